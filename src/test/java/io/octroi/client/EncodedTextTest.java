package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedTextTest {

    private static final Charset LATIN1 = StandardCharsets.ISO_8859_1;
    private static final Charset UTF8 = StandardCharsets.UTF_8;
    private static final String LONG = "an ordinary line of ASCII\n".repeat(10_000);

    @Test
    void readsUtf8WhereverABufferEnds() throws IOException {
        for (int before = 65_530; before < 65_540; before++) {
            String text = "x".repeat(before) + "é€😀" + LONG + "ÿ";
            EncodedText read = new EncodedText(stream(text.getBytes(UTF8)));
            assertEquals(text, all(read));
            assertEquals(false, read.isLatin1());
        }
    }

    @Test
    void dropsOneByteOrderMark() throws IOException {
        assertEquals("\uFEFFé", all(new EncodedText(stream("\uFEFF\uFEFFé".getBytes(UTF8)))));
    }

    @Test
    void turnsToLatin1AtTheFirstOddByteHoweverLate() throws IOException {
        for (String text : new String[] {LONG + "Employé\nEmployée" + LONG, LONG + "é", "é", "\u00ff\u00fe"}) {
            EncodedText read = new EncodedText(stream(text.getBytes(LATIN1)));
            assertEquals(text, all(read));
            assertTrue(read.isLatin1());
        }
    }

    @Test
    void readsTricklingBytes() throws IOException {
        String text = "Employé, 12 €";
        assertEquals(text, all(new EncodedText(trickling(text.getBytes(UTF8)))));
        assertEquals("Employé", all(new EncodedText(trickling("Employé".getBytes(LATIN1)))));
    }

    @Test
    void refusesAMixOfBoth() {
        assertDamaged("é" + LONG, "é");
        assertDamaged("\uFEFF" + LONG, "é");
        assertDamaged("é", "é" + LONG);
    }

    @Test
    void refusesARowWithoutAnEnd() {
        EncodedText text = new EncodedText(stream("x".repeat(1_100_000).getBytes(UTF8)));
        assertThrows(UnacceptableText.class, () -> all(text));
    }

    @Test
    void readsRandomBytesAsOneOfBoth() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            String latin1 = new String(bytes, LATIN1);
            String utf8 = new String(bytes, UTF8);
            EncodedText text = new EncodedText(stream(bytes));
            try {
                String read = all(text);
                assertEquals(text.isLatin1() ? latin1 : utf8, read);
                assertEquals(text.isLatin1(), utf8.contains("\uFFFD"));
            } catch (MalformedInputException refused) {
                assertTrue(utf8.contains("\uFFFD"));
            }
        }
    }

    private static void assertDamaged(String utf8, String latin1) {
        byte[] first = utf8.getBytes(UTF8);
        byte[] second = latin1.getBytes(LATIN1);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        EncodedText text = new EncodedText(stream(both));
        assertThrows(MalformedInputException.class, () -> all(text));
    }

    private static String all(EncodedText text) throws IOException {
        StringWriter all = new StringWriter();
        text.transferTo(all);
        return all.toString();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };
    }
}
