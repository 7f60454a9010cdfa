package io.octroi.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Remembers what it is told of runs, in one line each. */
final class RecordedRuns implements RunTracking {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    List<String> told() {
        return List.copyOf(told);
    }

    boolean heard(String beginning) {
        return told().stream().anyMatch(line -> line.startsWith(beginning));
    }

    @Override
    public TrackedRun begin(String experiment, String name, Map<String, String> tags) {
        told.add("begin " + experiment + " " + tags.keySet());
        return new Recorded("run");
    }

    private final class Recorded implements TrackedRun {

        private final String name;

        Recorded(String name) {
            this.name = name;
        }

        @Override
        public void parameters(Map<String, String> parameters) {
            told.add(name + " parameters " + parameters);
        }

        @Override
        public void metric(String metric, double value, long step) {
            told.add(name + " " + metric + " " + step + " " + value);
        }

        @Override
        public void artifact(String folder, Path source) {
            told.add(name + " artifact " + folder + " " + Files.exists(source.resolve("manifest.json")));
        }

        @Override
        public TrackedRun child(String child) {
            return new Recorded(child);
        }

        @Override
        public void finish() {
            told.add(name + " finished");
        }

        @Override
        public void close() {
            told.add(name + " closed");
        }
    }
}
