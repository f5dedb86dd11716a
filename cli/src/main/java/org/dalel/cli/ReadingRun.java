// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;

/**
 * Reads a pile of reports on several threads and hands the readings on in the order of the pile.
 * One bad report does not hold the others up.
 */
final class ReadingRun {
    /** How many reports may wait to be handed on, for each thread: bounds the memory. */
    private static final int AHEAD = 3;

    private static final long FIRST_LOOK_PAUSE_MILLIS = 20;

    private final List<Pile.Report> reports;
    private final Function<String, Document.Metadata> said;
    private final Readers readers;
    private final Fingerprint fingerprint;
    private final List<Shelf> shelves;
    private final Stop stop;

    /** What became of a report. */
    sealed interface Outcome {}

    /** It was read. */
    record Done(Original original, Document document, Reading reading, String settings)
            implements Outcome {}

    /** Every shelf held this very reading already, with these problems. */
    record Held(List<Problem> problems) implements Outcome {
        public Held {
            problems = List.copyOf(problems);
        }
    }

    /** It could not be read. */
    record Refused(Problem problem) implements Outcome {}

    /** A fault of the program kept it from being read; the fault's message may hold its words. */
    record Failed(Throwable fault) implements Outcome {}

    /** Hears of every report, in the order of the pile. */
    interface Listener {
        /** The quick reader's findings, while the sure one loads. */
        void look(Pile.Report report, Document document, Reading reading);

        void outcome(Pile.Report report, Outcome outcome) throws Shelf.Full;
    }

    /**
     * @param said what is known by hand of a file, by its name
     */
    ReadingRun(
            List<Pile.Report> reports,
            Function<String, Document.Metadata> said,
            Readers readers,
            Fingerprint fingerprint,
            List<Shelf> shelves,
            Stop stop) {
        this.reports = reports;
        this.said = said;
        this.readers = readers;
        this.fingerprint = fingerprint;
        this.shelves = shelves;
        this.stop = stop;
    }

    /**
     * Reads until all is read or somebody asks to stop.
     *
     * @param firstLook whether the listener wants to see anything before the sure reader is loaded
     * @return how many reports were handed on
     */
    int run(Listener listener, boolean firstLook) throws Shelf.Full, InterruptedException {
        int threads =
                Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), reports.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, ReadingRun::daemon);
        try {
            Deque<Future<Outcome>> ahead = new ArrayDeque<>();
            Iterator<Pile.Report> next = reports.iterator();
            int handedOn = 0;
            if (firstLook && readers.isDeep()) {
                Iterator<Pile.Report> looks =
                        reports.stream().filter(r -> r.path().isPresent()).iterator();
                lookAtNext(looks, listener);
                readers.load();
                fill(ahead, next, pool, threads);
                lookWhileWaiting(looks, ahead, listener);
            }
            fill(ahead, next, pool, threads);
            while (!ahead.isEmpty()) {
                Optional<Outcome> outcome = await(ahead.getFirst());
                if (outcome.isEmpty()) {
                    break;
                }
                ahead.removeFirst();
                listener.outcome(reports.get(handedOn), outcome.get());
                handedOn++;
                fill(ahead, next, pool, threads);
            }
            return handedOn;
        } finally {
            pool.shutdownNow();
        }
    }

    private void fill(
            Deque<Future<Outcome>> ahead,
            Iterator<Pile.Report> next,
            ExecutorService pool,
            int threads) {
        while (!stop.isAsked() && next.hasNext() && ahead.size() < threads * AHEAD) {
            Pile.Report report = next.next();
            ahead.add(pool.submit(() -> outcome(report)));
        }
    }

    /** The outcome; empty when somebody asks to stop before it is there. */
    private Optional<Outcome> await(Future<Outcome> future) throws InterruptedException {
        while (true) {
            if (stop.isAsked() && !future.isDone()) {
                return Optional.empty();
            }
            try {
                return Optional.of(future.get(100, TimeUnit.MILLISECONDS));
            } catch (TimeoutException notYet) {
                continue;
            } catch (ExecutionException fault) {
                return Optional.of(new Failed(Objects.requireNonNull(fault.getCause())));
            }
        }
    }

    private Outcome outcome(Pile.Report report) throws InterruptedException {
        try {
            Original original = report.original();
            Document.Metadata known = said.apply(report.file());
            String settings = fingerprint.with(known);
            Optional<Outcome> held = held(report, original, settings);
            if (held.isPresent()) {
                return held.get();
            }
            Taken taken = Intake.take(original, known);
            Reading reading = readers.sure().read(taken.document()).after(taken.problems());
            return new Done(original, taken.document(), reading, settings);
        } catch (UnreadableFile unreadable) {
            return new Refused(unreadable.problem());
        } catch (OutOfMemoryError tooMuch) {
            return new Refused(
                    new Problem(
                            "there is not enough memory to read this report",
                            report.where(),
                            "cut it into parts, or give Dalel more: JAVA_OPTS=-Xmx4g dalel …"));
        }
    }

    private Optional<Outcome> held(Pile.Report report, Original original, String settings) {
        if (shelves.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = List.of();
        for (Shelf shelf : shelves) {
            Optional<List<Problem>> there = shelf.held(report.name(), original, settings);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            problems = there.get();
        }
        return Optional.of(new Held(problems));
    }

    /** Shows what the quick reader finds until the first sure reading is there. */
    private void lookWhileWaiting(
            Iterator<Pile.Report> looks, Deque<Future<Outcome>> ahead, Listener listener)
            throws InterruptedException {
        while (!stop.isAsked() && !ahead.isEmpty() && !ahead.getFirst().isDone()) {
            if (looks.hasNext()) {
                lookAtNext(looks, listener);
            } else {
                Thread.sleep(FIRST_LOOK_PAUSE_MILLIS);
            }
        }
    }

    /** A report that cannot be read is left to its turn, which says why. */
    private void lookAtNext(Iterator<Pile.Report> looks, Listener listener) {
        while (looks.hasNext()) {
            Pile.Report report = looks.next();
            try {
                Document document =
                        Intake.take(report.original(), said.apply(report.file())).document();
                listener.look(report, document, readers.quick().read(document));
                return;
            } catch (UnreadableFile saidInItsTurn) {
                continue;
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }
}
