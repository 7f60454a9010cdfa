package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium as a reader uses it: in one language, watched for errors, with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** More steps of the tabulator than any page has elements. */
    private static final int FAR = 100;

    private static final String LACKING = "no browser: install the Debian packages chromium and chromium-driver";

    private static final String STANDS_STILL = "const [element, done] = arguments;"
            + "const before = element.getBoundingClientRect().top;"
            + "setTimeout(() => done(element.getBoundingClientRect().top === before), 150);";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Passes over a test where Chromium or its driver is not installed; fails it under {@code -Dbrowser.required=true}. */
    static void demand() {
        boolean installed = program("chromium") != null && program("chromedriver") != null;
        if (!installed && Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(LACKING);
        }
        assumeTrue(installed, LACKING);
    }

    static Browser reading(String language) {
        try {
            Path profile = Files.createTempDirectory("chromium");
            ChromeOptions options = new ChromeOptions()
                    .setBinary(Objects.requireNonNull(program("chromium")).toFile())
                    .addArguments(
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--window-size=1280,1000",
                            "--lang=" + language,
                            "--accept-lang=" + language,
                            "--user-data-dir=" + profile);
            options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(
                            Objects.requireNonNull(program("chromedriver")).toFile())
                    .build();
            return new Browser(new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new IllegalStateException("no folder for the browser's profile", e);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(Object address) {
        driver.get(address.toString());
    }

    /** Clicks a link that sends a file into that folder; the bytes that arrive there, once all have. */
    byte[] download(String selector, Path folder) throws IOException {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        Set<Path> before = files(folder);
        click(selector);
        return new WebDriverWait(driver, PATIENCE).until(waiting -> arrived(folder, before));
    }

    /** What came into the folder; null while the browser is still writing, which the name of its file says. */
    private static byte @Nullable [] arrived(Path folder, Set<Path> before) {
        try {
            Set<Path> now = files(folder);
            now.removeAll(before);
            boolean whole = now.size() == 1 && now.iterator().next().toString().endsWith(".pdf");
            return whole ? Files.readAllBytes(now.iterator().next()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Fills the sign-in page that is shown, with a known account, and waits to be in. */
    void signIn(String account) {
        fillSignIn(account, account);
        waitUntil("return document.getElementById('sign-out') !== null");
    }

    void fillSignIn(String account, String password) {
        find("#name").clear();
        find("#name").sendKeys(account);
        find("#password").sendKeys(password);
        find("#sign-in").click();
    }

    /** Fills the form of one's own account. */
    void choosePassword(String present, String next) {
        find("#own\\:present").sendKeys(present);
        find("#own\\:next").sendKeys(next);
        find("#own\\:again").sendKeys(next);
        // The browser's own check would keep the server's from being seen.
        script("document.getElementById('own').noValidate = true; return true");
        find("#own\\:choose").click();
    }

    String cookie(String name) {
        Cookie cookie = driver.manage().getCookieNamed(name);
        return cookie == null ? "" : cookie.getValue();
    }

    void replaceCookie(String name, String value) {
        driver.manage().deleteCookieNamed(name);
        driver.manage().addCookie(new Cookie(name, value));
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Goes on with the tabulator until that element has the focus, which it must show. */
    WebElement tabTo(String selector) {
        return walkTo(selector, Keys.TAB);
    }

    WebElement tabBackTo(String selector) {
        return walkTo(selector, Keys.chord(Keys.SHIFT, Keys.TAB));
    }

    private WebElement walkTo(String selector, CharSequence step) {
        for (int i = 0; i < FAR; i++) {
            press(step);
            WebElement now = driver.switchTo().activeElement();
            if (now.equals(find(selector))) {
                assertEquals("solid", now.getCssValue("outline-style"), selector + " shows that it has the focus");
                return now;
            }
        }
        throw new AssertionError(selector + " cannot be reached with a keyboard");
    }

    boolean has(String selector) {
        return count(selector) > 0;
    }

    /** How many there are: to read the texts of a thousand takes seconds. */
    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    List<String> texts(String selector) {
        return waiting().until(now -> now.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /** The line of that account in the list of accounts. */
    WebElement row(String account) {
        return driver.findElement(By.xpath("//table[@id='accounts']//tr[th='" + account + "']"));
    }

    List<String> accessibilityViolations() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Rule::getId).toList();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Takes the browser from the network, or back to it. */
    void offline(boolean cut) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Clicks what no longer moves: a chart drawn above it would carry it away from under the pointer. */
    void click(String selector) {
        WebElement element = find(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        waiting().until(now -> Boolean.TRUE.equals(driver.executeAsyncScript(STANDS_STILL, element)));
        element.click();
    }

    String text(String selector) {
        return waiting().until(now -> now.findElement(By.cssSelector(selector)).getText());
    }

    void waitUntilTextIs(String selector, String expected) {
        waiting()
                .until(now ->
                        now.findElement(By.cssSelector(selector)).getText().equals(expected));
    }

    void waitUntilTextChanges(String selector, String before) {
        waiting()
                .until(now ->
                        !now.findElement(By.cssSelector(selector)).getText().equals(before));
        waitUntil("return PrimeFaces.ajax.Queue.isEmpty()");
    }

    void waitUntil(String script) {
        waiting().until(now -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    /** Patient with a page that is being redrawn: what was found may be gone by the time it is read. */
    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    Object script(String script) {
        return Objects.requireNonNull(driver.executeScript(script), script);
    }

    /** Fails when the page logged an error since the last call. */
    void assertNoErrors() {
        List<LogEntry> errors = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
        assertEquals(List.of(), errors);
    }

    /** Errors the test expects, such as a page that is refused. */
    void forgetErrors() {
        driver.manage().logs().get(LogType.BROWSER);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static @Nullable Path program(String name) {
        return Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
