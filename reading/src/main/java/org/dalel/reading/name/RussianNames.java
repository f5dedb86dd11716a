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
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/**
 * Persons, organisations and places in Russian, in whatever case they stand, each under its
 * nominative.
 *
 * <p>The dictionary behind the words tells given, family and fathers' names; tables tell places,
 * nouns that head the names of bodies, and given names that the dictionary lacks.
 */
final class RussianNames {
    private static final int LONGEST_QUOTE = 7;

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Given> given = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, List<String[]>> knownBodies = new HashMap<>();
    private final Map<String, Set<String>> placeWords = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> noNames = new HashSet<>();

    private record Place(List<Set<String>> forms, String name, String country, boolean careful) {}

    private record Given(String name, boolean woman) {}

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

    RussianNames(Lexicon lexicon) {
        for (String table : List.of("ru/countries.tsv", "ru/places.tsv")) {
            for (Lexicon.Row row : lexicon.rows(table)) {
                for (String name : row.cell(1).split("\\|")) {
                    place(row, name);
                }
            }
        }
        for (Lexicon.Row row : lexicon.rows("ru/given-names.tsv")) {
            for (String name : row.cell(1).split("\\s+")) {
                Given one = new Given(name, row.cell(0).equals("f"));
                RussianCases.forms(name).forEach(form -> given.putIfAbsent(form, one));
            }
        }
        for (Lexicon.Row row : lexicon.rows("ru/bodies.tsv")) {
            for (String words : row.cell(1).split("\\|")) {
                bodies.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(words);
                if (row.cell(0).equals("name")) {
                    String[] parts = words.split(" ");
                    for (String form : RussianCases.forms(parts[0])) {
                        knownBodies.computeIfAbsent(form, k -> new ArrayList<>()).add(parts);
                    }
                }
            }
        }
        for (Lexicon.Row row : lexicon.rows("ru/place-words.tsv")) {
            placeWords
                    .computeIfAbsent(row.cell(0), k -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split("\\|")));
        }
        for (Lexicon.Row row : lexicon.rows("ru/kinds.tsv")) {
            if (row.cell(0).equals("person") || row.cell(0).equals("official")) {
                roles.addAll(List.of(row.cell(1).split("\\|")));
            }
        }
        for (Lexicon.Row row : lexicon.rows("ru/no-names.tsv")) {
            for (String word : row.cell(0).split("\\|")) {
                noNames.add(RussianCases.plain(word));
            }
        }
    }

    private void place(Lexicon.Row row, String name) {
        List<Set<String>> forms = new ArrayList<>();
        for (String word : name.split(" ")) {
            forms.add(RussianCases.forms(word));
        }
        String called = row.cell(1).split("\\|")[0];
        Place place = new Place(forms, called, row.cell(0), row.cell(2).equals("care"));
        for (String form : forms.get(0)) {
            places.computeIfAbsent(form, k -> new ArrayList<>()).add(place);
        }
    }

    List<Clues.Naming> in(Page page) {
        List<Sentence> sentences = page.sentences();
        List<List<Found>> found = new ArrayList<>();
        Map<String, String> surnames = new HashMap<>();
        for (Sentence sentence : sentences) {
            List<Found> here = new Pass(page.text(), sentence).found();
            here.stream()
                    .filter(f -> f.kind() == Kind.PERSON)
                    .forEach(f -> remember(f.name(), surnames));
            found.add(here);
        }
        Map<String, List<Passage>> mentions = new LinkedHashMap<>();
        Map<String, Found> first = new HashMap<>();
        Map<String, String> called = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Found> here =
                    new Pass(page.text(), sentences.get(i)).withKnown(found.get(i), surnames);
            here.sort(Comparator.comparingInt(Found::from));
            for (Found one : here) {
                String full =
                        one.kind() == Kind.PERSON
                                ? surnames.getOrDefault(key(one.name()), one.name())
                                : one.name();
                String key = one.kind() + " " + stems(full);
                String name = called.computeIfAbsent(key, k -> full);
                first.merge(key, one, (a, b) -> a.role().isEmpty() && !b.role().isEmpty() ? b : a);
                List<Word> words = sentences.get(i).words();
                mentions.computeIfAbsent(key + "\t" + name, k -> new ArrayList<>())
                        .add(
                                words.get(one.from())
                                        .passage()
                                        .join(words.get(one.to() - 1).passage()));
            }
        }
        return namings(mentions, first);
    }

    private static List<Clues.Naming> namings(
            Map<String, List<Passage>> mentions, Map<String, Found> first) {
        List<Clues.Naming> names = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Map.Entry<String, List<Passage>> entry : mentions.entrySet()) {
            String key = entry.getKey().substring(0, entry.getKey().indexOf('\t'));
            String name = entry.getKey().substring(entry.getKey().indexOf('\t') + 1);
            Found one = java.util.Objects.requireNonNull(first.get(key));
            if (!told.add(entry.getKey())) {
                continue;
            }
            names.add(
                    new Clues.Naming(
                            one.kind(),
                            name,
                            entry.getValue(),
                            Optional.of(one.role()).filter(r -> !r.isEmpty()),
                            Optional.empty(),
                            Optional.of(one.country()).filter(c -> !c.isEmpty()).map(Country::new),
                            false));
        }
        return names;
    }

    /** The last word of a person's name, for finding it again where it stands alone. */
    private static void remember(String name, Map<String, String> surnames) {
        if (name.contains(" ")) {
            for (String word : name.split(" ")) {
                if (word.length() > 3 && !word.endsWith(".") && !word.endsWith("вич")) {
                    surnames.putIfAbsent(RussianCases.stem(word), name);
                }
            }
        }
    }

    /** The same for every case form of a name. */
    private static String stems(String name) {
        StringBuilder stems = new StringBuilder();
        for (String word : name.split("[ -]")) {
            stems.append(RussianCases.stem(word)).append(' ');
        }
        return stems.toString();
    }

    private static String key(String name) {
        return name.contains(" ") ? name : RussianCases.stem(name);
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
            persons();
            streets();
            countries();
            known();
            bodies();
            placesByName();
            letters();
            return found;
        }

        /** Family names and given names alone, of persons whose full name stands elsewhere. */
        List<Found> withKnown(List<Found> before, Map<String, String> surnames) {
            found.addAll(before);
            for (Found one : before) {
                mark(one.from(), one.to());
            }
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                String full = surnames.get(RussianCases.stem(word.text()));
                if (!taken[i] && isCapital(i) && full != null && word.text().length() > 2) {
                    add(Kind.PERSON, i, i + 1, full, "", "");
                }
            }
            return found;
        }

        private void add(Kind kind, int from, int to, String name, String country, String role) {
            found.add(new Found(kind, from, to, name, country, role));
            mark(from, to);
        }

        private void mark(int from, int to) {
            for (int i = from; i < to; i++) {
                taken[i] = true;
            }
        }

        private boolean isCapital(int i) {
            return i >= 0
                    && i < words.size()
                    && Character.isUpperCase(words.get(i).text().charAt(0));
        }

        private boolean isCyrillic(int i) {
            char c = words.get(i).text().charAt(0);
            return c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё';
        }

        private boolean free(int from, int to) {
            for (int i = from; i < to; i++) {
                if (i < 0 || i >= taken.length || taken[i]) {
                    return false;
                }
            }
            return true;
        }

        private String said(int from, int to) {
            Passage passage = words.get(from).passage().join(words.get(to - 1).passage());
            return passage.in(text).replaceAll("\\s+", " ");
        }

        private String lemma(int i) {
            return i < 0 || i >= words.size() ? "" : words.get(i).lemma();
        }

        /** Names in quotation marks. */
        private void quoted() {
            boolean listed = false;
            for (int i = 0; i < words.size(); i++) {
                String open = words.get(i).text();
                if (!"«“„\"".contains(open) || i + 2 >= words.size()) {
                    listed &= open.equals(",") || open.equals("и");
                    continue;
                }
                int close = i + 1;
                while (close < words.size()
                        && close - i <= LONGEST_QUOTE
                        && !"»”\"".contains(words.get(close).text())) {
                    close++;
                }
                if (close >= words.size() || close - i > LONGEST_QUOTE || !isCapital(i + 1)) {
                    continue;
                }
                if (listed || isBody(i, close)) {
                    add(Kind.ORGANISATION, i + 1, close, said(i + 1, close), "", "");
                    listed = true;
                }
                i = close;
            }
        }

        private boolean isBody(int open, int close) {
            Set<String> before = bodies.getOrDefault("quoted", Set.of());
            Set<String> not = bodies.getOrDefault("not-quoted", Set.of());
            for (int i = open - 1; i >= Math.max(0, open - 4); i--) {
                if (not.contains(lemma(i))) {
                    return false;
                }
                if (before.contains(lemma(i))) {
                    return true;
                }
                if (words.get(i).is("VERB", "PUNCT") && !words.get(i).text().matches("[—–-]")) {
                    break;
                }
            }
            boolean verb = false;
            for (int i = open + 1; i < close; i++) {
                verb |= words.get(i).is("VERB", "AUX", "PRON", "PUNCT", "SCONJ");
                verb |= i > open + 2 && !isCapital(i);
            }
            return !verb && close - open <= 4;
        }

        private void persons() {
            for (int i = 0; i < words.size(); ) {
                int to = personEnd(i);
                if (to <= i) {
                    i++;
                    continue;
                }
                person(i, to);
                i = to;
            }
        }

        /** The word after a run of capitalised words and initials that is a person's name. */
        private int personEnd(int from) {
            int to = from;
            boolean named = false;
            boolean initial = false;
            boolean family = false;
            while (to < words.size() && to - from < 4 && isCapital(to) && !taken[to]) {
                Word word = words.get(to);
                String plain = RussianCases.plain(word.text());
                boolean letter = word.text().matches("(\\p{Lu}\\.)+(-\\p{Lu}\\.)?");
                boolean first = word.has("NameType=Giv") || given.containsKey(plain);
                boolean other = word.has("NameType=Sur") || word.has("NameType=Pat");
                boolean unknown =
                        word.is("PROPN")
                                && word.features().stream().noneMatch(f -> f.startsWith("Animacy="))
                                && word.text().length() > 2
                                && !isInCapitals(word.text());
                boolean second = first && named && family;
                if (second
                        || roles.contains(word.lemma())
                        || !letter && !first && !other && !unknown
                        || noNames.contains(plain)
                        || isPlace(to) && !first) {
                    break;
                }
                named |= first;
                initial |= letter;
                family |= word.has("NameType=Sur") || unknown && !first && !other;
                to++;
            }
            int length = to - from;
            if (length >= 2 && (named || initial && family) || length == 1 && alone(from)) {
                return to;
            }
            boolean introduced = length >= 1 && roles.contains(lemma(from - 1));
            boolean latin = length >= 1 && !isCyrillic(from);
            return introduced && family && !latin ? to : from;
        }

        /** A family name of the dictionary by itself, in the middle of a sentence. */
        private boolean alone(int i) {
            Word word = words.get(i);
            return i > 0
                    && isCyrillic(i)
                    && word.has("NameType=Sur")
                    && !word.has("NameType=Giv")
                    && word.text().matches(".*(ов|ев|ин|ын|ова|ева|ина|ову|еву|овым|евым|ину|иным)")
                    && !words.get(i - 1).text().matches("[«“\"]|им|им\\.|имени")
                    && !(words.get(i - 1).is("NOUN")
                            && !words.get(i - 1).has("Animacy=Anim")
                            && word.has("Case=Gen"))
                    && !isCapital(i + 1);
        }

        private boolean isInCapitals(String word) {
            return word.equals(word.toUpperCase(Locale.ROOT)) && word.length() < 7;
        }

        private void person(int from, int to) {
            Optional<Boolean> woman = Optional.empty();
            boolean oblique = false;
            List<String> base = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Word word = words.get(i);
                Given listed = given.get(RussianCases.plain(word.text()));
                if (word.has("NameType=Giv") && !word.has("NameType=Sur")) {
                    boolean man = word.has("Gender=Masc");
                    woman = Optional.of(!man);
                    oblique |= !word.has("Case=Nom");
                    base.add(RussianCases.capitals(word.lemma(), word.text()));
                } else if (listed != null && woman.isEmpty()) {
                    woman = Optional.of(listed.woman());
                    oblique |=
                            !RussianCases.plain(listed.name())
                                    .equals(RussianCases.plain(word.text()));
                    base.add(listed.name());
                } else {
                    base.add("");
                }
            }
            boolean isWoman =
                    woman.orElseGet(
                            () -> words.get(from).has("Gender=Fem") || isWomansRole(from - 1));
            boolean given = woman.isPresent();
            for (int i = from; i < to; i++) {
                if (!base.get(i - from).isEmpty()) {
                    continue;
                }
                Word word = words.get(i);
                boolean initial = word.text().endsWith(".");
                boolean womansOblique =
                        isWoman && word.text().matches(".*((ов|ев|ин|ын)(у|ой)|[сц]кую)");
                boolean keep = initial || given && !oblique && !womansOblique;
                boolean father = word.has("NameType=Pat") && !word.has("NameType=Sur");
                base.set(
                        i - from,
                        keep || father || !given && word.has("Case=Nom") && !word.has("Case=Gen")
                                ? word.text()
                                : RussianCases.surname(word, isWoman));
            }
            add(Kind.PERSON, from, to, String.join(" ", base), "", role(from));
        }

        private boolean isWomansRole(int i) {
            return i >= 0 && words.get(i).is("NOUN") && words.get(i).has("Gender=Fem");
        }

        /** The noun of office or calling right before a name, in base form. */
        private String role(int from) {
            int i = from - 1;
            return i >= 0 && words.get(i).is("NOUN") && roles.contains(lemma(i)) ? lemma(i) : "";
        }

        /** {@code улице Абая}, {@code Красной площади}, {@code Алматинской области}. */
        private void streets() {
            Set<String> heads = placeWords.getOrDefault("place", Set.of());
            Set<String> before = placeWords.getOrDefault("before", Set.of());
            Set<String> in = placeWords.getOrDefault("in", Set.of());
            for (int i = 0; i < words.size(); i++) {
                if (taken[i]) {
                    continue;
                }
                if (heads.contains(lemma(i))) {
                    int from = i;
                    while (from > 0
                            && free(from - 1, from)
                            && words.get(from - 1).is("ADJ", "PROPN")
                            && isCapital(from - 1)
                            && !noNames.contains(lemma(from - 1))) {
                        from--;
                    }
                    if (from < i) {
                        add(Kind.PLACE, from, i + 1, nominative(from, i, i + 1), "", "");
                        continue;
                    }
                }
                boolean street = before.contains(lemma(i));
                boolean town = in.contains(lemma(i)) || in.contains(words.get(i).text());
                if ((street || town)
                        && isCapital(i + 1)
                        && free(i + 1, i + 2)
                        && isCyrillic(i + 1)) {
                    int to = i + 2;
                    while (isCapital(to) && free(to, to + 1) && words.get(to).is("PROPN")) {
                        to++;
                    }
                    if (street) {
                        add(Kind.PLACE, i, to, lemma(i) + " " + said(i + 1, to), "", "");
                    } else if (!isPlace(i + 1)) {
                        add(Kind.PLACE, i + 1, to, said(i + 1, to), "", "");
                    }
                }
            }
        }

        private String nominative(int from, int head, int to) {
            StringBuilder name = new StringBuilder();
            for (int i = from; i < head; i++) {
                name.append(RussianCases.attribute(words.get(i), words.get(head))).append(' ');
            }
            name.append(RussianCases.capitals(lemma(head), words.get(head).text()));
            if (to > head + 1) {
                name.append(' ').append(said(head + 1, to));
            }
            return name.toString();
        }

        /** Bodies known by name: {@code Госдума}, {@code Верховный суд}. */
        private void known() {
            for (int i = 0; i < words.size(); i++) {
                for (String[] parts :
                        knownBodies.getOrDefault(
                                RussianCases.plain(words.get(i).text()), List.of())) {
                    if (free(i, i + parts.length) && meets(parts, i)) {
                        int to = i + parts.length;
                        boolean ofCountry =
                                to < words.size()
                                        && words.get(to).text().matches("РФ|РК|КР|РБ")
                                        && free(to, to + 1);
                        String name = String.join(" ", parts);
                        add(
                                Kind.ORGANISATION,
                                i,
                                ofCountry ? to + 1 : to,
                                ofCountry ? name + " " + words.get(to).text() : name,
                                "",
                                "");
                        break;
                    }
                }
            }
        }

        private boolean meets(String[] parts, int at) {
            for (int k = 0; k < parts.length; k++) {
                Word word = words.get(at + k);
                boolean form =
                        RussianCases.forms(parts[k]).contains(RussianCases.plain(word.text()));
                boolean capital = isCapital(at + k) || parts.length > 1;
                boolean exact = !isInCapitals(parts[k]) || word.text().equals(parts[k]);
                if (!form || !capital || !exact) {
                    return false;
                }
            }
            return true;
        }

        /** Bodies by the noun that heads them: {@code Басманный районный суд}. */
        private void bodies() {
            Set<String> heads = RussianNames.this.bodies.getOrDefault("head", Set.of());
            for (int i = 0; i < words.size(); i++) {
                if (taken[i] || !words.get(i).is("NOUN", "PROPN") || !heads.contains(lemma(i))) {
                    continue;
                }
                int from = i;
                while (from > 0
                        && free(from - 1, from)
                        && words.get(from - 1).is("ADJ", "PROPN")
                        && isCyrillic(from - 1)
                        && !noNames.contains(lemma(from - 1))
                        && lemma(from - 1).matches(".*(ий|ый|ой)")) {
                    from--;
                }
                while (from < i && !isCapital(from)) {
                    from++;
                }
                int to = genitives(i + 1);
                boolean office =
                        lemma(i).equals("министерство")
                                || lemma(i).equals("департамент")
                                || lemma(i).equals("комитет") && isCapital(i);
                boolean named =
                        from < i && isCapital(from)
                                || to > i + 1 && (isCapital(i) || office || capitals(i + 1, to));
                if (named && (from > 0 || from < i || to > i + 1)) {
                    add(Kind.ORGANISATION, from, to, nominative(from, i, to), "", "");
                }
            }
        }

        private boolean capitals(int from, int to) {
            return isCapital(from)
                    && to - from == 1
                    && words.get(from).is("PROPN")
                    && !isPlace(from);
        }

        /** The word after the genitives, with {@code и} and {@code по} between, from {@code i}. */
        private int genitives(int i) {
            int end = i;
            int next = i;
            while (next < words.size() && next - i < 7 && !taken[next]) {
                Word word = words.get(next);
                boolean genitive =
                        word.is("NOUN", "ADJ", "PROPN") && word.has("Case=Gen")
                                || word.is("PROPN") && word.features().isEmpty();
                boolean join = word.is("CCONJ") && word.text().equals("и") && next > i;
                if (genitive) {
                    next++;
                    if (!word.is("ADJ")) {
                        end = next;
                    }
                } else if (join && next + 1 < words.size() && words.get(next + 1).has("Case=Gen")) {
                    next++;
                } else {
                    break;
                }
            }
            return end;
        }

        private boolean isPlace(int i) {
            return !placesAt(i).isEmpty();
        }

        private List<Place> placesAt(int i) {
            List<Place> here = new ArrayList<>();
            for (Place place :
                    places.getOrDefault(RussianCases.plain(words.get(i).text()), List.of())) {
                boolean meets = i + place.forms().size() <= words.size() && isCapital(i);
                for (int k = 0; meets && k < place.forms().size(); k++) {
                    meets =
                            place.forms()
                                    .get(k)
                                    .contains(RussianCases.plain(words.get(i + k).text()));
                }
                boolean placed =
                        words.get(Math.max(0, i - 1)).is("ADP")
                                || lemma(i - 1).equals("город")
                                || lemma(i - 1).equals("г.");
                if (meets && (!place.careful() || placed && !isCapital(i + 1))) {
                    here.add(place);
                }
            }
            here.sort(Comparator.comparingInt(p -> -p.forms().size()));
            return here;
        }

        /** Countries of several words: {@code Российской Федерации}. */
        private void countries() {
            for (int i = 0; i < words.size(); i++) {
                for (Place place : placesAt(i)) {
                    int to = i + place.forms().size();
                    if (to > i + 1 && free(i, to)) {
                        add(Kind.PLACE, i, to, place.name(), place.country(), "");
                    }
                }
            }
        }

        /** Places by name, those at the end of a body's name, too: {@code суд Парижа}. */
        private void placesByName() {
            boolean[] inside = new boolean[words.size()];
            for (Found body : found) {
                if (body.kind() == Kind.ORGANISATION) {
                    for (int i = body.from() + 1; i < body.to(); i++) {
                        inside[i] = true;
                    }
                }
            }
            for (int i = 0; i < words.size(); i++) {
                for (Place place : placesAt(i)) {
                    int to = i + place.forms().size();
                    if (free(i, to) || inside[i] && words.get(i).text().length() > 2) {
                        add(Kind.PLACE, i, to, place.name(), place.country(), "");
                    }
                    break;
                }
            }
        }

        /** Latin letters and capitals: {@code France Soir}, {@code РБК}. */
        private void letters() {
            Set<String> none = RussianNames.this.bodies.getOrDefault("none", Set.of());
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).text();
                if (taken[i] || !isCapital(i) || word.length() < 2) {
                    continue;
                }
                if (!isCyrillic(i)) {
                    int to = i;
                    while (to < words.size()
                            && free(to, to + 1)
                            && isCapital(to)
                            && !isCyrillic(to)) {
                        to++;
                    }
                    add(Kind.ORGANISATION, i, to, said(i, to), "", "");
                } else if (word.matches("[А-ЯЁ]{2,6}(-\\d+)?") && !none.contains(word)) {
                    boolean title = i == 0 && isCapital(i + 1);
                    if (!title) {
                        add(Kind.ORGANISATION, i, i + 1, word, "", "");
                    }
                }
            }
        }
    }
}
