package io.octroi.gate;

import io.octroi.access.Accounts;
import io.octroi.access.Caller;
import io.octroi.access.SignIns;
import io.octroi.access.UnusableAccess;
import io.octroi.gate.NotVouchedFor.Reason;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;

/** Where the identity provider sends somebody back to, with its answer: lets them in, or shows the sign-in page again. */
@WebServlet(OpenIdCallbackServlet.PATH)
public class OpenIdCallbackServlet extends HttpServlet {

    static final String PATH = "/openid/callback";

    private static final Logger LOG = Logger.getLogger(OpenIdCallbackServlet.class.getName());

    private final OpenId openId;
    private final Accounts accounts;
    private final SignIns signIns;

    /** As the container makes it. */
    public OpenIdCallbackServlet() {
        this(
                CDI.current().select(OpenId.class).get(),
                CDI.current().select(Accounts.class).get(),
                CDI.current().select(SignIns.class).get());
    }

    OpenIdCallbackServlet(OpenId openId, Accounts accounts, SignIns signIns) {
        this.openId = openId;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Provider> provider = openId.provider();
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OpenIdAnswer answer = OpenIdAnswer.of(request);
        Optional<OpenIdAttempt> attempt = OpenIdAttempt.answeredBy(request, answer.state());
        String from = attempt.map(OpenIdAttempt::from).orElse("");
        try {
            Caller caller = admit(provider.get(), answer, attempt.orElseThrow(() -> new NotVouchedFor(Reason.STALE)));
            SignedIn.begin(request, caller.name(), Instant.now());
            signIns.byProvider(Optional.of(caller.name()));
            response.sendRedirect(request.getContextPath() + Destination.of(from, caller));
        } catch (NotVouchedFor why) {
            signIns.byProvider(Optional.empty());
            LOG.warning("no sign-in by the identity provider: " + why.getMessage());
            SignInPage.again(request, response, why, from);
        }
    }

    private Caller admit(Provider provider, OpenIdAnswer answer, OpenIdAttempt attempt) throws NotVouchedFor {
        Vouched person = provider.redeem(answer, attempt);
        try {
            accounts.vouched(person.name(), person.voucher(), person.roles());
        } catch (UnusableAccess e) {
            throw new NotVouchedFor(Reason.NAME_TAKEN);
        }
        return signIns.still(person.name().text(), Instant.now()).orElseThrow(() -> new NotVouchedFor(Reason.CLOSED));
    }
}
