package io.octroi.pages;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Takes a file that somebody wants verified, and has the page answer. No Faces form, since whoever verifies has no session. The
 * file is read into memory, a few at a time, and never written anywhere.
 */
@WebServlet(VerifyServlet.ADDRESS)
@MultipartConfig(
        maxFileSize = VerifyServlet.LARGEST,
        maxRequestSize = VerifyServlet.LARGEST + VerifyServlet.ENVELOPE,
        fileSizeThreshold = VerifyServlet.LARGEST + VerifyServlet.ENVELOPE)
public class VerifyServlet extends HttpServlet {

    static final String ADDRESS = "/verify";

    /** Bytes; ten times a usual report. */
    static final int LARGEST = 4 << 20;

    /** Bytes of a request beside the file. */
    static final int ENVELOPE = 1 << 16;

    private static final int AT_ONCE = 2;
    private static final String FILE = "paper";
    private static final String PAGE = "/verify.xhtml";
    private static final String SECONDS_TO_RETRY = "10";

    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (turns.tryAcquire()) {
            try {
                look(request, response);
            } finally {
                turns.release();
            }
        } else {
            response.setHeader("Retry-After", SECONDS_TO_RETRY);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "verify.file.busy");
        }
        doGet(request, response);
    }

    private static void look(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Part part = request.getPart(FILE);
            if (part == null || part.getSize() == 0) {
                refuse(response, HttpServletResponse.SC_OK, "verify.file.missing");
                return;
            }
            try (InputStream in = part.getInputStream()) {
                sent().look(in.readAllBytes());
            }
        } catch (IllegalStateException e) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "verify.file.large");
        } catch (ServletException e) {
            refuse(response, HttpServletResponse.SC_OK, "verify.file.missing");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) {
        response.setStatus(status);
        sent().refuse(why);
    }

    private static SentPaper sent() {
        return CDI.current().select(SentPaper.class).get();
    }
}
