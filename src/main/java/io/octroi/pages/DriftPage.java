package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.drift.ColumnDrift;
import io.octroi.drift.DriftChecks;
import io.octroi.drift.DriftReport;
import io.octroi.drift.DriftWords;
import io.octroi.drift.Picture;
import io.octroi.drift.SpreadDrawing;
import io.octroi.drift.StoredCheck;
import io.octroi.features.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The newest check of applicants against reference clients, column by column, and the checks before it. */
@Named
@RequestScoped
public class DriftPage {

    private static final int MOST_CHECKS = 50;
    private static final String USUAL_ORDER = "alert";

    private static final Map<String, Comparator<ColumnDrift>> ORDERS = Map.of(
            "column",
            Comparator.comparing(ColumnDrift::column),
            USUAL_ORDER,
            Comparator.comparing(column -> !column.asksForALook()),
            "drift",
            Comparator.comparing(column -> !column.drift()),
            "method",
            Comparator.comparing(column -> column.method().orElse("")),
            "score",
            Comparator.comparing(column -> -column.score().orElse(-1.0)),
            "threshold",
            Comparator.comparing(column -> -column.threshold().orElse(-1.0)),
            "floor",
            Comparator.comparing(column -> -column.noiseFloor().orElse(-1.0)),
            "weight",
            Comparator.comparing(DriftPage::weight));

    /** The keys of the heads' words; behind the point, what an address calls the order. */
    private static final List<String> COLUMNS = List.of(
            "drift.column",
            "drift.alert",
            "drift.drift",
            "drift.method",
            "drift.score",
            "drift.threshold",
            "drift.floor",
            "drift.weight");

    private final DriftChecks checks;
    private final Visitor visitor;
    private final Words words;
    private final DriftWords drift;
    private final String order;
    private final Optional<DriftChecks.Kept> kept;
    private final List<ColumnDrift> columns;
    private final Optional<ColumnDrift> chosen;

    @Inject
    DriftPage(DriftChecks checks, Visitor visitor, Catalogue catalogue, Reader reader) {
        this.checks = checks;
        this.visitor = visitor;
        this.words = reader.words();
        this.drift = new DriftWords(reader.getLocale(), catalogue);
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.order = Optional.ofNullable(asked.get("sort"))
                .filter(ORDERS::containsKey)
                .orElse(USUAL_ORDER);
        this.kept = checks.latest();
        Comparator<ColumnDrift> wanted = ORDERS.getOrDefault(order, Comparator.comparing(ColumnDrift::column));
        this.columns = kept.map(DriftChecks.Kept::report).map(DriftReport::columns).orElse(List.of()).stream()
                .sorted(wanted.thenComparing(DriftPage::weight))
                .toList();
        this.chosen = columns.stream()
                .filter(column -> column.column().equals(asked.get("column")))
                .findFirst()
                .or(() -> columns.stream().findFirst());
    }

    private static double weight(ColumnDrift column) {
        return -column.importance().orElse(0.0);
    }

    /** One column of the check in the reader's words. */
    public record Line(
            String column,
            String name,
            String alert,
            String drift,
            String method,
            String score,
            String threshold,
            String floor,
            String weight,
            String notes) {}

    /** The head of a column that the table is sorted by when it is clicked. */
    public record Head(String key, String title, String order) {}

    /** A value and how common it is in both samples. */
    public record Point(String value, String reference, String current) {}

    /** One check of the history. */
    public record Check(String at, String by, String clients, String drifted, String alerts) {}

    /** Has a check made in the background. */
    public void check() {
        checks.start(visitor.getName());
    }

    public boolean isMayCheck() {
        return visitor.roles().contains(Role.MODELER);
    }

    public boolean isRunning() {
        return checks.isRunning();
    }

    public boolean isThere() {
        return kept.isPresent();
    }

    /** When the check was made, by whom, and of which model's inputs. */
    public String getMade() {
        return kept.map(DriftChecks.Kept::check)
                .map(check ->
                        words.text("drift.made", new Moments(words).minute(check.at()), check.by(), check.model()))
                .orElse("");
    }

    public List<String> getOverview() {
        return kept.map(DriftChecks.Kept::report).map(drift::overview).orElse(List.of());
    }

    public List<Head> getHeads() {
        return COLUMNS.stream().map(this::head).toList();
    }

    private Head head(String key) {
        String sort = key.substring(key.indexOf('.') + 1);
        return new Head(sort, words.text(key), sort.equals(order) ? "other" : "none");
    }

    public List<Line> getLines() {
        return columns.stream().map(this::line).toList();
    }

    private Line line(ColumnDrift column) {
        return new Line(
                column.column(),
                drift.named(column.column()),
                drift.yes(column.asksForALook()),
                drift.yes(column.drift()),
                drift.method(column),
                drift.score(column.score()),
                drift.score(column.threshold()),
                drift.score(column.noiseFloor()),
                column.importance().map(drift::percent).orElse("–"),
                drift.notes(column));
    }

    public String getChosen() {
        return chosen.map(ColumnDrift::column).orElse("");
    }

    public String getSays() {
        return chosen.map(column -> drift.named(column.column()) + " – " + drift.says(column))
                .orElse("");
    }

    public boolean isDrawn() {
        return chosen.map(ColumnDrift::picture).filter(Picture::isDensity).isPresent();
    }

    public String getDrawing() {
        return chosen.map(column -> SpreadDrawing.svg(column, drift)).orElse("");
    }

    public String getTableWord() {
        return drift.text("table");
    }

    public String getValueHead() {
        return drift.text("value");
    }

    public String getReferenceHead() {
        return drift.text("reference");
    }

    public String getCurrentHead() {
        return drift.text("current");
    }

    /** The chosen column's densities, or shares, as a table. */
    public List<Point> getPoints() {
        return chosen.map(ColumnDrift::picture)
                .map(picture -> IntStream.range(0, picture.reference().size())
                        .mapToObj(i -> new Point(
                                SpreadDrawing.value(picture, i, drift),
                                SpreadDrawing.told(picture, picture.reference().get(i), drift),
                                SpreadDrawing.told(picture, picture.current().get(i), drift)))
                        .toList())
                .orElse(List.of());
    }

    public List<Check> getHistory() {
        return checks.newest(MOST_CHECKS).stream().map(this::told).toList();
    }

    private Check told(StoredCheck check) {
        return new Check(
                new Moments(words).minute(check.at()),
                check.by(),
                drift.count(check.referenceClients()) + " / " + drift.count(check.currentClients()),
                drift.count(check.drifted()) + " / " + drift.count(check.tested()),
                drift.count(check.alerts()));
    }
}
