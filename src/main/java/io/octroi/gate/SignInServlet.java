package io.octroi.gate;

import io.octroi.access.Admission;
import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Throttled;
import io.octroi.access.BusySigningIn;
import io.octroi.access.Caller;
import io.octroi.access.Role;
import io.octroi.access.SignIns;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;

/** Takes the form of the sign-in page. No Faces view: what would be signed in to its state has not begun yet. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

    private final SignIns signIns;

    /** As the container makes it. */
    public SignInServlet() {
        this(CDI.current().select(SignIns.class).get());
    }

    SignInServlet(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Instant before = Instant.now();
        Admission admission = attempt(request);
        if (admission instanceof Throttled throttled) {
            Gate.tellPause(response, throttled.pause());
            SignInPage.again(request, response, 429, "throttled");
        } else if (admission instanceof Admitted admitted) {
            enter(admitted.caller(), before, request, response);
        } else {
            SignInPage.again(request, response, HttpServletResponse.SC_UNAUTHORIZED, "refused");
        }
    }

    private Admission attempt(HttpServletRequest request) {
        try {
            return signIns.byPassword(
                    parameter(request, "name"), parameter(request, "password"), request.getRemoteAddr());
        } catch (BusySigningIn busy) {
            return new Throttled(BusySigningIn.WAIT);
        }
    }

    private static void enter(Caller caller, Instant proved, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (caller.roles().equals(Set.of(Role.TOOL))) {
            SignInPage.again(request, response, HttpServletResponse.SC_FORBIDDEN, "tool");
            return;
        }
        SignedIn.begin(request, caller.name(), proved);
        response.sendRedirect(request.getContextPath() + Destination.of(parameter(request, "from"), caller));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
