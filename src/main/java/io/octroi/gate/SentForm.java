package io.octroi.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** The parameters of a request to a page, in its address or its body. */
final class SentForm {

    private static final String STATE = "jakarta.faces.ViewState";

    /** No state; and the word for a page without any, of which there is none here. */
    private static final Set<String> STATELESS = Set.of("", "stateless");

    private final HttpServletRequest request;

    private SentForm(HttpServletRequest request) {
        this.request = request;
    }

    static SentForm of(HttpServletRequest request) {
        return new SentForm(request);
    }

    /** Whether a page or the sign-in takes it; others read what is sent by themselves. */
    boolean isForPage() {
        String path = Asker.of(request).path();
        return path.endsWith(".xhtml") || path.equals("/sign-in");
    }

    /** Whether it can be decoded, is no larger than forms are, and is text: what comes after relies on it. */
    boolean isReadable() {
        try {
            return request.getParameterMap().values().stream()
                    .flatMap(Arrays::stream)
                    .noneMatch(value -> value.indexOf('\0') >= 0);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Whether something is sent to a page without the state the page gave out: Faces would take it for a first visit. */
    boolean lacksState() {
        return request.getMethod().equals("POST")
                && Asker.of(request).path().endsWith(".xhtml")
                && STATELESS.contains(Objects.requireNonNullElse(request.getParameter(STATE), ""));
    }
}
