package io.octroi.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Main class of the WAR: unpacks it once, then starts the embedded server, or a command, in a loader over the libraries
 * that either needs.
 */
public final class Launcher {

    /** Held, because the garbage collector closes a channel nobody holds, and its lock goes with it. */
    private static final List<UnpackedWar> IN_USE = new ArrayList<>();

    private Launcher() {}

    /** Runs {@code serve} when nothing else is asked for, and every other command by its name. */
    public static void main(String[] args) throws Throwable {
        LauncherLocale.settle();
        LauncherLog.quieten();
        try {
            LauncherLog.write(System.getenv());
            run(args);
        } catch (LauncherComplaint complaint) {
            complaint.endProcess();
        }
    }

    private static void run(String... args) throws Throwable {
        @SuppressWarnings("resource") // held for as long as the program runs
        UnpackedWar war = unpacked(home(System.getenv()));
        IN_USE.add(war);
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

    /** The layout under home; an archive that cannot be laid out there is told in one line. */
    private static UnpackedWar unpacked(Path home) throws URISyntaxException {
        try {
            return UnpackedWar.of(ownArchive(), home);
        } catch (IOException e) {
            throw new LauncherComplaint(
                    "OCTROI_HOME",
                    "Octroi cannot be unpacked into " + home + " ("
                            + e.getClass().getSimpleName()
                            + "): name a folder this account may write to, on a disk with room");
        }
    }

    private static Path ownArchive() throws URISyntaxException {
        return Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** Read as the web application and the commands read it: stripped, and absent when blank. */
    static Path home(Map<String, String> variables) {
        String home = variables.getOrDefault("OCTROI_HOME", "").strip();
        try {
            return Path.of(home.isEmpty() ? "octroi-home" : home).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new LauncherComplaint("OCTROI_HOME", "this is no path: name a folder");
        }
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
