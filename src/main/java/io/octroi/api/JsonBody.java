package io.octroi.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON object that was sent, read token by token, so that every number is taken from the very digits that were sent;
 * what cannot be read is told with its place.
 */
final class JsonBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;

    private JsonBody(JsonParser json) {
        this.json = json;
    }

    /** Takes from the object what it tells. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonBody body) throws IOException;
    }

    /**
     * What the object tells.
     *
     * @throws UnreadableBody at the first place that cannot be read
     * @throws IOException when the body cannot be received
     */
    static <T> T read(InputStream body, Reading<T> reading) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return new JsonBody(json).readOrRefuse(reading);
        } catch (CharConversionException e) {
            throw new UnreadableBody("", "its bytes are no text in UTF-8");
        }
    }

    /** All that was sent, unless that is more than so many bytes. */
    static InputStream whole(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return new ByteArrayInputStream(bytes);
    }

    /** The parser's own messages would quote the body. */
    private <T> T readOrRefuse(Reading<T> reading) throws IOException {
        try {
            json.nextToken();
            demand(JsonToken.START_OBJECT, "a JSON object is expected");
            T told = reading.from(this);
            if (json.nextToken() != null) {
                throw new UnreadableBody("", "something follows the JSON object");
            }
            return told;
        } catch (StreamConstraintsException e) {
            throw here("it is nested too deeply, or holds a text or number that is too long");
        } catch (JacksonException e) {
            throw here("line %d, column %d is no JSON, or names a member a second time"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    /** Goes on to the next member of the object, if there is another. */
    boolean hasMember() throws IOException {
        return json.nextToken() == JsonToken.FIELD_NAME;
    }

    String member() throws IOException {
        return json.currentName();
    }

    /** Goes on to the value of the member, or to the next one of an array. */
    JsonToken value() throws IOException {
        return json.nextToken();
    }

    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /** A text, or nothing for null. */
    String text() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> "";
            default -> throw here("a JSON string, or null, is expected");
        };
    }

    /** The digits of a number, or nothing for null. */
    String number() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            case VALUE_NULL -> "";
            default -> throw here("a JSON number, or null, is expected");
        };
    }

    void demand(JsonToken token, String otherwise) {
        if (json.currentToken() != token) {
            throw here(otherwise);
        }
    }

    UnreadableBody here(String reason) {
        return new UnreadableBody(json.getParsingContext().pathAsPointer().toString(), reason);
    }
}
