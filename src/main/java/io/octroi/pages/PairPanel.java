package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.population.Plane;
import io.octroi.population.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * Two features at once, as a chart, in a sentence, and as a table; every part is formatted for the reader.
 *
 * @param title both features
 * @param chart the points' chart model
 * @param takeaway what became of those near the client
 * @param notes who is drawn, and who is not
 * @param table the chart's content by quarters
 */
public record PairPanel(String title, String chart, String takeaway, List<String> notes, QuarterTable table) {

    static PairPanel of(Words words, Plane plane) {
        return new PairPanel(
                words.text("pair.heading", name(words, plane.across()), name(words, plane.up())),
                new PlaneChart(words, plane).json(),
                takeaway(words, plane),
                notes(words, plane),
                QuarterTable.of(words, plane));
    }

    private static String name(Words words, Feature feature) {
        return FeatureName.of(words, feature);
    }

    private static String takeaway(Words words, Plane plane) {
        Numbers numbers = new Numbers(words);
        Share around = plane.around();
        Share everybody = plane.everybody();
        if (everybody.files() == 0) {
            return words.text("pair.nobody");
        }
        if (plane.place().isEmpty()) {
            return words.text("pair.unplaced", numbers.percent(everybody.repaidShare()));
        }
        return words.text(
                "pair.takeaway",
                numbers.count(around.files()),
                numbers.count(around.repaid()),
                numbers.percent(everybody.repaidShare()));
    }

    private static List<String> notes(Words words, Plane plane) {
        Numbers numbers = new Numbers(words);
        int drawn = plane.everybody().files();
        List<String> notes = new ArrayList<>();
        notes.add(words.text("pair.drawn", numbers.count(drawn), numbers.count(drawn + plane.missing())));
        if (plane.missing() > 0) {
            notes.add(words.text("pair.missing", numbers.count(plane.missing()), plane.missing()));
        }
        if (plane.beyond() > 0) {
            notes.add(words.text("pair.beyond", numbers.count(plane.beyond()), plane.beyond()));
        }
        return notes;
    }
}
