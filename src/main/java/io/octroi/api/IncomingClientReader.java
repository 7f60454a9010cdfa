package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.CreditHistory;
import io.octroi.decision.ModelInputs;
import io.octroi.features.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one client: {@code {"clientId": 1, "form": {...}, "history": {...}}}, or {@code {"clientId": 1, "features":
 * {...}}}.
 */
final class IncomingClientReader {

    private static final int MOST_DIGITS = 15;

    private final ModelInputs inputs;
    private final Catalogue catalogue;

    /** @param inputs of the model that will score */
    IncomingClientReader(ModelInputs inputs, Catalogue catalogue) {
        this.inputs = inputs;
        this.catalogue = catalogue;
    }

    /**
     * The client that a whole body tells of.
     *
     * @throws UnreadableBody with every place that cannot be read, up to 16
     * @throws IOException when the body cannot be received
     */
    IncomingClient read(InputStream body) throws IOException {
        return JsonBody.read(body, element());
    }

    /** The same of a body that may be larger once it turns out to tell a history. */
    IncomingClient read(ArrivingBody body) throws IOException {
        return JsonBody.read(body, new Element(body::mayBeLonger));
    }

    /** To read the next of many clients. */
    Element element() {
        return new Element(() -> {});
    }

    /** A reading that knows the client's number even where the rest cannot be read. */
    final class Element implements JsonBody.Reading<IncomingClient> {

        private final Runnable onHistory;
        private Optional<Members> members = Optional.empty();

        private Element(Runnable onHistory) {
            this.onHistory = onHistory;
        }

        @Override
        public IncomingClient from(JsonBody json) throws IOException {
            Members read = new Members(json, onHistory);
            members = Optional.of(read);
            String place = json.place();
            json.eachMember(read::take);
            return read.client(place);
        }

        OptionalLong id() {
            return members.map(read -> read.id).orElse(OptionalLong.empty());
        }
    }

    /** What is read of one client. */
    private final class Members {

        private final JsonBody json;
        private final Runnable onHistory;
        private OptionalLong id = OptionalLong.empty();
        private Optional<ApplicationForm> form = Optional.empty();
        private Optional<CreditHistory> history = Optional.empty();
        private Optional<IncomingClient.Ready> ready = Optional.empty();

        Members(JsonBody json, Runnable onHistory) {
            this.json = json;
            this.onHistory = onHistory;
        }

        void take(String name) throws IOException {
            switch (name) {
                case "clientId" -> id = number();
                case "form" -> form = Optional.of(new IncomingFileReader(json).form());
                case "history" -> {
                    onHistory.run();
                    history = Optional.of(new IncomingFileReader(json).history());
                }
                case "features" -> ready = Optional.of(new FeaturesReader(json, inputs, catalogue).features());
                default -> json.refuse("a client has the members clientId, form, history and features, and no other");
            }
        }

        IncomingClient client(String place) {
            if (form.isEmpty() && ready.isEmpty()) {
                json.refuseAt(place + "/form", "this member is missing, unless there are features");
            }
            if (ready.isPresent() && (form.isPresent() || history.isPresent())) {
                json.refuseAt(place + "/features", "a client is told by features, or by form and history");
            }
            return new IncomingClient(
                    id, form.map(fields -> new IncomingFile(fields, history.orElse(CreditHistory.NONE))), ready);
        }

        private OptionalLong number() throws IOException {
            String place = json.place();
            String digits = json.number();
            if (digits.isEmpty()) {
                return OptionalLong.empty();
            }
            if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                json.refuseAt(place, "a whole number of at most 15 digits is expected");
                return OptionalLong.empty();
            }
            return OptionalLong.of(Long.parseLong(digits));
        }
    }
}
