package io.octroi.api;

import io.octroi.client.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How credits ended, as the body of a request tells it: {@code {"outcomes": [{"clientId": 100007, "outcome": "repaid"}, ...]}}. */
final class IncomingOutcomes {

    /** The only member. */
    static final String OUTCOMES = "outcomes";

    static final String CLIENT = "clientId";
    static final String OUTCOME = "outcome";

    private final JsonBody json;
    private final List<Told> told = new ArrayList<>();
    private final Set<Long> clients = new HashSet<>();
    private boolean there;

    private IncomingOutcomes(JsonBody json) {
        this.json = json;
    }

    /**
     * One of them.
     *
     * @param place in the body, as a JSON pointer
     */
    record Told(String place, long client, Outcome outcome) {}

    /**
     * Reads a body; a client is in it once.
     *
     * @throws UnreadableBody with every place that cannot be read, up to 16
     * @throws IOException when the body cannot be received
     */
    static List<Told> read(InputStream body) throws IOException {
        return JsonBody.read(body, json -> new IncomingOutcomes(json).all());
    }

    private List<Told> all() throws IOException {
        boolean isObject = json.isObject();
        json.eachMember(this::member);
        if (isObject && !there) {
            json.refuseAt("/" + OUTCOMES, "this mandatory member is missing");
        }
        return told;
    }

    private void member(String name) throws IOException {
        if (!name.equals(OUTCOMES)) {
            json.refuse("there is no member of this name");
            return;
        }
        there = true;
        json.eachElement(() -> new Element(json.place()).read());
    }

    /** One element of the array. */
    private final class Element {

        private final String place;
        private Optional<Long> client = Optional.empty();
        private Optional<Outcome> outcome = Optional.empty();

        Element(String place) {
            this.place = place;
        }

        void read() throws IOException {
            if (!json.isObject()) {
                json.refuse("an object with the members clientId and outcome is expected");
                return;
            }
            Set<String> names = new HashSet<>();
            json.eachMember(name -> {
                names.add(name);
                take(name);
            });
            for (String name : List.of(CLIENT, OUTCOME)) {
                if (!names.contains(name)) {
                    json.refuseAt(place + "/" + name, "this mandatory member is missing");
                }
            }
            if (client.isPresent() && outcome.isPresent()) {
                if (clients.add(client.get())) {
                    told.add(new Told(place, client.get(), outcome.get()));
                } else {
                    json.refuseAt(place + "/" + CLIENT, "this client is named twice");
                }
            }
        }

        private void take(String name) throws IOException {
            String at = json.place();
            switch (name) {
                case CLIENT -> {
                    String digits = json.number();
                    client = Optional.of(digits)
                            .filter(all -> all.matches("[0-9]{1,15}"))
                            .map(Long::parseLong);
                    refuseUnless(client.isPresent(), digits, at, "the number of a client is expected");
                }
                case OUTCOME -> {
                    String word = json.text();
                    outcome = EnumWords.find(Outcome.values(), word);
                    refuseUnless(outcome.isPresent(), word, at, EnumWords.expected(Outcome.values()));
                }
                default -> json.refuse("an outcome has no member of this name");
            }
        }

        /** What was nothing of the kind has been refused by then, and is empty. */
        private void refuseUnless(boolean known, String read, String at, String reason) {
            if (!known && (json.isNull() || !read.isEmpty())) {
                json.refuseAt(at, reason);
            }
        }
    }
}
