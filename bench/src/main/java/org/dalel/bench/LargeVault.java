// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Review;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;

/**
 * Makes a vault of the size that the figures are promised for, of {@link InventedPress} reports, by
 * the ways in that everybody uses: each report is really read (without the deep analysers), taken
 * in, and a good part of its candidates decided.
 *
 * <pre>LargeVault FOLDER [documents 20000 [incidents 15000 [seed 3]]]</pre>
 */
public final class LargeVault {
    /** Opens every vault of the bench: there is nothing but invention in them. */
    static final String PASSPHRASE = "seven invented words open this bench vault";

    private static final List<User> REVIEWERS =
            List.of(new User("A. K."), new User("M. S."), new User("D. T."));
    private static final Duration WORK = Duration.ofDays(60);
    private static final int AHEAD = 100;

    /** Kept with one commit. */
    private static final int TOGETHER = 50;

    private final Vault vault;
    private final Random random;
    private final Instant from = Instant.now().minus(WORK);
    private int taken;
    private final List<Id<Incident>> lately = new ArrayList<>();
    private int decisions;
    private int incidents;

    private LargeVault(Vault vault, long seed) {
        this.vault = vault;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments)
            throws UnusableVault, UnreadableFile, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments[0]);
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int incidents = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15_000;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 3;
        if (Files.exists(folder)) {
            System.out.println("there is a vault at " + folder + " already; it is left as it is");
            return;
        }
        try (Vault vault = Vault.create(folder, PASSPHRASE.toCharArray())) {
            LargeVault large = new LargeVault(vault, seed);
            long begun = System.nanoTime();
            large.takeIn(documents, new InventedPress(seed));
            say("%d documents read and taken in: %d s", documents, seconds(begun));
            long taken = System.nanoTime();
            large.decide(incidents);
            say("%d decisions: %d s", large.decisions, seconds(taken));
            var info = vault.info();
            say(
                    "%d documents, %d candidates (%d open), %d incidents, %d decisions, %d MB",
                    info.documents(),
                    info.candidates(),
                    info.openCandidates(),
                    info.incidents(),
                    info.decisions(),
                    info.bytes() / 1_000_000);
        }
    }

    /** One report, read. */
    private record Read(Original original, Document document, Reading reading) {}

    private void takeIn(int documents, InventedPress press)
            throws UnreadableFile, InterruptedException, ExecutionException {
        Reader reader = new Reader(LexiconFiles.bundled(), Languages.analysers());
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Deque<Future<Read>> ahead = new ArrayDeque<>();
            List<Read> reads = new ArrayList<>();
            for (int number = 0; number < documents || !ahead.isEmpty(); number++) {
                if (number < documents) {
                    int next = number;
                    ahead.add(readers.submit(() -> read(reader, press, next)));
                }
                if (ahead.size() >= AHEAD || number >= documents) {
                    reads.add(ahead.removeFirst().get());
                    if (reads.size() == TOGETHER || ahead.isEmpty()) {
                        keep(reads);
                        reads.clear();
                    }
                }
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private void keep(List<Read> reads) {
        vault.together(
                () -> {
                    for (Read read : reads) {
                        vault.take(
                                read.document(),
                                read.original().bytes(),
                                read.reading(),
                                "bench",
                                REVIEWERS.get(0),
                                from.plusMillis(taken++));
                    }
                    return taken;
                });
    }

    private static Read read(Reader reader, InventedPress press, int number) throws UnreadableFile {
        Original original =
                Original.of(
                        String.format(Locale.ROOT, "report-%05d.txt", number),
                        press.report(number));
        Document document =
                Intake.take(
                                original,
                                new Document.Metadata(
                                        Optional.empty(),
                                        When.day(
                                                2016 + number % 11,
                                                1 + number % 12,
                                                1 + number % 28),
                                        Optional.of(new Country("KZ")),
                                        Optional.empty(),
                                        number % 3 == 0
                                                ? Optional.of(new PersonName("Sel Marun"))
                                                : Optional.empty(),
                                        Optional.of("Velmar Courier " + number % 40)))
                        .document();
        return new Read(original, document, reader.read(document));
    }

    /**
     * Works through documents from the latest on, leaving out some as people do, until there are so
     * many incidents.
     */
    private void decide(int wanted) {
        List<StoredDocument> documents = vault.documents().all();
        for (int i = 0; i < documents.size() && incidents < wanted; i += TOGETHER) {
            List<StoredDocument> some =
                    documents.subList(i, Math.min(i + TOGETHER, documents.size()));
            vault.together(
                    () -> {
                        some.forEach(this::decide);
                        return incidents;
                    });
        }
    }

    private void decide(StoredDocument document) {
        Review review = vault.review();
        int share = random.nextInt(10);
        if (share >= 7) {
            return;
        }
        for (Candidate candidate : vault.candidates().of(document.id())) {
            if (share < 2 && random.nextBoolean()) {
                continue;
            }
            Decision decision = decision(review, candidate);
            List<Incident> told = decision.made(Incident.class);
            if (random.nextInt(100) == 0) {
                review.undo(decision.id(), by(), at());
            } else if (!told.isEmpty() && !(decision.what() instanceof Decision.Joined)) {
                incidents++;
                lately.add(told.get(0).id());
            }
            if (lately.size() >= 60) {
                review.group(
                        new Quoted("Wave " + decisions),
                        List.copyOf(lately.subList(0, 2 + random.nextInt(10))),
                        by(),
                        at());
                lately.clear();
            }
        }
    }

    private Decision decision(Review review, Candidate candidate) {
        int which = random.nextInt(100);
        if (which >= 75) {
            Decision.Reason reason =
                    Decision.Reason.values()[random.nextInt(Decision.Reason.values().length)];
            return review.reject(candidate.id(), reason, Optional.empty(), by(), at());
        }
        if (candidate.found() instanceof IncidentCandidate read) {
            if (which < 8 && !lately.isEmpty()) {
                Id<Incident> told = lately.get(random.nextInt(lately.size()));
                return review.join(candidate.id(), told, by(), at());
            }
            if (which < 14) {
                return review.correct(
                        candidate.id(),
                        dayLater(read),
                        Optional.of(new Quoted("the day was another")),
                        by(),
                        at());
            }
        }
        return review.accept(candidate.id(), by(), at());
    }

    private static Finding dayLater(IncidentCandidate read) {
        return new IncidentCandidate(
                read.id(),
                read.type(),
                read.codes(),
                read.passage(),
                read.trigger(),
                read.date()
                        .latest()
                        .map(d -> (When) new When.Day(d.plusDays(1)))
                        .orElse(When.UNKNOWN),
                read.count(),
                read.targets(),
                read.perpetrator(),
                read.place(),
                read.country(),
                read.law(),
                read.sanctions(),
                read.status(),
                read.accordingTo(),
                read.confidence(),
                read.proposed(),
                read.why(),
                read.duplicateOf());
    }

    private User by() {
        return REVIEWERS.get(random.nextInt(REVIEWERS.size()));
    }

    private Instant at() {
        return from.plusSeconds(100L * decisions++);
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }
}
