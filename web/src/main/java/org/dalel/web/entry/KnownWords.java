// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.record.Names;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.SanctionKind;
import org.dalel.web.frame.Languages;
import org.dalel.web.wording.Wording;

/**
 * Types, countries and units by their names: a person may type each in any of the three languages,
 * whatever the page speaks.
 */
public final class KnownWords {
    /** The units that have a name of their own; others stay as they were typed. */
    public static final List<String> UNITS =
            List.of(
                    "people",
                    "organisations",
                    "percent",
                    "hour",
                    "day",
                    "week",
                    "month",
                    "year",
                    "MCI");

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");

    private KnownWords() {}

    /** The type of that name or code. */
    public static Optional<IncidentType> type(String typed, Wording say) {
        String wanted = same(typed);
        return Arrays.stream(IncidentType.values())
                .filter(
                        type ->
                                same(type.code()).equals(wanted)
                                        || spoken(say)
                                                .anyMatch(s -> same(s.type(type)).equals(wanted)))
                .findFirst();
    }

    /** The types that may be meant, under their names in the language of the page. */
    public static List<String> types(String typed, Wording say) {
        return meant(
                Arrays.stream(IncidentType.values()),
                typed,
                say,
                type -> s -> s.type(type) + " " + String.join(" ", type.codes()),
                say::type);
    }

    /** The kind of sanction of that name or code. */
    public static Optional<SanctionKind> sanction(String typed, Wording say) {
        String wanted = same(typed);
        return Arrays.stream(SanctionKind.values())
                .filter(
                        kind ->
                                same(kind.code()).equals(wanted)
                                        || spoken(say)
                                                .anyMatch(s -> same(name(kind, s)).equals(wanted)))
                .findFirst();
    }

    /** The kinds of sanction that may be meant, under their names in the language of the page. */
    public static List<String> sanctions(String typed, Wording say) {
        return meant(
                Arrays.stream(SanctionKind.values()),
                typed,
                say,
                kind -> s -> name(kind, s),
                kind -> name(kind, say));
    }

    private static String name(SanctionKind kind, Wording say) {
        return say.text("sanction." + kind.code());
    }

    /** The country of that name or code of two letters. */
    public static Optional<Country> country(String typed, Wording say) {
        if (CODE.matcher(typed.strip()).matches()) {
            return Optional.of(new Country(typed.strip().toUpperCase(Locale.ROOT)));
        }
        String wanted = same(typed);
        return countries()
                .filter(c -> spoken(say).anyMatch(s -> same(s.country(c)).equals(wanted)))
                .findFirst();
    }

    /** The countries that may be meant, under their names in the language of the page. */
    public static List<String> countries(String typed, Wording say) {
        return meant(countries(), typed, say, c -> s -> s.country(c), say::country);
    }

    /** The unit's own word ({@code people}) for any of its forms; others as they were typed. */
    public static Optional<String> unit(String typed, Wording say) {
        String wanted = same(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return UNITS.stream()
                .filter(
                        unit ->
                                same(unit).equals(wanted)
                                        || spoken(say)
                                                .flatMap(s -> s.forms(unit).stream())
                                                .anyMatch(f -> same(f).equals(wanted)))
                .findFirst()
                .or(() -> Optional.of(typed.strip()));
    }

    /** The units that may be meant. */
    public static List<String> units(String typed, Wording say) {
        return meant(
                UNITS.stream(),
                typed,
                say,
                unit -> s -> String.join(" ", s.forms(unit)),
                unit -> say.unitName(unit));
    }

    private static <T> List<String> meant(
            Stream<T> all,
            String typed,
            Wording say,
            Function<T, Function<Wording, String>> words,
            Function<T, String> name) {
        List<String> begun = Names.forms(typed);
        return all.filter(
                        one -> {
                            List<String> forms =
                                    spoken(say)
                                            .map(s -> words.apply(one).apply(s))
                                            .flatMap(text -> Names.forms(text).stream())
                                            .toList();
                            return begun.stream()
                                    .allMatch(b -> forms.stream().anyMatch(f -> f.startsWith(b)));
                        })
                .map(name)
                .distinct()
                .toList();
    }

    private static Stream<Country> countries() {
        return Arrays.stream(Locale.getISOCountries()).map(Country::new);
    }

    private static Stream<Wording> spoken(Wording say) {
        return Languages.SPOKEN.stream()
                .map(language -> new Wording(say.messages(), language, say.zone()));
    }

    private static String same(String words) {
        return String.join(" ", Names.forms(words));
    }
}
