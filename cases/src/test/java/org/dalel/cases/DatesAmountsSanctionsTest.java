// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.amount.Amounts;
import org.dalel.reading.amount.Sanctions;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.reading.page.Pages;
import org.dalel.reading.when.Dates;
import org.dalel.terms.Bounds;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, numbers and sanctions of whole paragraphs, with the real sentences and words. */
class DatesAmountsSanctionsTest {
    private static final Lexicon LEXICON = LexiconFiles.bundled();
    private static final Analysers ANALYSERS = Languages.analysers();
    private final Locale before = Locale.getDefault();

    @AfterEach
    void locale_as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void an_english_report_is_read_alike_in_every_locale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        String text =
                """
                In April 2016, more than 1,200 people gathered in Altyn, with hundreds more in Kumis. \
                The next day, police held at least 40 would-be organisers. Over the past 12 months \
                three editors were fined, one of them 120,000 tenge.

                On May 22 a court sentenced Aru Bek to five years in prison. Bakers who strike could \
                face up to 15 days of administrative arrest, a fine of 50 monthly calculation indices \
                or the suspension of their union for up to three months. On the day Aru Bek was \
                sentenced, 18 leading unions published a letter.
                """;
        assertThat(read(text, Language.ENGLISH))
                .containsExactly(
                        "April 2016 = 2016-04",
                        "The next day = ",
                        "the past 12 months = 2016-06/2017-06",
                        "May 22 = 2017-05-22",
                        "five years = P5Y",
                        "15 days = P15D",
                        "three months = P3M",
                        "On the day Aru Bek was sentenced = 2017-05-22",
                        "more than 1,200 people: 1200.. people",
                        "hundreds: 200.. people",
                        "at least 40 would-be organisers: 40.. people",
                        "12 months: 12 month",
                        "three editors: 3 people",
                        "120,000 tenge: 120000 KZT",
                        "five years: 5 year",
                        "up to 15 days: ..15 day",
                        "50 monthly calculation indices: 50 MCI",
                        "up to three months: ..3 month",
                        "18 leading unions: 18 union",
                        "fine 120000 KZT",
                        "imprisonment 5 year",
                        "administrative_arrest ..15 day",
                        "fine 50 MCI",
                        "suspension ..3 month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void a_russian_report_is_read_alike_in_every_locale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        String text =
                """
                В апреле 2016 года в Алтыне вышли более 1200 человек. 22 мая суд приговорил Ару Бек \
                к пяти годам лишения свободы. На следующий день задержали не менее 40 активистов, \
                троих оштрафовали на 120 000 тенге. Один из них получил 15 суток административного \
                ареста.
                """;
        assertThat(read(text, Language.RUSSIAN))
                .containsExactly(
                        "апреле 2016 года = 2016-04",
                        "22 мая = 2016-05-22",
                        "пяти годам = P5Y",
                        "На следующий день = 2016-05-23",
                        "15 суток = P15D",
                        "более 1200 человек: 1200.. people",
                        "пяти годам: 5 year",
                        "не менее 40 активистов: 40.. people",
                        "120 000 тенге: 120000 KZT",
                        "15 суток: 15 day",
                        "imprisonment 5 year",
                        "fine 120000 KZT",
                        "administrative_arrest 15 day");
    }

    private static List<String> read(String text, Language language) {
        Document.Metadata said =
                new Document.Metadata(
                        Optional.of(language),
                        When.day(2017, 6, 7),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        Page page =
                new Pages(LEXICON, ANALYSERS)
                        .of(new Document("case.txt", "0".repeat(64), text, true, List.of(), said));
        List<Clues.Amount> amounts = new Amounts(LEXICON).in(page);
        List<String> found = new ArrayList<>();
        new Dates(LEXICON)
                .in(page)
                .forEach(d -> found.add(d.passage().in(text) + " = " + understood(d)));
        amounts.stream()
                .filter(a -> a.kind() != Clues.Amount.Kind.OTHER)
                .forEach(
                        a ->
                                found.add(
                                        a.passage().in(text)
                                                + ": "
                                                + bounds(a.value())
                                                + " "
                                                + a.unit().orElse("")));
        new Sanctions(LEXICON)
                .in(page, amounts)
                .forEach(
                        s ->
                                found.add(
                                        s.sanction().kind().code()
                                                + " "
                                                + bounds(s.sanction().amount())
                                                + " "
                                                + s.sanction().unit().orElse("")));
        return found;
    }

    private static String understood(DateMention mention) {
        return mention.meaning() instanceof DateMention.Dated dated
                ? dated.when().edtf()
                : ((DateMention.Lasting) mention.meaning()).iso8601();
    }

    private static String bounds(Bounds bounds) {
        if (bounds.isExact()) {
            return bounds.min().orElseThrow().toPlainString();
        }
        return bounds.min().map(BigDecimal::toPlainString).orElse("")
                + ".."
                + bounds.max().map(BigDecimal::toPlainString).orElse("");
    }
}
