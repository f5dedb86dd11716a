// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.analyser.Analysers;
import org.dalel.terms.Document;

/**
 * Speed of CoreNLP's default annotators, of the shallow and of the deep reading, one after the
 * other, round by round, on one thread and the same articles of some 600 words.
 *
 * <pre>BesideCoreNlp FILE…</pre>
 *
 * <p>Counted are seconds of the processor in the reading thread, so other work on the machine
 * disturbs little. The first round warms up and does not count.
 */
public final class BesideCoreNlp {
    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse";
    private static final int WORDS = 600;
    private static final int ARTICLES = 24;
    private static final int ROUNDS = 4;

    private BesideCoreNlp() {}

    public static void main(String[] arguments) throws IOException, UnreadableFile {
        List<Document> articles = articles(arguments);
        long words = articles.stream().mapToLong(a -> a.text().strip().split("\\s+").length).sum();
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        Analysers analysers = Languages.analysers();
        Reader shallow = new Reader(LexiconFiles.bundled(), analysers);
        Reader deep =
                new Reader(
                        LexiconFiles.bundled(), Languages.withSecondOpinion(analysers).analysers());
        double[] seconds = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            double theirs = seconds(articles, a -> pipeline.annotate(new CoreDocument(a.text())));
            double quick = 0;
            int times = 20;
            for (int i = 0; i < times; i++) {
                quick += seconds(articles, shallow::read) / times;
            }
            double sure = 0;
            for (int i = 0; i < 2; i++) {
                sure += seconds(articles, deep::read) / 2;
            }
            say(
                    "round %d: CoreNLP %.1f s, shallow %.3f s, deep %.2f s%s",
                    round, theirs, quick, sure, round == 0 ? " (does not count)" : "");
            if (round > 0) {
                seconds[0] += theirs;
                seconds[1] += quick;
                seconds[2] += sure;
            }
        }
        say("%n%-32s %20s %26s %10s", "", "words a CPU second", "articles a CPU second", "times");
        List<String> names = List.of("CoreNLP, default annotators", "shallow", "deep");
        for (int i = 0; i < seconds.length; i++) {
            double each = seconds[i] / (ROUNDS - 1);
            say(
                    "%-32s %20.0f %26.2f %10.1f",
                    names.get(i), words / each, words / each / WORDS, seconds[0] / seconds[i]);
        }
    }

    private static double seconds(List<Document> articles, Consumer<Document> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        articles.forEach(work);
        return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    private static List<Document> articles(String[] files) throws IOException, UnreadableFile {
        List<String> paragraphs = new ArrayList<>();
        for (String file : files) {
            Files.readString(Path.of(file))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(paragraphs::add);
        }
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
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            articles.add(
                    Intake.take(Original.of("a.txt", bytes), Document.Metadata.NONE).document());
        }
        return articles;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
