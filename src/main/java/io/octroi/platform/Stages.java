package io.octroi.platform;

import io.octroi.client.ClientImport;
import io.octroi.client.Clients;
import io.octroi.client.Erasures;
import io.octroi.client.Imports;
import io.octroi.client.PersonalFiles;
import io.octroi.client.Quality;
import io.octroi.decision.Assessments;
import io.octroi.decision.Champion;
import io.octroi.decision.Reassessment;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVectors;
import io.octroi.features.StoredHistories;
import io.octroi.population.Population;
import io.octroi.scoring.Models;
import io.octroi.scoring.UnreachableModels;
import io.octroi.scoring.UnusableModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Builds the stages out of the configuration: once for the web application, once for a command. */
public class Stages implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stages.class.getName());

    private final Configuration configuration;
    private final Database database;
    private final Catalogue catalogue = Catalogue.standard();
    private final Access access;
    private final List<Watch> watches = new ArrayList<>();
    private @Nullable Reassessment reassessment;

    /** @throws UnusableDatabase when the database cannot be opened or migrated */
    public Stages(Configuration configuration) {
        this.configuration = configuration;
        this.database = new Database(configuration.database());
        this.access = new Access(database, configuration, Clock.systemUTC());
    }

    public Configuration configuration() {
        return configuration;
    }

    public Clients clients() {
        return new Clients(database.entities());
    }

    public ClientImport clientImport() {
        return new ClientImport(
                database.bulk(), Clock.systemUTC(), folder -> HistoryVectors.of(folder, catalogue.aggregation()));
    }

    public Imports imports() {
        return new Imports(database.entities());
    }

    public Erasures erasures() {
        return new Erasures(database.bulk(), Clock.systemUTC());
    }

    public PersonalFiles personalFiles() {
        return new PersonalFiles(database.pool(), Clock.systemUTC(), StoredHistories::values);
    }

    Quality quality() {
        return new Quality(imports());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The model packages kept in the database; the home folder holds a copy of those that were read. */
    public Models models() {
        return new Models(database.pool(), catalogue, configuration.home().resolve("models"), Clock.systemUTC());
    }

    /** The model in use, once it has looked. */
    public Champion champion() {
        return champion(new StoredHistories(clients()));
    }

    Champion champion(StoredHistories histories) {
        return new Champion(catalogue, histories, models());
    }

    public Assessments assessments() {
        return new Assessments(database.entities());
    }

    /** What keeps the stored assessments those of the champion. */
    public Reassessment reassessment(Champion champion) {
        return new Reassessment(assessments(), clients(), models(), champion, Clock.systemUTC());
    }

    /**
     * Puts the champion in use, the shipped one on the first start, and from now on whichever is promoted; and has all
     * applicants assessed by it in the background.
     */
    synchronized void follow(Champion champion) {
        try {
            models().promoteShipped();
        } catch (UnusableModel | UnreachableModels e) {
            // Another process that starts on the same new database may have promoted it a moment before.
            LOG.severe("the shipped model is not promoted: " + e.getMessage());
        }
        champion.refresh();
        watches.add(new Watch("octroi-champion", champion::refresh));
        Reassessment work = reassessment(champion);
        watches.add(new Watch("octroi-reassessment", work::look));
        reassessment = work;
    }

    Population population() {
        return new Population(clients(), catalogue);
    }

    /** Prepares in the background what the first page will need, while the pages themselves are being prepared. */
    void warmUp() {
        Thread preparation = new Thread(database::entities, "octroi-warm-up");
        preparation.setDaemon(true);
        preparation.start();
    }

    /** Who may come in, as the configuration says: with demo accounts, or with those that people opened. */
    public Access access() {
        return access;
    }

    DataSource pool() {
        return database.pool();
    }

    @Override
    public synchronized void close() {
        if (reassessment != null) {
            reassessment.stop();
        }
        watches.forEach(Watch::close);
        database.close();
    }
}
