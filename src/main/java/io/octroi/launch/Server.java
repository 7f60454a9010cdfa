package io.octroi.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.authenticator.AuthenticatorBase;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.modeler.Registry;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * Embedded Tomcat around the web application. Libraries are on the class path beside Tomcat's own, not inside the web
 * application: a class is then found without asking ninety archives through Tomcat's loader, which saves a seventh of
 * the start.
 */
public final class Server {

    private static final Logger LOG = Logger.getLogger(Server.class.getName());

    /** Bytes of a page's form; the API bounds its bodies itself. */
    private static final int LARGEST_FORM = 1 << 18;

    /** Milliseconds after which who sends nothing, or reads nothing, is hung up on; it is the time of one read or write. */
    private static final String STALLED = "20000";

    /** Bytes that are read of a body nobody wanted: whoever sends one a byte at a time would keep a thread for it. */
    private static final String SWALLOWED = "0";

    /** The only archives in which Tomcat looks for annotated classes that their initializers want; each other costs time. */
    private static final String SCANNED = "weld-servlet-*.jar,jersey-container-servlet-*.jar,soteria-*.jar,classes";

    private static final String PACKED =
            "text/html,text/xml,text/plain,text/css,text/csv,text/javascript,application/javascript,application/json,"
                    + "application/x-ndjson,application/xml";

    private static final String NOT_STARTED = "the web application did not start";
    private static final String SEE_LOG = "the log above says why";

    /** Held, because the log manager forgets a logger nobody holds, and its level with it. */
    private static final Logger TOMCAT_CONTAINERS = Logger.getLogger("org.apache.catalina.core.ContainerBase");

    private Server() {}

    /**
     * Starts the server and stays with it.
     *
     * @param args the folder of the web pages; the application's classes lie in its {@code WEB-INF/classes}, or on the
     *     class path when it has none
     */
    public static void main(String[] args) throws IOException {
        LauncherLocale.settle();
        LauncherLog.quieten();
        try {
            LauncherLog.write(System.getenv());
            serve(Path.of(args[0]).toAbsolutePath(), ServerDoor.of(System.getenv()));
        } catch (LauncherComplaint complaint) {
            complaint.endProcess();
        }
    }

    private static void serve(Path pages, ServerDoor door) throws IOException {
        Path work = Files.createTempDirectory("octroi-tomcat");
        leaveOutWhatNobodyAsksFor();
        Tomcat tomcat = new Tomcat();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat, work), "octroi-stop"));
        start(tomcat, work, pages, door);
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.info(() -> "Octroi is up at http://%s:%d/ (started in %.1f s)"
                .formatted(
                        door.address().isLoopbackAddress()
                                ? "localhost"
                                : door.address().getHostAddress(),
                        tomcat.getConnector().getLocalPort(),
                        sinceStart / 1000.0));
        ServerSignals.before(new ServerDrain(tomcat.getConnector())::await);
        tomcat.getServer().await();
    }

    /** A tenth of the start: Tomcat's management beans, and a check of the descriptors that the WAR brings along. */
    private static void leaveOutWhatNobodyAsksFor() {
        Registry.disableRegistry();
        System.setProperty("org.jboss.weld.xml.disableValidating", "true");
    }

    /** Starts the server and returns once the first page can be asked for. */
    private static void start(Tomcat tomcat, Path work, Path pages, ServerDoor door) {
        tomcat.setBaseDir(work.toString());
        tomcat.enableNaming();
        tomcat.setPort(door.port());
        tomcat.getConnector().setProperty("address", door.address().getHostAddress());
        tomcat.getConnector().setProperty("bindOnInit", "false"); // or the port could not be closed before all else
        tomcat.getConnector().setProperty("compression", "on");
        tomcat.getConnector().setProperty("connectionTimeout", STALLED);
        tomcat.getConnector().setProperty("continueResponseTiming", "onRead");
        tomcat.getConnector().setProperty("maxSwallowSize", SWALLOWED);
        tomcat.getConnector().setProperty("compressibleMimeType", PACKED);
        tomcat.getConnector().setMaxPostSize(LARGEST_FORM);
        tomcat.getEngine().getPipeline().addValve(new ServerRequests());
        door.valve().ifPresent(tomcat.getEngine().getPipeline()::addValve);
        tomcat.setAddDefaultWebXmlToWebapp(false); // it declares a JSP servlet, which is not here
        StandardContext context =
                (StandardContext) tomcat.addWebapp(tomcat.getHost(), "", pages.toString(), new ServerClasses());
        context.setParentClassLoader(Server.class.getClassLoader());
        context.setDelegate(true);
        context.setClearReferencesRmiTargets(false);
        if (!Files.isDirectory(pages.resolve("WEB-INF/classes"))) {
            mountOwnClasses(context);
        }
        serveStaticFiles(context);
        limitScan((StandardJarScanner) context.getJarScanner());
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(ServerErrors.class.getName());
        listen(tomcat, door);
        if (context.getState() != LifecycleState.STARTED) {
            throw new LauncherComplaint(NOT_STARTED, SEE_LOG);
        }
        keepSessions(context);
    }

    /**
     * A session gets its number when somebody signs in. Tomcat would change it once more with the first page after that,
     * and whoever opens two pages at once, or whose first answer is lost, would have to sign in again.
     */
    private static void keepSessions(Context context) {
        if (context.getAuthenticator() instanceof AuthenticatorBase authenticator) {
            authenticator.setChangeSessionIdOnAuthentication(false);
        }
    }

    private static void listen(Tomcat tomcat, ServerDoor door) {
        tomcat.getConnector().setThrowOnFailure(true); // or it logs a port that is taken, and waits without one
        TOMCAT_CONTAINERS.setLevel(Level.OFF); // what it would log twice is told below, once
        try {
            new ServerSocket(door.port(), 1, door.address())
                    .close(); // a port that is taken is told of before all is started
            tomcat.start();
        } catch (LifecycleException | IOException e) {
            throw complaint(e, door.port());
        }
    }

    /** One line for what an operator can mend; anything else goes to the log. */
    private static LauncherComplaint complaint(Exception e, int port) {
        for (Throwable why = e; why != null; why = why.getCause()) {
            if (why instanceof SocketException) {
                return new LauncherComplaint(
                        "OCTROI_PORT",
                        "port %d cannot be opened (%s): choose another".formatted(port, why.getMessage()));
            }
            if (why.getClass().getName().startsWith("io.octroi.")) {
                return new LauncherComplaint(NOT_STARTED, String.valueOf(why.getMessage()));
            }
        }
        LOG.log(Level.SEVERE, NOT_STARTED, e);
        return new LauncherComplaint(NOT_STARTED, SEE_LOG);
    }

    /** Weld looks for beans where a WAR keeps its classes; they are loaded from the class path all the same. */
    private static void mountOwnClasses(StandardContext context) {
        File classes = new File(
                Server.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", classes.getAbsolutePath(), "/"));
        context.setResources(resources);
    }

    private static void serveStaticFiles(Context context) {
        Tomcat.addDefaultMimeTypeMappings(context);
        Wrapper files = Tomcat.addServlet(context, "default", new DefaultServlet());
        files.setLoadOnStartup(1);
        files.addMapping("/");
    }

    private static void limitScan(StandardJarScanner scanner) {
        scanner.setScanManifest(false);
        scanner.setScanAllDirectories(true);
        StandardJarScanFilter filter = new StandardJarScanFilter();
        filter.setDefaultTldScan(false);
        filter.setDefaultPluggabilityScan(false);
        filter.setPluggabilityScan(SCANNED);
        scanner.setJarScanFilter(filter);
    }

    private static void stop(Tomcat tomcat, Path work) {
        try {
            tomcat.stop();
            tomcat.destroy();
            LauncherFolders.delete(work);
        } catch (LifecycleException | IOException e) {
            LOG.warning("the server did not stop cleanly: " + e.getMessage());
        }
    }
}
