package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
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

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether both Chromium and its driver are installed; demanded by {@code -Dbrowser.required=true}. */
    static boolean isInstalled() {
        boolean installed = program("chromium") != null && program("chromedriver") != null;
        if (!installed && Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("no browser: install the Debian packages chromium and chromium-driver");
        }
        return installed;
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

    /** Fills the sign-in page that is shown, with a known account. */
    void signIn(String account) {
        find("#name").sendKeys(account);
        find("#password").sendKeys(account);
        find("#sign-in").click();
        waitUntil("return document.getElementById('sign-out') !== null");
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
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
