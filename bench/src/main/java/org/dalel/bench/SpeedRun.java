// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.amount.Amounts;
import org.dalel.reading.amount.Figures;
import org.dalel.reading.amount.Sanctions;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.incident.Incidents;
import org.dalel.reading.law.Laws;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.name.Names;
import org.dalel.reading.page.Page;
import org.dalel.reading.page.Pages;
import org.dalel.reading.rule.LawProcess;
import org.dalel.reading.rule.Provisions;
import org.dalel.reading.statement.Statements;
import org.dalel.reading.when.Dates;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.finding.ProvisionCandidate;

/**
 * Speed of the shallow reading: articles a second by number of threads, memory taken for each
 * article, the share of each step, and how the time grows with the length of a text.
 *
 * <pre>SpeedRun [--deep] FILE…</pre>
 *
 * <p>With {@code --deep}, the articles a second of the deep reading, and nothing else.
 *
 * <p>The paragraphs of the files, in their order and over again, make articles of some 600 words.
 */
public final class SpeedRun {
    private static final int WORDS = 600;
    private static final int ARTICLES = 60;
    private static final double SECONDS = 6;

    private final Lexicon lexicon = LexiconFiles.bundled();
    private final Analysers analysers = Languages.analysers();
    private final Reader reader;
    private final List<Document> articles;
    private final List<String> paragraphs;

    private SpeedRun(List<String> paragraphs, boolean deep) {
        this.reader =
                new Reader(
                        lexicon,
                        deep ? Languages.withSecondOpinion(analysers).analysers() : analysers);
        this.paragraphs = paragraphs;
        this.articles = articles(paragraphs);
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        List<String> paragraphs = new ArrayList<>();
        boolean deep = arguments[0].equals("--deep");
        for (String file : List.of(arguments).subList(deep ? 1 : 0, arguments.length)) {
            Files.readString(Path.of(file))
                    .lines()
                    .filter(l -> !l.isBlank())
                    .forEach(paragraphs::add);
        }
        SpeedRun run = new SpeedRun(paragraphs, deep);
        run.threads();
        if (!deep) {
            run.steps();
            run.lengths();
        }
    }

    private static List<Document> articles(List<String> paragraphs) {
        List<Document> articles = new ArrayList<>();
        int next = 0;
        while (articles.size() < ARTICLES) {
            StringBuilder text = new StringBuilder();
            int words = 0;
            while (words < WORDS) {
                String paragraph = paragraphs.get(next++ % paragraphs.size());
                text.append(paragraph).append("\n\n");
                words += paragraph.split("\\s+").length;
            }
            articles.add(document(text.toString()));
        }
        return articles;
    }

    private static Document document(String text) {
        try {
            return Intake.take(
                            Original.of("a.txt", text.getBytes(StandardCharsets.UTF_8)),
                            Document.Metadata.NONE)
                    .document();
        } catch (UnreadableFile unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private void threads() throws InterruptedException, ExecutionException {
        during(1, SECONDS);
        say(
                "%-10s %12s %24s %14s",
                "threads", "articles/s", "articles a CPU second", "kB an article");
        for (int threads : new int[] {1, 2, 4}) {
            long before = allocated();
            Rate rate = during(threads, SECONDS);
            String kept = threads == 1 ? "" + (allocated() - before) / 1000 / rate.articles() : "";
            say(
                    "%-10d %12.1f %24.1f %14s",
                    threads,
                    rate.articles() / rate.seconds(),
                    rate.articles() / rate.cpuSeconds(),
                    kept);
        }
    }

    /** On a machine that others use, the second by the clock says little, that of the CPU much. */
    private record Rate(int articles, double seconds, double cpuSeconds) {}

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private Rate during(int threads, double seconds)
            throws InterruptedException, ExecutionException {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        Runnable work =
                () -> {
                    while (System.nanoTime() < end) {
                        reader.read(articles.get(next.getAndIncrement() % articles.size()));
                    }
                };
        if (threads == 1) {
            work.run();
        } else {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    all.add(pool.submit(work));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
        return new Rate(
                next.get(),
                (System.nanoTime() - begun) / 1e9,
                (system.getProcessCpuTime() - cpu) / 1e9);
    }

    /** The same steps as {@link Reader#read} takes them, each with its time. */
    private void steps() {
        Pages pages = new Pages(lexicon, analysers);
        Dates dates = new Dates(lexicon);
        Amounts amounts = new Amounts(lexicon);
        Sanctions sanctions = new Sanctions(lexicon);
        Laws laws = new Laws(lexicon);
        Names names = new Names(lexicon);
        Statements statements = new Statements(lexicon);
        Provisions provisions = new Provisions(lexicon);
        LawProcess lawProcess = new LawProcess(lexicon);
        Incidents incidents = new Incidents(lexicon);
        Figures figures = new Figures(lexicon);
        Map<String, Long> times = new LinkedHashMap<>();
        Optional<Country> country = Optional.empty();
        for (int round = 0; round < 3; round++) {
            times.clear();
            for (Document document : articles) {
                Page page = timed(times, "page, sentences, words", () -> pages.of(document));
                var dated = timed(times, "dates", () -> dates.in(page));
                var counted = timed(times, "amounts", () -> amounts.in(page));
                var fined = timed(times, "sanctions", () -> sanctions.in(page, counted));
                var cited = timed(times, "laws", () -> laws.in(page, country));
                var named =
                        timed(
                                times,
                                "names, linking",
                                () -> names.in(page, analysers.namesOf(page.language()), country));
                var said = timed(times, "statements", () -> statements.in(page, named));
                Clues clues = new Clues(dated, counted, fined, cited, named, said);
                List<ProvisionCandidate> rules =
                        timed(times, "provisions", () -> provisions.in(page, clues));
                timed(times, "law process", () -> lawProcess.in(page, clues, rules, country));
                timed(
                        times,
                        "incidents",
                        () -> incidents.in(page, clues, rules, Optional.empty(), country));
                timed(times, "figures", () -> figures.in(page, clues));
            }
        }
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        say("%n%-24s %8s %10s", "step", "share", "ms each");
        times.forEach(
                (step, time) ->
                        say(
                                "%-24s %7.1f%% %10.2f",
                                step, 100.0 * time / all, time / 1e6 / articles.size()));
    }

    private static <T> T timed(Map<String, Long> times, String step, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        times.merge(step, System.nanoTime() - begun, Long::sum);
        return result;
    }

    /** One text, longer and longer; and texts made to be slow. */
    private void lengths() {
        say("%n%-34s %10s %10s %14s", "text", "kB", "seconds", "ms a kB");
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int kilobytes : new int[] {10, 100, 1000}) {
            while (text.length() < kilobytes * 1000) {
                text.append(paragraphs.get(next++ % paragraphs.size())).append("\n\n");
            }
            time("paragraphs", text.toString());
        }
        time("yes\" he said \" over and over", "yes\" he said \" ".repeat(70_000));
        time("one line of words", "police took people to a station and ".repeat(28_000));
        time("one line of sentences", "Police took ten people to a station. ".repeat(27_000));
        time("one line of capitals", "Karsin Olkent Tarbag ".repeat(47_000));
        time("one word", "a".repeat(1_000_000));
    }

    private void time(String name, String text) {
        Document document = document(text);
        long begun = System.nanoTime();
        reader.read(document);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "%-34s %10d %10.2f %14.2f",
                name, text.length() / 1000, seconds, seconds * 1e6 / text.length());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
