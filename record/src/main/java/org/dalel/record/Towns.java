// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.terms.Country;

/** Whether two words for a place may mean one, in whatever script and language. */
final class Towns {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    /** One town under names that do not sound alike. */
    private static final List<Set<String>> RENAMED =
            List.of(
                    folded("Oral", "Uralsk", "Уральск", "Орал"),
                    folded("Astana", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан", "Tselinograd"),
                    folded("Oskemen", "Өскемен", "Усть-Каменогорск", "Ust-Kamenogorsk"),
                    folded("Semey", "Семей", "Semipalatinsk", "Семипалатинск"),
                    folded("Petropavl", "Петропавл", "Petropavlovsk", "Петропавловск"),
                    folded("Aktobe", "Актобе", "Ақтөбе", "Aqtobe", "Актюбинск"),
                    folded("Atyrau", "Атырау", "Гурьев"),
                    folded("Taraz", "Тараз", "Жамбыл", "Zhambyl", "Dzhambul"),
                    folded("Shymkent", "Шымкент", "Чимкент", "Chimkent"),
                    folded("Karaganda", "Караганда", "Қарағанды", "Qaraghandy", "Karagandy"),
                    folded("Almaty", "Алматы", "Алма-Ата", "Alma-Ata"),
                    folded("Kyzylorda", "Кызылорда", "Қызылорда", "Kzyl-Orda"),
                    folded("Kyiv", "Kiev", "Киев", "Київ"),
                    folded("Bishkek", "Бишкек", "Бішкек", "Frunze", "Фрунзе"),
                    folded("Jalal-Abad", "Джалал-Абад", "Жалал-Абад", "Dzhalal-Abad"));

    private Towns() {}

    /** Whether both may be one place: one name, or one of them within the other. */
    static boolean one(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return first.containsAll(second)
                || second.containsAll(first)
                || Namesakes.near(String.join("", first), String.join("", second));
    }

    /** Whether they are two places: both are finer than a country, and have nothing in common. */
    static boolean apart(
            Optional<String> one,
            Optional<Country> in,
            Optional<String> other,
            Optional<Country> otherIn) {
        if (one.isEmpty()
                || other.isEmpty()
                || isCountry(one.get(), in)
                || isCountry(other.get(), otherIn)) {
            return false;
        }
        Set<String> common = words(one.get());
        common.retainAll(words(other.get()));
        return common.isEmpty() && !one(one.get(), other.get());
    }

    /** A country's name says where, but not which place. */
    static boolean isCountry(String place, Optional<Country> country) {
        return country.isPresent()
                && LANGUAGES.stream()
                        .map(
                                l ->
                                        new Locale.Builder()
                                                .setRegion(country.get().code())
                                                .build()
                                                .getDisplayCountry(l))
                        .anyMatch(place::equalsIgnoreCase);
    }

    /** Its words as they sound, a town by the first of its names. */
    private static Set<String> words(String place) {
        List<String> parts = Namesakes.words(place);
        String whole = String.join("", parts.stream().map(Namesakes::fold).toList());
        Set<String> words = new TreeSet<>();
        for (Set<String> names : RENAMED) {
            if (names.contains(whole)) {
                words.add(names.iterator().next());
                return words;
            }
        }
        parts.forEach(p -> words.add(known(Namesakes.fold(p))));
        return words;
    }

    private static String known(String word) {
        for (Set<String> names : RENAMED) {
            if (names.contains(word)) {
                return names.iterator().next();
            }
        }
        return word;
    }

    private static Set<String> folded(String... names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            List<String> parts = new ArrayList<>();
            Namesakes.words(name).forEach(w -> parts.add(Namesakes.fold(w)));
            all.add(String.join("", parts));
        }
        return all;
    }
}
