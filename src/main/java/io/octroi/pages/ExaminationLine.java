package io.octroi.pages;

import io.octroi.decision.SecondExamination;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A second examination as it is shown.
 *
 * @param refused when the client was refused, and by whom
 * @param received when the request came, and who wrote it down
 * @param age how long it has waited, in words
 * @param words what the client says; empty once the client is erased
 * @param readings who has read that, and when
 * @param settledBy number of the decision that settled it, or nothing
 */
public record ExaminationLine(
        String number,
        String client,
        String refusal,
        String refused,
        String received,
        String age,
        String words,
        String facts,
        List<String> readings,
        String settledBy)
        implements Serializable {

    static ExaminationLine of(SecondExamination examination, Words words) {
        Moments moments = new Moments(words);
        return new ExaminationLine(
                Long.toString(examination.id()),
                Long.toString(examination.client()),
                Long.toString(examination.refusal()),
                words.text("decided.made", moments.minute(examination.refusedAt()), examination.refusedBy()),
                words.text("decided.made", moments.minute(examination.receivedAt()), examination.receivedBy()),
                words.text("examine.age", days(examination.receivedAt())),
                examination.told().map(SecondExamination.Told::words).orElse(""),
                examination.told().map(SecondExamination.Told::facts).orElse(""),
                examination.readings().stream()
                        .map(reading -> words.text("decided.made", moments.minute(reading.at()), reading.by()))
                        .toList(),
                examination.settledBy().isPresent()
                        ? Long.toString(examination.settledBy().getAsLong())
                        : "");
    }

    /** Whole days of the calendar of the house. */
    private static long days(Instant since) {
        ZoneId here = ZoneId.systemDefault();
        return ChronoUnit.DAYS.between(since.atZone(here).toLocalDate(), LocalDate.now(here));
    }
}
