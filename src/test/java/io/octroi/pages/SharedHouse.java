package io.octroi.pages;

import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A house that tests of pages share, over whichever database the run is on: one start serves several classes. */
final class SharedHouse {

    private static @Nullable RunningOctroi server;

    private SharedHouse() {}

    /** Passes over a test where there is no browser to look at it with. */
    static synchronized RunningOctroi server() {
        Browser.demand();
        RunningOctroi open = server;
        if (open == null) {
            open = open();
            server = open;
        }
        return open;
    }

    private static RunningOctroi open() {
        try {
            RunningOctroi opened = new LendingHouse(Files.createTempDirectory("octroi-shared")).open();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "close-shared-house"));
            return opened;
        } catch (IOException e) {
            throw new IllegalStateException("the house does not open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the house does not open", e);
        }
    }
}
