package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.population.Plane;
import io.octroi.population.QuarterGrid;
import io.octroi.population.Quarters;
import io.octroi.population.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the quarters of two features meet, how many files there are and how many were repaid.
 *
 * @param across what the columns go by
 * @param up what the rows go by
 * @param columns the quarters of the columns
 * @param rows one per quarter of the other feature
 */
public record QuarterTable(String across, String up, List<String> columns, List<Row> rows) {

    /** The files of one quarter of the rows' feature. */
    public record Row(String quarter, List<Cell> cells) {}

    /**
     * The files of two quarters.
     *
     * @param repaid the share that was repaid; empty where there is no file
     * @param own whether the file on the page belongs there
     */
    public record Cell(String files, String repaid, boolean own) {}

    static QuarterTable of(Words words, Plane plane) {
        QuarterGrid grid = plane.quarters();
        Numbers numbers = new Numbers(words);
        List<String> columns = names(numbers, plane.across(), grid.across());
        List<String> quarters = names(numbers, plane.up(), grid.up());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < quarters.size(); row++) {
            int first = row * columns.size();
            rows.add(new Row(
                    quarters.get(row),
                    IntStream.range(first, first + columns.size())
                            .mapToObj(cell -> cell(words, numbers, grid, cell))
                            .toList()));
        }
        return new QuarterTable(AxisTitle.of(words, plane.across()), AxisTitle.of(words, plane.up()), columns, rows);
    }

    private static Cell cell(Words words, Numbers numbers, QuarterGrid grid, int at) {
        Share share = grid.cells().get(at);
        return new Cell(
                words.text("pair.files", numbers.count(share.files()), share.files()),
                share.files() == 0 ? "" : numbers.percent(share.repaidShare()),
                grid.own().equals(Optional.of(at)));
    }

    /** As the axis counts; each quarter has its upper end. */
    private static List<String> names(Numbers numbers, Feature feature, Quarters quarters) {
        List<String> ends = quarters.ends().stream()
                .map(end -> numbers.plain(Numbers.plotted(feature, end)))
                .toList();
        if (ends.isEmpty()) {
            return List.of("–");
        }
        List<String> names = new ArrayList<>(List.of("≤ " + ends.get(0)));
        for (int i = 1; i < ends.size(); i++) {
            names.add(ends.get(i - 1) + " – " + ends.get(i));
        }
        names.add("> " + ends.get(ends.size() - 1));
        return names;
    }
}
