// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-04-24",
                "2016-04",
                "2016",
                "2016-21",
                "2012/2014",
                "2015-10/2015-12",
                "2012/..",
                "../2014-06",
                "XXXX-05-22",
                "XXXX-05",
                "1995~"
            })
    void a_date_is_written_as_it_was_read(String edtf) {
        assertThat(When.parse(edtf).orElseThrow().edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-30",
                "2016-13",
                "2016-25",
                "16-04",
                "April 2016",
                "../..",
                "XXXX",
                "~"
            })
    void what_is_no_date_is_not_made_one(String text) {
        assertThat(When.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04,2016-04-01,2016-04-30",
        "2016-02,2016-02-01,2016-02-29",
        "2016,2016-01-01,2016-12-31",
        "2016-21,2016-03-01,2016-05-31",
        "2016-24,2016-12-01,2017-02-28",
        "2012/2014,2012-01-01,2014-12-31"
    })
    void a_month_stays_a_month_and_knows_its_first_and_last_day(
            String edtf, LocalDate first, LocalDate last) {
        When when = When.parse(edtf).orElseThrow();

        assertThat(when.earliest()).contains(first);
        assertThat(when.latest()).contains(last);
    }

    @Test
    void an_unknown_date_has_no_day_at_all() {
        assertThat(When.UNKNOWN.earliest()).isEmpty();
        assertThat(When.UNKNOWN.latest()).isEmpty();
        assertThat(When.UNKNOWN.edtf()).isEmpty();
        assertThat(When.parse("")).contains(When.UNKNOWN);
    }

    @Test
    void an_open_end_has_no_last_day() {
        assertThat(When.parse("2012/..").orElseThrow().latest()).isEmpty();
    }

    @Test
    void a_day_without_a_year_lies_nowhere_in_time() {
        assertThat(When.parse("XXXX-05-22").orElseThrow().earliest()).isEmpty();
    }

    @Test
    void a_span_needs_one_known_end() {
        assertThatThrownBy(() -> new When.Span(When.UNKNOWN, When.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
