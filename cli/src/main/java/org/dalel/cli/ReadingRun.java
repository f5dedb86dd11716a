// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
 * One bad report does not hold the others up, and no more is in memory than a few reports for each
 * thread, whatever the size of the pile.
 */
final class ReadingRun {
    /** How many reports may wait to be handed on, for each thread: bounds the memory. */
    private static final int AHEAD = 8;

    /** Bytes of originals that may wait: 100 MB; one that is larger waits alone. */
    private static final long MOST_WAITING = 100_000_000;

    private static final long FIRST_LOOK_PAUSE_MILLIS = 20;

    private final List<Pile.Report> files;
    private final Function<Reports.Report, Document.Metadata> said;
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
        void look(Reports.Report report, Document document, Reading reading);

        /** A report was read, or was not; of what could not even be opened there is no report. */
        void outcome(Optional<Reports.Report> report, Outcome outcome) throws Shelf.Full;

        /** Outcomes that are there at the same time, to be kept as one. */
        void together(Shelf.Several outcomes) throws Shelf.Full;

        /** How far the pile is read: whole files, and their bytes. */
        void progress(int files, long bytes);
    }

    /** A report on its way, and how far the pile is read when it has been handed on. */
    private record Waiting(
            Optional<Reports.Report> report,
            Future<Outcome> outcome,
            int files,
            long bytes,
            int weight) {}

    /**
     * @param said what is known by hand of a report
     */
    ReadingRun(
            List<Pile.Report> files,
            Function<Reports.Report, Document.Metadata> said,
            Readers readers,
            Fingerprint fingerprint,
            List<Shelf> shelves,
            Stop stop) {
        this.files = List.copyOf(files);
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
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads, ReadingRun::daemon);
        try (Reports reports = new Reports(files)) {
            Deque<Waiting> ahead = new ArrayDeque<>();
            int handedOn = 0;
            if (firstLook && readers.isDeep()) {
                List<Pile.Report> onDisk =
                        files.stream().filter(f -> f.path().isPresent()).toList();
                try (Reports looks = new Reports(onDisk)) {
                    lookAtNext(looks, listener);
                    readers.load();
                    fill(ahead, reports, pool, threads);
                    lookWhileWaiting(looks, ahead, listener);
                }
            }
            fill(ahead, reports, pool, threads);
            while (!ahead.isEmpty()) {
                if (await(ahead.getFirst().outcome()).isEmpty()) {
                    break;
                }
                List<Waiting> ready = ready(ahead);
                listener.together(() -> handOn(ready, listener));
                handedOn += ready.size();
                fill(ahead, reports, pool, threads);
            }
            if (!stop.isAsked()) {
                listener.progress(reports.filesBehind(), reports.bytesBehind());
            }
            return handedOn;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Takes those away from the front whose outcome is there. */
    private static List<Waiting> ready(Deque<Waiting> ahead) {
        List<Waiting> ready = new ArrayList<>();
        while (!ahead.isEmpty() && ahead.getFirst().outcome().isDone()) {
            ready.add(ahead.removeFirst());
        }
        return ready;
    }

    private static void handOn(List<Waiting> ready, Listener listener) throws Shelf.Full {
        for (Waiting next : ready) {
            listener.outcome(next.report(), outcome(next.outcome()));
            listener.progress(next.files(), next.bytes());
        }
    }

    /** Of one that is done. */
    private static Outcome outcome(Future<Outcome> done) {
        try {
            return done.get();
        } catch (ExecutionException fault) {
            return new Failed(Objects.requireNonNull(fault.getCause()));
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
            return new Failed(never);
        }
    }

    private void fill(Deque<Waiting> ahead, Reports reports, ExecutorService pool, int threads) {
        long waiting = ahead.stream().mapToLong(Waiting::weight).sum();
        while (!stop.isAsked()
                && ahead.size() < threads * AHEAD
                && (ahead.isEmpty() || waiting < MOST_WAITING)) {
            Optional<Reports.Next> next = reports.next();
            if (next.isEmpty()) {
                return;
            }
            int files = reports.filesBehind();
            long bytes = reports.bytesBehind();
            waiting += next.get().weight();
            if (next.get() instanceof Reports.Report report) {
                ahead.add(
                        new Waiting(
                                Optional.of(report),
                                pool.submit(() -> outcome(report)),
                                files,
                                bytes,
                                report.weight()));
            } else if (next.get() instanceof Reports.Lost lost) {
                ahead.add(
                        new Waiting(
                                Optional.empty(),
                                CompletableFuture.completedFuture(new Refused(lost.problem())),
                                files,
                                bytes,
                                0));
            }
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

    private Outcome outcome(Reports.Report report) throws InterruptedException {
        try {
            Original original = report.member().original();
            Document.Metadata known = said.apply(report);
            String settings = fingerprint.with(known, Intake.machine(original));
            Optional<Outcome> held = held(report, original, settings);
            if (held.isPresent()) {
                return held.get();
            }
            Taken taken = report.member().take(known);
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

    private Optional<Outcome> held(Reports.Report report, Original original, String settings) {
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
    private void lookWhileWaiting(Reports looks, Deque<Waiting> ahead, Listener listener)
            throws InterruptedException {
        boolean more = true;
        while (!stop.isAsked() && !ahead.isEmpty() && !ahead.getFirst().outcome().isDone()) {
            if (more) {
                more = lookAtNext(looks, listener);
            } else {
                Thread.sleep(FIRST_LOOK_PAUSE_MILLIS);
            }
        }
    }

    /**
     * A report that cannot be read is left to its turn, which says why.
     *
     * @return false when there is none left to look at
     */
    private boolean lookAtNext(Reports looks, Listener listener) {
        while (true) {
            Optional<Reports.Next> next = looks.next();
            if (next.isEmpty()) {
                return false;
            }
            if (next.get() instanceof Reports.Report report) {
                try {
                    Document document = report.member().take(said.apply(report)).document();
                    listener.look(report, document, readers.quick().read(document));
                    return true;
                } catch (UnreadableFile saidInItsTurn) {
                    continue;
                }
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }
}
