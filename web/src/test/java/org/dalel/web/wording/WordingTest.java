// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Dates keep their precision and numbers their bounds, in every language. */
class WordingTest {
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
                "2026-02-28 | 28 February 2026 | 28 февраля 2026 г. | 2026 жылғы 28 ақпан",
                "2016-04 | April 2016 | апрель 2016 г. | 2016 жылғы сәуір",
                "2016 | 2016 | 2016 год | 2016 жыл",
                "2016-21 | spring 2016 | весна 2016 г. | 2016 жылғы көктем",
                "2012/2014 | 2012 to 2014 | 2012 год – 2014 год | 2012 жыл – 2014 жыл",
                "2012/.. | since 2012 | начало: 2012 год | басы: 2012 жыл",
                "../2012 | until 2012 | конец: 2012 год | соңы: 2012 жыл",
                "1995~ | about 1995 | примерно: 1995 год | шамамен: 1995 жыл",
                "XXXX-05-22 | 22 May, year not said | 22 мая, год не назван | 22 мамыр, жылы айтылмаған",
                "'' | date not known | дата неизвестна | күні белгісіз"
            })
    void a_date_is_said_as_precisely_as_it_is_known(String edtf, String en, String ru, String kk) {
        When when = When.parse(edtf).orElseThrow();
        assertThat(plain(in("en").when(when))).isEqualTo(en);
        assertThat(plain(in("ru").when(when))).isEqualTo(ru);
        assertThat(plain(in("kk").when(when))).isEqualTo(kk);
    }

    @Test
    void more_than_a_thousand_is_never_a_thousand() {
        Count count = new Count(Bounds.atLeast(1000), "people");
        assertThat(in("en").count(count)).isEqualTo("at least 1,000 people");
        assertThat(plain(in("ru").count(count))).isEqualTo("не менее 1 000 человек");
        assertThat(plain(in("kk").count(count))).isEqualTo("кемінде 1 000 адам");
    }

    @Test
    void a_range_names_both_ends_and_an_open_one_says_so() {
        Bounds range = Bounds.between(BigDecimal.valueOf(47), BigDecimal.valueOf(200));
        assertThat(in("en").span(range, false)).isEqualTo("47 to 200");
        assertThat(in("en").span(range, true)).isEqualTo("47 to 200 or more");
        assertThat(in("ru").span(range, true)).isEqualTo("от 47 до 200 и более");
        assertThat(in("kk").span(range, true)).isEqualTo("47–200 немесе одан көп");
    }

    @Test
    void what_is_not_known_is_not_zero() {
        assertThat(in("en").amount(Bounds.UNKNOWN, Optional.of("people"))).isEqualTo("not known");
    }

    @ParameterizedTest
    @CsvSource({
        "1,день",
        "2,дня",
        "4,дня",
        "5,дней",
        "11,дней",
        "12,дней",
        "14,дней",
        "19,дней",
        "21,день",
        "22,дня",
        "25,дней",
        "111,дней",
        "112,дней",
        "121,день",
        "0,дней",
        "1.5,дня"
    })
    void russian_nouns_go_with_their_number(BigDecimal number, String noun) {
        assertThat(in("ru").unit("day", number)).isEqualTo(noun);
    }

    @Test
    void a_noun_of_the_document_stays_as_it_was_read() {
        assertThat(in("kk").count(new Count(Bounds.exactly(15), "NGOs"))).isEqualTo("15 (NGOs)");
    }

    @Test
    void a_currency_is_its_code_and_the_calculation_index_has_a_name() {
        assertThat(in("en").amount(Bounds.exactly(120_000), Optional.of("KZT")))
                .isEqualTo("120,000 KZT");
        assertThat(in("en").amount(Bounds.atMost(50), Optional.of("MCI")))
                .isEqualTo("up to 50 monthly calculation indices");
        assertThat(plain(in("ru").amount(Bounds.atMost(50), Optional.of("MCI"))))
                .isEqualTo("до 50 МРП");
    }

    @Test
    void a_sanction_says_its_kind_and_its_bounds() {
        Sanction sanction =
                new Sanction(SanctionKind.IMPRISONMENT, Bounds.atMost(6), Optional.of("year"));
        assertThat(in("en").sanction(sanction)).isEqualTo("imprisonment, up to 6 years");
        assertThat(in("ru").sanction(sanction)).isEqualTo("лишение свободы, до 6 лет");
        assertThat(in("kk").sanction(sanction)).isEqualTo("бас бостандығынан айыру, ең көбі 6 жыл");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
