package io.octroi.api;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryTable;
import java.util.List;
import java.util.Random;

/** Bodies for {@code POST /api/scores} drawn by chance, most of them wrong in some way; the same seed draws the same ones. */
final class ToldBodies {

    /** What any value may be replaced by, right or wrong. */
    private static final List<String> VALUES = List.of(
            "1e400",
            "-1e400",
            "1e-99999999999",
            "1E+2",
            "-0",
            "0.1",
            "00",
            "+1",
            ".5",
            "5.",
            "0x10",
            "NaN",
            "-Infinity",
            "INF",
            "true",
            "null",
            "nul",
            "\"\"",
            "\"Cash loans\"",
            "\"NaN\"",
            "\"\\ud800\"",
            "\"a\\u0000b\"",
            "\"\u2028\"",
            "\"=cmd()\"",
            "[]",
            "[1]",
            "{}",
            "{\"a\":{\"a\":1}}",
            "9".repeat(400),
            "9".repeat(2_000),
            "\"" + "x".repeat(300) + "\"",
            "[".repeat(15) + "]".repeat(15),
            "[".repeat(30) + "]".repeat(30),
            "[".repeat(3_000));

    private static final List<String> NAMES =
            List.of("MOOD", "", "/", "~", "\\ud800", "\\u0000", "form", "=1+1", "TARGET", "SK_ID_CURR", "AMT_CREDIT");

    /** Bodies that are wrong, whatever is made of them. */
    static final List<String> NASTY = List.of(
            "",
            " ",
            "null",
            "7",
            "\"form\"",
            "[]",
            "{",
            "{}",
            "{}{}",
            "{\"form\":{}}",
            "{\"form\":null}",
            "{\"form\":{\"AMT_CREDIT\":1}}x",
            "{\"form\":{\"AMT_CREDIT\":1}} {}",
            "{\"form\":{\"AMT_CREDIT\":1},\"form\":{\"AMT_CREDIT\":1}}",
            "{\"form\":{\"AMT_CREDIT\":1,\"AMT_CREDIT\":1}}",
            "{\"form\":{\"AMT_CREDIT\":NaN}}",
            "{\"form\":{\"AMT_CREDIT\":Infinity}}",
            "{\"form\":{\"AMT_CREDIT\":-Infinity}}",
            "{\"form\":{\"AMT_CREDIT\":1e400}}",
            "{\"form\":{\"AMT_CREDIT\":\"1\"}}",
            "{\"form\":{\"AMT_CREDIT\":\"NaN\"}}",
            "{\"form\":{\"AMT_CREDIT\":1e-99999999999}}",
            "{\"form\":{\"AMT_CREDIT\":1,\"NAME_CONTRACT_TYPE\":\"\\ud800\"}}",
            "{\"form\":{\"AMT_CREDIT\":1,\"\\ud800\":1}}",
            "{\"form\":{\"AMT_CREDIT\":1,\"NAME_CONTRACT_TYPE\":\"\\u0007\"}}",
            "{\"form\":{\"AMT_CREDIT\":1,\"" + "n".repeat(5_000) + "\":1}}",
            "{\"form\":{\"AMT_CREDIT\":" + "1".repeat(1_001) + "}}",
            "{\"form\":{\"AMT_CREDIT\":1},\"history\":{\"bureau\":[{\"DAYS_CREDIT\":1e400}]}}",
            "{\"form\":{\"AMT_CREDIT\":1},\"history\":{\"bureau\":[{\"SK_ID_BUREAU\":1.5},7,{\"MOOD\":1}]}}",
            "{\"form\":{\"AMT_CREDIT\":1},\"features\":{\"AMT_CREDIT\":1}}",
            "{\"features\":{}}",
            "{\"features\":{\"AMT_CREDIT\":null}}",
            "{\"features\":{\"MOOD\":1}}",
            "{\"features\":{\"AMT_CREDIT\":1,\"OCCUPATION_TYPE\":\"Wizard\"}}",
            "{\"features\":{\"AMT_CREDIT\":1,\"OCCUPATION_TYPE\":0.5}}",
            "{\"features\":{\"AMT_CREDIT\":\"1\"}}",
            "{\"features\":{\"AMT_CREDIT\":1e400}}",
            "{\"clientId\":-1,\"form\":{\"AMT_CREDIT\":1}}",
            "{\"clientId\":1.5,\"form\":{\"AMT_CREDIT\":1}}",
            "{\"clientId\":\"1\",\"form\":{\"AMT_CREDIT\":1}}",
            "{\"clientId\":1234567890123456,\"form\":{\"AMT_CREDIT\":1}}",
            "{\"form\":" + "[".repeat(100_000),
            "{\"a\":".repeat(5_000),
            "[".repeat(60_000),
            "\u0000{}");

    private final Random random;

    ToldBodies(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder body = new StringBuilder("{");
        boolean features = random.nextInt(4) == 0;
        if (random.nextInt(3) == 0) {
            body.append("\"clientId\":").append(value("100001")).append(',');
        }
        body.append(features ? "\"features\":" : "\"form\":").append(fields());
        if (random.nextInt(4) == 0) {
            body.append(",\"history\":").append(history());
        }
        String whole = body.append('}').toString();
        return switch (random.nextInt(12)) {
            case 0 -> whole.substring(0, random.nextInt(whole.length()));
            case 1 -> mutated(whole);
            default -> whole;
        };
    }

    private String fields() {
        StringBuilder fields = new StringBuilder("{\"AMT_CREDIT\":").append(value("450000"));
        int most = random.nextInt(30);
        for (int i = 0; i < most; i++) {
            FormField field = FormLayout.CURRENT.fields().get(random.nextInt(FormLayout.CURRENT.size()));
            String name = random.nextInt(40) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : field.name();
            String good = field.isNumber() ? String.valueOf(random.nextInt(100_000) / 100.0) : "\"Laborers\"";
            fields.append(",\"").append(name).append("\":").append(value(good));
        }
        return fields.append('}').toString();
    }

    private String history() {
        List<HistoryTable> tables = List.of(HistoryTable.values());
        HistoryTable table = tables.get(random.nextInt(tables.size()));
        StringBuilder rows = new StringBuilder("{\"").append(table.title()).append("\":[");
        int most = random.nextInt(4);
        for (int i = 0; i < most; i++) {
            String column =
                    table.columns().get(random.nextInt(table.columns().size())).name();
            rows.append(i == 0 ? "" : ",").append("{\"").append(column).append("\":");
            rows.append(value("-400")).append('}');
        }
        return rows.append("]}").toString();
    }

    private String value(String good) {
        return random.nextInt(25) == 0 ? VALUES.get(random.nextInt(VALUES.size())) : good;
    }

    private String mutated(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return text.toString();
    }
}
