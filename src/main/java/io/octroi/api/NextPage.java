package io.octroi.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Tells the address of the next page in the header too (RFC 8288), for programs that page without reading. */
public final class NextPage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ClientsJson.Page clients) {
            link(answer, clients.next());
        } else if (answer.getEntity() instanceof DecisionJson.Page decisions) {
            link(answer, decisions.next());
        }
    }

    private static void link(ContainerResponseContext answer, @Nullable String next) {
        if (next != null) {
            answer.getHeaders().putSingle("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
