package io.octroi.scoring;

import java.util.Random;

/** Seeded damage to a text, as a bad disk, a bad transfer or a bad editor does it. */
public final class Damage {

    private static final String SIGNS = "0123456789-+.e =\n\t\u0000naif";

    private final Random random;

    public Damage(long seed) {
        random = new Random(seed);
    }

    /** The text with one to three changes, each a deletion, a repetition, a wrong sign, or only another digit. */
    public String of(String text) {
        StringBuilder damaged = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(6)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, to));
                case 2 -> damaged.insert(at, randomSign());
                case 3 -> damaged.insert(at, "9".repeat(random.nextInt(400)));
                case 4 -> damaged.setCharAt(at, randomSign());
                default -> changeDigit(damaged, at);
            }
        }
        return damaged.toString();
    }

    /** Keeps the length, and often the model's sense. */
    private void changeDigit(StringBuilder text, int at) {
        if (Character.isDigit(text.charAt(at))) {
            text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
    }

    private char randomSign() {
        return SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
}
