package io.octroi.document;

import io.octroi.charts.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts, which can be written wherever a reader looks.
 *
 * @param caption what it shows
 * @param head the columns' titles; the first column names what each row is about
 * @param rows as many cells each as the head has
 */
public record Table(String caption, List<String> head, List<List<String>> rows) {

    private static final String BETWEEN = "  ";
    private static final Pattern FIGURE = Pattern.compile("[+–<>-]?\\h?([0-9]|$)");

    public Table {
        int width = head.size();
        if (!rows.stream().allMatch(row -> row.size() == width)) {
            throw new IllegalArgumentException("a row of «" + caption + "» does not have " + width + " cells");
        }
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** In Markdown, without the caption; ends with a line break. */
    public String markdown() {
        List<List<String>> lines = new ArrayList<>(List.of(head, Collections.nCopies(head.size(), "---")));
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    /** For a terminal: the caption, then columns as wide as their widest cell; ends with a line break. */
    public String text() {
        int[] widths = IntStream.range(0, head.size()).map(this::width).toArray();
        return caption + "\n" + line(head, widths)
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    /** In HTML, with the caption. */
    String html() {
        StringBuilder html = new StringBuilder("<table>\n<caption>")
                .append(Markup.escaped(caption))
                .append("</caption>\n<thead><tr>");
        for (int column = 0; column < head.size(); column++) {
            html.append(cell("th scope=\"col\"", column, head.get(column)));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int column = 0; column < head.size(); column++) {
                html.append(cell(column == 0 ? "th scope=\"row\"" : "td", column, row.get(column)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private String cell(String tag, int column, String text) {
        return "<" + tag + (holdsFigures(column) ? ">" : " class=\"words\">") + Markup.escaped(text) + "</"
                + tag.substring(0, 2) + ">";
    }

    /** Whether most cells of a column begin as numbers do. */
    private boolean holdsFigures(int column) {
        long figures = rows.stream()
                .filter(row -> FIGURE.matcher(row.get(column)).lookingAt())
                .count();
        return column > 0 && 2 * figures >= rows.size();
    }

    private int width(int column) {
        return Math.max(
                head.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    /** The first column is aligned to the left, figures to the right. */
    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(cells.get(0))
                .append(" ".repeat(widths[0] - cells.get(0).length()));
        for (int i = 1; i < widths.length; i++) {
            line.append(BETWEEN)
                    .append(" ".repeat(widths[i] - cells.get(i).length()))
                    .append(cells.get(i));
        }
        return line.toString().stripTrailing() + "\n";
    }

    /** The same table with its columns as rows. */
    public Table turned() {
        String[][] cells = new String[head.size()][rows.size() + 1];
        for (int column = 0; column < head.size(); column++) {
            cells[column][0] = head.get(column);
            for (int row = 0; row < rows.size(); row++) {
                cells[column][row + 1] = rows.get(row).get(column);
            }
        }
        List<List<String>> turned = Arrays.stream(cells).map(List::of).toList();
        return new Table(caption, turned.get(0), turned.subList(1, turned.size()));
    }
}
