package io.octroi.client;

import io.octroi.journal.OwnersFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything held on one person, to be handed to them.
 *
 * @param client their number
 * @param at when it was read
 * @param credit their credit file; absent when it was erased
 * @param decisions the records of decisions on them, the newest first, as JSON
 * @param erasures the erasures recorded under the number, the newest first
 */
public record PersonalFile(
        long client, Instant at, Optional<Credit> credit, List<String> decisions, List<Erasure> erasures) {

    public PersonalFile {
        decisions = List.copyOf(decisions);
        erasures = List.copyOf(erasures);
    }

    /**
     * A credit file.
     *
     * @param outcome absent for an applicant
     * @param history absent when no table of credit history had a row of theirs
     * @param assessed what a model said of an applicant the last time
     * @param rectifications what was put right in the form, the newest first
     * @param entered that it was typed in; absent where an import brought it first
     * @param broughtBy the newest import that brought it: earlier ones are not kept
     */
    record Credit(
            Optional<Outcome> outcome,
            int formVersion,
            ApplicationForm form,
            ProtectedAttributes protectedAttributes,
            Optional<History> history,
            Optional<Assessed> assessed,
            List<Rectified> rectifications,
            Optional<Entered> entered,
            Origin broughtBy) {}

    /**
     * The values of history features.
     *
     * @param values in the layout's order; NaN means "missing"; nobody may write to them
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    record History(SummaryLayout layout, double[] values) {}

    /** What a model said, and when: score and recommendation, or an obstacle. */
    record Assessed(
            String modelId,
            OptionalDouble solvencyScore,
            Optional<String> recommendation,
            Optional<String> obstacle,
            Instant at) {}

    /** The import that brought a credit file, or the number it was typed in under, however it was rectified since. */
    record Origin(long importId, Instant finishedAt) {}

    /**
     * Writes it into a new file that only its owner may read, where the file system knows owners.
     *
     * @throws FileAlreadyExistsException when there is such a file already: it stays as it is
     */
    public void writeTo(Path file) throws IOException {
        byte[] json = PersonalJson.of(this);
        try (OutputStream out = Channels.newOutputStream(OwnersFile.create(file))) {
            out.write(json);
        }
    }
}
