// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/** Codes, laws and bills named in Russian, and the articles cited: {@code ч. 1 ст. 212 УК РФ}. */
final class RussianLaws {
    private static final int LONGEST_TOPIC = 14;

    private static final String CODES =
            "УК|УПК|КоАП|ГК|ТК|Уголовн\\w+ кодекс\\w*|Гражданск\\w+ кодекс\\w*|Трудов\\w+ кодекс\\w*"
                    + "|Кодекс\\w*(?: \\w+ Федерации)? об административных правонарушениях"
                    + "|Конституци\\w+";
    private static final String COUNTRIES =
            "РФ|РК|КР|РБ|России|Казахстана|Российской Федерации|Республики Казахстан|Кыргызстана"
                    + "|Беларуси|Узбекистана";
    private static final Pattern CITED =
            Pattern.compile(
                    "(?<citation>(?:(?:ч\\.|част[ьиюяе]\\w*)\\s*\\d+(?:\\.\\d+)?,?\\s*)?"
                            + "(?:ст\\.|стать\\w+|статей)\\s*\\d+(?:[.-]\\d+)*(?:\\s*(?:,|и)\\s*\\d+(?:[.-]\\d+)*)*)"
                            + "(?:\\s+(?<code>"
                            + CODES
                            + ")(?:\\s+(?<country>"
                            + COUNTRIES
                            + "))?)?",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\w])(?<code>"
                            + CODES
                            + ")(?:\\s+(?<country>"
                            + COUNTRIES
                            + "))?(?![\\w])",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, String> WHERE =
            Map.ofEntries(
                    Map.entry("РФ", "RU"),
                    Map.entry("России", "RU"),
                    Map.entry("Российской Федерации", "RU"),
                    Map.entry("РК", "KZ"),
                    Map.entry("Казахстана", "KZ"),
                    Map.entry("Республики Казахстан", "KZ"),
                    Map.entry("КР", "KG"),
                    Map.entry("Кыргызстана", "KG"),
                    Map.entry("РБ", "BY"),
                    Map.entry("Беларуси", "BY"),
                    Map.entry("Узбекистана", "UZ"));

    private RussianLaws() {}

    static List<Clues.LawMention> in(Page page, Optional<Country> country) {
        List<Clues.LawMention> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            cited(page, sentence, country, found);
            named(page, sentence, country, found);
            laws(page, sentence, country, found);
        }
        found.sort(Comparator.comparing(Clues.LawMention::passage));
        return found;
    }

    private static void cited(
            Page page, Sentence sentence, Optional<Country> country, List<Clues.LawMention> found) {
        Matcher cited = region(CITED, page, sentence);
        while (cited.find()) {
            String code = cited.group("code");
            found.add(
                    new Clues.LawMention(
                            new Passage(cited.start(), cited.end()),
                            code == null
                                    ? cited.group().replaceAll("\\s+", " ")
                                    : name(code, cited.group("country")),
                            whose(cited.group("country")).or(() -> country),
                            code == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            cited.group("citation").replaceAll("\\s+", " "))));
        }
    }

    private static void named(
            Page page, Sentence sentence, Optional<Country> country, List<Clues.LawMention> found) {
        Matcher named = region(NAMED, page, sentence);
        while (named.find()) {
            Passage passage = new Passage(named.start(), named.end());
            if (found.stream().noneMatch(l -> l.passage().overlaps(passage))) {
                found.add(
                        new Clues.LawMention(
                                passage,
                                name(named.group("code"), named.group("country")),
                                whose(named.group("country")).or(() -> country),
                                Optional.empty()));
            }
        }
    }

    /** {@code закон о собраниях}, {@code законопроект «О собраниях»}. */
    private static void laws(
            Page page, Sentence sentence, Optional<Country> country, List<Clues.LawMention> found) {
        List<Word> words = sentence.words();
        for (int i = 0; i + 2 < words.size(); i++) {
            String head = words.get(i).lemma();
            boolean topic =
                    words.get(i + 1).is("ADP") && words.get(i + 1).lemma().matches("об?")
                            || words.get(i + 1).text().equals("«");
            if (!(head.equals("закон") || head.equals("законопроект")) || !topic) {
                continue;
            }
            int end = topicEnd(words, i + 1);
            if (end > i + 2) {
                Passage passage = words.get(i).passage().join(words.get(end - 1).passage());
                Passage rest = words.get(i + 1).passage().join(words.get(end - 1).passage());
                found.add(
                        new Clues.LawMention(
                                passage,
                                head + " " + rest.in(page.text()).replaceAll("\\s+", " "),
                                country,
                                Optional.empty()));
            }
        }
    }

    private static int topicEnd(List<Word> words, int from) {
        boolean quoted = words.get(from).text().equals("«");
        int end = from + 1;
        while (end < words.size() && end - from < LONGEST_TOPIC) {
            Word word = words.get(end);
            if (quoted && word.text().equals("»")) {
                return end + 1;
            }
            boolean verb =
                    (word.is("VERB") || word.is("AUX"))
                            && (!word.has("VerbForm=Part") || word.has("Variant=Short"));
            if (!quoted && (word.is("PUNCT") || verb || word.is("SCONJ"))) {
                return end;
            }
            end++;
        }
        return quoted ? from : end;
    }

    private static Matcher region(Pattern pattern, Page page, Sentence sentence) {
        return pattern.matcher(page.text())
                .region(sentence.passage().start(), sentence.passage().end());
    }

    private static Optional<Country> whose(@org.jspecify.annotations.Nullable String said) {
        return Optional.ofNullable(said).map(WHERE::get).map(Country::new);
    }

    /** One name for every case form. */
    private static String name(String code, @org.jspecify.annotations.Nullable String country) {
        String small = code.toLowerCase(Locale.ROOT);
        String base =
                small.startsWith("уголовн")
                        ? "УК"
                        : small.startsWith("гражданск")
                                ? "ГК"
                                : small.startsWith("трудов")
                                        ? "ТК"
                                        : small.startsWith("кодекс")
                                                ? "КоАП"
                                                : small.startsWith("конституци")
                                                        ? "Конституция"
                                                        : code;
        return country == null ? base : base + " " + country;
    }
}
