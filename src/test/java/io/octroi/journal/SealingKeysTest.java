package io.octroi.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.journal.SealingKeys.Keystore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {

    @TempDir
    Path home;

    @Test
    void makesAKeyOnceThatOnlyItsOwnerReads() throws IOException {
        SealingKeys keys = new SealingKeys(home.resolve("new"), Optional.empty());
        RecordedKey made = keys.current().open();
        assertEquals(made, keys.current().open());
        Path file = home.resolve("new/journal-key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(made, Pem.readPublic(home.resolve("new/journal-key.pub")));
        String signature = keys.current().sign("words");
        assertTrue(made.hasSigned("words", signature));
        assertFalse(made.hasSigned("other words", signature));
    }

    @Test
    void neverReplacesAKeyItCannotRead() throws IOException {
        Files.writeString(
                home.resolve("journal-key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        SealingKeys keys = new SealingKeys(home, Optional.empty());
        UnusableJournal refused = assertThrows(UnusableJournal.class, keys::current);
        assertEquals(home.resolve("journal-key") + ": it holds no Ed25519 key as PEM", refused.getMessage());
    }

    @Test
    void takesTheKeyFromAKeystore() throws Exception {
        Path file = home.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process making = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "Ed25519",
                        "-alias",
                        "journal",
                        "-dname",
                        "CN=journal",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "a long secret")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(making.waitFor(30, TimeUnit.SECONDS));
        SealingKeys keys = new SealingKeys(home, Optional.of(new Keystore(file, "a long secret")));
        assertTrue(keys.current().open().hasSigned("words", keys.current().sign("words")));
        assertFalse(Files.exists(home.resolve("journal-key")));
        UnusableJournal refused = assertThrows(
                UnusableJournal.class, new SealingKeys(home, Optional.of(new Keystore(file, "another")))::current);
        assertFalse(String.valueOf(refused.getMessage()).contains("another"), "no password in a message");
    }
}
