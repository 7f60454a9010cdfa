package io.octroi.pages;

import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures how long the client page takes to come, for some advisors at once, each with a session of their own, over all
 * demo applicants; how long another feature takes; and how much is sent. What is timed is a request on this machine, from
 * its first byte sent to its last byte received: the server's time and a little more.
 *
 * <p>Arguments: the folder to work in, and how many advisors, 20 if it is not said.
 */
final class PageBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ADVISORS = 20;
    private static final int PAGES = 40;
    private static final double MILLIS = 1e6;
    private static final Pattern NUMBER = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern PART =
            Pattern.compile("(?:src|href)=\"(/(?:jakarta\\.faces\\.resource|logo|favicon)[^\"]*)\"");
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final RunningOctroi server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> applicants;

    private PageBenchmark(RunningOctroi server) throws IOException {
        this.server = server;
        this.applicants = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(server.ask("GET", "/api/clients?kind=applicant&limit=500")
                .basic("advisor", "advisor")
                .send()
                .body());
        while (numbers.find()) {
            applicants.add(numbers.group(1));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int advisors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ADVISORS;
        Path home = Files.createTempDirectory(Path.of(arguments[0]), "home");
        try (RunningOctroi server = RunningOctroi.start(home, Map.of())) {
            PageBenchmark benchmark = new PageBenchmark(server);
            List<String> sessions = new ArrayList<>();
            for (int i = 0; i < advisors; i++) {
                sessions.add(server.session("advisor", "advisor"));
            }
            benchmark.visits(sessions, Duration.ZERO); // warms up, and opens every file once
            benchmark.visits(sessions, Duration.ZERO);
            report("1 advisor, no pause", benchmark.visits(sessions.subList(0, 1), Duration.ZERO));
            report(advisors + " advisors, a page each second", benchmark.visits(sessions, Duration.ofSeconds(1)));
            report(advisors + " advisors, no pause", benchmark.visits(sessions, Duration.ZERO));
            report("another feature", benchmark.features(sessions.get(0)));
            benchmark.weigh(sessions.get(0));
        }
    }

    /** Milliseconds of each page, when all read pages at once and pause that long between two. */
    private double[] visits(List<String> sessions, Duration pause) throws InterruptedException, ExecutionException {
        ExecutorService advisors = Executors.newFixedThreadPool(sessions.size());
        List<Future<double[]>> all = new ArrayList<>();
        for (String session : sessions) {
            Random random = new Random(all.size());
            all.add(advisors.submit(() -> {
                double[] times = new double[PAGES];
                for (int i = 0; i < times.length; i++) {
                    Thread.sleep((long) (random.nextDouble() * 2 * pause.toMillis()));
                    long start = System.nanoTime();
                    page(session, applicants.get(random.nextInt(applicants.size())));
                    times[i] = (System.nanoTime() - start) / MILLIS;
                }
                return times;
            }));
        }
        List<Double> times = new ArrayList<>();
        for (Future<double[]> one : all) {
            Arrays.stream(one.get()).forEach(times::add);
        }
        advisors.shutdown();
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private String page(String session, String applicant) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/client.xhtml?id=" + applicant, session);
        String page = unpacked(answer);
        if (answer.statusCode() != 200 || !page.contains("score-value")) {
            throw new IllegalStateException("no page of " + applicant + ": " + answer.statusCode());
        }
        return page;
    }

    /** Milliseconds of choosing one feature after the other, on one page. */
    private double[] features(String session) throws IOException, InterruptedException {
        String page = page(session, applicants.get(0));
        List<String> ids = new ArrayList<>();
        Matcher options = Pattern.compile("<option value=\"([A-Z0-9_]+)\"").matcher(page);
        while (options.find() && ids.size() < PAGES) {
            ids.add(options.group(1));
        }
        for (String id : ids) {
            choose(session, page, id);
        }
        double[] times = new double[ids.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            choose(session, page, ids.get(i));
            times[i] = (System.nanoTime() - start) / MILLIS;
        }
        return times;
    }

    private void choose(String session, String page, String feature) throws IOException, InterruptedException {
        String form = String.join(
                "&",
                "jakarta.faces.partial.ajax=true",
                "jakarta.faces.source=where%3Afeature",
                "jakarta.faces.partial.execute=where%3Afeature",
                "jakarta.faces.partial.render=where%3Aspread%20where%3Atakeaway",
                "jakarta.faces.behavior.event=change",
                "jakarta.faces.partial.event=change",
                "where=where",
                "where%3Afeature=" + feature,
                "primefaces.nonce=" + encoded(found(NONCE, page)),
                "jakarta.faces.ViewState=" + encoded(found(STATE, page)));
        HttpRequest request = HttpRequest.newBuilder(server.address("client.xhtml?id=" + applicants.get(0)))
                .header("Cookie", "JSESSIONID=" + session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Faces-Request", "partial/ajax")
                .header("Origin", server.address("").toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (!answer.body().contains("id=\"where:spread\"")) {
            throw new IllegalStateException("no spread of " + feature + ": " + answer.body());
        }
    }

    /** How many kilobytes a first visit takes, and a second one, packed as browsers ask for it. */
    private void weigh(String session) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/client.xhtml?id=" + applicants.get(0), session);
        Set<String> parts = new LinkedHashSet<>();
        Matcher found = PART.matcher(unpacked(page));
        while (found.find()) {
            parts.add(found.group(1).replace("&amp;", "&"));
        }
        int cold = page.body().length;
        for (String part : parts) {
            cold += get(part, session).body().length;
        }
        OUT.printf("%-36s %.0f kB, of which the page %.0f kB%n", "first visit", cold / 1e3, page.body().length / 1e3);
    }

    private HttpResponse<byte[]> get(String path, String session) throws IOException, InterruptedException {
        URI address = server.address(path.substring(1));
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", "JSESSIONID=" + session)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        byte[] body = packed
                ? new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void report(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        OUT.printf(
                "%-36s median %.0f ms, 95th percentile %.0f ms, longest %.0f ms (%d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (0.95 * sorted.length)],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
