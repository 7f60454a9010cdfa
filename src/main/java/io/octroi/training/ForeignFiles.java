package io.octroi.training;

import io.octroi.scoring.Calibration;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The files that make up a foreign model.
 *
 * @param namesFile the lines of the file that names its inputs
 * @param sha256 of each file read, by name
 */
record ForeignFiles(
        String modelText,
        ForeignPreprocessing preprocessing,
        Optional<List<String>> namesFile,
        Optional<Calibration> calibration,
        Map<String, String> sha256) {

    /** A larger model text is refused before it is read into memory. */
    private static final long LARGEST = 1 << 28;

    /** @throws Unadoptable when a file cannot be read */
    static ForeignFiles read(Adoption.Terms terms) {
        Map<String, String> sha256 = new LinkedHashMap<>();
        String model = text(terms.model(), sha256);
        Optional<List<String>> names = terms.names()
                .map(file -> text(file, sha256).lines().map(String::strip).toList());
        ForeignPreprocessing preprocessing = terms.preprocessing()
                .map(file -> ForeignPreprocessing.read(file, text(file, sha256)))
                .orElse(ForeignPreprocessing.NONE);
        Optional<Calibration> calibration = terms.calibration().map(file -> calibration(file, text(file, sha256)));
        return new ForeignFiles(model, preprocessing, names, calibration, sha256);
    }

    private static Calibration calibration(Path file, String json) {
        try {
            return Calibration.parse(json);
        } catch (IllegalArgumentException e) {
            throw new Unadoptable(file.toString(), "holds no calibration (" + e.getMessage() + ")");
        }
    }

    /**
     * What the owner calls the inputs: by the names file, else by the preprocessing when the model counts its columns
     * only, else as the model does.
     *
     * @throws Unadoptable when the inputs have no names, or other ones than the preprocessing
     */
    List<String> names(List<String> modelNames) {
        boolean counted = IntStream.range(0, modelNames.size())
                .allMatch(i -> modelNames.get(i).equals("Column_" + i));
        List<String> names = namesFile.orElseGet(() -> counted ? preprocessing.columns() : modelNames);
        if (names.isEmpty()) {
            throw new Unadoptable("the model", "counts its inputs only: name them by --names or --preprocessing");
        }
        if (names.size() != modelNames.size()) {
            throw new Unadoptable(
                    "the names", names.size() + " names for the model's " + modelNames.size() + " inputs");
        }
        if (Set.copyOf(names).size() < names.size() || names.contains("")) {
            throw new Unadoptable("the names", "one is empty, or stands there twice");
        }
        if (!preprocessing.columns().isEmpty()
                && !Set.copyOf(preprocessing.columns()).equals(Set.copyOf(names))) {
            throw new Unadoptable("the preprocessing", "is about other columns than the model's");
        }
        return names;
    }

    private static String text(Path file, Map<String, String> sha256) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Unadoptable(file.toString(), "is larger than 256 MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            sha256.put(String.valueOf(file.getFileName()), Sha256.of(bytes));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unadoptable(
                    file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
