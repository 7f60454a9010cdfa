package io.octroi.gate;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;

/** Sends somebody to the identity provider to be asked who they are. */
@WebServlet("/openid/start")
public class OpenIdStartServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(OpenIdStartServlet.class.getName());

    /** No page of ours has a longer address, and a session keeps it. */
    private static final int LONGEST_FROM = 500;

    private final OpenId openId;

    /** As the container makes it. */
    public OpenIdStartServlet() {
        this(CDI.current().select(OpenId.class).get());
    }

    OpenIdStartServlet(OpenId openId) {
        this.openId = openId;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Provider> provider = openId.provider();
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OpenIdAttempt attempt = new OpenIdAttempt(from(request), Instant.now());
        try {
            URI question = provider.get().question(attempt);
            attempt.keepIn(request.getSession());
            response.sendRedirect(question.toString());
        } catch (NotVouchedFor why) {
            LOG.warning("no sign-in by the identity provider: " + why.getMessage());
            SignInPage.again(request, response, why, "");
        }
    }

    private static String from(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("from"))
                .filter(from -> from.length() <= LONGEST_FROM)
                .orElse("");
    }
}
