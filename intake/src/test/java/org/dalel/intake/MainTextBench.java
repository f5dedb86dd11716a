// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Main text of the sample pages: ours, Readability4J and all of the page's text, in one run.
 *
 * <p>No test of the build: {@code bench/maintext} runs it.
 */
final class MainTextBench {
    private record Way(String name, Function<SamplePage, String> text) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("dalel, body", p -> ours(p, false)),
                    new Way("dalel, with title", p -> ours(p, true)),
                    new Way("Readability4J", MainTextBench::readability),
                    new Way("jsoup, all text", p -> page(p).body().wholeText()));

    @Test
    void compares() {
        List<String> options = List.of(System.getProperty("bench.options", "").split(" "));
        int seeds = options.contains("--seeds") ? number(options, "--seeds") : 3;
        if (options.contains("--wrong")) {
            wrong(options.get(options.indexOf("--wrong") + 1));
            return;
        }
        for (boolean aside :
                options.contains("--aside") ? new boolean[] {false, true} : new boolean[] {false}) {
            List<SamplePage> pages = pages(seeds, aside);
            System.out.printf(
                    "%n%s: %d pages%n", aside ? "kept aside" : "developed on", pages.size());
            System.out.printf(
                    "%-20s %9s %9s %9s %9s %9s%n",
                    "", "words F1", "precision", "recall", "runs F1", "below .95");
            for (Way way : WAYS) {
                print(way, pages, options.contains("--pages"));
            }
        }
        speed(pages(1, false));
    }

    private static int number(List<String> options, String name) {
        return Integer.parseInt(options.get(options.indexOf(name) + 1));
    }

    private static List<SamplePage> pages(int seeds, boolean aside) {
        List<SamplePage> pages = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            SamplePage.all(seed).stream()
                    .filter(p -> p.isKeptAside() == aside && !p.kind().equals("list"))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static void print(Way way, List<SamplePage> pages, boolean each) {
        double[] sums = new double[5];
        for (SamplePage page : pages) {
            String found = way.text().apply(page);
            TextScore words = TextScore.of(page.text(), found, 1);
            TextScore runs = TextScore.of(page.text(), found, 4);
            sums[0] += words.f1();
            sums[1] += runs.precision();
            sums[2] += runs.recall();
            sums[3] += words.f1() < 0.95 ? 1 : 0;
            if (each) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-34s %.3f  P %.3f R %.3f%n",
                        page.name(),
                        words.f1(),
                        runs.precision(),
                        runs.recall());
            }
        }
        double precision = sums[1] / pages.size();
        double recall = sums[2] / pages.size();
        System.out.printf(
                Locale.ROOT,
                "%-20s %9.3f %9.3f %9.3f %9.3f %9.0f%n",
                way.name(),
                sums[0] / pages.size(),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                sums[3]);
    }

    private static void wrong(String name) {
        for (SamplePage page : SamplePage.all(1)) {
            if (page.name().equals(name)) {
                System.out.println("--- right\n" + page.text());
                System.out.println("--- found\n" + ours(page, true));
                System.out.println("--- Readability4J\n" + readability(page));
            }
        }
    }

    private static void speed(List<SamplePage> pages) {
        System.out.printf("%npages a second, one thread, parsing with it%n");
        for (Way way : WAYS.subList(1, 4)) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 12; round++) {
                long start = System.nanoTime();
                int length = 0;
                for (SamplePage page : pages) {
                    length += way.text().apply(page).length();
                }
                if (length == 0) {
                    throw new IllegalStateException(way.name() + " found no text");
                }
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf(Locale.ROOT, "%-20s %9.0f%n", way.name(), pages.size() * 1e9 / best);
        }
    }

    private static org.jsoup.nodes.Document page(SamplePage page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.html()), null, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String ours(SamplePage page, boolean title) {
        try {
            Document document =
                    Intake.take(Original.of("page.html", page.html()), Document.Metadata.NONE)
                            .document();
            if (title) {
                return document.text();
            }
            StringBuilder body = new StringBuilder();
            for (Document.Block block : document.blocks()) {
                if (block.kind() != BlockKind.TITLE
                        && block.kind() != BlockKind.BYLINE
                        && block.kind() != BlockKind.DATELINE) {
                    body.append(block.passage().in(document.text())).append('\n');
                }
            }
            return body.toString();
        } catch (UnreadableFile unreadable) {
            throw new IllegalStateException(page.name(), unreadable);
        }
    }

    private static String readability(SamplePage page) {
        String text = new Readability4J("", page(page)).parse().getTextContent();
        return text == null ? "" : text;
    }
}
