// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether two names may be one actor's: written in Latin or in Russian or Kazakh letters, with
 * other spellings, with initials, or shortened.
 *
 * <p>A reason to look, never to join: two people may bear one name. Brothers, father and son, an
 * organisation and its branch are told apart where their names do; what the names leave open stays
 * open.
 */
public final class Namesakes {
    /** Why two names may be one actor's; the surest first. */
    public enum Reason {
        /** The same words, in whatever order. */
        SAME_WORDS,
        /** The same words in Latin and in Cyrillic letters, or in Russian and Kazakh spelling. */
        OTHER_SPELLING,
        /** An initial stands for a given name or the other way round. */
        INITIALS,
        /** One has a given name or a father's name, or words of its kind, that the other lacks. */
        SHORTER
    }

    private static final Map<Character, String> LETTERS =
            Map.ofEntries(
                    Map.entry('а', "a"),
                    Map.entry('ә', "a"),
                    Map.entry('б', "b"),
                    Map.entry('в', "v"),
                    Map.entry('г', "g"),
                    Map.entry('ғ', "g"),
                    Map.entry('д', "d"),
                    Map.entry('е', "e"),
                    Map.entry('ё', "e"),
                    Map.entry('ж', "zh"),
                    Map.entry('з', "z"),
                    Map.entry('и', "i"),
                    Map.entry('й', "i"),
                    Map.entry('і', "i"),
                    Map.entry('к', "k"),
                    Map.entry('қ', "k"),
                    Map.entry('л', "l"),
                    Map.entry('м', "m"),
                    Map.entry('н', "n"),
                    Map.entry('ң', "n"),
                    Map.entry('о', "o"),
                    Map.entry('ө', "o"),
                    Map.entry('п', "p"),
                    Map.entry('р', "r"),
                    Map.entry('с', "s"),
                    Map.entry('т', "t"),
                    Map.entry('у', "u"),
                    Map.entry('ұ', "u"),
                    Map.entry('ү', "u"),
                    Map.entry('ф', "f"),
                    Map.entry('х', "h"),
                    Map.entry('һ', "h"),
                    Map.entry('ц', "ts"),
                    Map.entry('ч', "ch"),
                    Map.entry('ш', "sh"),
                    Map.entry('щ', "sh"),
                    Map.entry('ъ', ""),
                    Map.entry('ы', "i"),
                    Map.entry('ь', ""),
                    Map.entry('э', "e"),
                    Map.entry('ю', "iu"),
                    Map.entry('я', "ia"));

    /** Latin spellings of one sound, in the order in which they are replaced. */
    private static final String[][] SOUNDS = {
        {"shch", "sh"},
        {"sch", "sh"},
        {"tch", "ch"},
        {"dzh", "zh"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"ck", "k"},
        {"x", "ks"},
        {"q", "k"},
        {"w", "v"},
        {"j", "zh"},
        {"ee", "i"},
        {"oo", "u"},
        {"ye", "e"},
        {"ie", "e"},
        {"y", "i"},
        {"ng", "n"},
    };

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern RUNS = Pattern.compile("(.)\\1+");
    private static final Pattern SURNAME =
            Pattern.compile(".{2,}(ov|ev|in|ova|eva|ina|skii?|skaia|uli|kizi|enko|tis)");
    private static final Pattern FATHERS =
            Pattern.compile(".{3,}(ovich|evich|ich|ovna|evna|ichna|uli|kizi)");

    private static final Pattern WOMANS = Pattern.compile(".{2,}(ova|eva|ina|skaia)");

    /** Words that say what an organisation is: one more of them makes it no other one. */
    private static final Set<String> KIND_WORDS =
            folded(
                    "фонд қор қоры foundation fund общественный қоғамдық public организация ұйым ұйымы"
                            + " organization organisation объединение бірлестік бірлестігі association"
                            + " ассоциация газета газет газеті newspaper сайт сайты site партия"
                            + " партиясы party движение қозғалыс қозғалысы movement нко нпо ngo"
                            + " оф оо агентство агенттік агенттігі agency портал порталы portal"
                            + " the of и and центр орталық орталығы center centre профсоюз кәсіподақ"
                            + " кәсіподағы union trade редакция журнал журналы magazine телеканал");

    /** Words that make it a part of another one, or one of several. */
    private static final Pattern BRANCH =
            Pattern.compile(
                    "(?i).*(филиал|бөлімше|branch|отделени|regional|региональн|городск|қалалық|областн"
                            + "|облыстық|районн|аудандық|district|city|штаб|department|департамент).*");

    private Namesakes() {}

    /** Why the two may be one actor, if they may. */
    public static Optional<Reason> between(String one, String other) {
        if (one.equals(other)) {
            return Optional.of(Reason.SAME_WORDS);
        }
        boolean organisation = isOrganisation(one) || isOrganisation(other);
        return organisation ? ofOrganisations(one, other) : ofPersons(one, other);
    }

    /** A word that says what an organisation is. */
    static boolean isKind(String word) {
        return KIND_WORDS.contains(fold(word));
    }

    private static boolean isOrganisation(String name) {
        if (name.matches(".*[«»\"“”].*") || BRANCH.matcher(name).matches()) {
            return true;
        }
        return words(name).stream().map(Namesakes::fold).anyMatch(KIND_WORDS::contains)
                || name.matches("\\p{Lu}{2,6}");
    }

    // ---- organisations

    private static Optional<Reason> ofOrganisations(String one, String other) {
        if (BRANCH.matcher(one).matches() != BRANCH.matcher(other).matches()) {
            return Optional.empty();
        }
        boolean branches = BRANCH.matcher(one).matches();
        Set<String> first = distinct(one);
        Set<String> second = distinct(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (first.equals(second)) {
            Set<String> plainFirst = new TreeSet<>(words(one));
            return Optional.of(
                    plainFirst.equals(new TreeSet<>(words(other)))
                            ? Reason.SAME_WORDS
                            : sameLength(one, other) ? Reason.OTHER_SPELLING : Reason.SHORTER);
        }
        boolean near = !branches && first.size() == second.size() && allNear(first, second);
        return near ? Optional.of(Reason.OTHER_SPELLING) : Optional.empty();
    }

    private static boolean sameLength(String one, String other) {
        return words(one).size() == words(other).size();
    }

    private static boolean allNear(Set<String> first, Set<String> second) {
        List<String> left = new ArrayList<>(first);
        List<String> right = new ArrayList<>(second);
        for (int i = 0; i < left.size(); i++) {
            if (!near(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words that tell it from others of its kind, without the endings of cases. */
    private static Set<String> distinct(String name) {
        Set<String> words = new TreeSet<>();
        for (String word : words(name)) {
            String folded = fold(word);
            if (!KIND_WORDS.contains(folded)) {
                words.add(folded);
            }
        }
        return words;
    }

    // ---- persons

    /** A person's name in its parts; the empty text for a part that is not told. */
    private record Parts(String given, String father, String surname) {
        boolean initial() {
            return given.length() <= 2 && !given.isEmpty();
        }
    }

    private static Optional<Reason> ofPersons(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Parts left = parts(first);
        Parts right = parts(second);
        boolean spelling = false;
        if (left.surname().isEmpty() || right.surname().isEmpty()) {
            // a given name alone may be anybody's
            return Optional.empty();
        }
        if (!left.surname().equals(right.surname())) {
            if (!near(left.surname(), right.surname())
                    && !sameFamily(left.surname(), right.surname())) {
                return Optional.empty();
            }
            spelling = true;
        }
        Reason reason = spelling ? Reason.OTHER_SPELLING : Reason.SAME_WORDS;
        if (left.given().isEmpty() || right.given().isEmpty()) {
            reason = Reason.SHORTER;
        } else if (left.initial() || right.initial()) {
            if (!left.given().startsWith(right.given())
                    && !right.given().startsWith(left.given())) {
                return Optional.empty();
            }
            reason = left.given().equals(right.given()) ? reason : Reason.INITIALS;
        } else if (!left.given().equals(right.given())) {
            if (!near(left.given(), right.given()) && !sameWoman(left, right)) {
                return Optional.empty();
            }
            reason = Reason.OTHER_SPELLING;
        }
        if (!left.father().isEmpty() && !right.father().isEmpty()) {
            boolean initial = left.father().length() <= 2 || right.father().length() <= 2;
            boolean same =
                    initial
                            ? left.father().startsWith(right.father())
                                    || right.father().startsWith(left.father())
                            : near(left.father(), right.father())
                                    || fatherOf(left.father()).equals(fatherOf(right.father()));
            if (!same) {
                return Optional.empty();
            }
        } else if (!left.father().equals(right.father()) && reason == Reason.SAME_WORDS) {
            reason = Reason.SHORTER;
        }
        boolean written =
                reason == Reason.SAME_WORDS && !new TreeSet<>(first).equals(new TreeSet<>(second));
        return Optional.of(written ? Reason.OTHER_SPELLING : reason);
    }

    /** {@code Гульнар} and {@code Гульнара}: of women, as the surname says, one given name. */
    private static boolean sameWoman(Parts one, Parts other) {
        return WOMANS.matcher(one.surname()).matches()
                && WOMANS.matcher(other.surname()).matches()
                && one.given().length() > 3
                && (one.given().equals(other.given() + "a")
                        || other.given().equals(one.given() + "a"));
    }

    /**
     * Whether the names tell two apart for certain: other surnames, or other given names. Names of
     * bodies in two scripts may be translated and say nothing.
     */
    static boolean apart(String one, String other) {
        if (between(one, other).isPresent()) {
            return false;
        }
        List<String> first = words(one);
        List<String> second = words(other);
        boolean persons =
                !isOrganisation(one)
                        && !isOrganisation(other)
                        && first.size() > 1
                        && second.size() > 1;
        if (!persons) {
            return isCyrillic(one) == isCyrillic(other) && !share(first, second);
        }
        Parts left = parts(first);
        Parts right = parts(second);
        return !consonants(left.surname()).equals(consonants(right.surname()))
                || !left.initial()
                        && !right.initial()
                        && !consonants(left.given()).equals(consonants(right.given()));
    }

    private static boolean share(List<String> first, List<String> second) {
        Set<String> words = new TreeSet<>();
        first.forEach(w -> words.add(fold(w)));
        return second.stream().map(Namesakes::fold).anyMatch(words::contains);
    }

    private static boolean isCyrillic(String name) {
        return name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static Parts parts(List<String> words) {
        List<String> folded = words.stream().map(Namesakes::fold).toList();
        int last = folded.size() - 1;
        if (last == 0) {
            return new Parts("", "", folded.get(0));
        }
        boolean reversed =
                SURNAME.matcher(folded.get(0)).matches()
                                && !SURNAME.matcher(folded.get(last)).matches()
                        || folded.get(last).length() <= 1
                        || last == 2
                                && FATHERS.matcher(folded.get(2)).matches()
                                && !FATHERS.matcher(folded.get(1)).matches();
        int surname = reversed ? 0 : last;
        List<String> rest = new ArrayList<>(folded);
        String family = rest.remove(surname);
        return new Parts(rest.get(0), rest.size() > 1 ? rest.get(1) : "", family);
    }

    /** {@code Маратұлы}, {@code Маратович}: the father's name in them. */
    private static String fatherOf(String name) {
        return name.replaceFirst("(ovich|evich|ich|ovna|evna|ichna|uli|kizi)$", "");
    }

    /** {@code Байтұрсынұлы} and {@code Байтурсынов}: one family name in two fashions. */
    private static boolean sameFamily(String one, String other) {
        String first = one.replaceFirst("(uli|kizi)$", "");
        String second = other.replaceFirst("(uli|kizi)$", "");
        boolean fashions = first.equals(one) != second.equals(other);
        return fashions && first.length() > 3 && stripped(first).equals(stripped(second));
    }

    private static String stripped(String family) {
        return family.replaceFirst("(ov|ev|ova|eva)$", "").replaceFirst("i$", "");
    }

    // ---- words

    /** The words, initials written together parted: {@code С.Ы. Оспанов} is three. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BREAKS.split(name.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> folded(String words) {
        Set<String> all = new TreeSet<>();
        words(words).forEach(w -> all.add(fold(w)));
        return all;
    }

    /** A word as it sounds, in Latin letters, whatever script and spelling it is written in. */
    static String fold(String word) {
        StringBuilder latin = new StringBuilder();
        String composed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            String letters = LETTERS.get(c);
            latin.append(letters == null ? String.valueOf(c) : letters);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("ı", "i");
        for (String[] sound : SOUNDS) {
            plain = plain.replace(sound[0], sound[1]);
        }
        return RUNS.matcher(plain).replaceAll("$1");
    }

    /** The same consonants in order, the same first sound, and one vowel's difference at most. */
    static boolean near(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean enough = Math.min(one.length(), other.length()) >= 5;
        return enough
                && one.charAt(0) == other.charAt(0)
                && consonants(one).equals(consonants(other))
                && one.matches(".*[aeo]$") == other.matches(".*[aeo]$")
                && firstVowel(one) == firstVowel(other)
                && distance(one, other) <= (Math.min(one.length(), other.length()) > 7 ? 2 : 1);
    }

    private static String consonants(String word) {
        return word.replaceAll("[aeiou]", "");
    }

    private static char firstVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("aeiou".indexOf(word.charAt(i)) >= 0) {
                return word.charAt(i);
            }
        }
        return ' ';
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(before[j], now[j - 1]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
