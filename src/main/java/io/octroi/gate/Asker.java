package io.octroi.gate;

import io.octroi.access.Admission;
import io.octroi.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A request as the door sees it: what it asks for, what it carries to prove who sends it, and what came of that. */
final class Asker {

    private static final String FOUND = Asker.class.getName();
    private static final String API = "/api";

    /** Takes a file, and has the page of verification answer. */
    private static final String VERIFY = "/verify";

    private final HttpServletRequest request;

    private Asker(HttpServletRequest request) {
        this.request = request;
    }

    static Asker of(HttpServletRequest request) {
        return new Asker(request);
    }

    /** A name and a password, as HTTP Basic (RFC 7617) sends them. */
    record Basic(String name, String password) {

        /** Without the password: a record is easily logged. */
        @Override
        public String toString() {
            return "Basic credential";
        }
    }

    /** The address asked for, decoded and cleaned as the container maps it to a servlet; never the raw one. */
    String path() {
        String within = request.getPathInfo();
        return request.getServletPath() + (within == null ? "" : within);
    }

    boolean isApi() {
        String path = path();
        return path.equals(API) || path.startsWith(API + "/");
    }

    /** Whether it asks for what is the same for everybody: style sheets, scripts, pictures. */
    boolean isStatic() {
        return path().startsWith("/jakarta.faces.resource/") || path().equals("/favicon.svg");
    }

    /** Whether a page answers. */
    boolean isPage() {
        return path().endsWith(".xhtml") || path().equals(VERIFY);
    }

    /** Where the request comes from, as far as the network tells. */
    String address() {
        return request.getRemoteAddr();
    }

    /** Whether a page's script asks, which understands no redirection but its own. */
    boolean isPartial() {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** The API key, as a bearer token or in a header of its own. */
    Optional<String> apiKey() {
        return Optional.ofNullable(request.getHeader("X-API-Key")).or(() -> authorization("Bearer"));
    }

    /** The credential of HTTP Basic; one that cannot be read is a wrong one. */
    Optional<Basic> basic() {
        return authorization("Basic").map(Asker::decode);
    }

    void note(Admission admission) {
        request.setAttribute(FOUND, admission);
    }

    void admit(Caller caller) {
        note(new Admission.Admitted(caller));
    }

    /** What came of a proof, if the request carried one. */
    Optional<Admission> admission() {
        return Optional.ofNullable((Admission) request.getAttribute(FOUND));
    }

    Optional<Caller> caller() {
        return admission().filter(Admission.Admitted.class::isInstance).map(admitted -> ((Admission.Admitted) admitted)
                .caller());
    }

    Set<String> groups() {
        return caller().map(Caller::groups).orElse(Set.of());
    }

    private Optional<String> authorization(String scheme) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
                .map(header -> header.substring(scheme.length() + 1).strip());
    }

    private static Basic decode(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            String[] parts = text.split(":", 2);
            return new Basic(parts[0], parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException e) {
            return new Basic("", "");
        }
    }
}
