// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for any text whatever: nothing in it stops the reading, and every finding lies in it.
 * The texts are pieces of the example reports put together by chance; the chance is always the
 * same.
 */
class AnyTextTest {
    private static final Reader READER = new Reader(LexiconFiles.bundled(), Languages.analysers());
    private static final Document.Metadata ENGLISH =
            new Document.Metadata(
                    Optional.of(Language.ENGLISH),
                    When.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    private static final List<byte[]> REPORTS = reports();

    /** Pieces that reports are not cut into: what breaks patterns, files and screens. */
    private static final List<String> ODDITIES =
            List.of(
                    "",
                    " ",
                    "\n\n\n",
                    "((((((((((",
                    "\"“«„'",
                    "…………",
                    "\0",
                    "\u202e",
                    "\u200b\u00ad",
                    "\ud83d\ude00",
                    "99999999999999999999999 people",
                    "0 people were detained.",
                    "31 February 2025",
                    "from 12 to 3 May 0000",
                    "Article 999999999999(99999999999)",
                    "§§§ № — – ‒",
                    "I\u0307stanbul ıIİi ẞß ﬁ",
                    "<p>",
                    "</div><title>",
                    "<!--",
                    "&#x0;&#xfffff;&nbsp");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void locale_as_before() {
        Locale.setDefault(before);
    }

    @Test
    void no_text_stops_the_reading_and_every_finding_lies_in_the_text() {
        Random chance = new Random(2);
        for (int i = 0; i < 120; i++) {
            Optional<Taken> taken =
                    taken(
                            chance.nextBoolean() ? "a.html" : "a.txt",
                            mix(chance),
                            Document.Metadata.NONE);
            if (taken.isEmpty()) {
                continue;
            }
            Document document = taken.get().document();
            Reading reading = READER.read(document);
            List<Passage> passages = new ArrayList<>();
            collect(reading, passages);
            assertThat(passages)
                    .as("text %d", i)
                    .allMatch(p -> p.end() <= document.text().length());
            assertThat(ReadingJson.of(document, reading, Optional.empty(), ""))
                    .isEqualTo(
                            ReadingJson.of(document, READER.read(document), Optional.empty(), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"und", "tr-TR", "kk-KZ", "ru-RU", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"})
    void a_text_is_read_alike_in_every_locale(String locale) {
        Random chance = new Random(3);
        List<byte[]> texts = Stream.generate(() -> mix(chance)).limit(6).toList();
        Locale.setDefault(Locale.ENGLISH);
        List<String> english = read(texts);
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(read(texts)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ". ",
                "Astana ",
                "police, ",
                "yes\" he said \"",
                "(and ",
                "1.",
                "3 May ",
                "полиция и ",
                "\u0301"
            })
    void a_sentence_that_does_not_end_costs_no_more_than_its_length(String repeated) {
        seconds("Police " + repeated.repeat(3_000 / repeated.length()));
        double some = seconds("Police " + repeated.repeat(6_000 / repeated.length()));
        double more = seconds("Police " + repeated.repeat(30_000 / repeated.length()));
        assertThat(more)
                .as("seconds for five times a sentence of '%s' that took %s", repeated, some)
                .isLessThan(2 + 15 * some);
    }

    @Test
    void a_sentence_of_a_million_characters_is_read() {
        String text = "The police came to the office. It was " + "extraordinarily ".repeat(62_500);
        assertThat(json(text.getBytes(StandardCharsets.UTF_8), ENGLISH))
                .contains("\"incidents\" : [ ]");
    }

    private static List<String> read(List<byte[]> texts) {
        return texts.stream().map(t -> json(t, Document.Metadata.NONE)).toList();
    }

    private static double seconds(String text) {
        long begun = System.nanoTime();
        json(text.getBytes(StandardCharsets.UTF_8), ENGLISH);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String json(byte[] bytes, Document.Metadata language) {
        return taken("a.txt", bytes, language)
                .map(
                        t ->
                                ReadingJson.of(
                                        t.document(),
                                        READER.read(t.document()),
                                        Optional.empty(),
                                        ""))
                .orElse("unreadable");
    }

    /** The document, or nothing where the bytes are refused as no text. */
    private static Optional<Taken> taken(String name, byte[] bytes, Document.Metadata said) {
        try {
            return Optional.of(Intake.take(Original.of(name, bytes), said));
        } catch (UnreadableFile refused) {
            return Optional.empty();
        }
    }

    /** Pieces of reports, cut without regard to words or characters, with oddities between. */
    private static byte[] mix(Random chance) {
        ByteArrayOutputStream mix = new ByteArrayOutputStream();
        int pieces = 1 + chance.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            byte[] report = REPORTS.get(chance.nextInt(REPORTS.size()));
            int start = chance.nextInt(report.length);
            int length = Math.min(report.length - start, 1 + chance.nextInt(300));
            mix.write(report, start, length);
            if (chance.nextInt(3) == 0) {
                mix.writeBytes(
                        ODDITIES.get(chance.nextInt(ODDITIES.size()))
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return mix.toByteArray();
    }

    /** Every passage in a finding, however deep. */
    private static void collect(Object finding, List<Passage> passages) {
        if (finding instanceof Passage passage) {
            passages.add(passage);
        } else if (finding instanceof Optional<?> optional) {
            optional.ifPresent(o -> collect(o, passages));
        } else if (finding instanceof Collection<?> several) {
            several.forEach(o -> collect(o, passages));
        } else if (finding instanceof Record
                && finding.getClass().getName().startsWith("org.dalel")) {
            for (RecordComponent component : finding.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(finding), passages);
                } catch (ReflectiveOperationException closed) {
                    throw new IllegalStateException(component + " cannot be read", closed);
                }
            }
        }
    }

    private static List<byte[]> reports() {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "reports"))) {
            List<byte[]> reports = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                reports.add(Files.readAllBytes(file));
            }
            return reports;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
