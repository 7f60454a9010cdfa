package io.octroi.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB as an ICC profile of version 4 (ISO 15076-1): three primaries and the curve of IEC 61966-2-1. The
 * JDK has one too, but another one in each version, and a report must not depend on that.
 */
final class Srgb {

    private static final int HEADER = 128;
    private static final int TAG = 12;
    private static final double[] WHITE = {0.9642, 1, 0.8249};
    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
    private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

    /** From the white of daylight at noon (D65) to that of the profile (D50), after Bradford. */
    private static final double[] ADAPTATION = {
        1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
    };

    private Srgb() {}

    static byte[] profile() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("sRGB"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", numbers("XYZ ", WHITE));
        tags.put("chad", numbers("sf32", ADAPTATION));
        tags.put("rXYZ", numbers("XYZ ", RED));
        tags.put("gXYZ", numbers("XYZ ", GREEN));
        tags.put("bXYZ", numbers("XYZ ", BLUE));
        for (String curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
            tags.put(curve, curve());
        }
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        int at = HEADER + Integer.BYTES + TAG * tags.size();
        int size =
                at + tags.values().stream().mapToInt(content -> content.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.putInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(tag.getKey().getBytes(US_ASCII)).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x04200000);
        profile.put("mntrRGB XYZ ".getBytes(US_ASCII));
        for (short part : new short[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort(part);
        }
        profile.put("acsp".getBytes(US_ASCII)).position(68);
        for (double part : WHITE) {
            profile.putInt(fixed(part));
        }
        profile.position(HEADER);
    }

    /** One text, in English. */
    private static byte[] text(String words) {
        byte[] letters = words.getBytes(UTF_16BE);
        ByteBuffer text = ByteBuffer.allocate(whole(28 + letters.length));
        text.put("mluc".getBytes(US_ASCII)).putInt(0).putInt(1).putInt(TAG);
        text.put("enUS".getBytes(US_ASCII)).putInt(letters.length).putInt(28).put(letters);
        return text.array();
    }

    private static byte[] numbers(String type, double... all) {
        ByteBuffer numbers = ByteBuffer.allocate(8 + Integer.BYTES * all.length);
        numbers.put(type.getBytes(US_ASCII)).putInt(0);
        for (double one : all) {
            numbers.putInt(fixed(one));
        }
        return numbers.array();
    }

    /** A power above a straight beginning. */
    private static byte[] curve() {
        ByteArrayOutputStream curve = new ByteArrayOutputStream();
        byte[] numbers = numbers("para", CURVE);
        curve.write(numbers, 0, 8);
        curve.writeBytes(new byte[] {0, 3, 0, 0});
        curve.write(numbers, 8, numbers.length - 8);
        return curve.toByteArray();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65_536);
    }

    /** Every part begins at a multiple of four. */
    private static int whole(int length) {
        return (length + 3) / 4 * 4;
    }
}
