// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.language.KazakhEndings.Ending;
import org.dalel.language.KazakhEndings.Place;

/**
 * Reads Kazakh words: small words from a list, verbs and nouns from a stem of the tables and the
 * endings behind it, other words by their endings alone.
 */
final class KazakhDictionary {
    /** A word that no table knows keeps at least so many letters. */
    private static final int SHORTEST_STEM = 3;

    private final KazakhEndings endings = new KazakhEndings();
    private final Map<String, KazakhForm> small = new HashMap<>();
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, KazakhForm> nouns = new HashMap<>();
    private final Set<String> irregular = new HashSet<>();

    KazakhDictionary() {
        for (String[] row : Table.rows("kk/function-words.tsv")) {
            for (String form : row[2].split(" ")) {
                String lemma = row[1].equals("=") ? form : row[1];
                Set<String> told =
                        row[0].equals("PRON") ? Set.of("Case=" + caseOf(form)) : Set.of();
                small.putIfAbsent(form, new KazakhForm(lemma, row[0], told));
            }
        }
        for (String[] row : Table.rows("kk/verbs.tsv")) {
            for (String verb : row[0].split(" ")) {
                verb(verb, row.length > 1 ? row[1] : verb.substring(0, verb.length() - 1));
            }
        }
        for (String[] row : Table.rows("kk/nouns.tsv")) {
            String[] words = row[1].split(" ");
            if (row[0].equals("stem")) {
                nouns.put(words[1], new KazakhForm(words[0], "NOUN", Set.of()));
                irregular.add(words[1]);
                continue;
            }
            for (String word : words) {
                KazakhForm noun =
                        new KazakhForm(word, row[0].equals("adj") ? "ADJ" : "NOUN", Set.of());
                nouns.put(word, noun);
                nouns.putIfAbsent(softened(word), noun);
                if (word.endsWith("ст")) {
                    nouns.putIfAbsent(word.substring(0, word.length() - 1), noun);
                }
            }
        }
    }

    /** The case of a pronoun, by its last letters. */
    private static String caseOf(String pronoun) {
        return pronoun.endsWith("ң")
                ? "Gen"
                : pronoun.matches(".*(ған|ға|ге|іне)")
                        ? "Dat"
                        : pronoun.matches("...*мен")
                                ? "Ins"
                                : pronoun.matches(".*(нда|нде|да|де)")
                                        ? "Loc"
                                        : pronoun.matches(".*(дан|ден)")
                                                ? "Abl"
                                                : pronoun.matches(".*(ны|ні|ды|ді|ін)")
                                                        ? "Acc"
                                                        : "Nom";
    }

    private void verb(String verb, String stem) {
        verbs.putIfAbsent(stem, verb);
        verbs.putIfAbsent(softened(stem), verb);
        char last = stem.charAt(stem.length() - 1);
        if (last == 'ы' || last == 'і') {
            // оқы- → оқиды, оқу
            verbs.putIfAbsent(stem.substring(0, stem.length() - 1), verb);
            verbs.putIfAbsent(stem.substring(0, stem.length() - 1) + "и", verb);
        }
    }

    /** Before a vowel п қ к become б ғ г: кітап, кітабы; шық, шығады. */
    private static String softened(String stem) {
        String rest = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'п' -> rest + "б";
            case 'қ' -> rest + "ғ";
            case 'к' -> rest + "г";
            default -> stem;
        };
    }

    /** Every reading of a word in lower case, the likeliest first; never none. */
    List<KazakhForm> forms(String word) {
        KazakhForm whole = small.get(word);
        List<KazakhForm> found = new ArrayList<>();
        if (whole != null) {
            found.add(whole);
            verbs(word, found); // "енді" is "now" and "came in"
            return found;
        }
        for (int cut = word.length(); cut >= 2; cut--) {
            String stem = word.substring(0, cut);
            KazakhForm noun = nouns.get(stem);
            if (noun != null) {
                nominal(noun, stem, word.substring(cut), found);
            }
            String verb = verbs.get(stem);
            if (verb != null && cut < word.length()) {
                verbal(verb, stem, word.substring(cut), found);
            }
        }
        if (found.isEmpty()) {
            found.add(guessed(word, "NOUN"));
        }
        return found;
    }

    private void verbs(String word, List<KazakhForm> found) {
        for (int cut = word.length() - 1; cut >= 2; cut--) {
            String verb = verbs.get(word.substring(0, cut));
            if (verb != null) {
                verbal(verb, word.substring(0, cut), word.substring(cut), found);
            }
        }
    }

    /** Whether a table knows the word. */
    boolean knows(String word) {
        if (small.containsKey(word)) {
            return true;
        }
        for (int cut = word.length(); cut >= 2; cut--) {
            List<KazakhForm> found = new ArrayList<>();
            String stem = word.substring(0, cut);
            KazakhForm noun = nouns.get(stem);
            if (noun != null) {
                nominal(noun, stem, word.substring(cut), found);
            }
            String verb = verbs.get(stem);
            if (verb != null && cut < word.length()) {
                verbal(verb, stem, word.substring(cut), found);
            }
            if (!found.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A name in whatever case: only the case ending comes off, never a possessive of its own. */
    KazakhForm name(String word) {
        KazakhForm whole = small.get(word);
        if (whole != null && whole.tag().equals("PROPN")) {
            return whole;
        }
        return guessed(word, "PROPN");
    }

    /** A word of no table: what its last letters look like. */
    private KazakhForm guessed(String word, String tag) {
        if (word.endsWith("ұлы") || word.endsWith("қызы") || word.endsWith("стан")) {
            return new KazakhForm(word, tag, Set.of("Case=Nom"));
        }
        for (Ending ending : endings.of(Place.OWNED_CASE)) {
            String stem = before(word, ending);
            if (stem.endsWith("ұлы") || stem.endsWith("қызы")) {
                return new KazakhForm(stem, tag, ending.features());
            }
        }
        String form = word;
        boolean attribute = false;
        for (Ending ending : endings.of(Place.ATTRIBUTE)) {
            String stem = before(word, ending);
            if (isCase(stem, "Case=Loc")) {
                form = stem;
                attribute = true;
            }
        }
        Ending best = null;
        for (Ending ending : endings.of(Place.CASE)) {
            String stem = before(form, ending);
            if (isStem(stem)
                    && endings.fits(stem, ending)
                    && !isWomansName(stem, ending)
                    && (best == null || ending.form().length() > best.form().length())) {
                best = ending;
            }
        }
        if (best == null) {
            boolean owned =
                    form.length() > 6
                            && (form.endsWith("ының")
                                    || form.endsWith("інің")
                                    || form.endsWith("ында")
                                    || form.endsWith("інде")
                                    || form.endsWith("ынан")
                                    || form.endsWith("інен"));
            return new KazakhForm(word, tag, owned ? Set.of("Person[psor]=3") : Set.of("Case=Nom"));
        }
        return new KazakhForm(before(form, best), attribute ? "ADJ" : tag, best.features());
    }

    /** {@code Фарида}: a name, not Фари in the locative. */
    private static boolean isWomansName(String stem, Ending ending) {
        return stem.endsWith("и") && ending.form().equals("да");
    }

    private boolean isCase(String word, String wanted) {
        for (Ending ending : endings.of(Place.CASE)) {
            String stem = before(word, ending);
            if (ending.features().contains(wanted) && isStem(stem) && endings.fits(stem, ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStem(String stem) {
        return stem.length() >= SHORTEST_STEM && endings.hasVowel(stem);
    }

    /** The word without an ending; the empty text when it does not end so. */
    private static String before(String word, Ending ending) {
        return word.endsWith(ending.form())
                ? word.substring(0, word.length() - ending.form().length())
                : "";
    }

    // ---- what stands behind a stem

    private void nominal(KazakhForm noun, String stem, String rest, List<KazakhForm> found) {
        Set<String> features = new TreeSet<>(noun.features());
        // кітабы but not кітаб, журналистер for журналист and тер
        boolean changed =
                !stem.equals(noun.lemma())
                        && noun.features().isEmpty()
                        && !irregular.contains(stem);
        String wanted = noun.lemma().equals(stem + "т") ? "тк" : "ыі";
        if (changed && (rest.isEmpty() || wanted.indexOf(rest.charAt(0)) < 0)) {
            return;
        }
        for (Ended plural : stepped(Place.PLURAL, stem, rest, features, true)) {
            for (Ended owned : stepped(Place.POSSESSIVE, plural, true)) {
                Place cases =
                        owned.features().contains("Person[psor]=3") ? Place.OWNED_CASE : Place.CASE;
                List<Ended> declined = new ArrayList<>(stepped(cases, owned, true));
                if (owned.features().stream().anyMatch(f -> f.matches("Person.psor.=[12]"))) {
                    declined.addAll(stepped(Place.MY_CASE, owned, false));
                }
                for (Ended one : declined) {
                    if (one.rest().isEmpty()) {
                        Set<String> told = new TreeSet<>(one.features());
                        if (told.stream().noneMatch(f -> f.startsWith("Case="))) {
                            told.add("Case=Nom");
                        }
                        found.add(new KazakhForm(noun.lemma(), noun.tag(), told));
                    } else if (one.features().contains("Case=Loc")) {
                        for (Ended attribute : stepped(Place.ATTRIBUTE, one, false)) {
                            if (attribute.rest().isEmpty()) {
                                found.add(
                                        new KazakhForm(noun.lemma(), "ADJ", attribute.features()));
                            }
                        }
                    }
                }
            }
        }
    }

    private void verbal(String verb, String stem, String rest, List<KazakhForm> found) {
        for (Ended cause : stepped(Place.CAUSATIVE, stem, rest, Set.of(), true)) {
            for (Ended voice : stepped(Place.VOICE, cause, true)) {
                for (Ended negated : stepped(Place.NEGATION, voice, true)) {
                    for (Ended tense : stepped(Place.TENSE, negated, false)) {
                        if (tense.rest().isEmpty()) {
                            found.add(new KazakhForm(verb, "VERB", told(stem, tense.features())));
                        }
                    }
                    for (Ended participle : stepped(Place.PARTICIPLE, negated, false)) {
                        declined(verb, participle, found);
                    }
                    for (Ended noun : stepped(Place.VERBAL_NOUN, negated, false)) {
                        declined(verb, noun, found);
                    }
                }
            }
        }
    }

    /** {@code оқиды} is the present of {@code оқы}. */
    private static Set<String> told(String stem, Set<String> features) {
        if (!stem.endsWith("и") || !features.contains("Tense=Past")) {
            return features;
        }
        Set<String> present = new TreeSet<>(features);
        present.remove("Tense=Past");
        present.add("Tense=Pres");
        return present;
    }

    /**
     * A participle stays a verb unless it is a plural: {@code ұсталғандар}, those who were held,
     * are people, and their base form is {@code ұсталған}.
     */
    private void declined(String verb, Ended ended, List<KazakhForm> found) {
        List<KazakhForm> nominal = new ArrayList<>();
        nominal(
                new KazakhForm(ended.stem(), "NOUN", ended.features()),
                ended.stem(),
                ended.rest(),
                nominal);
        for (KazakhForm form : nominal) {
            boolean people = form.has("VerbForm=Part") && form.has("Number=Plur");
            boolean participle = form.has("VerbForm=Part") && !people;
            found.add(
                    new KazakhForm(
                            people ? ended.stem() : verb,
                            participle ? "VERB" : "NOUN",
                            form.features()));
        }
    }

    /** What has been read of a word and what has not. */
    private record Ended(String stem, String rest, Set<String> features) {}

    private List<Ended> stepped(Place place, Ended from, boolean mayBeMissing) {
        return stepped(place, from.stem(), from.rest(), from.features(), mayBeMissing);
    }

    private List<Ended> stepped(
            Place place, String stem, String rest, Set<String> features, boolean mayBeMissing) {
        List<Ended> found = new ArrayList<>();
        if (mayBeMissing) {
            found.add(new Ended(stem, rest, features));
        }
        if (rest.isEmpty()) {
            return found;
        }
        for (Ending ending : endings.of(place)) {
            if (rest.startsWith(ending.form()) && endings.fits(stem, ending)) {
                Set<String> all = new TreeSet<>(features);
                all.addAll(ending.features());
                found.add(
                        new Ended(
                                stem + ending.form(), rest.substring(ending.form().length()), all));
            }
        }
        return found;
    }
}
