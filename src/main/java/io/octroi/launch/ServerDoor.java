package io.octroi.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;

/**
 * Where the server listens, and whom it believes.
 *
 * @param address {@code OCTROI_ADDRESS}: the network address it listens on; default this machine alone
 * @param port {@code OCTROI_PORT}; 0 lets the system choose a free one
 * @param proxies {@code OCTROI_PROXIES}: what the addresses of proxies look like that tell whom they ask for, and whether
 *     by TLS
 */
record ServerDoor(InetAddress address, int port, Optional<Pattern> proxies) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern IP = Pattern.compile("[0-9a-fA-F.:]+");

    static ServerDoor of(Map<String, String> variables) {
        InetAddress address = address(text(variables, "OCTROI_ADDRESS"));
        if (text(variables, "OCTROI_DEMO").equals("true") && !address.isLoopbackAddress()) {
            throw new LauncherComplaint(
                    "OCTROI_ADDRESS",
                    "demo mode has known passwords, so it listens on this machine alone: leave OCTROI_ADDRESS or OCTROI_DEMO"
                            + " unset");
        }
        return new ServerDoor(
                address, port(text(variables, "OCTROI_PORT")), proxies(text(variables, "OCTROI_PROXIES")));
    }

    /** Makes of a request what a proxy that is believed says of it; headers of anybody else are left alone. */
    Optional<RemoteIpValve> valve() {
        return proxies.map(believed -> {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(believed.pattern());
            valve.setProtocolHeader("X-Forwarded-Proto");
            return valve;
        });
    }

    private static InetAddress address(String text) {
        try {
            return text.isEmpty() ? InetAddress.getByName("localhost") : InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new LauncherComplaint(
                    "OCTROI_ADDRESS",
                    "«%s» is no address of this machine: write localhost, 0.0.0.0 or one of its addresses"
                            .formatted(text));
        }
    }

    static int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new LauncherComplaint(
                    "OCTROI_PORT", "«%s» is no port: write a number from 0 to %d".formatted(text, HIGHEST_PORT));
        }
        return Integer.parseInt(text);
    }

    private static Optional<Pattern> proxies(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] addresses = text.split("\\s*,\\s*");
        for (String address : addresses) {
            if (!IP.matcher(address).matches()) {
                throw new LauncherComplaint(
                        "OCTROI_PROXIES",
                        "«%s» is no IP address: write those of your proxies with a comma between".formatted(address));
            }
        }
        return Optional.of(
                Pattern.compile(Arrays.stream(addresses).map(Pattern::quote).collect(Collectors.joining("|"))));
    }

    private static String text(Map<String, String> variables, String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
