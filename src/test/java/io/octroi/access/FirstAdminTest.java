package io.octroi.access;

import static io.octroi.access.AccessParts.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Admission.Admitted;
import io.octroi.access.Admission.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class FirstAdminTest {

    private static final Pattern PASSWORD = Pattern.compile("password: (\\S{43})");

    @TempDir
    static Path folder;

    @TempDir
    Path home;

    private static AccessDatabase database;
    private AccessParts parts;
    private FirstAdmin first;

    @BeforeAll
    static void open() {
        database = new AccessDatabase(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        parts = new AccessParts(database.emptied());
        first = new FirstAdmin(parts.accounts, home, parts.clock);
    }

    private Path file() {
        return home.resolve("first-admin");
    }

    private static String password(Path file) throws IOException {
        Matcher line = PASSWORD.matcher(Files.readString(file));
        assertTrue(line.find());
        return line.group(1);
    }

    @Test
    void findsTheWayInAFileOfTheOperatorsOwn() throws IOException {
        first.await();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        String text = Files.readString(file());
        assertTrue(text.startsWith("name: admin\npassword: "), text);
        assertTrue(text.endsWith("valid once, until 2030-05-02T08:00:00Z\n"), text);
        Admitted admin = assertInstanceOf(Admitted.class, parts.attempt("admin", password(file())));
        assertTrue(admin.caller().newcomer());
        assertEquals(Set.of(Role.ADMIN), parts.account("admin").roles());
    }

    @Test
    void logsWhereItIsButNotWhatItIs() throws IOException {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Logger logger = Logger.getLogger(FirstAdmin.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                lines.add(event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            first.await();
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(1, lines.size());
        assertTrue(lines.element().contains(file().toString()), lines.toString());
        assertFalse(lines.element().contains(password(file())), "the log tells the password");
    }

    @Test
    void aPasswordThatIsStillGoodStays() throws IOException {
        first.await();
        String drawn = password(file());
        parts.clock.advance(Duration.ofHours(23));
        first.await();
        assertEquals(drawn, password(file()));
    }

    @Test
    void aPasswordThatExpiredOrWasLostIsDrawnAnew() throws IOException {
        first.await();
        String expired = password(file());
        parts.clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertInstanceOf(Refused.class, parts.attempt("admin", expired));
        first.await();
        String second = password(file());
        assertNotEquals(expired, second);
        Files.delete(file());
        parts.clock.advance(FirstAdmin.DRAWN_ELSEWHERE.plusSeconds(1));
        first.await();
        assertInstanceOf(Admitted.class, parts.attempt("admin", password(file())));
        assertInstanceOf(Refused.class, parts.attempt("admin", second));
    }

    @Test
    void theFileGoesWhenThePasswordIsReplaced() throws IOException {
        first.await();
        OwnPassword own = new OwnPassword(parts.signIns, parts.accounts, parts.passwords, first, parts.clock);
        own.choose("admin", password(file()), AccessParts.PASSWORD, HERE);
        assertFalse(Files.exists(file()));
        parts.clock.advance(Duration.ofDays(2));
        first.await();
        assertFalse(Files.exists(file()), "nothing is drawn once somebody has come in");
        assertInstanceOf(Admitted.class, parts.attempt("admin", AccessParts.PASSWORD));
    }

    @Test
    void nothingHappensWhereOthersHaveAccounts() {
        parts.accounts.open(new AccountName("ada"), Set.of(Role.ADVISOR));
        first.await();
        assertFalse(Files.exists(file()));
        assertEquals(1, parts.accounts.all().size());
    }

    @Test
    void withoutAFileToWriteToNobodyIsLetIn() throws IOException {
        Path taken = Files.createFile(home.resolve("taken"));
        FirstAdmin nowhere = new FirstAdmin(parts.accounts, taken, parts.clock);
        assertThrows(UncheckedIOException.class, nowhere::await);
        assertEquals(List.of(), parts.accounts.all());
    }

    @Test
    void ofSeveralProcessesThatStartAtOnceOneHasTheFile() throws Exception {
        List<Path> homes = List.of(home.resolve("a"), home.resolve("b"), home.resolve("c"));
        List<Callable<Boolean>> starts = homes.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    new FirstAdmin(parts.accounts, one, parts.clock).await();
                    return true;
                })
                .toList();
        AtOnce.all(starts);
        List<Path> files = homes.stream()
                .map(one -> one.resolve("first-admin"))
                .filter(Files::exists)
                .toList();
        assertEquals(1, files.size());
        assertInstanceOf(Admitted.class, parts.attempt("admin", password(files.get(0))));
    }
}
