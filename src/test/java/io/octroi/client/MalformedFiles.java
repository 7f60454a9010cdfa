package io.octroi.client;

import static io.octroi.client.Malformed.bytes;
import static io.octroi.client.Malformed.cell;
import static io.octroi.client.Malformed.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The damaged files an import has to refuse, over all tables. */
final class MalformedFiles {

    private static final String TRAIN = "application_train";
    private static final String TEST = "application_test";
    private static final String BUREAU = "bureau";
    private static final String MONTHS = "bureau_balance";
    private static final String PREVIOUS = "previous_application";
    private static final String POS = "POS_CASH_balance";
    private static final String INSTALMENTS = "installments_payments";
    private static final String CARDS = "credit_card_balance";

    private static final String NO_NUMBER = "the value is not a number";
    private static final String TOO_LARGE = "the value is too large a number";
    private static final String NO_CLIENT = "a client number is a whole number of at most 15 digits";
    private static final String NO_KEY =
            "the value is no number of a client or credit: a whole number of at most 15 digits";
    private static final String NUL = "the value holds the control character U+0000";
    private static final String NO_OUTCOME = "an outcome is 0 (repaid) or 1 (defaulted)";
    private static final String UNCLOSED = "a quote opens in this row and never closes";
    private static final String TWICE = "the header names this column twice";
    private static final String MISSING = "this mandatory column is missing";
    private static final String NO_TEXT =
            "the header holds a control character: this is no CSV file in UTF-8 or Latin-1";
    private static final String DAMAGED_TEXT = "the text is damaged: it is UTF-8 up to here, and then it is not";
    private static final String TOO_LONG = "the row is longer than a million characters, or a quote in it never closes";

    private MalformedFiles() {}

    static Stream<Malformed> all() {
        return Stream.of(cellsOfForms(), cellsOfHistories(), rows(), headers(), encodings(), MalformedArchives.all())
                .flatMap(List::stream);
    }

    private static List<Malformed> cellsOfForms() {
        return List.of(
                cell(TRAIN, "AMT_CREDIT", "1e400", TOO_LARGE),
                cell(TRAIN, "AMT_CREDIT", "NaN", NO_NUMBER),
                cell(TRAIN, "AMT_CREDIT", "\"1,5\"", NO_NUMBER),
                cell(TRAIN, "AMT_CREDIT", "Infinity", NO_NUMBER),
                cell(TRAIN, "AMT_CREDIT", "0x1p3", NO_NUMBER),
                cell(TRAIN, "AMT_CREDIT", "12d", NO_NUMBER),
                cell(TRAIN, "AMT_CREDIT", "1 000", NO_NUMBER),
                cell(TRAIN, "DAYS_BIRTH", "--5", NO_NUMBER),
                cell(TRAIN, "EXT_SOURCE_1", ".", NO_NUMBER),
                cell(TRAIN, "AMT_ANNUITY", "1\0", NUL),
                cell(TRAIN, "NAME_CONTRACT_TYPE", "Cash\0loans", NUL),
                cell(TRAIN, "OCCUPATION_TYPE", "\"two\nlines\"", "the value holds the control character U+000A"),
                cell(TRAIN, "OCCUPATION_TYPE", "x".repeat(201), "the value is longer than 200 characters"),
                cell(TRAIN, "CODE_GENDER", "F\7", "the value holds the control character U+0007"),
                cell(TRAIN, "SK_ID_CURR", "", NO_CLIENT),
                cell(TRAIN, "SK_ID_CURR", "8.0", NO_CLIENT),
                cell(TRAIN, "SK_ID_CURR", "-8", NO_CLIENT),
                cell(TRAIN, "SK_ID_CURR", "1234567890123456", NO_CLIENT),
                cell(TRAIN, "SK_ID_CURR", "7", "client number 7 stands already in application_train.csv, line 2"),
                cell(TRAIN, "TARGET", "2", NO_OUTCOME),
                cell(TRAIN, "TARGET", "", NO_OUTCOME),
                cell(TEST, "AMT_CREDIT", "1e400", TOO_LARGE),
                cell(TEST, "SK_ID_CURR", "8", "client number 8 stands already in application_train.csv, line 3"));
    }

    private static List<Malformed> cellsOfHistories() {
        return List.of(
                cell(BUREAU, "SK_ID_CURR", "", NO_KEY),
                cell(BUREAU, "SK_ID_BUREAU", "71.0", NO_KEY),
                cell(BUREAU, "DAYS_CREDIT", "yesterday", NO_NUMBER),
                cell(BUREAU, "CREDIT_ACTIVE", "Act\0ive", NUL),
                cell(BUREAU, "SK_ID_BUREAU", "70", "this credit stands already with another client"),
                cell(MONTHS, "MONTHS_BALANCE", "-1e400", TOO_LARGE),
                cell(MONTHS, "STATUS", "C".repeat(201), "the value is longer than 200 characters"),
                cell(MONTHS, "SK_ID_BUREAU", "0x7", NO_KEY),
                cell(PREVIOUS, "AMT_CREDIT", "NaN", NO_NUMBER),
                cell(PREVIOUS, "AMT_ANNUITY", "\"2,5\"", NO_NUMBER),
                cell(PREVIOUS, "SK_ID_PREV", "1234567890123456", NO_KEY),
                cell(POS, "SK_ID_CURR", "-7", NO_KEY),
                cell(POS, "CNT_INSTALMENT", "∞", NO_NUMBER),
                cell(INSTALMENTS, "AMT_PAYMENT", "+-1", NO_NUMBER),
                cell(INSTALMENTS, "DAYS_INSTALMENT", "1e", NO_NUMBER),
                cell(CARDS, "AMT_BALANCE", "1e400", TOO_LARGE),
                cell(CARDS, "NAME_CONTRACT_STATUS", "\"Act\nive\"", "the value holds the control character U+000A"));
    }

    private static List<Malformed> rows() {
        return List.of(
                text(
                        TRAIN,
                        "short row",
                        sound -> sound + "10,1\n",
                        TRAIN + ".csv, line 4: the row has 2 values, the header names 122"),
                text(TRAIN, "unclosed quote", sound -> sound + "\"10,1\n10,1\n", TRAIN + ".csv, line 4: " + UNCLOSED),
                text(
                        TRAIN,
                        "unclosed quote in a large file",
                        sound -> sound + "\"10,1\n".repeat(1) + "10,1\n".repeat(300_000),
                        TRAIN + ".csv, line 4: " + TOO_LONG),
                text(
                        TRAIN,
                        "text behind a quote",
                        sound -> sound + "\"10\"0,1\n",
                        TRAIN
                                + ".csv, line 4: a value goes on behind its closing quote; a quote within a value is written twice"),
                text(
                        TRAIN,
                        "a quote that opens the last value, and a doubled one",
                        sound -> sound.substring(0, sound.length() - 1).replaceFirst("[^,\n]*$", "\"a\"\""),
                        TRAIN + ".csv, line 3: " + UNCLOSED),
                text(
                        TRAIN,
                        "the mark that Unicode gives no meaning",
                        sound -> sound + "\uFFFF\n10,1\n",
                        TRAIN + ".csv, line 4: the row holds U+FFFF, which is no character"),
                text(MONTHS, "unclosed quote", sound -> sound + "\"70,-1,C\n", MONTHS + ".csv, line 4: " + UNCLOSED),
                text(
                        MONTHS,
                        "decimal comma",
                        sound -> sound + "70,-1,5,C\n",
                        MONTHS + ".csv, line 4: the row has 4 values, the header names 3"),
                text(
                        CARDS,
                        "short last row without an end",
                        sound -> sound + "7",
                        CARDS + ".csv, line 4: the row has 1 values, the header names 23"),
                text(POS, "endless row", sound -> sound + "7".repeat(1_100_000), POS + ".csv, line 4: " + TOO_LONG));
    }

    private static List<Malformed> headers() {
        return List.of(
                text(TRAIN, "empty", sound -> "", TRAIN + ".csv: the file is empty"),
                text(POS, "nothing but a byte-order mark", sound -> "\uFEFF", POS + ".csv: the file is empty"),
                text(TEST, "blank lines", sound -> "\n\r\n\n", TEST + ".csv: the file is empty"),
                text(
                        TRAIN,
                        "no outcome",
                        sound -> sound.replaceFirst("TARGET", "RESULT"),
                        TRAIN + ".csv, line 1, column TARGET: " + MISSING),
                text(
                        TEST,
                        "no credit",
                        sound -> sound.replaceFirst("AMT_CREDIT", "CREDIT"),
                        TEST + ".csv, line 1, column AMT_CREDIT: " + MISSING),
                text(
                        MONTHS,
                        "semicolons",
                        sound -> sound.replace(',', ';'),
                        MONTHS + ".csv, line 1, column SK_ID_BUREAU: " + MISSING),
                text(
                        PREVIOUS,
                        "no client",
                        sound -> sound.replaceFirst("SK_ID_CURR", "CLIENT"),
                        PREVIOUS + ".csv, line 1, column SK_ID_CURR: " + MISSING),
                text(
                        TRAIN,
                        "column twice",
                        sound -> "TARGET," + sound,
                        TRAIN + ".csv, line 1, column TARGET: " + TWICE),
                text(
                        INSTALMENTS,
                        "column twice",
                        sound -> "AMT_PAYMENT," + sound,
                        INSTALMENTS + ".csv, line 1, column AMT_PAYMENT: " + TWICE),
                text(
                        BUREAU,
                        "two columns without a name",
                        sound -> ",," + sound,
                        BUREAU + ".csv, line 1: the header has more than one column without a name"));
    }

    private static List<Malformed> encodings() {
        return List.of(
                bytes(
                        TRAIN,
                        "UTF-16",
                        sound -> ("\uFEFF" + new String(sound, UTF_8)).getBytes(UTF_16LE),
                        TRAIN + ".csv, line 1: " + NO_TEXT),
                bytes(CARDS, "a page of NULs", sound -> new byte[4_096], CARDS + ".csv, line 1: " + NO_TEXT),
                bytes(
                        TEST,
                        "UTF-8, then Latin-1",
                        sound -> joined("\uFEFF".getBytes(UTF_8), sound, "é".getBytes(ISO_8859_1)),
                        TEST + ".csv, line 4: " + DAMAGED_TEXT),
                bytes(
                        PREVIOUS,
                        "a letter cut in two",
                        sound -> joined(sound, "é".getBytes(UTF_8), new byte[] {(byte) 0xC3}),
                        PREVIOUS + ".csv, line 4: " + DAMAGED_TEXT));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
