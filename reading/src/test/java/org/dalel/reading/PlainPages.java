// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/**
 * Pages without any language library: a sentence ends at a full stop before a capital, a word at
 * white space or a mark; every word a noun but for a few, no base form.
 */
public final class PlainPages {
    private static final Path LEXICON = Path.of("src/main/resources/org/dalel/reading/lexicon");
    private static final Pattern END =
            Pattern.compile("[.?!]+[”\"]?\\s+(?=\\p{Lu})|\\n+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD =
            Pattern.compile("\\w+(?:[-.,]\\w+)*|\\S", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words that end a noun phrase. */
    private static final Set<String> GRAMMATICAL =
            Set.of(
                    "in", "on", "at", "of", "for", "from", "to", "with", "and", "or", "by", "were",
                    "was", "has", "had", "says", "them", "it", "he", "she", "paid", "got", "the");

    private PlainPages() {}

    /** The tables as they are shipped. */
    public static Lexicon lexicon() {
        Lexicon.Builder lexicon = Lexicon.builder();
        try (Stream<Path> files = Files.walk(LEXICON)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                lexicon.add(
                        LEXICON.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon.build();
    }

    /** A page of one part; each line is a paragraph. */
    public static Page page(String text, Language language, When published) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            add(sentences, text, start, end.end());
            start = end.end();
        }
        add(sentences, text, start, text.length());
        return new Page(
                text,
                language,
                published,
                List.of(
                        new Page.Part(
                                new Passage(0, text.length()),
                                Document.BlockKind.BODY,
                                false,
                                sentences)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String tag(String word) {
        if (!Character.isLetter(word.charAt(0))) {
            return "X";
        }
        return GRAMMATICAL.contains(word.toLowerCase(Locale.ROOT)) ? "ADP" : "NOUN";
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(start, end);
        while (word.find()) {
            words.add(
                    new Word(
                            new Passage(word.start(), word.end()),
                            word.group(),
                            word.group().toLowerCase(Locale.ROOT),
                            tag(word.group())));
        }
        if (!words.isEmpty()) {
            Passage passage = words.get(0).passage().join(words.get(words.size() - 1).passage());
            sentences.add(new Sentence(passage, words));
        }
    }
}
