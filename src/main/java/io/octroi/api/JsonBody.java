package io.octroi.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * JSON that was sent, read token by token, so that every number is taken from the very digits that were sent; what cannot
 * be read is told with its place, and the reading goes on behind it as long as the text is JSON.
 */
final class JsonBody implements AutoCloseable {

    /** What is read nests five deep; what is nested deeper is passed over, but not without end. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_NAME = 1 << 10;
    private static final int LONGEST_NUMBER = 1_000;

    /** NaN is read as a token so that it is refused at its place; a second member of a name likewise is met below. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser json;
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    private Faults faults = new Faults();
    private boolean byElement;
    private boolean broken;

    private JsonBody(JsonParser json) {
        this.json = json;
    }

    /** Takes from the value the body is at what it tells. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonBody body) throws IOException;
    }

    /** Takes the value of a member. */
    @FunctionalInterface
    interface MemberTaker {
        void take(String name) throws IOException;
    }

    /** Takes an element of an array. */
    @FunctionalInterface
    interface ElementTaker {
        void take() throws IOException;
    }

    /**
     * What the only JSON object of a body tells.
     *
     * @throws UnreadableBody with every place that cannot be read, up to 16
     * @throws IOException when the body cannot be received
     */
    static <T> T read(InputStream body, Reading<T> reading) throws IOException {
        try (JsonBody json = of(body)) {
            return json.attempt(() -> {
                json.json.nextToken();
                T told = reading.from(json);
                if (json.json.nextToken() != null) {
                    throw json.faults.last("", "something follows the JSON object");
                }
                json.faults.refuseAny();
                return told;
            });
        }
    }

    /** A body of which one value after the other is asked for; to be closed. */
    static JsonBody of(InputStream body) throws IOException {
        try {
            return new JsonBody(JSON.createParser(body));
        } catch (CharConversionException e) {
            throw new UnreadableBody("", "its bytes are no text in UTF-8");
        }
    }

    /** @throws UnreadableBody unless the body begins an array */
    void beginArray() throws IOException {
        byElement = true;
        if (attempt(json::nextToken) != JsonToken.START_ARRAY) {
            throw new UnreadableBody("", "a JSON array is expected");
        }
    }

    /** Goes on to the next element of the array that {@link #beginArray} found; false behind the last one. */
    boolean hasElement() throws IOException {
        faults = new Faults();
        if (attempt(json::nextToken) != JsonToken.END_ARRAY) {
            return true;
        }
        if (attempt(json::nextToken) != null) {
            throw faults.last("", "something follows the JSON array");
        }
        return false;
    }

    /** What the element tells. */
    <T> T element(Reading<T> reading) throws IOException {
        try {
            return attempt(() -> {
                T told = reading.from(this);
                faults.refuseAny();
                return told;
            });
        } catch (UnreadableBody e) {
            passOver();
            throw e;
        }
    }

    /** Goes to the end of the element, if it was left before. */
    private void passOver() throws IOException {
        if (!broken) {
            attempt(() -> {
                while (!json.getParsingContext().getParent().inRoot()) {
                    json.nextToken();
                }
                return json;
            });
        }
    }

    /** Whether the text turned out to be no JSON, so that nothing behind can be read. */
    boolean isBroken() {
        return broken;
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws IOException;
    }

    /** The parser's own messages would quote the body. */
    private <T> T attempt(Attempt<T> attempt) throws IOException {
        broken = true;
        try {
            T made = attempt.make();
            broken = false;
            return made;
        } catch (UnreadableBody e) {
            broken = false;
            throw e;
        } catch (StreamConstraintsException e) {
            throw faults.last(place(), "it is nested too deeply, or holds a text or number that is too long");
        } catch (JacksonException e) {
            throw faults.last(
                    place(),
                    "line %d, column %d is no JSON"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (BoundedRow.TooLarge e) {
            throw faults.last("", String.valueOf(e.getMessage()));
        } catch (CharConversionException e) {
            throw faults.last(place(), "its bytes are no text in UTF-8");
        }
    }

    /** Has each member of the object taken; the taker leaves off at the last token of its value. */
    void eachMember(MemberTaker taker) throws IOException {
        if (!isObject()) {
            refuse("a JSON object is expected");
            return;
        }
        Set<String> names = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (names.add(name)) {
                taker.take(name);
            } else {
                refuse("names a member a second time");
            }
        }
    }

    /** Has each element of the array taken, as {@link #eachMember} does. */
    void eachElement(ElementTaker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            refuse("a JSON array of rows is expected");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            taker.take();
        }
    }

    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isText() {
        return json.currentToken() == JsonToken.VALUE_STRING;
    }

    /** A text; nothing for null, and for what is refused because it is no text. */
    String text() throws IOException {
        if (isText()) {
            String text = json.getText();
            if (utf8.canEncode(text)) {
                return text;
            }
            refuse("half a character is no text");
        } else if (!isNull()) {
            refuse("a JSON string, or null, is expected");
        }
        return "";
    }

    /** The digits of a number; nothing for null, and for what is refused because it is no number. */
    String number() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            String digits = json.getText();
            if (Character.isDigit(digits.charAt(digits.length() - 1))) {
                return digits;
            }
            refuse("NaN and infinities are no JSON numbers");
        } else if (!isNull()) {
            refuse("a JSON number, or null, is expected");
        }
        return "";
    }

    /** Refuses the value the body is at, and passes it over. */
    void refuse(String reason) throws IOException {
        refuseAt(place(), reason);
        json.skipChildren();
    }

    /** Refuses what has been read. */
    void refuseAt(String pointer, String reason) {
        faults.add(pointer, reason);
    }

    /** Where the body is, as a JSON pointer; within an array that is read element by element, seen from the element. */
    String place() {
        JsonPointer place = json.getParsingContext().pathAsPointer();
        JsonPointer within = byElement ? place.tail() : place;
        return within == null ? "" : within.toString();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
