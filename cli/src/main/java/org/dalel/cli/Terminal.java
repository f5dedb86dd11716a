// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks and asks: findings on {@code out}, everything else on {@code err}.
 *
 * <p>A stream that is piped gets plain text: no colour, no line that is written over.
 */
final class Terminal {
    /** Columns of a stream that has no width of its own. */
    static final int PLAIN_WIDTH = 120;

    private static final int NARROWEST = 40;
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";
    private static final String BACK_TO_START_OF_LINE = "\r\u001b[K";

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Set<Stream> interactive;
    private final int width;
    private final Map<String, String> environment;
    private final Stop stop = new Stop();
    private @Nullable BufferedReader lines;

    /** A stream that may end at a person. */
    enum Stream {
        IN,
        OUT,
        ERR
    }

    /**
     * @param interactive the streams at whose end somebody sits
     * @param width of the window, in columns
     * @param environment variables, for the few settings that come from there
     */
    Terminal(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Set<Stream> interactive,
            int width,
            Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.interactive = Set.copyOf(interactive);
        this.width = Math.max(NARROWEST, width);
        this.environment = Map.copyOf(environment);
    }

    /**
     * The terminal this program was started from. The launcher says in {@code dalel.terminal} which
     * streams somebody sits at and in {@code dalel.columns} how wide the window is; Java itself
     * cannot tell.
     *
     * @param out standard output
     */
    static Terminal ofThisProcess(Outlet out) {
        Set<Stream> interactive = EnumSet.noneOf(Stream.class);
        for (String name : System.getProperty("dalel.terminal", "").split(",")) {
            for (Stream stream : Stream.values()) {
                if (stream.name().equalsIgnoreCase(name)) {
                    interactive.add(stream);
                }
            }
        }
        return new Terminal(
                System.in,
                utf8(out),
                utf8(new FileOutputStream(FileDescriptor.err)),
                interactive,
                Integer.getInteger("dalel.columns", PLAIN_WIDTH),
                System.getenv());
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    int width() {
        return width;
    }

    boolean isInteractive(Stream stream) {
        return interactive.contains(stream);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }

    /** Whether somebody asked to stop. */
    Stop stop() {
        return stop;
    }

    /** Prints what went wrong, where and what to do. */
    void say(Problem problem) {
        clearLine();
        err.println(Safe.shown(problem.what()));
        if (!problem.where().isBlank()) {
            err.println("  where: " + Safe.shown(problem.where()));
        }
        err.println("  do:    " + Safe.shown(problem.whatToDo()));
        err.flush();
    }

    /** Prints a remark that is no finding. */
    void note(String remark) {
        clearLine();
        err.println(Safe.shown(remark));
        err.flush();
    }

    /** Writes a line over the last such line; nothing where nobody watches. */
    void overwrite(String line) {
        if (isInteractive(Stream.ERR)) {
            err.print(BACK_TO_START_OF_LINE + Safe.cut(line, width - 1));
            err.flush();
        }
    }

    void clearLine() {
        if (isInteractive(Stream.ERR)) {
            err.print(BACK_TO_START_OF_LINE);
            err.flush();
        }
    }

    String bold(String words) {
        return coloured() ? BOLD + words + NORMAL : words;
    }

    String dim(String words) {
        return coloured() ? DIM + words + NORMAL : words;
    }

    private boolean coloured() {
        return isInteractive(Stream.OUT)
                && setting("NO_COLOR").isEmpty()
                && !setting("TERM").filter("dumb"::equals).isPresent();
    }

    /** The next line that somebody types; empty at the end of input. */
    Optional<String> ask(String question) throws IOException {
        err.print(question);
        err.flush();
        return Optional.ofNullable(lines().readLine());
    }

    private BufferedReader lines() {
        BufferedReader known = lines;
        if (known == null) {
            known = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines = known;
        }
        return known;
    }

    /**
     * What somebody types without its being shown; empty when nobody sits there. Whoever gets it
     * wipes it after use.
     */
    Optional<char[]> askSecret(String question) {
        if (!isInteractive(Stream.IN)) {
            return Optional.empty();
        }
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("%s", question));
    }
}
