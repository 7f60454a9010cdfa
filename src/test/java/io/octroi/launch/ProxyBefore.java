package io.octroi.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx as docs/nginx.conf sets it up before two instances; ports aside, and without TLS, which scripts/prove-proxy proves. */
final class ProxyBefore implements AutoCloseable {

    private final Process nginx;
    private final int port;

    ProxyBefore(Path work, URI one, URI other) throws IOException, InterruptedException {
        port = freePort();
        String set = Files.readAllLines(Path.of("docs/nginx.conf")).stream()
                .filter(line -> !line.strip().startsWith("ssl_"))
                .collect(Collectors.joining("\n"))
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                .replace("httponly secure", "httponly")
                .replace(":8081", ":" + one.getPort())
                .replace(":8082", ":" + other.getPort());
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + work.resolve(kind) + ";")
                .collect(Collectors.joining());
        Path configuration = work.resolve("nginx.conf");
        Files.writeString(
                configuration,
                "daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log; events {} http { access_log off; %2$s %3$s }"
                        .formatted(work, temporary, set));
        nginx = new ProcessBuilder("nginx", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("nginx.out").toFile())
                .start();
        awaitUp();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void awaitUp() throws InterruptedException {
        for (int i = 0; i < 100 && nginx.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("nginx does not start");
    }

    @Override
    public void close() {
        nginx.destroy();
        nginx.onExit().join();
    }
}
