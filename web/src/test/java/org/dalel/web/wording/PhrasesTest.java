// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Problems are told in the reader's language. */
class PhrasesTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    /** The rooms whose problems a page may show. */
    private static final List<String> ROOMS =
            List.of("intake", "reading", "language", "language-deep", "vault", "record");

    /** Said in the terminal only: passphrases, word lists, tables, registers, verifying. */
    private static final Set<String> IN_THE_TERMINAL_ONLY =
            Set.of(
                    "KeyFile.java",
                    "Lexicon.java",
                    "LexiconFiles.java",
                    "CsvLines.java",
                    "MetadataTable.java",
                    "PackFiles.java",
                    "Bayanat.java",
                    "BidsFile.java",
                    "Csv.java",
                    "Mapping.java",
                    "Sheets.java",
                    "Passphrase.java",
                    "UnusableVault.java",
                    "Vault.java",
                    "Verifying.java",
                    "Database.java",
                    // the page of a refused decision has words of its own
                    "DecisionRefused.java",
                    "Review.java");

    @Test
    void a_problem_is_told_in_russian_and_kazakh() {
        assertThat(Phrases.all().told("this file is empty", RUSSIAN)).contains("файл пуст");
        assertThat(Phrases.all().told("3 characters of this file could not be read", RUSSIAN))
                .contains("не прочитано знаков файла: 3");
        assertThat(Phrases.all().told("this file is larger than 50 MB", KAZAKH))
                .contains("файл шектен үлкен, МБ: 50");
    }

    @Test
    void what_varies_keeps_its_place_in_the_sentence() {
        assertThat(
                        Phrases.all()
                                .told(
                                        "this file mixes encodings: most of it is UTF-8, 3 lines"
                                                + " were read as windows-1251",
                                        RUSSIAN))
                .contains(
                        "в файле смешаны кодировки: в основном UTF-8; строк, прочитанных как"
                                + " windows-1251: 3");
    }

    @Test
    void a_phrase_within_a_phrase_is_told_too() {
        assertThat(Phrases.all().told("this is a picture (PNG), not a text or a web page", KAZAKH))
                .contains("бұл мәтін де, веб-бет те емес, сурет (PNG)");
    }

    @Test
    void the_name_of_a_file_stays_as_it_is() {
        assertThat(Phrases.all().place("bread and roses, page 3.txt", RUSSIAN))
                .isEqualTo("bread and roses, page 3.txt");
        assertThat(Phrases.all().place("list.csv, line 4", RUSSIAN))
                .isEqualTo("list.csv, строка 4");
        assertThat(Phrases.all().told("never heard of this and that", RUSSIAN)).isEmpty();
    }

    @Test
    void what_has_no_translation_stays_as_it_was_said() {
        assertThat(Phrases.all().told("this was never heard of", RUSSIAN)).isEmpty();
    }

    @Test
    void every_phrase_has_both_languages_with_the_same_gaps() {
        for (Phrases.Phrase phrase : Phrases.all().phrases()) {
            assertThat(phrase.russian()).as(phrase.english()).isNotBlank();
            assertThat(phrase.kazakh()).as(phrase.english()).isNotBlank();
            assertThat(gaps(phrase.russian()))
                    .as(phrase.english())
                    .isEqualTo(gaps(phrase.english()));
            assertThat(gaps(phrase.kazakh()))
                    .as(phrase.english())
                    .isEqualTo(gaps(phrase.english()));
        }
        assertThat(Phrases.all().phrases().stream().map(Phrases.Phrase::english).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_problem_that_a_page_may_show_has_its_translation() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> all = Files.walk(Path.of("..", room, "src", "main", "java"))) {
                for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (!IN_THE_TERMINAL_ONLY.contains(String.valueOf(file.getFileName()))) {
                        for (String said : said(Files.readString(file))) {
                            if (!known(said)) {
                                missing.add(file.getFileName() + ": " + said);
                            }
                        }
                    }
                }
            }
        }
        assertThat(missing)
                .as("rows to add to wording/problems.tsv: English, Russian, Kazakh")
                .isEmpty();
    }

    /** The fixed parts of a sentence stand, one after the other, in a row of the table. */
    private static boolean known(String fixed) {
        String pattern =
                fixed.replace("%s %s", "%s").replace("%s", "{}").replaceFirst("^\\{\\} ", "");
        return Phrases.all().phrases().stream().anyMatch(p -> p.english().contains(pattern));
    }

    /**
     * What the code says where it makes a problem: the literals in the first and the last argument,
     * those joined by a plus as one.
     */
    private static Set<String> said(String source) {
        Set<String> said = new TreeSet<>();
        Map<String, String> constants = new HashMap<>();
        Matcher constant = Pattern.compile("String ([A-Z_0-9]+) =\\s*(\"[^;]*\");").matcher(source);
        while (constant.find()) {
            constants.put(constant.group(1), constant.group(2));
        }
        Matcher made =
                Pattern.compile("new (?:Problem|Unreadable|UnreadableFile|NotKept)\\(")
                        .matcher(source);
        while (made.find()) {
            List<String> arguments =
                    arguments(source, made.end()).stream()
                            .map(a -> constants.getOrDefault(a.strip(), a))
                            .toList();
            if (arguments.size() == 3) {
                said.addAll(literals(arguments.get(0)));
                said.addAll(literals(arguments.get(2)));
            }
        }
        return said;
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    argument.append(c);
                    c = source.charAt(++i);
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                break;
            } else if (c == ',' && depth == 0) {
                arguments.add(argument.toString());
                argument.setLength(0);
                continue;
            }
            argument.append(c);
        }
        arguments.add(argument.toString());
        return arguments;
    }

    private static List<String> literals(String argument) {
        String joined = argument.replaceAll("\"\\s*\\+\\s*\"", "");
        return Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(joined)
                .results()
                .map(
                        r ->
                                r.group(1)
                                        .replace("\\ufffd", "{}")
                                        .replace("%d", "{}")
                                        .replace("%%", "%"))
                .toList();
    }

    private static List<String> gaps(String sentence) {
        return Pattern.compile("\\{[0-9]?\\}").matcher(sentence).results().map(r -> "gap").toList();
    }
}
