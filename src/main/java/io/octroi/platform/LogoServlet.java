package io.octroi.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the lender's logo to whoever opens a page. */
@WebServlet("/logo")
public class LogoServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Logo logo = CDI.current()
                .select(Stages.class)
                .get()
                .configuration()
                .lender()
                .logo();
        response.setContentType(logo.type());
        response.setHeader("Cache-Control", "private, max-age=3600");
        logo.writeTo(response.getOutputStream());
    }
}
