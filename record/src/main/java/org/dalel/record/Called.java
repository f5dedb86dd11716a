// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.Quoted;

/**
 * The names within words that tell of somebody: "Clean River" of "the office of Clean River". Words
 * without any ("the police", "twelve activists") may be anybody.
 */
final class Called {
    private static final Pattern QUOTED = Pattern.compile("[«“„\"]([^«»“”„\"]{2,})[»”“\"]");

    /** Words with capitals, one after the other. */
    private static final Pattern CAPITALS =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:(?:of|de|al|ibn|ben)\\s+)?\\p{Lu}[\\p{L}\\p{M}'’.-]*)*");

    /** Who acts everywhere: that two reports name one of these says nothing. */
    private static final Set<String> AUTHORITIES =
            Set.copyOf(
                    Namesakes.words(
                            "police officers officer authorities court courts judge prosecutors prosecutor prosecution"
                                    + " government state security ministry justice interior parliament city hall"
                                    + " president riot the a an on"
                                    + " полиция полицейские суд суды судья власти прокуратура прокуроры министерство"
                                    + " правительство парламент акимат сотрудники силовики президент"
                                    + " полиция полицейлер сот соты судья билік прокуратура министрлік министрлігі"
                                    + " үкімет парламент әкімдік әкімдігі президент"));

    /** Who is met everywhere, where such a word begins a sentence. */
    private static final Set<String> ANYBODY =
            Set.copyOf(
                    Namesakes.words(
                            "people protesters demonstrators activists activist reporters reporter"
                                    + " journalists journalist editor blogger lawyer students workers"
                                    + " residents women men teachers miners dozens hundreds thousands"
                                    + " several some one two three four five six seven eight nine ten"
                                    + " люди протестующие митингующие активисты активист журналисты"
                                    + " журналист журналистка редактор блогер адвокат студенты рабочие"
                                    + " жители женщины учителя десятки сотни тысячи двое трое"
                                    + " адамдар наразылар белсенділер белсенді журналистер журналист"
                                    + " редактор блогер адвокат студенттер жұмысшылар тұрғындар ондаған"
                                    + " жүздеген бірнеше екі үш"));

    private Called() {}

    /** The names in what was said of somebody, each once. */
    static List<String> in(String words) {
        List<String> names = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            names.add(quoted.group(1).strip());
        }
        if (names.isEmpty()) {
            Matcher capitals = CAPITALS.matcher(words);
            while (capitals.find()) {
                String name = withoutOwner(capitals.group());
                if (!isAnybody(name) && !onlyBegins(words, capitals.end(), name)) {
                    names.add(name);
                }
            }
        }
        return names.stream().distinct().toList();
    }

    /** The names of those who are called so, places left out. */
    static List<String> in(Collection<Names.Named> named, Collection<String> places) {
        return named.stream()
                .filter(n -> n.what() == Suggestions.What.ACTOR)
                .map(Names.Named::name)
                .map(Quoted::reveal)
                .flatMap(n -> in(n).stream())
                .filter(n -> places.stream().noneMatch(p -> Towns.one(n, p)))
                .distinct()
                .toList();
    }

    private static String withoutOwner(String name) {
        return name.replaceFirst("['’]s?$", "");
    }

    /** "Two reporters", "An activist": a capital that the beginning of a sentence gave. */
    private static boolean onlyBegins(String words, int end, String name) {
        return words.startsWith(name)
                && name.indexOf(' ') < 0
                && end + 1 < words.length()
                && Character.isLowerCase(words.codePointAt(end + 1))
                && !Namesakes.isKind(words.substring(end).strip().split("\\s+")[0]);
    }

    private static boolean isAnybody(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!AUTHORITIES.contains(word)
                    && !ANYBODY.contains(word)
                    && !Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
