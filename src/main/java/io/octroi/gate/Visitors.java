package io.octroi.gate;

import io.octroi.access.Matrix;
import io.octroi.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Tells pages and resources who makes the request. */
@ApplicationScoped
class Visitors {

    @Produces
    @Named("visitor")
    @RequestScoped
    Visitor visitor(HttpServletRequest request, Matrix matrix) {
        return new Visitor(Asker.of(request).caller(), matrix);
    }
}
