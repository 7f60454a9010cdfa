package io.octroi.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/** A request sent as it is written, each character of its target one byte: what a client library would mend or refuse reaches the server. */
public final class Ask {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final StringBuilder head = new StringBuilder();
    private byte[] body = {};
    private int own = 1;

    Ask(int port, String method, String target) {
        this.port = port;
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nConnection: close\r\n");
    }

    /** Adds a header; each character of its value is one byte. */
    public Ask with(String header, String value) {
        head.append(header).append(": ").append(value).append("\r\n");
        return this;
    }

    public Ask session(String number) {
        return with("Cookie", "JSESSIONID=" + number);
    }

    public Ask basic(String name, String password) {
        byte[] credential = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
    }

    public Ask key(String secret) {
        return with("X-API-Key", secret);
    }

    /** From that address, as a proxy tells. */
    public Ask from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** From 127.0.0.that of this machine; any but the usual 1 is no proxy's. */
    public Ask by(int lastOfLoopback) {
        own = lastOfLoopback;
        return this;
    }

    /** A form's names and values, one after the other. */
    public Ask form(String... namesAndValues) {
        StringJoiner form = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return body("application/x-www-form-urlencoded", form.toString());
    }

    /** The body; each character is one byte. */
    public Ask body(String type, String text) {
        body = text.getBytes(StandardCharsets.ISO_8859_1);
        return with("Content-Type", type).with("Content-Length", String.valueOf(body.length));
    }

    /** Sends it, and waits for the answer. */
    public Answer send() throws IOException {
        String host = head.indexOf("\r\nHost: ") < 0 ? "Host: localhost:" + port + "\r\n" : "";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((head + host + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return send(port, own, request.toByteArray());
    }

    static Answer send(int port, int own, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) own}), 0));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            talk(socket, request, answer);
        }
        return Answer.of(answer.toByteArray());
    }

    /** A server that has heard enough hangs up while the body is still being sent; what it said before that counts. */
    private static void talk(Socket socket, byte[] request, ByteArrayOutputStream answer) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (SocketException hungUp) {
            answer.reset();
        }
        try {
            byte[] part = new byte[8192];
            for (int n = socket.getInputStream().read(part);
                    n > 0;
                    n = socket.getInputStream().read(part)) {
                answer.write(part, 0, n);
            }
        } catch (SocketException hungUp) {
            socket.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
