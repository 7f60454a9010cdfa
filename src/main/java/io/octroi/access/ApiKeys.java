package io.octroi.access;

import io.octroi.access.UnusableAccess.Reason;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All API keys, and what an admin does with them. */
public class ApiKeys {

    /** Tells a key from other secrets, for people and for programs that look for leaked ones. */
    public static final String PREFIX = "octroi_";

    private static final int LONGEST_LIFE_DAYS = 366;
    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]+");

    private final EntityManagerFactory database;
    private final Clock clock;
    private final boolean demo;
    private final Journal journal;

    /** @param demo whether keys created now exist in demo mode alone */
    public ApiKeys(EntityManagerFactory database, Clock clock, boolean demo, Journal journal) {
        this.database = database;
        this.clock = clock;
        this.demo = demo;
        this.journal = journal;
    }

    /** A key and its secret, which is shown once and not stored. */
    public record Created(ApiKey key, String secret) {

        /** Without the secret: a record is easily logged. */
        @Override
        public String toString() {
            return "API key " + key.id();
        }
    }

    /** All of them, the newest first. */
    public List<ApiKey> all() {
        return database.callInTransaction(em ->
                em.createQuery("from ApiKey k order by k.id desc", ApiKey.class).getResultList());
    }

    /**
     * Creates a key.
     *
     * @param name of the program that will use it
     * @param by who creates it
     * @throws UnusableAccess when the name or the life is unfit, or there is no scope
     */
    public Created create(String name, Set<Scope> scopes, int days, String by) {
        if (name.strip().length() > LONGEST_NAME || !NAME.matcher(name.strip()).matches()) {
            throw new UnusableAccess(Reason.KEY_NAME);
        }
        if (scopes.isEmpty()) {
            throw new UnusableAccess(Reason.NO_SCOPE);
        }
        if (days < 1 || days > LONGEST_LIFE_DAYS) {
            throw new UnusableAccess(Reason.KEY_DAYS);
        }
        String secret = PREFIX + Secrets.draw();
        Instant now = clock.instant();
        ApiKey key = new ApiKey(
                name.strip(), Secrets.digest(secret), scopes, by, now, now.plus(Duration.ofDays(days)), demo);
        database.runInTransaction(em -> {
            em.persist(key);
            note(em, "key.created", key, by);
        });
        return new Created(key, secret);
    }

    /**
     * Ends a key at once; revoking it again changes nothing.
     *
     * @param by who revokes it
     * @throws UnusableAccess when there is no such key
     */
    public void revoke(long id, String by) {
        database.runInTransaction(em -> {
            ApiKey key = Optional.ofNullable(em.find(ApiKey.class, id))
                    .orElseThrow(() -> new UnusableAccess(Reason.NO_SUCH_KEY));
            key.revoke(clock.instant());
            note(em, "key.revoked", key, by);
        });
    }

    private void note(EntityManager em, String kind, ApiKey key, String by) {
        Entry entry = Entry.of(kind, by)
                .with("key", key.id())
                .with("name", key.name())
                .with("scopes", key.scopes().stream().map(Scope::word).sorted().toList());
        em.<Connection>runWithConnection(connection -> journal.append(connection, entry));
    }

    /** Whom that secret stands for, if it is valid now; every request asks, so it is one question with its scopes. */
    Optional<Caller> caller(String secret) {
        return database.callInTransaction(em -> em
                .createQuery("from ApiKey k join fetch k.scopes where k.digest = :digest", ApiKey.class)
                .setParameter("digest", Secrets.digest(secret))
                .getResultList()
                .stream()
                .filter(key -> key.isValid(clock.instant()))
                .findFirst()
                .map(ApiKey::caller));
    }

    /** Removes what was created in demo mode. Built and not written, as {@link Accounts} does with what a start asks. */
    void removeDemo() {
        database.runInTransaction(em -> {
            CriteriaBuilder build = em.getCriteriaBuilder();
            CriteriaQuery<ApiKey> query = build.createQuery(ApiKey.class);
            Root<ApiKey> key = query.from(ApiKey.class);
            em.createQuery(query.select(key).where(build.isTrue(key.get("demo"))))
                    .getResultList()
                    .forEach(em::remove);
        });
    }
}
