package io.octroi.launch;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Main class of the WAR: unpacks it once, then starts the embedded server, or a command, in a loader over the libraries
 * that either needs.
 */
public final class Launcher {

    private Launcher() {}

    /** Runs {@code serve} when nothing else is asked for, and every other command by its name. */
    public static void main(String[] args) throws Throwable {
        LauncherLog.quieten();
        @SuppressWarnings("resource") // held for as long as the program runs
        UnpackedWar war = UnpackedWar.of(ownArchive(), home());
        boolean serve = args.length == 0 || (args.length == 1 && args[0].equals("serve"));
        if (serve) {
            List<Path> classPath = new ArrayList<>(war.server());
            classPath.addAll(war.libraries());
            start("io.octroi.launch.Server", classPath, war.pages().toString());
        } else {
            List<Path> classPath = new ArrayList<>(List.of(war.pages().resolve("WEB-INF/classes")));
            classPath.addAll(war.libraries());
            start("io.octroi.commands.Octroi", classPath, args);
        }
    }

    private static Path ownArchive() throws URISyntaxException {
        return Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Path home() {
        String home = System.getenv("OCTROI_HOME");
        return Path.of(home == null || home.isBlank() ? "octroi-home" : home).toAbsolutePath();
    }

    private static void start(String mainClass, List<Path> classPath, String... args) throws Throwable {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = url(classPath.get(i));
        }
        // Deliberately never closed: it carries the program for as long as the program runs.
        @SuppressWarnings("resource")
        ClassLoader loader = new URLClassLoader("octroi", urls, Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
