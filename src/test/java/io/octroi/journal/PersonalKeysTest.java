package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.platform.Stages;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class PersonalKeysTest {

    private static final long ADA = 7;
    private static final long BOB = 8;
    private static final byte[] WORDS = "refused: income too low".getBytes(UTF_8);

    @TempDir
    Path home;

    private final PersonalKeys keys = new PersonalKeys();
    private Stages stages;
    private HikariDataSource database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        stages = new Stages(TestDatabase.under(home));
        database = TestDatabase.pool(stages.configuration());
        connection = transaction();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
        stages.close();
    }

    private Connection transaction() throws SQLException {
        Connection fresh = database.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private Optional<String> opened(long client, SealedContent sealed) throws SQLException {
        return keys.open(connection, client, sealed).map(content -> new String(content, UTF_8));
    }

    private void destroyKeyOf(long client) throws SQLException {
        keys.destroy(connection, List.of(client));
    }

    @Test
    void opensWhatItSealedAndNobodyElseReadsIt() throws SQLException {
        SealedContent sealed = keys.seal(connection, ADA, WORDS);
        assertEquals(Optional.of("refused: income too low"), opened(ADA, SealedContent.of(sealed.bytes())));
        assertFalse(new String(sealed.bytes(), UTF_8).contains("income"));
        assertEquals(Optional.of(""), opened(ADA, keys.seal(connection, ADA, new byte[0])));
    }

    @Test
    void theSameContentIsNeverSealedTheSameWay() throws SQLException {
        SealedContent once = keys.seal(connection, ADA, WORDS);
        assertNotEquals(once, keys.seal(connection, ADA, WORDS));
        assertEquals(once.generation(), keys.seal(connection, ADA, WORDS).generation(), "one key serves a client");
    }

    @Test
    void aDestroyedKeyStaysDestroyedAndAClientWhoComesBackGetsAnother() throws SQLException {
        SealedContent before = keys.seal(connection, ADA, WORDS);
        SealedContent other = keys.seal(connection, BOB, WORDS);
        assertTrue(keys.hasKey(connection, ADA));
        destroyKeyOf(ADA);
        assertFalse(keys.hasKey(connection, ADA));
        assertEquals(Optional.empty(), opened(ADA, before));

        SealedContent after = keys.seal(connection, ADA, WORDS);
        assertEquals(Optional.of("refused: income too low"), opened(ADA, after));
        assertEquals(Optional.empty(), opened(ADA, before));
        assertEquals(Optional.of("refused: income too low"), opened(BOB, other));
        destroyKeyOf(ADA);
        assertEquals(Optional.empty(), opened(ADA, after));
    }

    @Test
    void destroyingNobodysKeyDoesNothing() throws SQLException {
        destroyKeyOf(ADA);
        assertFalse(keys.hasKey(connection, ADA));
    }

    @Test
    void refusesContentWithAnyByteChanged() throws SQLException {
        byte[] sealed = keys.seal(connection, ADA, WORDS).bytes();
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThrows(UnopenableContent.class, () -> opened(ADA, SealedContent.of(changed)), "byte " + at);
        }
        assertThrows(UnopenableContent.class, () -> SealedContent.of(new byte[32]));
    }

    @Test
    void refusesContentOfAnotherClient() throws SQLException {
        SealedContent ofAda = keys.seal(connection, ADA, WORDS);
        UnopenableContent refused = assertThrows(UnopenableContent.class, () -> opened(BOB, ofAda));
        assertEquals("sealed content cannot be opened: client 8 never had the key it names", refused.getMessage());
        keys.seal(connection, BOB, WORDS);
        assertThrows(UnopenableContent.class, () -> opened(BOB, ofAda));
        destroyKeyOf(ADA);
        assertThrows(UnopenableContent.class, () -> opened(BOB, ofAda));
    }

    @Test
    void refusesContentOfAnotherClientEvenUnderTheSameKey() {
        byte[] secret = new byte[PersonalKey.LENGTH];
        SealedContent sealed = new PersonalKey(ADA, 1, secret).seal(WORDS);
        assertArrayEquals(WORDS, new PersonalKey(ADA, 1, secret).open(sealed));
        assertThrows(UnopenableContent.class, () -> new PersonalKey(BOB, 1, secret).open(sealed));
        assertThrows(UnopenableContent.class, () -> new PersonalKey(ADA, 2, secret).open(sealed));
    }

    @Test
    void aKeyMadeInATransactionThatFailsIsGoneWithIt() throws SQLException {
        keys.seal(connection, ADA, WORDS);
        connection.rollback();
        assertFalse(keys.hasKey(connection, ADA));
        connection.rollback();
        connection.setAutoCommit(true);
        assertThrows(IllegalStateException.class, () -> keys.seal(connection, ADA, WORDS));
    }

    @Test
    void twoTransactionsThatMakeTheFirstKeyAtOnceShareIt() throws Exception {
        SealedContent mine = keys.seal(connection, ADA, WORDS);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<SealedContent> theirs = CompletableFuture.supplyAsync(() -> {
            try (Connection other = transaction()) {
                assertFalse(keys.hasKey(other, ADA), "mine is not committed yet");
                begun.countDown();
                SealedContent sealed = keys.seal(other, ADA, WORDS);
                keys.seal(other, BOB, WORDS); // the transaction goes on
                other.commit();
                return sealed;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        begun.await();
        Thread.sleep(200); // the other waits at my key by now
        connection.commit();
        SealedContent their = theirs.get(10, TimeUnit.SECONDS);
        assertEquals(mine.generation(), their.generation());
        assertEquals(opened(ADA, mine), opened(ADA, their));
    }

    @Test
    void aChainOfHashesOverSealedEntriesOutlivesTheKey() throws Exception {
        List<SealedContent> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(keys.seal(connection, i % 2 == 0 ? ADA : BOB, ("decision " + i).getBytes(UTF_8)));
        }
        byte[] seal = chained(entries);
        assertEquals(Optional.of("decision 4"), opened(ADA, entries.get(4)));

        destroyKeyOf(ADA);

        assertArrayEquals(seal, chained(entries));
        assertEquals(Optional.empty(), opened(ADA, entries.get(0)));
        assertEquals(Optional.empty(), opened(ADA, entries.get(4)));
        assertEquals(Optional.of("decision 3"), opened(BOB, entries.get(3)));
    }

    private static byte[] chained(List<SealedContent> entries) throws NoSuchAlgorithmException {
        byte[] last = new byte[32];
        for (SealedContent entry : entries) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(last);
            last = digest.digest(entry.bytes());
        }
        return last;
    }
}
