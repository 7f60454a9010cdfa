package io.octroi.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.octroi.client.ClientImport;
import io.octroi.client.Clients;
import io.octroi.client.Erasures;
import io.octroi.client.Imports;
import io.octroi.client.PersonalFiles;
import io.octroi.client.Quality;
import io.octroi.decision.Assessments;
import io.octroi.decision.Champion;
import io.octroi.decision.DecisionDesk;
import io.octroi.decision.Decisions;
import io.octroi.decision.Intake;
import io.octroi.decision.Reassessment;
import io.octroi.decision.Recorder;
import io.octroi.decision.Rectifications;
import io.octroi.decision.Replays;
import io.octroi.decision.ScoringSwitch;
import io.octroi.decision.SecondExaminations;
import io.octroi.decision.Today;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVectors;
import io.octroi.features.StoredHistories;
import io.octroi.journal.Audit;
import io.octroi.journal.Durability;
import io.octroi.journal.Journal;
import io.octroi.population.Population;
import io.octroi.population.ScoredReferences;
import io.octroi.population.SimilarClients;
import io.octroi.scoring.Models;
import io.octroi.scoring.Score;
import io.octroi.scoring.UnreachableModels;
import io.octroi.scoring.UnusableModel;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    private final Journal journal = new Journal(Clock.systemUTC());
    private final Sealing sealing;
    private final ScoringSwitch scoringSwitch;
    private @Nullable Population population;
    private final DriftStages drift = new DriftStages(this);
    private @Nullable ScoredReferences scoredReferences;

    /** @throws UnusableDatabase when the database cannot be opened or migrated */
    public Stages(Configuration configuration) {
        this.configuration = configuration;
        this.database = new Database(configuration.database());
        this.access = new Access(database, configuration, Clock.systemUTC(), journal);
        this.sealing = new Sealing(database, configuration, journal);
        this.scoringSwitch = new ScoringSwitch(database.pool(), journal, durability(), Clock.systemUTC());
    }

    public Configuration configuration() {
        return configuration;
    }

    public Clients clients() {
        return new Clients(database.entities());
    }

    /** An import by the program itself. */
    public ClientImport clientImport() {
        return clientImport("octroi");
    }

    public ClientImport clientImport(String actor) {
        return new ClientImport(
                database.bulk(),
                Clock.systemUTC(),
                folder -> HistoryVectors.of(folder, catalogue.aggregation()),
                journal,
                actor);
    }

    public Imports imports() {
        return new Imports(database.entities());
    }

    public Erasures erasures() {
        return new Erasures(database.bulk(), Clock.systemUTC(), journal);
    }

    public PersonalFiles personalFiles(String actor) {
        return new PersonalFiles(
                database.pool(),
                Clock.systemUTC(),
                StoredHistories::values,
                client -> decisions().told(client),
                journal,
                actor);
    }

    Quality quality() {
        return new Quality(imports());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The model packages kept in the database; the home folder holds a copy of those that were read. */
    public Models models() {
        return new Models(
                database.pool(), catalogue, configuration.home().resolve("models"), Clock.systemUTC(), journal);
    }

    /** The model in use, once it has looked. */
    public Champion champion() {
        return champion(new StoredHistories(clients()), score -> {});
    }

    Champion champion(StoredHistories histories, Consumer<Score> given) {
        return new Champion(catalogue, histories, models(), scoringSwitch, given);
    }

    /** What watches for drift. */
    public DriftStages drift() {
        return drift;
    }

    /** The one of this process: a champion notices at once what is done with it. */
    public ScoringSwitch scoringSwitch() {
        return scoringSwitch;
    }

    /** Where decisions are taken. */
    public DecisionDesk desk(Champion champion) {
        return new DecisionDesk(
                database.entities(),
                clients(),
                champion,
                new Recorder(
                        catalogue,
                        population(),
                        quality(),
                        new Recorder.Origin(BuildVersion.read(), configuration.issuer(), ZoneId.systemDefault())),
                journal,
                durability(),
                Clock.systemUTC());
    }

    public Decisions decisions() {
        return new Decisions(database.entities());
    }

    /** The second examinations that refused clients ask for. */
    public SecondExaminations secondExaminations() {
        return new SecondExaminations(database.entities(), journal, durability(), Clock.systemUTC());
    }

    /** What computes recorded decisions again. */
    public Replays replays(Champion champion) {
        StoredHistories histories = new StoredHistories(clients());
        return new Replays(decisions(), new Today(clients(), champion), catalogue, histories, models());
    }

    public Assessments assessments() {
        return new Assessments(database.entities());
    }

    /** What finds, prints and checks decisions, and hands lists out. */
    public Auditing auditing() {
        return new Auditing(this);
    }

    /** What puts wrong data of applicants right, and scores them anew by that champion. */
    public Rectifications rectifications(Champion champion) {
        return new Rectifications(database.pool(), durability(), Clock.systemUTC(), journal, clients(), champion);
    }

    /** What takes applications that advisors type in, and has them scored by that champion. */
    public Intake intake(Champion champion) {
        return new Intake(database.pool(), durability(), Clock.system(ZoneId.systemDefault()), journal, champion);
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
        watches.add(new Watch(
                "octroi-drift-schedule", drift.schedule(Clock.systemUTC(), configuration.driftTerms())::look));
    }

    /** What an auditor does with the journal. */
    public Audit audit(String actor) {
        return sealing.audit(actor);
    }

    /** What waits for the disk before somebody is told that a decision is kept. */
    public Durability durability() {
        return database.durability();
    }

    /** Seals from now on what is written into the journal, and what an earlier process has left. */
    synchronized void keepSealing() {
        sealing.keep();
    }

    /** One for pages and decisions: what a page has read of the reference clients, a decision need not read again. */
    synchronized Population population() {
        Population made = population;
        if (made == null) {
            made = new Population(clients(), catalogue);
            population = made;
        }
        return made;
    }

    /** One for all pages: the reference clients are scored and explained once. */
    synchronized ScoredReferences scoredReferences() {
        ScoredReferences made = scoredReferences;
        if (made == null) {
            made = new ScoredReferences(clients(), catalogue);
            scoredReferences = made;
        }
        return made;
    }

    SimilarClients similarClients() {
        return new SimilarClients(clients(), new StoredHistories(clients()));
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

    /** Has the pool of connections tell how busy it is. */
    void measure(MeterRegistry meters) {
        database.measure(meters);
    }

    EntityManagerFactory entities() {
        return database.entities();
    }

    DataSource pool() {
        return database.pool();
    }

    Journal journal() {
        return journal;
    }

    @Override
    public synchronized void close() {
        if (reassessment != null) {
            reassessment.stop();
        }
        watches.forEach(Watch::close);
        if (scoredReferences != null) {
            scoredReferences.close();
        }
        sealing.close();
        database.close();
    }
}
