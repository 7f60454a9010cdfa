package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import io.octroi.scoring.Promotion.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The model packages kept in the database, and which of them is the champion. */
public class Models {

    private static final String PROGRAM = "octroi";

    private final DataSource database;
    private final ModelCache cache;
    private final Catalogue catalogue;
    private final ModelTables tables;
    private final Journal journal;

    /** @param cacheFolder where packages are unpacked to; need not exist */
    public Models(DataSource database, Catalogue catalogue, Path cacheFolder, Clock clock, Journal journal) {
        this.database = database;
        this.cache = new ModelCache(cacheFolder, catalogue);
        this.catalogue = catalogue;
        this.tables = new ModelTables(clock);
        this.journal = journal;
    }

    /** The promotion in force, if there ever was one. */
    public Optional<Promotion> champion() {
        return inTransaction(ModelTables::newest);
    }

    /** All promotions, the newest first. */
    public List<Promotion> promotions() {
        return inTransaction(ModelTables::promotions);
    }

    /** The ids of all packages kept, the one added last first. */
    public List<String> ids() {
        return inTransaction(ModelTables::ids);
    }

    /**
     * The package of that id, checked anew.
     *
     * @throws UnusableModel when there is none, or it fails a check
     */
    public ModelPackage read(String id) {
        return cache.read(id, archive(id));
    }

    /** Where the package of that id lies unpacked, once it was read and the disk allowed. */
    public Path unpacked(String id) {
        return cache.place(id);
    }

    /**
     * Keeps the package in a folder, and makes it the champion.
     *
     * @throws UnusableModel when it fails a check, reads what the catalogue does not have, or another package has its
     *     id; the champion stays
     */
    public Promotion promote(Path folder, String by, String why) {
        return promote(folder, by, why, Map.of());
    }

    /**
     * The same, for a model that was examined before.
     *
     * @param examined what was found, by what was asked; told in the journal with the promotion
     */
    public Promotion promote(Path folder, String by, String why, Map<String, String> examined) {
        return promote(PackageFiles.in(folder), Kind.PROMOTED, by, why, examined);
    }

    /** The promotions that were in force at some time from one moment to another, the newest first. */
    public List<Promotion> inForce(Instant from, Instant to) {
        List<Promotion> found = new ArrayList<>();
        for (Promotion promotion : promotions()) {
            if (promotion.at().isBefore(to)) {
                found.add(promotion);
                if (!promotion.at().isAfter(from)) {
                    break; // it was in force when the time began
                }
            }
        }
        return found;
    }

    /**
     * Makes the champion again what it was before the promotion in force; doing it twice goes two steps back.
     *
     * @throws UnusableModel when there is no earlier one, or it fails a check; the champion stays
     */
    public Promotion rollBack(String by, String why) {
        Optional<Promotion> earlier = inTransaction(connection -> {
            Optional<Promotion> now = ModelTables.newest(connection);
            return now.isPresent() && now.get().replaces().isPresent()
                    ? ModelTables.promotion(connection, now.get().replaces().getAsLong())
                    : Optional.empty();
        });
        Promotion target = earlier.orElseThrow(() ->
                new UnusableModel("to return to", "there is none before the champion", "promote the one you want"));
        read(target.modelId()).refuseForeignInputs(target.modelId());
        return inTransaction(connection ->
                add(connection, Kind.ROLLED_BACK, target.modelId(), target.replaces(), by, why, Map.of()));
    }

    /**
     * Makes the package that comes with the program the champion, unless a person chose one.
     *
     * @throws UnusableModel when it fails a check; what was the champion stays
     */
    public void promoteShipped() {
        Optional<Promotion> now = champion();
        boolean chosen = now.isPresent() && now.get().kind() != Kind.SHIPPED;
        if (chosen) {
            return;
        }
        PackageFiles files = PackageFiles.shipped();
        String id = new PackageReader(files, catalogue).manifest().id();
        if (now.isEmpty() || !now.get().modelId().equals(id)) {
            promote(files, Kind.SHIPPED, PROGRAM, "comes with the program", Map.of());
        }
    }

    private Promotion promote(PackageFiles files, Kind kind, String by, String why, Map<String, String> examined) {
        ModelPackage model = new PackageReader(files, catalogue).read();
        model.refuseForeignInputs(files.where());
        PackageArchive archive = PackageArchive.of(files, model.manifest());
        return inTransaction(connection -> {
            Optional<byte[]> kept = ModelTables.archive(connection, model.id());
            if (kept.isEmpty()) {
                tables.keep(connection, model.id(), archive.zip());
            } else {
                refuseAnotherOfThatId(model, kept.get(), files.where());
            }
            OptionalLong replaces = ModelTables.newest(connection)
                    .map(now -> OptionalLong.of(now.id()))
                    .orElse(OptionalLong.empty());
            return add(connection, kind, model.id(), replaces, by, why, examined);
        });
    }

    private Promotion add(
            Connection connection,
            Kind kind,
            String id,
            OptionalLong replaces,
            String by,
            String why,
            Map<String, String> examined)
            throws SQLException {
        Promotion promotion = tables.add(connection, kind, id, replaces, by, why);
        String verb = kind == Kind.ROLLED_BACK ? "model.rolled-back" : "model.promoted";
        Entry entry = Entry.of(verb, by)
                .with("model", id)
                .with("promotion", promotion.id())
                .with("why", why);
        journal.append(connection, examined.isEmpty() ? entry : entry.with("examined", examined));
        return promotion;
    }

    private void refuseAnotherOfThatId(ModelPackage model, byte[] kept, String where) {
        PackageFiles files = PackageArchive.unzip(model.id(), kept).files(model.id());
        if (!new PackageReader(files, catalogue).read().answersAs(model)) {
            throw new UnusableModel(where, "another package is kept under the id " + model.id(), "train it again");
        }
    }

    private PackageArchive archive(String id) {
        byte[] zip = inTransaction(connection -> ModelTables.archive(connection, id))
                .orElseThrow(() -> new UnusableModel(id, "is not kept in the database", "promote it first"));
        return PackageArchive.unzip(id, zip);
    }

    private <T> T inTransaction(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new UnreachableModels(e);
        }
    }
}
