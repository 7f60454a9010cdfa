package io.octroi.launch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came back on a connection.
 *
 * @param status of HTTP; 0 when the server closed the connection without a word
 * @param headers by name in small letters, each with all its values
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final Set<Integer> REFUSALS =
            Set.of(400, 401, 403, 404, 405, 413, 414, 417, 422, 429, 431, 501, 505);

    /** Reads an answer from the first byte to the last. */
    static Answer of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text);
        }
        List<String> head = Arrays.asList(text.substring(0, end).split("\r\n"));
        Map<String, List<String>> headers = head.stream()
                .skip(1)
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0].toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(parts -> parts[1], Collectors.toList())));
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.containsKey("transfer-encoding");
        return new Answer(
                Integer.parseInt(head.get(0).substring(9, 12)),
                headers,
                new String(chunked ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line), 16);
            whole.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return whole.toByteArray();
    }

    /** The first value of that header, or nothing. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    public boolean isToSignIn() {
        return status == 302 && header("Location").startsWith("/login.xhtml");
    }

    /** Whether the asker got nothing, in one of the ways a server says so on purpose. */
    public boolean isRefusal() {
        return isToSignIn() || REFUSALS.contains(status);
    }

    /** The number of the session this answer begins, or nothing. */
    public String session() {
        return headers.getOrDefault("set-cookie", List.of()).stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring("JSESSIONID=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    /** What the first group of that pattern is in the body, or nothing. */
    public String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }
}
