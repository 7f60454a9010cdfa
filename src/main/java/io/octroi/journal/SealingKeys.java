package io.octroi.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the key that seals comes from: a file in the home folder, made at first use, or a keystore. A key that is being
 * replaced lies beside it as {@code journal-key.old}, and vouches for the new one.
 */
public final class SealingKeys {

    private final Path file;
    private final Optional<Keystore> keystore;

    /**
     * A PKCS#12 keystore that holds one Ed25519 key.
     *
     * @param password of the keystore and of the key
     */
    public record Keystore(Path file, String password) {

        /** Without the password: a record is easily logged. */
        @Override
        public String toString() {
            return "keystore " + file;
        }
    }

    /** @param keystore used instead of the file in the home folder, if there is one */
    public SealingKeys(Path home, Optional<Keystore> keystore) {
        this.file = home.resolve("journal-key");
        this.keystore = keystore;
    }

    /** @throws UnusableJournal when the key cannot be read or made */
    SealingKey current() {
        try {
            if (keystore.isPresent()) {
                return read(keystore.get());
            }
            if (Files.notExists(file)) {
                make();
            }
            return Pem.readPrivate(file);
        } catch (IOException e) {
            throw new UnusableJournal(
                    keystore.map(Keystore::file).orElse(file).toString(),
                    "the journal's key cannot be read or made (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** Keys that were in use before, as far as they are at hand; one that cannot be read vouches for nothing. */
    List<SealingKey> earlier() {
        return Stream.of(file.resolveSibling("journal-key.old"), file)
                .filter(Files::isRegularFile)
                .flatMap(place -> ifReadable(place).stream())
                .toList();
    }

    private static Optional<SealingKey> ifReadable(Path place) {
        try {
            return Optional.of(Pem.readPrivate(place));
        } catch (IOException | UnusableJournal notAtHand) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and readable for its owner alone from the first moment on. */
    private void make() throws IOException {
        Files.createDirectories(file.getParent());
        KeyPair pair = SealingKey.fresh();
        Path draft = Files.createTempFile(file.getParent(), "journal-key", ".new", OwnersFile.attributes(file));
        Files.writeString(draft, Pem.ofPrivate(pair.getPrivate().getEncoded()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                file.resolveSibling("journal-key.pub"),
                Pem.ofPublic(pair.getPublic().getEncoded()));
    }

    /**
     * The ids of the keys that are there, the one that seals and the one it replaced; nothing is made.
     *
     * @throws UnusableJournal when the keystore cannot be read
     */
    public Set<String> atHand() {
        Stream<SealingKey> sealing = keystore.isPresent() ? Stream.of(current()) : Stream.empty();
        return Stream.concat(sealing, earlier().stream())
                .map(key -> key.open().id())
                .collect(Collectors.toSet());
    }

    private static SealingKey read(Keystore store) throws IOException {
        char[] password = store.password().toCharArray();
        try (InputStream in = Files.newInputStream(store.file())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getKey(alias, password) instanceof PrivateKey secret) {
                    return SealingKey.of(secret).orElseThrow(() -> noKey(store));
                }
            }
            throw noKey(store);
        } catch (GeneralSecurityException e) {
            throw noKey(store);
        }
    }

    private static UnusableJournal noKey(Keystore store) {
        return new UnusableJournal(
                store.file().toString(), "the keystore holds no Ed25519 key that its password opens");
    }
}
