// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.When;
import org.dalel.web.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a person types keeps its precision, in three languages. */
class TypedTest {
    private static Wording in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org/dalel/web/wording/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Wording(messages, Locale.forLanguageTag(language), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 2026 | 2026-03",
                "март 2026 г. | 2026-03",
                "2026 жылғы наурыз | 2026-03",
                "3 March 2026 | 2026-03-03",
                "March 3, 2026 | 2026-03-03",
                "3rd of March 2026 | 2026-03-03",
                "3 марта 2026 года | 2026-03-03",
                "2026 жылғы 3 наурыз | 2026-03-03",
                "03.03.2026 | 2026-03-03",
                "2026-03-03 | 2026-03-03",
                "2026 | 2026",
                "2026 год | 2026",
                "spring 2026 | 2026-21",
                "осень 2016 | 2016-23",
                "about 1995 | 1995~",
                "3 to 5 March 2026 | 2026-03-03/2026-03-05",
                "3–5 марта 2026 | 2026-03-03/2026-03-05",
                "28 February – 3 March 2026 | 2026-02-28/2026-03-03",
                "с марта 2016 по май 2017 | 2016-03/2017-05",
                "since 2012 | 2012/..",
                "2012/.. | 2012/..",
                "5 May | XXXX-05-05",
                "not known | ''",
                "'' | ''"
            })
    void a_date_is_as_precise_as_it_was_typed(String typed, String edtf) {
        assertThat(TypedDate.of(typed).map(When::edtf)).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 February 2026",
                "March",
                "March 2026 2027",
                "the same evening",
                "3",
                "45.13.2026",
                "last year"
            })
    void what_is_no_date_is_refused_and_never_guessed(String typed) {
        assertThat(TypedDate.of(typed).filter(w -> !(w instanceof When.Yearless))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_date_may_be_typed_as_it_is_shown(String language) {
        Stream.of(
                        "2026-02-28",
                        "2016-04",
                        "2016",
                        "2016-21",
                        "2016-22",
                        "2016-23",
                        "2016-24",
                        "2012/2014",
                        "2012-05/2014-06-03",
                        "2012/..",
                        "../2012-07",
                        "1995~",
                        "XXXX-05-22",
                        "XXXX-05",
                        "")
                .map(edtf -> When.parse(edtf).orElseThrow())
                .forEach(
                        when ->
                                assertThat(TypedDate.of(in(language).when(when)))
                                        .as(in(language).when(when))
                                        .contains(when));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47 | 47 | 47",
                "1,000 | 1000 | 1000",
                "1 000 | 1000 | 1000",
                "2,5 | 2.5 | 2.5",
                "at least 120 | 120 | ",
                "more than 1,000 | 1000 | ",
                "120+ | 120 | ",
                "не менее 120 | 120 | ",
                "кемінде 120 | 120 | ",
                "1000 астам | 1000 | ",
                "up to 50 | | 50",
                "не более 50 | | 50",
                "310 to 640 | 310 | 640",
                "от 310 до 640 | 310 | 640",
                "310–640 | 310 | 640",
                "'' | |"
            })
    void a_number_keeps_its_bounds(String typed, String min, String max) {
        assertThat(TypedNumber.of(typed))
                .contains(
                        new Bounds(
                                Optional.ofNullable(min).map(BigDecimal::new),
                                Optional.ofNullable(max).map(BigDecimal::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dozens", "640 to 310", "about 150", "12 people", "-5"})
    void what_is_no_number_with_bounds_is_refused(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_number_may_be_typed_as_it_is_shown(String language) {
        Stream.of(
                        Bounds.exactly(47),
                        Bounds.exactly(2_500_000),
                        Bounds.exactly(new BigDecimal("2.5")),
                        Bounds.atLeast(1000),
                        Bounds.atMost(50),
                        Bounds.between(new BigDecimal(310), new BigDecimal(1640)),
                        Bounds.UNKNOWN)
                .forEach(
                        bounds ->
                                assertThat(TypedNumber.of(in(language).bounds(bounds)))
                                        .as(in(language).bounds(bounds))
                                        .contains(bounds));
    }

    @Test
    void types_countries_and_units_are_known_by_their_names_in_all_languages() {
        Wording say = in("en");
        assertThat(KnownWords.type("Обыск или изъятие", say)).contains(IncidentType.RAID_SEARCH);
        assertThat(KnownWords.type("raid_search", say)).contains(IncidentType.RAID_SEARCH);
        assertThat(KnownWords.type("raid", say)).isEmpty();
        assertThat(KnownWords.types("обыск", say)).containsExactly("Search or seizure");
        assertThat(KnownWords.types("", say)).hasSize(IncidentType.values().length);
        assertThat(KnownWords.country("Казахстан", say)).contains(new Country("KZ"));
        assertThat(KnownWords.country("kz", say)).contains(new Country("KZ"));
        assertThat(KnownWords.countries("киргиз", say)).containsExactly("Kyrgyzstan");
        assertThat(KnownWords.unit("человека", say)).contains("people");
        assertThat(KnownWords.unit("NGOs", say)).contains("NGOs");
    }
}
