package io.octroi.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where a change comes from, as browsers tell: a page of ours, or one of somebody else's. */
final class Origin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpServletRequest request;

    private Origin(HttpServletRequest request) {
        this.request = request;
    }

    static Origin of(HttpServletRequest request) {
        return new Origin(request);
    }

    /**
     * Whether another site's page asks for a change. Every browser names the origin of a POST; where none is named no
     * browser asks, or one whose cookies stay at home (SameSite).
     */
    boolean isForeign() {
        if (HARMLESS.contains(request.getMethod())) {
            return false;
        }
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return true;
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .map(this::isNotOurs)
                .orElse(false);
    }

    private boolean isNotOurs(String origin) {
        try {
            URI from = URI.create(origin);
            boolean downgraded = request.isSecure() && !"https".equals(from.getScheme());
            return downgraded
                    || from.getRawAuthority() == null
                    || !from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
