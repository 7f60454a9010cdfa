package io.octroi.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Embedded Tomcat around the web application, from an unpacked WAR or from a flat class path. */
public final class Server {

    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final String FLAT = "flat:";
    private static final int DEFAULT_PORT = 8080;

    /** The only jars that declare servlets, initializers or web fragments; scanning the others costs a second. */
    private static final String SCANNED =
            "primefaces-*.jar,jakarta.faces-*.jar,weld-servlet-*.jar,jersey-*.jar,tomcat-embed-websocket*.jar,classes";

    private Server() {}

    /**
     * Starts the server and stays with it.
     *
     * @param args the folder of the unpacked WAR, or {@code flat:} and the folder of the web pages when the
     *     application's classes and libraries are on the class path
     */
    public static void main(String[] args) throws IOException, LifecycleException {
        LauncherLog.quieten();
        Tomcat tomcat = start(args[0], port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat), "octroi-stop"));
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.info(() -> "Octroi is up at http://localhost:%d/ (started in %.1f s)"
                .formatted(tomcat.getConnector().getLocalPort(), sinceStart / 1000.0));
        tomcat.getServer().await();
    }

    private static int port() {
        String port = System.getenv("OCTROI_PORT");
        return port == null || port.isBlank() ? DEFAULT_PORT : Integer.parseInt(port.strip());
    }

    /**
     * Starts the server and returns once the first page can be asked for.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException when the web application refuses to start; the log says why
     */
    static Tomcat start(String web, int port) throws IOException, LifecycleException {
        boolean flat = web.startsWith(FLAT);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("octroi-tomcat").toString());
        tomcat.setPort(port);
        // Nobody is asked who he is yet: reachable from this machine only.
        tomcat.getConnector().setProperty("address", "localhost");
        tomcat.setAddDefaultWebXmlToWebapp(false); // it declares a JSP servlet, which is not here
        Path pages = Path.of(flat ? web.substring(FLAT.length()) : web).toAbsolutePath();
        StandardContext context = (StandardContext) tomcat.addWebapp("", pages.toString());
        context.setParentClassLoader(Server.class.getClassLoader());
        context.setClearReferencesRmiTargets(false);
        if (flat) {
            mountOwnClasses(context);
        }
        serveStaticFiles(context);
        limitScan((StandardJarScanner) context.getJarScanner(), flat);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(ServerErrors.class.getName());
        tomcat.start();
        if (context.getState() != LifecycleState.STARTED) {
            stop(tomcat);
            throw new IllegalStateException("the web application did not start: the log above says why");
        }
        return tomcat;
    }

    /** Weld looks for beans where a WAR keeps its classes; they are loaded from the class path all the same. */
    private static void mountOwnClasses(StandardContext context) {
        File classes = new File(
                Server.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        StandardRoot root = new StandardRoot(context);
        root.addPreResources(new DirResourceSet(root, "/WEB-INF/classes", classes.getAbsolutePath(), "/"));
        context.setResources(root);
        context.setDelegate(true);
    }

    private static void serveStaticFiles(Context context) {
        Tomcat.addDefaultMimeTypeMappings(context);
        Wrapper files = Tomcat.addServlet(context, "default", new DefaultServlet());
        files.setLoadOnStartup(1);
        files.addMapping("/");
    }

    private static void limitScan(StandardJarScanner scanner, boolean flat) {
        scanner.setScanManifest(false);
        scanner.setScanAllDirectories(flat);
        scanner.setScanClassPath(flat);
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setDefaultTldScan(false);
        filter.setDefaultPluggabilityScan(false);
        filter.setPluggabilityScan(SCANNED);
        scanner.setJarScanFilter(filter);
    }

    private static void stop(Tomcat tomcat) {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            LOG.warning("the server did not stop cleanly: " + e.getMessage());
        }
    }
}
