// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import java.util.regex.Pattern;

/**
 * Cuts the endings off English and Russian words, told apart by their script, so that "арестован"
 * finds "арестовали". Kazakh words stay whole and are found by their beginning.
 *
 * <p>Coarse on purpose: a search that finds a little too much shows what it found; one that misses
 * an arrest shows nothing.
 */
public final class Stem {
    private static final Pattern KAZAKH = Pattern.compile(".*[әғқңөұүһі].*");
    private static final Pattern RUSSIAN = Pattern.compile("[а-я]+");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");

    private static final Pattern GERUND =
            Pattern.compile("(?:(?<=[ая])(?:вшись|вши|в)|(?:ив|ыв)(?:шись|ши)?)$");
    private static final Pattern REFLEXIVE = Pattern.compile("(?:ся|сь)$");
    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$");
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ|енн)$");
    private static final Pattern VERB =
            Pattern.compile(
                    "(?:(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)"
                            + "|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть"
                            + "|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$");
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях"
                            + "|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$");
    private static final Pattern REST = Pattern.compile("(?<=.{4})(?:[аея]н+|[аеияоуыюьй])$");
    private static final Pattern SUFFIX = Pattern.compile("(?<=.{4})(?:иров|ов|ев)$");

    private Stem() {}

    /**
     * @param form a word in small letters
     */
    static String of(String form) {
        if (RUSSIAN.matcher(form).matches()) {
            return russian(form);
        }
        return ENGLISH.matcher(form).matches() ? english(form) : form;
    }

    /** Whether the word is found by its beginning, because it is Kazakh. */
    static boolean byBeginning(String form) {
        return KAZAKH.matcher(form).matches();
    }

    /** The beginning common to the forms of a Kazakh word: its last consonant may soften. */
    static String beginning(String form) {
        return form.length() > 4 && "қкп".indexOf(form.charAt(form.length() - 1)) >= 0
                ? form.substring(0, form.length() - 1)
                : form;
    }

    private static String russian(String form) {
        int head = afterFirstVowel(form);
        String start = form.substring(0, head);
        String end = form.substring(head);
        String cut = cut(GERUND, end);
        if (cut.equals(end)) {
            end = cut(REFLEXIVE, end);
            String adjective = cut(ADJECTIVE, end);
            cut = adjective.equals(end) ? cut(VERB, end) : cut(PARTICIPLE, adjective);
            if (cut.equals(end)) {
                cut = cut(NOUN, end);
            }
        }
        String stem = start + cut;
        stem = REST.matcher(stem).replaceFirst("");
        stem = REST.matcher(stem).replaceFirst("");
        return SUFFIX.matcher(stem).replaceFirst("");
    }

    private static String cut(Pattern ending, String end) {
        return ending.matcher(end).replaceFirst("");
    }

    private static int afterFirstVowel(String form) {
        for (int i = 0; i < form.length(); i++) {
            if ("аеиоуыэюя".indexOf(form.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return form.length();
    }

    private static String english(String form) {
        String stem = form;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > 3
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : new String[] {"ing", "ed", "ly"}) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int n = stem.length();
        if (n > 4
                && stem.charAt(n - 1) == stem.charAt(n - 2)
                && "aeiouls".indexOf(stem.charAt(n - 1)) < 0) {
            stem = stem.substring(0, n - 1);
        }
        if (stem.length() > 3 && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 4 && stem.endsWith("y")
                ? stem.substring(0, stem.length() - 1) + "i"
                : stem;
    }
}
