// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/**
 * Persons, organisations and places in Kazakh, in whatever case they stand, each under its
 * nominative.
 *
 * <p>Only the last word of a name is declined: {@code «Дала үні» газетінің}, {@code Марат
 * Бекеновті}. The analyser takes case endings off words; tables tell places, nouns that head the
 * names of bodies, and given names.
 */
final class KazakhNames {
    private static final int LONGEST_QUOTE = 7;
    private static final int LONGEST_BODY = 7;
    private static final String SURNAME =
            ".*(ов|ев|ёв|ова|ева|ёва|ин|ина|ский|ская|цкий|цкая|ұлы|қызы|улы|кызы|тегі|енко|швили|юк|чук)";

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Set<String>> placeWords = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> noNames = new HashSet<>();

    private record Place(List<String> words, String name, String country, boolean careful) {}

    /**
     * One mention in its sentence.
     *
     * @param name in the nominative
     */
    private record Found(Kind kind, int from, int to, String name, String country, String role) {
        @Override
        public String toString() {
            return "Found[" + kind + ", " + from + ".." + to + "]";
        }
    }

    KazakhNames(Lexicon lexicon) {
        for (String table : List.of("kk/places.tsv", "ru/countries.tsv", "ru/places.tsv")) {
            for (Lexicon.Row row : lexicon.rows(table)) {
                String[] names = row.cell(1).split("\\|");
                for (String name : names) {
                    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
                    Place place =
                            new Place(words, names[0], row.cell(0), row.cell(2).equals("care"));
                    places.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(place);
                }
            }
        }
        sets(lexicon, "kk/bodies.tsv", bodies);
        sets(lexicon, "kk/place-words.tsv", placeWords);
        for (Lexicon.Row row : lexicon.rows("kk/given-names.tsv")) {
            for (String name : row.cell(1).split("\\s+")) {
                given.add(name.toLowerCase(Locale.ROOT));
            }
        }
        for (Lexicon.Row row : lexicon.rows("kk/kinds.tsv")) {
            if (row.cell(0).equals("person") || row.cell(0).equals("official")) {
                roles.addAll(List.of(row.cell(1).split("\\|")));
            }
        }
        for (Lexicon.Row row : lexicon.rows("kk/no-names.tsv")) {
            noNames.addAll(List.of(row.cell(0).split("\\|")));
        }
    }

    private static void sets(Lexicon lexicon, String table, Map<String, Set<String>> into) {
        for (Lexicon.Row row : lexicon.rows(table)) {
            into.computeIfAbsent(row.cell(0), k -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split("\\|")));
        }
    }

    List<Clues.Naming> in(Page page) {
        People people = new People();
        Map<String, List<Passage>> mentions = new LinkedHashMap<>();
        Map<String, Found> first = new HashMap<>();
        List<Sentence> sentences = page.sentences();
        List<List<Found>> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Found> here = new Pass(page.text(), sentence).found();
            here.stream().filter(f -> f.kind() == Kind.PERSON).forEach(f -> people.add(f.name()));
            found.add(here);
        }
        for (int i = 0; i < sentences.size(); i++) {
            Pass pass = new Pass(page.text(), sentences.get(i));
            List<Found> here = pass.withKnown(found.get(i), people);
            here.sort(Comparator.comparingInt(Found::from));
            for (Found one : here) {
                String name = one.kind() == Kind.PERSON ? people.full(one.name()) : one.name();
                String key = one.kind() + "\t" + name;
                first.merge(key, one, (a, b) -> a.role().isEmpty() && !b.role().isEmpty() ? b : a);
                List<Word> words = sentences.get(i).words();
                mentions.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(
                                words.get(one.from())
                                        .passage()
                                        .join(words.get(one.to() - 1).passage()));
            }
        }
        List<Clues.Naming> names = new ArrayList<>();
        mentions.forEach(
                (key, passages) -> {
                    Found one = java.util.Objects.requireNonNull(first.get(key));
                    names.add(
                            new Clues.Naming(
                                    one.kind(),
                                    key.substring(key.indexOf('\t') + 1),
                                    passages,
                                    Optional.of(one.role()).filter(r -> !r.isEmpty()),
                                    Optional.empty(),
                                    Optional.of(one.country())
                                            .filter(c -> !c.isEmpty())
                                            .map(Country::new),
                                    false));
                });
        return names;
    }

    /** Full names of the document, for surnames alone and for initials. */
    private static final class People {
        private final Map<String, List<String>> bySurname = new HashMap<>();
        private final Map<String, String> last = new HashMap<>();

        void add(String name) {
            String[] words = name.split(" ");
            if (words.length < 2) {
                return;
            }
            List<String> same =
                    bySurname.computeIfAbsent(key(words[words.length - 1]), k -> new ArrayList<>());
            if (!same.contains(name)) {
                same.add(name);
            }
        }

        /**
         * The fullest form: {@code С. Ыбырайымов} after {@code Сәкен Ыбырайымов}; a surname that
         * two people bear is the one's who was named last.
         */
        String full(String name) {
            String[] words = name.split(" ");
            String surname = key(words[words.length - 1]);
            List<String> same = bySurname.getOrDefault(surname, List.of());
            String best = name;
            if (words.length > 1) {
                if (words[0].endsWith(".")) {
                    for (String other : same) {
                        if (!other.split(" ")[0].endsWith(".")
                                && key(other.substring(0, 1)).equals(key(name.substring(0, 1)))) {
                            best = other;
                            break;
                        }
                    }
                } else {
                    // spelling variants: one name for Ахметов and Ахмeтов with other letters
                    for (String other : same) {
                        if (key(other).equals(key(name))) {
                            best = other;
                            break;
                        }
                    }
                }
                last.put(surname, best);
                return best;
            }
            return last.getOrDefault(surname, same.isEmpty() ? name : full(same.get(0)));
        }

        boolean knows(String surname) {
            return bySurname.containsKey(key(surname));
        }
    }

    /** Letters by which one name is spelt in two ways: қ and к, ғ and г, і and и, ә and а. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            key.append(
                    switch (c) {
                        case 'ә' -> 'а';
                        case 'ғ' -> 'г';
                        case 'қ' -> 'к';
                        case 'ң' -> 'н';
                        case 'ө' -> 'о';
                        case 'ұ', 'ү' -> 'у';
                        case 'һ' -> 'х';
                        case 'і', 'ы', 'й' -> 'и';
                        case 'ё', 'э' -> 'е';
                        default -> c;
                    });
        }
        return key.toString();
    }

    /** One sentence being read. */
    private final class Pass {
        private final String text;
        private final List<Word> words;
        private final boolean[] taken;
        private final List<Found> found = new ArrayList<>();

        Pass(String text, Sentence sentence) {
            this.text = text;
            this.words = sentence.words();
            this.taken = new boolean[words.size()];
        }

        List<Found> found() {
            quoted();
            placesOfSeveralWords();
            bodies();
            known();
            placesWithHeads();
            persons();
            placesByName();
            letters();
            return found;
        }

        /** Surnames alone, of persons whose full name stands elsewhere. */
        List<Found> withKnown(List<Found> before, People people) {
            found.addAll(before);
            before.forEach(f -> mark(f.from(), f.to()));
            for (int i = 0; i < words.size(); i++) {
                if (taken[i] || !isCapital(i)) {
                    continue;
                }
                for (String form :
                        List.of(KazakhCases.withoutCase(words.get(i)), words.get(i).text())) {
                    if (form.length() > 3 && people.knows(form)) {
                        add(Kind.PERSON, i, i + 1, form, "", role(i));
                        break;
                    }
                }
            }
            return found;
        }

        private void add(Kind kind, int from, int to, String name, String country, String role) {
            found.add(new Found(kind, from, to, name.strip(), country, role));
            mark(from, to);
        }

        private void mark(int from, int to) {
            for (int i = from; i < Math.min(to, taken.length); i++) {
                taken[i] = true;
            }
        }

        private boolean free(int from, int to) {
            if (from < 0 || to > words.size()) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (taken[i]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isCapital(int i) {
            return i >= 0
                    && i < words.size()
                    && Character.isUpperCase(words.get(i).text().charAt(0));
        }

        private String lemma(int i) {
            return i < 0 || i >= words.size() ? "" : words.get(i).lemma();
        }

        private String text(int i) {
            return i < 0 || i >= words.size() ? "" : words.get(i).text();
        }

        private boolean isNamed(String kind, int i) {
            return bodies.getOrDefault(kind, Set.of()).contains(lemma(i));
        }

        /** The words as written, the last one without its case ending. */
        private String said(int from, int to) {
            int start = words.get(from).passage().start();
            Word last = words.get(to - 1);
            return (text.substring(start, last.passage().start()) + KazakhCases.withoutCase(last))
                    .replaceAll("\\s+", " ");
        }

        /** {@code «Дала үні» газетінің}: a name in quotation marks with the noun behind it. */
        private void quoted() {
            for (int i = 0; i < words.size(); i++) {
                if (!text(i).equals("«") && !text(i).equals("“")) {
                    continue;
                }
                int close = i + 1;
                while (close < words.size()
                        && close - i <= LONGEST_QUOTE
                        && !text(close).matches("[»”]")) {
                    close++;
                }
                if (close >= words.size() || !text(close).matches("[»”]") || !isCapital(i + 1)) {
                    continue;
                }
                int head = close + 1;
                while (head < close + 3
                        && words.size() > head + 1
                        && words.get(head).is("NOUN", "ADJ")
                        && !isNamed("quoted", head)
                        && words.get(head).has("Case=Nom")) {
                    head++;
                }
                boolean headed =
                        head < words.size()
                                && isNamed("quoted", head)
                                && words.get(head).has("Person[psor]=3");
                if (headed) {
                    add(Kind.ORGANISATION, i, head + 1, said(i, head + 1), "", "");
                }
            }
        }

        /** Bodies by the noun that heads them: {@code Алматы қалалық соты}. */
        private void bodies() {
            for (int i = 0; i < words.size(); i++) {
                if (taken[i] || !isNamed("head", i) || !words.get(i).is("NOUN", "PROPN")) {
                    continue;
                }
                int from = bodyStart(i);
                boolean capitalInside = false;
                for (int k = Math.max(1, from); k <= i; k++) {
                    capitalInside |= isCapital(k);
                }
                boolean opens = from == 0 && isCapital(0);
                boolean named = from < i && (capitalInside || opens && isOffice(i));
                if (named) {
                    add(Kind.ORGANISATION, from, i + 1, said(from, i + 1), "", "");
                }
            }
        }

        private boolean isOffice(int i) {
            return words.get(i).has("Person[psor]=3")
                    && Set.of(
                                    "министрлік",
                                    "департамент",
                                    "комитет",
                                    "әкімдік",
                                    "прокуратура",
                                    "агенттік",
                                    "сот")
                            .contains(lemma(i));
        }

        /** The leftmost word with a capital that an unbroken line of attributes leads to. */
        private int bodyStart(int head) {
            int start = head;
            for (int i = head - 1; i >= Math.max(0, head - LONGEST_BODY) && !taken[i]; i--) {
                Word word = words.get(i);
                boolean attribute =
                        word.is("NOUN", "ADJ", "PROPN")
                                && (word.has("Case=Nom")
                                        || word.has("Case=Gen")
                                        || word.features().isEmpty()
                                        || word.is("ADJ"));
                boolean joins =
                        text(i).equals("және")
                                || text(i).equals("жөніндегі")
                                || text(i).equals("мен") && !isCapital(i - 1);
                boolean subject =
                        word.is("NOUN")
                                && word.has("Person[psor]=3")
                                && word.has("Case=Nom")
                                && isCapital(i + 1);
                if (!attribute && !joins || subject || isPersonal(i)) {
                    break;
                }
                if (isCapital(i)) {
                    start = i;
                }
            }
            return start;
        }

        /** A given name or surname, where bodies end: {@code Марат Бекеновтің партиясы}. */
        private boolean isPersonal(int i) {
            String base = KazakhCases.withoutCase(words.get(i)).toLowerCase(Locale.ROOT);
            return isCapital(i)
                    && placesAt(i).isEmpty()
                    && (given.contains(base) || base.matches(SURNAME) && base.length() > 4);
        }

        private void known() {
            for (int i = 0; i < words.size(); i++) {
                for (String name : bodies.getOrDefault("name", Set.of())) {
                    String[] parts = name.toLowerCase(Locale.ROOT).split(" ");
                    boolean meets = free(i, i + parts.length) && isCapital(i);
                    for (int k = 0; meets && k < parts.length; k++) {
                        meets = lemma(i + k).equals(parts[k]);
                    }
                    if (meets) {
                        add(Kind.ORGANISATION, i, i + parts.length, name, "", "");
                    }
                }
            }
        }

        private List<Place> placesAt(int i) {
            List<Place> here = new ArrayList<>();
            if (!isCapital(i)) {
                return here;
            }
            Set<String> forms =
                    new TreeSet<>(List.of(lemma(i), words.get(i).text().toLowerCase(Locale.ROOT)));
            for (String form : forms) {
                for (Place place : places.getOrDefault(form, List.of())) {
                    int size = place.words().size();
                    boolean meets = i + size <= words.size();
                    for (int k = 1; meets && k < size; k++) {
                        meets =
                                KazakhCases.withoutCase(words.get(i + k))
                                        .toLowerCase(Locale.ROOT)
                                        .equals(place.words().get(k));
                    }
                    boolean placed =
                            words.get(i + Math.max(1, size) - 1 < words.size() ? i + size - 1 : i)
                                            .has("Case=Loc")
                                    || lemma(i + 1).equals("қала");
                    if (meets && (!place.careful() || placed)) {
                        here.add(place);
                    }
                }
            }
            here.sort(
                    Comparator.comparingInt((Place p) -> -p.words().size())
                            .thenComparing(Place::name));
            return here;
        }

        private void placesOfSeveralWords() {
            for (int i = 0; i < words.size(); i++) {
                for (Place place : placesAt(i)) {
                    int to = i + place.words().size();
                    if (to > i + 1 && free(i, to)) {
                        add(Kind.PLACE, i, to, place.name(), place.country(), "");
                    }
                }
            }
        }

        /** {@code Түркістан облысындағы}, {@code Республика алаңы}, {@code Қордай ауданында}. */
        private void placesWithHeads() {
            Set<String> heads = placeWords.getOrDefault("head", Set.of());
            Set<String> towns = placeWords.getOrDefault("town", Set.of());
            for (int i = 1; i < words.size(); i++) {
                boolean owned = words.get(i).has("Person[psor]=3");
                if (!owned || taken[i] || !isCapital(i - 1) || taken[i - 1]) {
                    continue;
                }
                String country =
                        placesAt(i - 1).stream().findFirst().map(Place::country).orElse("");
                if (heads.contains(lemma(i))) {
                    int from = i - 1;
                    while (from > 1
                            && isCapital(from - 1)
                            && free(from - 1, from)
                            && placesAt(from - 1).isEmpty()
                            && !isPersonal(from - 1)
                            && KazakhCases.withoutCase(words.get(from - 1))
                                    .equals(text(from - 1))) {
                        from--;
                    }
                    add(Kind.PLACE, from, i + 1, said(from, i + 1), country, "");
                } else if (towns.contains(lemma(i))) {
                    String name =
                            placesAt(i - 1).stream()
                                    .findFirst()
                                    .map(Place::name)
                                    .orElse(text(i - 1));
                    add(Kind.PLACE, i - 1, i, name, country, "");
                }
            }
        }

        /** Two capitals side by side, or one where a role or the form of a surname tells it. */
        private void persons() {
            for (int i = 0; i < words.size(); i++) {
                int to = personEnd(i);
                if (to > i) {
                    add(Kind.PERSON, i, to, personName(i, to), "", role(i));
                    i = to - 1;
                }
            }
        }

        /** {@code С.Ыбырайымов} is {@code С. Ыбырайымов}, however it is spaced. */
        private String personName(int from, int to) {
            return said(from, to).replaceAll("\\.(?=\\p{Lu})", ". ");
        }

        private int personEnd(int from) {
            if (!isWordOfName(from)) {
                return from;
            }
            int to = from;
            boolean surname = false;
            boolean first = false;
            while (isWordOfName(to) && to - from < 4) {
                String base = KazakhCases.withoutCase(words.get(to)).toLowerCase(Locale.ROOT);
                surname |= base.matches(SURNAME) && base.length() > 4;
                first |=
                        given.contains(base)
                                || isInitial(to)
                                || base.matches("(\\p{L}\\.)+\\p{L}{3,}");
                boolean declined =
                        !KazakhCases.withoutCase(words.get(to)).equals(words.get(to).text());
                to++;
                if (declined) {
                    break;
                }
            }
            boolean role = isRole(from - 1);
            int length = to - from;
            if (length >= 2) {
                boolean sure = surname || first || role;
                return sure || from > 0 && !isCapital(from - 1) && !isHeadedPlace(to) ? to : from;
            }
            String whole = words.get(from).text();
            boolean initials = whole.matches("(\\p{Lu}\\.)+\\p{Lu}\\p{L}+");
            return surname && (from > 0 || isRoleOfSpeech(to)) || initials || role && first
                    ? to
                    : from;
        }

        private boolean isRoleOfSpeech(int i) {
            return i < words.size() && words.get(i).is("NOUN", "VERB", "CCONJ", "ADP");
        }

        private boolean isHeadedPlace(int i) {
            return placeWords.getOrDefault("head", Set.of()).contains(lemma(i))
                    || isNamed("head", i);
        }

        private boolean isInitial(int i) {
            return text(i).length() == 2 && text(i).endsWith(".");
        }

        private boolean isWordOfName(int i) {
            if (!isCapital(i) || taken[i]) {
                return false;
            }
            String word = text(i);
            String base = KazakhCases.withoutCase(words.get(i)).toLowerCase(Locale.ROOT);
            boolean letters = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean common =
                    noNames.contains(base)
                            || noNames.contains(word.toLowerCase(Locale.ROOT))
                            || words.get(i).is("NUM", "ADP", "PRON", "DET", "CCONJ", "PART", "VERB")
                            || i == 0
                                    && words.get(0).is("NOUN", "ADJ", "ADV")
                                    && !base.matches(SURNAME)
                                    && !given.contains(base);
            return (!letters || isInitial(i))
                    && !common
                    && (placesAt(i).isEmpty() || given.contains(base) && isCapital(i + 1))
                    && Character.UnicodeBlock.of(word.charAt(0)) == Character.UnicodeBlock.CYRILLIC;
        }

        private boolean isRole(int i) {
            return i >= 0 && words.get(i).is("NOUN", "PROPN") && roles.contains(lemma(i));
        }

        /** The noun of office or calling right before a name, in base form. */
        private String role(int from) {
            String two = lemma(from - 2) + " " + lemma(from - 1);
            return roles.contains(two) ? two : isRole(from - 1) ? lemma(from - 1) : "";
        }

        /**
         * Places by name, those in the name of a body, too; else a lone capital in the locative.
         */
        private void placesByName() {
            boolean[] inside = new boolean[words.size()];
            for (Found body : List.copyOf(found)) {
                if (body.kind() == Kind.ORGANISATION) {
                    for (int i = body.from(); i < body.to(); i++) {
                        inside[i] = !text(body.from()).equals("«");
                    }
                }
            }
            for (int i = 0; i < words.size(); i++) {
                List<Place> here = placesAt(i);
                if (!here.isEmpty() && (free(i, i + 1) || inside[i])) {
                    Place place = here.get(0);
                    add(Kind.PLACE, i, i + 1, place.name(), place.country(), "");
                } else if (free(i, i + 1)
                        && isCapital(i)
                        && words.get(i).is("PROPN", "ADJ")
                        && words.get(i).has("Case=Loc")
                        && !isCapital(i - 1)
                        && !noNames.contains(lemma(i))
                        && !words.get(i).has("Person[psor]=3")
                        && lemma(i).length() > 3) {
                    add(Kind.PLACE, i, i + 1, KazakhCases.withoutCase(words.get(i)), "", "");
                }
            }
        }

        /** Latin letters and capitals: {@code France Soir}, {@code БҰҰ}. */
        private void letters() {
            Set<String> none = bodies.getOrDefault("none", Set.of());
            for (int i = 0; i < words.size(); i++) {
                String word = KazakhCases.withoutCase(words.get(i));
                if (taken[i] || !isCapital(i) || word.length() < 2) {
                    continue;
                }
                boolean cyrillic =
                        Character.UnicodeBlock.of(word.charAt(0))
                                == Character.UnicodeBlock.CYRILLIC;
                if (!cyrillic) {
                    int to = i;
                    while (to + 1 < words.size()
                            && free(to + 1, to + 2)
                            && isCapital(to + 1)
                            && Character.UnicodeBlock.of(text(to + 1).charAt(0))
                                    != Character.UnicodeBlock.CYRILLIC) {
                        to++;
                    }
                    add(Kind.ORGANISATION, i, to + 1, said(i, to + 1), "", "");
                } else if (word.matches("[А-ЯЁІҢҒҮҰҚӨҺӘ]{2,6}") && !none.contains(word)) {
                    boolean title = i == 0 && isCapital(1);
                    if (!title) {
                        add(Kind.ORGANISATION, i, i + 1, word, "", "");
                    }
                }
            }
        }
    }
}
