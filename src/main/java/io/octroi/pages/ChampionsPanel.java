package io.octroi.pages;

import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which model was in use when, and who decided it; all of them, or those of one day. */
@Named
@RequestScoped
public class ChampionsPanel {

    private static final int ROWS = 10;

    private final Words words;
    private final String on;
    private final Optional<LocalDate> day;
    private final Paging paging;
    private final List<Line> lines;

    @Inject
    ChampionsPanel(Models models, Reader reader) {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.words = reader.words();
        this.on = request.getOrDefault("on", "").strip();
        this.day = Moments.typedDay(on);
        List<Line> all = lines(models.promotions());
        List<Line> wanted = day.map(date -> onThat(date, all)).orElse(all);
        this.paging = new Paging(
                "model.xhtml?" + (day.isPresent() ? "on=" + on + "&" : "") + "history=",
                "promotions-title",
                Paging.asked(request, "history"),
                ROWS,
                wanted.size());
        this.lines = wanted.stream().skip(paging.from()).limit(ROWS).toList();
    }

    /** One promotion in the reader's words, and from when to when it was in force. */
    public record Line(String model, String how, String at, String until, String why, Instant began, Instant ended) {}

    /** @param promotions the newest first */
    private List<Line> lines(List<Promotion> promotions) {
        List<Line> all = new ArrayList<>();
        Optional<Promotion> next = Optional.empty();
        for (Promotion promotion : promotions) {
            all.add(line(promotion, next));
            next = Optional.of(promotion);
        }
        return all;
    }

    private Line line(Promotion promotion, Optional<Promotion> next) {
        Moments moments = new Moments(words);
        return new Line(
                promotion.modelId(),
                words.text("model.kind." + promotion.kind(), promotion.by()),
                moments.minute(promotion.at()),
                next.map(later -> moments.minute(later.at())).orElse(words.text("model.until.now")),
                promotion.kind() == Promotion.Kind.SHIPPED ? "" : promotion.why(),
                promotion.at(),
                next.map(Promotion::at).orElse(Instant.MAX));
    }

    private static List<Line> onThat(LocalDate date, List<Line> all) {
        ZoneId here = ZoneId.systemDefault();
        Instant from = date.atStartOfDay(here).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(here).toInstant();
        return all.stream()
                .filter(line -> line.began().isBefore(to) && line.ended().isAfter(from))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPart() {
        return paging.words(words);
    }

    /** The day that the reader asked for; empty when none was, or it is none. */
    public String getOn() {
        return day.map(LocalDate::toString).orElse("");
    }

    /** What the reader is told of the day asked for; empty when none was. */
    public String getAnswer() {
        if (on.isEmpty()) {
            return "";
        }
        if (day.isEmpty()) {
            return words.text("model.on.trouble");
        }
        return lines.isEmpty() && paging.first() ? words.text("model.on.none") : "";
    }

    public boolean isWhole() {
        return on.isEmpty();
    }
}
