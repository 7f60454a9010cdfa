package io.octroi.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.client.PrintableText;
import io.octroi.scoring.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision as a person wants it taken.
 *
 * @param ground the reason code; mandatory where a motive is
 * @param motive why, in the person's own words
 * @param amount of the credit, in units of the data
 * @param months how long it runs
 * @param seen what the person decides on
 * @param key names this very request: sent again, it is the same decision
 */
public record Proposal(
        long client,
        Answer answer,
        Optional<Ground> ground,
        String motive,
        BigDecimal amount,
        int months,
        Seen seen,
        Optional<String> key) {

    /** In characters, runs of blanks counted as one. */
    public static final int SHORTEST_MOTIVE = 20;

    public static final int LONGEST_MOTIVE = 4_000;
    public static final int MOST_MONTHS = 480;
    public static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final int CENTS = 2;
    private static final String KEY = "[\\x21-\\x7e]{1,100}";

    public Proposal {
        motive = motive.strip();
    }

    /** Whether that can name a request: 1 to 100 visible characters of ASCII. */
    public static boolean isKey(String name) {
        return name.matches(KEY);
    }

    /** What is wrong with it, in the order of the fields. */
    List<Fault> faults(Agreement agreement) {
        List<Fault> faults = new ArrayList<>();
        boolean asked = agreement.asksForMotive(answer);
        addIf(asked && ground.isEmpty(), Fault.GROUND_MISSING, faults);
        addIf(asked && told() < SHORTEST_MOTIVE, Fault.MOTIVE_TOO_SHORT, faults);
        addIf(motive.length() > LONGEST_MOTIVE, Fault.MOTIVE_TOO_LONG, faults);
        addIf(!PrintableText.isReadable(motive, "\n\r\t"), Fault.MOTIVE_UNPRINTABLE, faults);
        addIf(
                amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > CENTS,
                Fault.AMOUNT_OUT_OF_RANGE,
                faults);
        addIf(months < 1 || months > MOST_MONTHS, Fault.MONTHS_OUT_OF_RANGE, faults);
        addIf(key.filter(name -> !isKey(name)).isPresent(), Fault.KEY_UNUSABLE, faults);
        return faults;
    }

    /** SHA-256 of what is asked: the same key with another one is a mistake. */
    String fingerprint() {
        String asked = String.join(
                "\n",
                Long.toString(client),
                answer.name(),
                ground.map(Ground::name).orElse(""),
                amount.stripTrailingZeros().toString(), // written out, 1E+999999999 would fill the memory
                Integer.toString(months),
                Integer.toString(seen.decisions()),
                seen.modelId().orElse(""),
                motive);
        return Sha256.of(asked.getBytes(UTF_8));
    }

    private long told() {
        return motive.replaceAll("\\s+", " ").codePoints().count();
    }

    private static void addIf(boolean wrong, Fault fault, List<Fault> faults) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
