// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dalel.law.map.Account;
import org.dalel.law.map.Body;
import org.dalel.law.map.Column;
import org.dalel.law.map.Effect;
import org.dalel.law.map.Ground;
import org.dalel.terms.IncidentType;
import org.junit.jupiter.api.Test;

/** The words of the system map. */
class MapWordsTest {
    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle(
                                "org.dalel.law.told.map",
                                Locale.forLanguageTag(language),
                                ResourceBundle.Control.getNoFallbackControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES))
                        .keySet());
    }

    private static Stream<String> codes(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(v -> group + "." + v.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void every_kind_of_thing_has_a_word_in_each_language() {
        Set<String> needed = new TreeSet<>();
        Stream.of(
                        codes("body", Body.values()),
                        codes("effect", Effect.values()),
                        codes("column", Column.values()),
                        codes("standing", Ground.Standing.values()),
                        codes("word", Account.Word.values()),
                        codes("incident", IncidentType.values()))
                .flatMap(s -> s)
                .forEach(needed::add);

        for (String language : new String[] {"en", "ru", "kk"}) {
            assertThat(keys(language)).as(language).containsAll(needed);
        }
    }

    @Test
    void bodies_are_known_in_three_languages_and_names_become_somebody_else() {
        assertThat(Body.of("Almaty city court")).isEqualTo(Body.COURT);
        assertThat(Body.of("прокуратура области")).isEqualTo(Body.PROSECUTOR);
        assertThat(Body.of("салық органы")).isEqualTo(Body.TAX);
        assertThat(Body.of("an invented foundation")).isEqualTo(Body.CIVIL_SOCIETY);
        assertThat(Body.of("Asel Invented")).isEqualTo(Body.OTHER);
    }
}
