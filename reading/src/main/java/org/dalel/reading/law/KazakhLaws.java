// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.name.KazakhCases;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/**
 * Codes, laws and bills named in Kazakh, and the articles cited: {@code ҚР ҚК-нің 274-бабы}, {@code
 * «Бейбіт жиналыстар туралы» заң}.
 */
final class KazakhLaws {
    private static final int LONGEST_TOPIC = 9;
    private static final String CODES =
            "ҚР\\s+ҚК|ҚР\\s+ҚПК|ҚР\\s+АК|ҚР\\s+ӘҚБтК|ҚК|ҚПК|ӘҚБтК|ӘҚБК|АПК"
                    + "|(?:Қылмыстық|Азаматтық|Еңбек|Салық|Сайлау)(?:-процестік)?\\s+кодекс\\w*"
                    + "|(?:[Әә]кімшілік\\s+құқық\\s*бұзушылық\\w*\\s+туралы\\s+)кодекс\\w*"
                    + "|Конституция\\w*";
    private static final Pattern CITED =
            Pattern.compile(
                    "(?:(?<![\\w-])(?<code>"
                            + CODES
                            + ")(?:-?(?:нің|ның|тің|тың))?\\s+)?"
                            + "(?<numbers>\\d+(?:-\\d+)?(?:\\s*(?:,|және)\\s*\\d+(?:-\\d+)?)*)"
                            + "-?\\s*(?:бап|баб)(?:ы|ына|ының|ында|ымен|тың|қа|пен|тар|тары|тарына|тарының)?(?!\\w)"
                            + "(?:\\w*\\s+(?<part>\\d+)-?(?:ші|шы)?\\s*(?:бөлігі|тармағы)\\w*)?",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\w-])(?<code>" + CODES + ")(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS);

    private KazakhLaws() {}

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
            String part = cited.group("part");
            String citation =
                    cited.group("numbers").replaceAll("\\s+", " ")
                            + "-бап"
                            + (part == null ? "" : ", " + part + "-бөлік");
            found.add(
                    new Clues.LawMention(
                            new Passage(cited.start(), cited.end()),
                            code == null ? citation : name(code),
                            whose(code).or(() -> country),
                            code == null ? Optional.empty() : Optional.of(citation)));
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
                                name(named.group("code")),
                                whose(named.group("code")).or(() -> country),
                                Optional.empty()));
            }
        }
    }

    /** {@code бейбіт жиналыстар туралы заң}: the topic stands before "туралы". */
    private static void laws(
            Page page, Sentence sentence, Optional<Country> country, List<Clues.LawMention> found) {
        List<Word> words = sentence.words();
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).lemma().equals("заң")) {
                continue;
            }
            int about = i - 1;
            boolean quoted = words.get(about).text().matches("[»”]");
            if (quoted) {
                about--;
            }
            if (about < 1 || !words.get(about).text().equals("туралы")) {
                continue;
            }
            int from = topicStart(words, about, quoted);
            if (from >= about) {
                continue;
            }
            int end = i + 1;
            if (end < words.size() && words.get(end).lemma().equals("жоба")) {
                end++;
            }
            Word last = words.get(end - 1);
            Passage passage = words.get(from).passage().join(last.passage());
            String name =
                    page.text().substring(passage.start(), last.passage().start())
                            + KazakhCases.withoutCase(last);
            found.add(
                    new Clues.LawMention(
                            passage, name.replaceAll("\\s+", " "), country, Optional.empty()));
        }
    }

    private static int topicStart(List<Word> words, int about, boolean quoted) {
        int from = about;
        while (from > 0 && about - from < LONGEST_TOPIC) {
            Word word = words.get(from - 1);
            if (quoted) {
                from--;
                if (word.text().matches("[«“]")) {
                    return from;
                }
                continue;
            }
            boolean topic =
                    word.is("NOUN", "ADJ", "PROPN", "CCONJ")
                            && !word.has("Case=Loc")
                            && !word.has("Case=Abl");
            if (!topic) {
                break;
            }
            from--;
        }
        return quoted ? about : from;
    }

    private static Matcher region(Pattern pattern, Page page, Sentence sentence) {
        return pattern.matcher(page.text())
                .region(sentence.passage().start(), sentence.passage().end());
    }

    private static Optional<Country> whose(@org.jspecify.annotations.Nullable String code) {
        return code != null && code.startsWith("ҚР")
                ? Optional.of(new Country("KZ"))
                : Optional.empty();
    }

    /** One name for every case form. */
    private static String name(String code) {
        String small = code.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return small.startsWith("қылмыстық кодекс")
                ? "ҚК"
                : small.startsWith("қылмыстық-процестік")
                        ? "ҚПК"
                        : small.startsWith("әкімшілік")
                                ? "ӘҚБтК"
                                : small.startsWith("азаматтық")
                                        ? "АК"
                                        : small.startsWith("конституция")
                                                ? "Конституция"
                                                : code.replaceAll("\\s+", " ");
    }
}
