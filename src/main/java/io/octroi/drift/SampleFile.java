package io.octroi.drift;

import com.fasterxml.jackson.core.io.NumberInput;
import io.octroi.client.ColumnFile;
import io.octroi.client.DecimalText;
import io.octroi.client.Progress;
import io.octroi.client.UnreadableCsv;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a sample from a CSV file, such as {@code features} writes; a column without a name is left out. */
public final class SampleFile {

    /** So many rows show how a column writes its numbers; from then on they are read without a look at their text. */
    private static final int WRITTEN_OUT = 1_000;

    /** What pandas takes for a missing value, and for a number that is none. */
    private static final Set<String> MISSING = Set.of(
            "",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null",
            "inf",
            "-inf",
            "Infinity",
            "-Infinity");

    private final ColumnFile file;
    private final SampleColumn[] columns;
    private int rows;

    private SampleFile(ColumnFile file) {
        this.file = file;
        this.columns = new SampleColumn[file.columns().size()];
        Arrays.setAll(columns, i -> new SampleColumn());
    }

    /**
     * Reads all of it.
     *
     * @throws UnreadableCsv when it is no CSV file, or holds no row
     */
    public static Sample read(Path path, Progress progress) {
        try (ColumnFile file = ColumnFile.open(path)) {
            return new SampleFile(file).all(path, progress);
        }
    }

    private Sample all(Path path, Progress progress) {
        while (file.next(progress)) {
            for (int column = 0; column < columns.length; column++) {
                add(column);
            }
            rows++;
            if (rows == WRITTEN_OUT) {
                for (int column = 0; column < columns.length; column++) {
                    if (!columns[column].isText()) {
                        file.expectNumbers(column);
                    }
                }
            }
        }
        if (rows == 0) {
            throw new UnreadableCsv(String.valueOf(path.getFileName()), 0, Optional.empty(), "it holds no row");
        }
        return new Sample(named(), rows);
    }

    private Map<String, SampleColumn> named() {
        Map<String, SampleColumn> named = new LinkedHashMap<>();
        List<String> names = file.columns();
        for (int column = 0; column < columns.length; column++) {
            if (!names.get(column).isEmpty()) {
                named.put(names.get(column), columns[column]);
            }
        }
        return named;
    }

    private void add(int at) {
        SampleColumn column = columns[at];
        double number = file.number(at);
        if (!Double.isNaN(number)) {
            column.add(number);
            return;
        }
        String text = file.text(at);
        if (text.isEmpty()) {
            column.add(Double.NaN);
        } else if (!column.isText() && DecimalText.isPlain(text)) {
            if (!isDigits(text)) {
                column.noteDecimals();
            }
            // The same double as Double.parseDouble, several times faster on all the digits a double has.
            column.add(NumberInput.parseDouble(text, true));
        } else if (MISSING.contains(text)) {
            column.add(Double.NaN);
        } else {
            column.add(text);
            file.expectTexts(at);
        }
    }

    private static boolean isDigits(String text) {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }
}
