package io.octroi.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The decisions that were taken. */
public class Decisions {

    private final EntityManagerFactory database;
    private final Records records = new Records();
    private final ExaminationTable examinations = new ExaminationTable();

    public Decisions(EntityManagerFactory database) {
        this.database = database;
    }

    public Optional<Decision> find(long id) {
        return database.callInTransaction(em -> Optional.ofNullable(em.find(Decision.class, id)));
    }

    /**
     * The decision with that number, as a person or a tool wrote it.
     *
     * @throws UnknownDecision when it is no number, or no decision's
     */
    public Decision get(String number) {
        return find(number).orElseThrow(() -> new UnknownDecision(number));
    }

    /** The same; empty when it is no number, or no decision's. */
    public Optional<Decision> find(String number) {
        return number.matches("[0-9]{1,18}") ? find(Long.parseLong(number)) : Optional.empty();
    }

    /** All decisions on a client, the one that stands first. */
    public List<Decision> of(long client) {
        return database.callInTransaction(
                em -> em.createQuery("from Decision d where d.client = :client order by d.ordinal desc", Decision.class)
                        .setParameter("client", client)
                        .getResultList());
    }

    /** At most {@code limit} decisions whose number is greater than {@code after}, in order. */
    public List<Decision> after(long after, int limit) {
        return after(after, OptionalLong.empty(), limit);
    }

    /** The same, of one client alone if there is one. */
    public List<Decision> after(long after, OptionalLong client, int limit) {
        String whose = client.isPresent() ? " and d.client = " + client.getAsLong() : "";
        return database.callInTransaction(
                em -> em.createQuery("from Decision d where d.id > :after" + whose + " order by d.id", Decision.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** From one instant on, and before another. */
    public record Span(Instant from, Instant before) {}

    /** At most {@code limit} decisions taken within the span whose number is greater than {@code after}, in order. */
    public List<Decision> within(Span span, long after, int limit) {
        return database.callInTransaction(em -> em.createQuery(
                        "from Decision d where d.at >= :from and d.at < :before and d.id > :after order by d.id",
                        Decision.class)
                .setParameter("from", span.from())
                .setParameter("before", span.before())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    public long count(Span span) {
        return database.callInTransaction(em -> em.createQuery(
                        "select count(d) from Decision d where d.at >= :from and d.at < :before", Long.class)
                .setParameter("from", span.from())
                .setParameter("before", span.before())
                .getSingleResult());
    }

    public long count() {
        return database.callInTransaction(em ->
                em.createQuery("select count(d) from Decision d", Long.class).getSingleResult());
    }

    /** Everything that led to a decision; empty when the client was erased. */
    public Optional<DecisionRecord> record(Decision decision) {
        return json(decision).map(RecordText::read);
    }

    /** The same as the JSON text that was sealed. */
    public Optional<byte[]> json(Decision decision) {
        return database.callInTransaction(
                em -> em.callWithConnection((Connection connection) -> records.json(connection, decision)));
    }

    /**
     * The records of all decisions on a client, then what the client asked to be looked at again; the newest of each first. Of
     * an erased client it is what is left of each.
     */
    public List<String> told(long client) {
        List<SecondExamination> asked = database.callInTransaction(
                em -> em.callWithConnection((Connection connection) -> examinations.ofClient(connection, client)));
        return Stream.concat(of(client).stream().map(this::told), asked.stream().map(ExaminationTable::json))
                .toList();
    }

    private String told(Decision decision) {
        return json(decision)
                .map(record -> new String(record, UTF_8))
                .orElseGet(() -> "{\"number\":%s,\"at\":\"%s\",\"answer\":\"%s\",\"erased\":true}"
                        .formatted(decision.id(), decision.at(), decision.answer()));
    }
}
