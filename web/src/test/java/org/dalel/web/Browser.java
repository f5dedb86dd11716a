// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The chromium that is installed on this machine, driven by its chromedriver; nothing is fetched.
 */
final class Browser implements AutoCloseable {
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/snap/bin");

    /** Fewer rules that hold would mean that next to nothing was on the page to be looked at. */
    private static final int FEWEST_RULES = 10;

    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** A window with an empty profile; skips the test, saying why, where there is no chromium. */
    static Browser open() {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String reason =
                    "skipped: no chromium with chromedriver on this machine; install the packages"
                            + " chromium and chromium-driver to run the tests in a browser";
            System.err.println(reason);
            Assumptions.abort(reason);
        }
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        try {
            Path profile = Files.createTempDirectory("dalel-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.orElseThrow());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + profile);
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriverService service =
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(chromedriver.orElseThrow())
                            .usingAnyFreePort()
                            .withSilent(true)
                            .build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile);
            browser.scheme("light");
            return browser;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> FOLDERS.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The window's inner size in CSS pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
    }

    /** The scheme that the system is said to prefer: light or dark. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Whether the scripts of pages run; it holds from the next page on. */
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** The medium that pages are shown in: screen or print. */
    void medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** Follows a link or sends a form, and waits for the page or part of a page it leads to. */
    void follow(WebElement link) {
        leave(link::click);
    }

    /** Does something that leads to another page or part of a page, and waits for that. */
    void leave(Runnable act) {
        driver.executeScript("document.getElementById('main').left = true");
        act.run();
        // while one page gives way to the next, the driver may fail on either: ask again
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .until(
                        d ->
                                Boolean.TRUE.equals(
                                        driver.executeScript(
                                                "const main = document.getElementById('main');"
                                                        + "return main !== null"
                                                        + " && main.left === undefined"
                                                        + " && document.readyState === 'complete'"
                                                        + " && !document.querySelector("
                                                        + "'.htmx-swapping, .htmx-settling')")));
    }

    /** Waits for what a click without a script leads to in the record. */
    void until(java.util.function.BooleanSupplier done) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(d -> done.getAsBoolean());
    }

    /** Waits until something of that kind is on the page. */
    void shown(String css) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(d -> !d.findElements(By.cssSelector(css)).isEmpty());
    }

    /** By how many CSS pixels the page is wider than the window. */
    long overhang() {
        Object pixels =
                driver.executeScript(
                        "return document.documentElement.scrollWidth - window.innerWidth");
        return ((Number) Objects.requireNonNull(pixels)).longValue();
    }

    /**
     * What keeps somebody from using the page as it is shown now: the rules of axe that it breaks,
     * each with its places. All rules are asked, at once and in the page itself: a page without
     * frames needs no second window to gather them.
     */
    List<String> barriers(String page) {
        driver.executeScript(AXE);
        Map<?, ?> looked =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                driver.executeAsyncScript(
                                        "const done = arguments[arguments.length - 1];"
                                                + "axe.run(document).then(r => done({"
                                                + " frames: document.querySelectorAll("
                                                + "'iframe, frame, object').length,"
                                                + " rules: r.passes.length,"
                                                + " broken: r.violations.map(v => v.id + ' '"
                                                + " + v.nodes.map(n => n.target.join(' ')"
                                                + " + ': ' + n.failureSummary).join('; '))}),"
                                                + " failed => done({fault: String(failed)}))"));
        if (looked.get("fault") != null
                || !Long.valueOf(0).equals(looked.get("frames"))
                || !(looked.get("rules") instanceof Long rules && rules > FEWEST_RULES)) {
            throw new IllegalStateException(page + " was not looked at: " + looked);
        }
        return ((List<?>) Objects.requireNonNull(looked.get("broken")))
                .stream().map(broken -> page + ": " + broken).toList();
    }

    private static String axe() {
        try (InputStream script =
                Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the browser complained of since the last call: broken rules of the page's policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A picture of the window, into the build's folder. */
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException stillWritten) {
            profile.toFile().deleteOnExit();
        }
    }
}
