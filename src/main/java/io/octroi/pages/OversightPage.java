package io.octroi.pages;

import io.octroi.decision.Conduct;
import io.octroi.decision.Oversight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How everybody's decisions of a period stand to the recommendations. */
@Named
@RequestScoped
public class OversightPage {

    private static final int SECONDS = 60;

    private final Oversight oversight;
    private final Words words;
    private final Numbers numbers;
    private String from =
            LocalDate.now(ZoneId.systemDefault()).withDayOfMonth(1).toString();
    private String to = LocalDate.now(ZoneId.systemDefault()).toString();
    private String trouble = "";
    private List<Conduct> conducts = List.of();

    @Inject
    OversightPage(Oversight oversight, Reader reader) {
        this.oversight = oversight;
        this.words = reader.words();
        this.numbers = new Numbers(words);
    }

    /** One person's figures, formatted for the reader. */
    public record Line(
            String who,
            String decisions,
            String agreed,
            String overrode,
            String settled,
            String unaided,
            String reading,
            String outcomes) {}

    /** Reads the decisions from the first day to the last, both included, in the time zone of the house. */
    public void open() {
        Optional<LocalDate> first = Moments.typedDay(from);
        Optional<LocalDate> last = Moments.typedDay(to);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            trouble = words.text("oversight.trouble");
            return;
        }
        ZoneId here = ZoneId.systemDefault();
        conducts = oversight.between(
                first.get().atStartOfDay(here).toInstant(),
                last.get().plusDays(1).atStartOfDay(here).toInstant());
    }

    public List<Line> getLines() {
        return conducts.stream().map(this::line).toList();
    }

    /** Who has followed every single recommendation. */
    public List<String> getNotices() {
        return conducts.stream()
                .filter(Conduct::isNoticed)
                .map(conduct -> words.text("oversight.notice", conduct.by(), numbers.count(conduct.agreed())))
                .toList();
    }

    private Line line(Conduct conduct) {
        return new Line(
                conduct.by(),
                numbers.count(conduct.decisions()),
                share(conduct.agreed(), conduct.agreementRate()),
                share(conduct.overrode(), conduct.overrideRate()),
                numbers.count(conduct.settled()),
                numbers.count(conduct.unaided()),
                conduct.reading().map(this::minutes).orElse("–"),
                conduct.overrideGrantsEnded() == 0
                        ? "–"
                        : words.text(
                                "oversight.outcome",
                                numbers.count(conduct.overrideGrantsEnded()),
                                numbers.count(conduct.overrideGrantsDefaulted())));
    }

    private String share(long count, OptionalDouble rate) {
        return rate.isEmpty()
                ? numbers.count(count)
                : words.text("oversight.share", numbers.count(count), numbers.percent(rate.getAsDouble()));
    }

    private String minutes(Duration time) {
        return words.text(
                "oversight.minutes", Long.toString(time.toMinutes()), Long.toString(time.toSeconds() % SECONDS));
    }

    public String getTrouble() {
        return trouble;
    }

    public String getFrom() {
        return from;
    }

    /** The first day, as YYYY-MM-DD; without one, the first of this month. */
    public void setFrom(@Nullable String from) {
        this.from = from == null || from.isBlank() ? this.from : from.strip();
    }

    public String getTo() {
        return to;
    }

    /** The last day, as YYYY-MM-DD; without one, today. */
    public void setTo(@Nullable String to) {
        this.to = to == null || to.isBlank() ? this.to : to.strip();
    }
}
