package io.octroi.client;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;

/** The imports that succeeded; what people rectify or type in is numbered among them, and is none. */
public class Imports {

    private final EntityManagerFactory database;

    public Imports(EntityManagerFactory database) {
        this.database = database;
    }

    /** All of them, the newest first. */
    public List<StoredImport> all() {
        return database.callInTransaction(em -> em.createQuery(
                        "from StoredImport i where i.rectifies is null and i.byHand = false order by i.id desc",
                        StoredImport.class)
                .getResultList());
    }

    public Optional<StoredImport> find(long id) {
        return database.callInTransaction(
                em -> Optional.ofNullable(em.find(StoredImport.class, id)).filter(StoredImport::isImport));
    }

    /** The newest import that changed what is known of the reference clients. */
    Optional<StoredImport> newestReference() {
        return database.callInTransaction(em -> em.createQuery(
                        "from StoredImport i where i.reference is not null order by i.id desc", StoredImport.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    /** A number that every import and every erasure changes: what was read from them stands while it stays. */
    long revision() {
        return database.callInTransaction(ClientRevision::read);
    }
}
