// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.dalel.record.CaseRecord;
import org.dalel.record.User;
import org.dalel.web.adding.FileReading;
import org.dalel.web.address.Paths;
import org.dalel.web.door.LaunchToken;
import org.dalel.web.door.Lock;
import org.dalel.web.law.Laws;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.servlet.function.RouterFunction;

/**
 * A running workspace on an open record, at an address of this computer only.
 *
 * <p>Whoever starts it prints {@link #address()}, waits for {@link #awaitEnd()}, then calls {@link
 * #stop()} and closes the record. It takes no shutdown hook: on Ctrl-C the starter stops it, and
 * closes the record after that.
 */
public final class Workspace implements AutoCloseable {
    /**
     * What the libraries would log may hold addresses with keys, or words of a page in the message
     * of a fault. Kept here, because the logging system forgets loggers that nobody holds.
     */
    private static final List<Logger> SILENT =
            Stream.of("org.apache", "org.springframework", "org.thymeleaf")
                    .map(Logger::getLogger)
                    .toList();

    /** After Lock, the page that says so can still be fetched for so long. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final AnnotationConfigServletWebServerApplicationContext parts;
    private final Lock lock;
    private final LaunchToken token;
    private final ServerFolder folder;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Workspace(AnnotationConfigServletWebServerApplicationContext parts) {
        this.parts = parts;
        this.lock = parts.getBean(Lock.class);
        this.token = parts.getBean(LaunchToken.class);
        this.folder = parts.getBean(ServerFolder.class);
    }

    /**
     * What the starter decides.
     *
     * @param port to listen on; 0 for any that is free
     * @param user under whose name decisions stand in the history
     * @param idle after so long without use it locks itself
     * @param reading how files are read that are added in the workspace; empty where none can be
     * @param laws the law packs of this installation
     */
    public record Settings(
            int port, User user, Duration idle, Optional<FileReading> reading, Laws laws) {
        public Settings {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("a port is 0 to 65535, got " + port);
            }
        }

        /** On that port, locking itself after ten minutes. */
        public static Settings on(int port, User user) {
            return new Settings(port, user, Duration.ofMinutes(10), Optional.empty(), Laws.NONE);
        }

        /** The same, where files can be added and are read so. */
        public Settings reading(FileReading how) {
            return new Settings(port, user, idle, Optional.of(how), laws);
        }

        /** The same, locking itself after so long without use. */
        public Settings idle(Duration other) {
            return new Settings(port, user, other, reading, laws);
        }

        /** The same, with those law packs. */
        public Settings laws(Laws packs) {
            return new Settings(port, user, idle, reading, packs);
        }
    }

    /**
     * Starts a workspace on that record.
     *
     * @param record used from several threads, one at a time
     * @throws PortTaken when another program listens on the port
     */
    public static Workspace start(CaseRecord record, Settings settings) {
        return start(record, settings, Clock.system(ZoneId.systemDefault()));
    }

    static Workspace start(CaseRecord record, Settings settings, Clock clock) {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        ServerFolder folder = ServerFolder.create();
        SpringApplication application = new SpringApplication(Parts.class);
        application.setEnvironment(
                new StandardEnvironment() {
                    @Override
                    protected void customizePropertySources(MutablePropertySources sources) {
                        // neither environment variables nor system properties decide anything here
                    }
                });
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setLazyInitialization(true);
        // without its listeners Boot reads no settings from files and sets up no logging
        application.setListeners(List.of());
        application.addInitializers(
                context -> {
                    // singletons from outside: closing the workspace does not close the record
                    ConfigurableListableBeanFactory parts = context.getBeanFactory();
                    parts.registerSingleton("record", record);
                    parts.registerSingleton("settings", settings);
                    parts.registerSingleton("clock", clock);
                    parts.registerSingleton("folder", folder);
                });
        try {
            return new Workspace(
                    (AnnotationConfigServletWebServerApplicationContext) application.run());
        } catch (RuntimeException failed) {
            folder.remove();
            // the server tells it in one of two ways, by when the other program took the port
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException || cause instanceof BindException) {
                    throw new PortTaken(settings.port(), failed);
                }
            }
            throw failed;
        }
    }

    /** Another program listens on the port that was asked for. */
    public static final class PortTaken extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final int port;

        private PortTaken(int port, RuntimeException taken) {
            super("port " + port + " is taken", taken);
            this.port = port;
        }

        public int port() {
            return port;
        }
    }

    /** A new address that opens the workspace once; the one given before opens no more. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + Paths.OPEN + "?key=" + token.issue());
    }

    /** All that can be asked for, in words: {@code (GET && /documents) -> …}. */
    String routes() {
        return parts.getBean(RouterFunction.class).toString();
    }

    /** What its server has on the disk. */
    ServerFolder folder() {
        return folder;
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(parts.getWebServer(), "it was started").getPort();
    }

    /**
     * Waits until the workspace is locked, by a person or for want of use, or stopped, and its last
     * page could be fetched. Sessions are over then; what remains is to {@link #stop()} it and
     * close the record.
     */
    public Lock.Cause awaitEnd() throws InterruptedException {
        while (!lock.isShut()) {
            if (stopped.await(500, TimeUnit.MILLISECONDS)) {
                return Lock.Cause.STOPPED;
            }
        }
        Lock.Cause cause = lock.cause().orElseThrow();
        if (cause != Lock.Cause.STOPPED
                && stopped.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            return Lock.Cause.STOPPED;
        }
        return cause;
    }

    /** Ends all sessions and stops listening. Nothing to do when it is stopped already. */
    public void stop() {
        lock.shut(Lock.Cause.STOPPED);
        parts.close();
        folder.remove();
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
    }
}
