package io.octroi.gate;

import io.octroi.access.SignIns;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Ends a session when whoever it belongs to says so. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private final SignIns signIns;

    /** As the container makes it. */
    public SignOutServlet() {
        this.signIns = CDI.current().select(SignIns.class).get();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<SignedIn> session = SignedIn.in(request);
        SignedIn.end(request);
        session.ifPresent(ended -> signIns.left(ended.account()));
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.sendRedirect(request.getContextPath() + "/login.xhtml?signed-out");
    }
}
