package io.octroi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with one thread and with two, and prints the table of docs/benchmarks.md. */
public final class Comparison {

    private static final Path SCRATCH = Path.of("target", "tmp");
    /** LightGBM's contributions corrupt memory when two threads ask for them (its issue 5482), so it runs alone. */
    private static final String OURS = "octroi.*";

    private final Map<String, Double> cpu = new TreeMap<>();
    private final Map<String, Double> clock = new TreeMap<>();
    private final Map<String, Double> clockOfTwo = new TreeMap<>();

    private Comparison() {}

    /** @param args a pattern of shapes' or benchmarks' names to run, all of them if there is none */
    public static void main(String[] args) throws RunnerException, IOException {
        Files.createDirectories(SCRATCH);
        String wanted = args.length == 0 || args[0].isBlank() ? ".*" : args[0];
        Comparison comparison = new Comparison();
        for (RunResult result : run(wanted, 1)) {
            comparison.cpu.put(
                    name(result), result.getSecondaryResults().get(CpuTime.LABEL).getScore());
            comparison.clock.put(name(result), result.getPrimaryResult().getScore());
        }
        for (RunResult result : run(OURS, 2)) {
            comparison.clockOfTwo.put(name(result), result.getPrimaryResult().getScore());
        }
        comparison.print(System.out);
    }

    private static Collection<RunResult> run(String wanted, int threads) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(EngineBenchmark.class.getSimpleName() + "\\." + wanted)
                .threads(threads)
                .addProfiler(CpuTime.class)
                .jvmArgs("-Xmx1g", "-Djava.io.tmpdir=" + SCRATCH.toAbsolutePath())
                .build();
        return new Runner(options).run();
    }

    private static String name(RunResult result) {
        String method = result.getParams().getBenchmark();
        return result.getParams().getParam("shape") + " " + method.substring(method.lastIndexOf('.') + 1);
    }

    private void print(PrintStream out) {
        out.println("| shape, work | lightgbm4j, us a row | Octroi, us a row | ratio | throughput of 2 threads |");
        out.println("| --- | --- | --- | --- | --- |");
        cpu.forEach((name, ours) -> {
            Double theirs = cpu.get(name.replace("octroi", "lightGbm"));
            Double ofTwo = clockOfTwo.get(name);
            if (name.contains("octroi") && theirs != null && ofTwo != null) {
                double factor = 2 * clock.get(name) / ofTwo;
                out.printf(
                        "| %s | %.1f | %.1f | %.1fx | %.2fx |%n",
                        name.replace("octroi", ""), theirs, ours, theirs / ours, factor);
            }
        });
    }
}
