package io.octroi.gate;

import io.octroi.access.Admission;
import io.octroi.access.BusySigningIn;
import io.octroi.access.SignIns;
import io.octroi.problem.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Finds out who makes a request: on the API from its headers, on pages from its session. It lets everybody pass and notes
 * what it found; the {@link Gate} behind it decides.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {

    private final SignIns signIns;

    @Inject
    Doorkeeper(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Asker asker = Asker.of(request);
        try {
            recognise(asker, request);
        } catch (RuntimeException e) {
            if (!DatabaseOutage.isIn(e)) {
                throw e;
            }
            request.setAttribute(ErrorAnswersServlet.NO_DATABASE, true);
        }
        return asker.caller()
                .map(caller -> context.notifyContainerAboutLogin(caller.name(), caller.groups()))
                .orElseGet(context::doNothing);
    }

    private void recognise(Asker asker, HttpServletRequest request) {
        if (asker.isApi()) {
            byHeader(asker);
        } else if (!asker.isStatic()) {
            SignedIn.in(request)
                    .flatMap(session -> signIns.still(session.account(), session.since()))
                    .ifPresent(asker::admit);
        }
    }

    private void byHeader(Asker asker) {
        try {
            asker.apiKey()
                    .map(key -> signIns.byKey(key, asker.address()))
                    .or(() -> asker.basic()
                            .map(sent -> signIns.byRepeatedPassword(sent.name(), sent.password(), asker.address())))
                    .ifPresent(asker::note);
        } catch (BusySigningIn busy) {
            asker.note(new Admission.Throttled(BusySigningIn.WAIT));
        }
    }
}
