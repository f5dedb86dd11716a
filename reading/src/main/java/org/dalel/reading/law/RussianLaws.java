// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "УК|УПК|КоАП|ГК|ТК|НК|АППК|УИК|Уголовн\\w+ кодекс\\w*|Гражданск\\w+ кодекс\\w*"
                    + "|Трудов\\w+ кодекс\\w*|Налогов\\w+ кодекс\\w*"
                    + "|Уголовно-процессуальн\\w+ кодекс\\w*"
                    + "|Административн\\w+ процедурно-процессуальн\\w+ [Кк]одекс\\w*"
                    + "|[Кк]одекс\\w*(?: \\w+ Федерации)? об административных правонарушениях"
                    + "|Конституци\\w+"
                    + "|Международн\\w+ пакт\\w* о гражданских и политических правах"
                    + "|Всеобщ\\w+ деклараци\\w+ прав человека"
                    + "|Европейск\\w+ конвенци\\w+(?: о защите прав человека)?"
                    + "|Конвенци\\w+ (?:ООН )?(?:против пыток|о правах ребенка|о правах ребёнка)";
    private static final String COUNTRIES =
            "РФ|РК|КР|РБ|России|Казахстана|Российской Федерации|Республики Казахстан|Кыргызстана"
                    + "|Беларуси|Узбекистана";
    private static final String NUMBER = "\\d+(?:[.-]\\d+)*(?:\\s*\\([^)\\n]{1,60}\\))?";
    private static final String CITATION =
            "(?:(?:пп?\\.|ч\\.|част[ьиюяе]\\w*|пункт\\w*|подпункт\\w*)\\s*\\d+(?:\\.\\d+)?,?\\s*)*"
                    + "(?:ст\\.|стать\\w+|статей)\\s*"
                    + NUMBER
                    + "(?:\\s*(?:,|и)\\s*"
                    + NUMBER
                    + ")*(?:,?\\s*(?:ч\\.|част[ьиюяе]\\w*)\\s*\\d+)?";
    private static final Pattern CITED =
            Pattern.compile(
                    "(?<citation>"
                            + CITATION
                            + ")(?:\\s+(?<code>"
                            + CODES
                            + ")(?:\\s+(?<country>"
                            + COUNTRIES
                            + "))?)?",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code Кодекс РК (пункт 3 статьи 90-2)}. */
    private static final Pattern CODE_FIRST =
            Pattern.compile(
                    "(?<![\\w])(?<code>"
                            + CODES
                            + ")(?:\\s+(?<country>"
                            + COUNTRIES
                            + "))?\\s*\\((?<citation>"
                            + CITATION
                            + ")\\)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Day and number of a law behind its name: {@code от 12 января 1996 года № 7-ФЗ}. */
    private static final Pattern OF_DAY =
            Pattern.compile(
                    "\\s+от\\s+\\d{1,2}\\s+\\w+\\s+\\d{4}\\s*(?:г\\.|года)?(?:\\s*(?:№|N)\\s*[\\w./-]+)?",
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
            cited(CODE_FIRST, page, sentence, country, found);
            cited(CITED, page, sentence, country, found);
            named(page, sentence, country, found);
            laws(page, sentence, country, found);
        }
        found.sort(Comparator.comparing(Clues.LawMention::passage));
        return joined(found);
    }

    /** {@code пункт 4 статьи 5 | закона «О хорах»}: the article belongs to the law behind it. */
    private static List<Clues.LawMention> joined(List<Clues.LawMention> found) {
        List<Clues.LawMention> joined = new ArrayList<>();
        for (Clues.LawMention law : found) {
            Clues.LawMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean article =
                    last != null
                            && last.citation().isEmpty()
                            && Character.isDigit(last.name().charAt(last.name().length() - 1))
                            && law.citation().isEmpty()
                            && law.passage().start() - last.passage().end() == 1;
            if (last != null && article) {
                joined.set(
                        joined.size() - 1,
                        new Clues.LawMention(
                                last.passage().join(law.passage()),
                                law.name(),
                                law.country(),
                                Optional.of(last.name())));
            } else {
                joined.add(law);
            }
        }
        return joined;
    }

    private static void cited(
            Pattern pattern,
            Page page,
            Sentence sentence,
            Optional<Country> country,
            List<Clues.LawMention> found) {
        Matcher cited = region(pattern, page, sentence);
        while (cited.find()) {
            Passage whole = new Passage(cited.start(), cited.end());
            if (found.stream().anyMatch(l -> l.passage().overlaps(whole))) {
                continue;
            }
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
            int next = afterCountry(words, i + 1);
            if (next + 1 >= words.size()) {
                continue;
            }
            boolean topic =
                    words.get(next).is("ADP") && words.get(next).lemma().matches("об?")
                            || words.get(next).text().equals("«");
            if (!HEADS.contains(head) || !topic) {
                continue;
            }
            int end = topicEnd(words, next);
            if (end > next + 1) {
                Passage named = words.get(i).passage().join(words.get(end - 1).passage());
                Passage rest = words.get(next).passage().join(words.get(end - 1).passage());
                Matcher day =
                        OF_DAY.matcher(page.text()).region(named.end(), sentence.passage().end());
                Passage passage = day.lookingAt() ? new Passage(named.start(), day.end()) : named;
                found.add(
                        new Clues.LawMention(
                                passage,
                                head + " " + rest.in(page.text()).replaceAll("\\s+", " "),
                                country,
                                Optional.empty()));
            }
        }
    }

    private static final Set<String> HEADS =
            Set.of("закон", "законопроект", "указ", "постановление");

    /** Behind the country of a law: {@code закон РК «О хорах»}. */
    private static int afterCountry(List<Word> words, int from) {
        int i = from;
        while (i < words.size()
                && i < from + 2
                && words.get(i).is("PROPN", "NOUN")
                && Character.isUpperCase(words.get(i).text().charAt(0))) {
            i++;
        }
        return i < words.size() && words.get(i).text().equals("«") ? i : from;
    }

    private static final Set<String> BEHIND =
            Set.of("чтение", "парламент", "сенат", "мажилис", "дума", "госдума", "сила");

    /** {@code закон о хорах | в первом чтении}, {@code | 3 мая}: what no longer names the law. */
    private static boolean endsTopic(List<Word> words, int i) {
        Word word = words.get(i);
        if (Character.isDigit(word.text().charAt(0))) {
            return i + 1 < words.size() && words.get(i + 1).is("NOUN") && !isYear(word.text());
        }
        if (!word.is("ADP") || !word.lemma().matches("во?")) {
            return false;
        }
        for (int j = i + 1; j < Math.min(words.size(), i + 4); j++) {
            if (BEHIND.contains(words.get(j).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(String number) {
        return number.matches("\\d{4}");
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
            boolean behind = endsTopic(words, end);
            if (!quoted && (word.is("PUNCT") || verb || behind || word.is("SCONJ"))) {
                while (end > from + 1 && words.get(end - 1).is("CCONJ", "ADP", "ADV", "PART")) {
                    end--;
                }
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
                small.startsWith("административн")
                        ? "АППК"
                        : small.startsWith("международн")
                                ? "Международный пакт о гражданских и политических правах"
                                : small.startsWith("уголовно")
                                        ? "УПК"
                                        : small.startsWith("налогов") ? "НК" : coded(code, small);
        return country == null ? base : base + " " + country;
    }

    private static String coded(String code, String small) {
        return small.startsWith("уголовн")
                ? "УК"
                : small.startsWith("гражданск")
                        ? "ГК"
                        : small.startsWith("трудов")
                                ? "ТК"
                                : small.startsWith("кодекс")
                                        ? "КоАП"
                                        : small.startsWith("конституци") ? "Конституция" : code;
    }
}
