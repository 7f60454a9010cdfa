package io.octroi.exploration;

import io.octroi.client.DataFolder;
import io.octroi.client.FileNote;
import io.octroi.client.HistoryTable;
import io.octroi.client.NoSuchDays;
import io.octroi.client.Progress;
import io.octroi.exploration.Exploration.SourceFile;
import io.octroi.exploration.Exploration.TableProfile;
import io.octroi.features.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Explores a data folder: reads the reference clients twice, everything else once, and keeps no more in memory than a
 * sample, however many rows there are.
 */
public final class Explorer {

    private final Catalogue catalogue = Catalogue.standard();
    private final Path data;
    private final Progress progress;

    public Explorer(Path data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /**
     * What is in the folder.
     *
     * @throws Unexplorable when there is no reference client in it
     * @throws io.octroi.client.UnreadableCsv when a row cannot be read
     */
    public Exploration explore() {
        DataFolder first = DataFolder.at(data, progress);
        Path file = first.referenceFile()
                .orElseThrow(() -> new Unexplorable(data + " holds no application_train.csv (.gz and .zip will do):"
                        + " what goes with defaults is seen on clients whose outcome is known"));
        ApplicationLook clients = new ApplicationLook(catalogue);
        first.eachReference(clients::add);
        if (clients.clients() == 0) {
            throw new Unexplorable(file + " holds no reference client");
        }
        clients.begin();
        DataFolder.at(data, new SecondReading(progress)).eachReference(clients::addAgain);
        ApplicantLook applicants = new ApplicantLook(clients.reference());
        first.eachApplicant(applicants::add);
        List<TableProfile> tables = tables(first);
        return new Exploration(
                Exploration.FORMAT_VERSION,
                clients.clients(),
                clients.defaultRate(),
                applicants.applicants(),
                clients.sampled(),
                Exploration.SMALLEST_GROUP,
                files(first),
                clients.profiles(applicants),
                Rules.of(clients, applicants, tables),
                tables);
    }

    private static List<TableProfile> tables(DataFolder folder) {
        List<TableProfile> tables = new ArrayList<>();
        for (HistoryTable table : HistoryTable.values()) {
            if (folder.historyFile(table).isPresent()) {
                HistoryLook look = new HistoryLook(table);
                NoSuchDays noSuchDays = folder.eachRow(table, look::add);
                tables.add(look.profile(noSuchDays));
            }
        }
        return tables;
    }

    private static List<SourceFile> files(DataFolder folder) {
        return Stream.concat(
                        folder.referenceFile().stream(),
                        Stream.concat(
                                folder.applicantFile().stream(),
                                Stream.of(HistoryTable.values()).flatMap(table -> folder.historyFile(table).stream())))
                .map(file -> String.valueOf(file.getFileName()))
                .map(name -> file(name, folder))
                .toList();
    }

    private static SourceFile file(String name, DataFolder folder) {
        FileNote note = Objects.requireNonNull(folder.notes().get(name), name);
        return new SourceFile(
                name,
                note.missing().rows(),
                List.copyOf(note.ignoredColumns()),
                List.copyOf(note.absentColumns()),
                note.latin1());
    }
}
