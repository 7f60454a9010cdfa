package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A page as a browser has it, whose form can be sent.
 *
 * @param path of the page with its query
 * @param state which the server knows the page by
 * @param nonce of its scripts
 */
record SentPage(RunningOctroi server, String session, String path, String state, String nonce) {

    static SentPage open(RunningOctroi server, String session, String path) throws IOException {
        Answer answer = server.ask("GET", path).session(session).send();
        assertEquals(200, answer.status(), path);
        String state = answer.found("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
        assertFalse(state.isEmpty(), path + " has no form");
        return new SentPage(server, session, path, state, answer.found("nonce=\"([^\"]*)\""));
    }

    /** The form as its button sends it. */
    Ask sending(String form, String... namesAndValues) {
        String[] all = Stream.of(
                        Stream.of(form, form, "jakarta.faces.ViewState", state, "primefaces.nonce", nonce),
                        Arrays.stream(namesAndValues))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return server.ask("POST", path).session(session).form(all);
    }
}
