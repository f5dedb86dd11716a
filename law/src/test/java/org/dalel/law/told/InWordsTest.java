// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;
import org.dalel.law.pack.Branch;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.pack.Wording;
import org.dalel.law.program.Range;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** An answer of the law says the same in three languages. */
class InWordsTest {
    private static final InWords ENGLISH = InWords.of(Language.ENGLISH);
    private static final InWords RUSSIAN = InWords.of(Language.RUSSIAN);
    private static final InWords KAZAKH = InWords.of(Language.KAZAKH);

    private static final FactDefinition REGISTERED =
            new FactDefinition(
                    "registered",
                    Type.TRUTH,
                    Range.OPEN,
                    Wording.english("Is it registered?"),
                    1,
                    Map.of(),
                    true);

    private static final FactDefinition FORM =
            new FactDefinition(
                    "legal_form",
                    new Type.One(new Domain("legal_form", List.of("fund", "union"))),
                    new Range(0, 3),
                    Wording.english("Which form?"),
                    0,
                    Map.of(
                            "fund",
                            new Wording(Map.of(Language.RUSSIAN, "фонд")),
                            "union",
                            new Wording(Map.of(Language.RUSSIAN, "профсоюз"))),
                    true);

    private static TreeSet<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle(
                                "org.dalel.law.told.words",
                                Locale.forLanguageTag(language),
                                ResourceBundle.Control.getNoFallbackControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES))
                        .keySet());
    }

    @Test
    void whom_a_penalty_meets_and_who_decides_are_named_in_the_language_asked_for() {
        assertThat(ENGLISH.subject("NCO or small business"))
                .isEqualTo("a non-commercial organisation or small business");
        assertThat(RUSSIAN.subject("legal entity")).isEqualTo("юридическое лицо");
        assertThat(KAZAKH.authority("court / police")).isEqualTo("сот / полиция");
        assertThat(RUSSIAN.authority("court on prosecutor's submission"))
                .isEqualTo("суд по представлению прокурора");
    }

    @Test
    void whom_the_words_do_not_know_stands_as_the_pack_names_him() {
        assertThat(RUSSIAN.subject("beekeeper")).isEqualTo("beekeeper");
        assertThat(RUSSIAN.authority("")).isEmpty();
    }

    @Test
    void every_constant_of_the_law_has_words() {
        Stream.of(
                        Map.entry("penalty.", PenaltyKind.values()),
                        Map.entry("branch.", Branch.values()),
                        Map.entry("cause.", Cause.values()),
                        Map.entry("certainty.", Provision.Certainty.values()),
                        Map.entry("confidence.", Citation.Confidence.values()),
                        Map.entry("cited.", Rule.Why.values()),
                        Map.entry("extent.", Coverage.Extent.values()))
                .forEach(
                        group ->
                                Arrays.stream((Enum<?>[]) group.getValue())
                                        .forEach(
                                                c ->
                                                        assertThat(keys("en"))
                                                                .contains(
                                                                        group.getKey()
                                                                                + c.name()
                                                                                        .toLowerCase(
                                                                                                Locale
                                                                                                        .ROOT))));
    }

    @Test
    void every_word_is_there_in_three_languages() {
        for (String key : keys("en")) {
            for (InWords say : List.of(ENGLISH, RUSSIAN, KAZAKH)) {
                assertThat(say.text(key)).as(key).isNotBlank();
            }
        }
        assertThat(RUSSIAN.text("draft")).isNotEqualTo(ENGLISH.text("draft"));
        assertThat(KAZAKH.text("draft")).isNotEqualTo(RUSSIAN.text("draft"));
    }

    @Test
    void a_month_stays_a_month() {
        assertThat(ENGLISH.when(new When.Month(YearMonth.of(2018, 3)))).isEqualTo("March 2018");
        assertThat(RUSSIAN.when(new When.Month(YearMonth.of(2018, 3)))).isEqualTo("март 2018 г.");
        assertThat(KAZAKH.when(new When.Month(YearMonth.of(2018, 3))))
                .isEqualTo("2018 жылғы наурыз");
    }

    @Test
    void a_day_is_said_as_the_language_says_it() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertThat(ENGLISH.day(day)).isEqualTo("28 February 2026");
        assertThat(RUSSIAN.day(day)).isEqualTo("28 февраля 2026 г.");
        assertThat(KAZAKH.day(day)).isEqualTo("2026 жылғы 28 ақпан");
    }

    @Test
    void an_amount_between_two_bounds_stays_between_them() {
        Type.Amount days = new Type.Amount(Unit.DAYS, 0);
        assertThat(ENGLISH.amount(new Range(0, 15), days)).isEqualTo("0 to 15 days");
        assertThat(ENGLISH.amount(Range.of(1), days)).isEqualTo("1 day");
        assertThat(RUSSIAN.amount(Range.of(3), days)).isEqualTo("3 дня");
        assertThat(ENGLISH.amount(Range.of(530_250), new Type.Amount(new Unit("KZT"), 0)))
                .isEqualTo("530,250 KZT");
    }

    @Test
    void what_is_not_known_is_said_to_be_not_known() {
        assertThat(ENGLISH.answer(REGISTERED, Range.OPEN)).isEqualTo("not known");
        assertThat(RUSSIAN.answer(FORM, new Range(0, 3))).isEqualTo("неизвестно");
        assertThat(RUSSIAN.answer(FORM, Range.of(2))).isEqualTo("профсоюз");
    }

    @Test
    void an_answer_is_understood_in_the_language_of_the_question() {
        assertThat(TypedAnswer.of(REGISTERED, "да", RUSSIAN)).contains(Range.YES);
        assertThat(TypedAnswer.of(REGISTERED, "жоқ", KAZAKH)).contains(Range.NO);
        assertThat(TypedAnswer.of(REGISTERED, "n", ENGLISH)).contains(Range.NO);
        assertThat(TypedAnswer.of(REGISTERED, "maybe", ENGLISH)).isEmpty();
        assertThat(TypedAnswer.of(FORM, "2", RUSSIAN)).contains(Range.of(2));
        assertThat(TypedAnswer.of(FORM, "Фонд", RUSSIAN)).contains(Range.of(1));
        assertThat(TypedAnswer.of(FORM, "3", RUSSIAN)).isEmpty();
    }
}
