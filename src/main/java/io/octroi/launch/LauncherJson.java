package io.octroi.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * An event of the log as one line of JSON: {@code at}, {@code level}, {@code from}, {@code message}, the number of the
 * {@code request} it belongs to and the {@code error}, where there are any. Pure ASCII, whatever the console writes. Public,
 * because Tomcat makes one by its name.
 */
public final class LauncherJson extends Formatter {

    @Override
    public String format(LogRecord event) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("at", event.getInstant().toString());
        members.put("level", event.getLevel().getName());
        members.put("from", String.valueOf(event.getLoggerName()));
        members.put("message", formatMessage(event));
        LauncherLog.request().ifPresent(number -> members.put("request", number));
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace, true));
            members.put("error", trace.toString());
        }
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(letter -> switch (letter) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default ->
                        letter >= ' ' && letter <= '~' ? Character.toString(letter) : "\\u%04x".formatted(letter);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
