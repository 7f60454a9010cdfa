package io.octroi.client;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * The cells of one row of a CSV file; where numbers are expected they are read on the spot, and never become a text.
 * One object serves all rows of a file: what it says holds until the next row is read.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private Cells[] expected = new Cells[1 << 7];
    private double[] numbers = new double[1 << 7];
    private int[] ends = new int[1 << 7];
    private char[] characters = new char[1 << 10];
    private int size;
    private long line;

    /** What the cells of a column are read as. */
    enum Cells {
        TEXTS,
        DECIMALS,
        DIGITS
    }

    CsvRow() {
        Arrays.fill(expected, Cells.TEXTS);
    }

    /** Says what that cell is read as from the next row on; a text unless it is said. */
    void expect(int cell, Cells cells) {
        expected[cell] = cells;
    }

    /** How many cells the row has. */
    int size() {
        return size;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return line;
    }

    /** The cell's text without the quotes around it; empty for a cell that {@link #number} could read. */
    String text(int cell) {
        int start = start(cell);
        return new String(characters, start, ends[cell] - start);
    }

    /** The cell's number where one was expected and {@link ShortDecimal} could read it; NaN otherwise. */
    double number(int cell) {
        return numbers[cell];
    }

    /** Whether the row ends with that character. */
    boolean endsWith(char last) {
        int end = size == 0 ? 0 : ends[size - 1];
        return end > 0 && characters[end - 1] == last;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        size = 0;
        line = startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index == ends.length) {
            grow();
        }
        size = index + 1;
        double number = number(expected[index], buffer, offset, offset + length);
        numbers[index] = number;
        ends[index] = start(index);
        if (Double.isNaN(number)) {
            keep(index, buffer, offset, length);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    private static double number(Cells cells, char[] text, int from, int to) {
        return switch (cells) {
            case TEXTS -> Double.NaN;
            case DECIMALS -> ShortDecimal.read(text, from, to);
            case DIGITS -> ShortDecimal.readDigits(text, from, to);
        };
    }

    private void keep(int index, char[] buffer, int offset, int length) {
        int start = ends[index];
        if (start + length > characters.length) {
            characters = Arrays.copyOf(characters, 2 * (start + length));
        }
        System.arraycopy(buffer, offset, characters, start, length);
        ends[index] = start + length;
    }

    private void grow() {
        expected = Arrays.copyOf(expected, 2 * size);
        Arrays.fill(expected, size, 2 * size, Cells.TEXTS);
        numbers = Arrays.copyOf(numbers, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }
}
