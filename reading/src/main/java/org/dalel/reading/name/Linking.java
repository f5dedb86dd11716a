// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.terms.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions of one document that name the same: surname and full name, initials, spelling
 * variants, an acronym and what it stands for.
 *
 * <p>Every step looks names up by their words, so that a long document takes no longer for each
 * name than a short one.
 */
final class Linking {
    private final String text;
    private final NameWords words;
    private final List<Named> named = new ArrayList<>();

    /** Who is named so: by kind and a word of the name, its initials, or the name as a whole. */
    private final Map<String, Set<Named>> index = new HashMap<>();

    /** Organisations by the end of a mention, for what stands in brackets behind it. */
    private final Map<Integer, Mention> ends = new HashMap<>();

    private final Map<Passage, Named> of = new HashMap<>();

    private Linking(String text, NameWords words) {
        this.text = text;
        this.words = words;
    }

    /** Somebody or something with all its mentions; grows while mentions are joined. */
    static final class Named {
        final Kind kind;
        final List<Mention> mentions = new ArrayList<>();
        final Set<List<String>> keys = new LinkedHashSet<>();

        Named(Kind kind) {
            this.kind = kind;
        }

        int first() {
            return mentions.get(0).passage().start();
        }

        /** The fullest form. */
        String name() {
            Mention fullest = mentions.get(0);
            for (Mention mention : mentions) {
                boolean acronym = Runs.acronym(fullest.name());
                if (size(mention) > size(fullest) && !Runs.acronym(mention.name())
                        || acronym && !Runs.acronym(mention.name())) {
                    fullest = mention;
                }
            }
            String name = fullest.name();
            if (kind == Kind.PLACE && Spelling.key(name).equals(Spelling.key(fullest.listedAs()))) {
                name = fullest.listedAs();
            }
            return name.replaceAll("[\\s\\u00A0]+", " ");
        }

        private static int size(Mention mention) {
            return mention.run().size();
        }
    }

    /**
     * @param text the whole stored text
     * @param mentions in the order of the text; those without a kind take that of their namesakes,
     *     or are dropped
     */
    static List<Named> join(String text, List<Mention> mentions, NameWords words) {
        Linking linking = new Linking(text, words);
        for (Mention mention : mentions) {
            if (mention.is(Kind.ORGANISATION)) {
                linking.ends.put(mention.passage().end(), mention);
            }
        }
        List<Mention> fullFirst = linking.told(mentions);
        fullFirst.sort(
                Comparator.comparing((Mention m) -> m.run().size() == 1)
                        .thenComparing(Mention::passage));
        fullFirst.forEach(linking::add);
        linking.named.forEach(n -> n.mentions.sort(Comparator.comparing(Mention::passage)));
        linking.aliases();
        linking.named.sort(Comparator.comparing(Named::first));
        return linking.named;
    }

    // ---- one kind for one name

    /** Every mention with a kind: one name is one kind in one document, the surer one. */
    private List<Mention> told(List<Mention> mentions) {
        Map<String, Map<Kind, Integer>> votes = new HashMap<>();
        for (Mention mention : mentions) {
            mention.kind()
                    .ifPresent(
                            k ->
                                    votes.computeIfAbsent(key(mention), x -> new HashMap<>())
                                            .merge(k, mention.sure() ? 5 : 1, Integer::sum));
        }
        Map<String, Set<List<String>>> persons = persons(mentions, votes);
        List<Mention> told = new ArrayList<>();
        for (Mention mention : mentions) {
            Map<Kind, Integer> vote = votes.get(key(mention));
            if (partOfPerson(mention, persons)) {
                told.add(mention.as(Kind.PERSON));
            } else if (!mention.is(Kind.PLACE) && bracketed(mention).isPresent()) {
                told.add(mention.as(Kind.ORGANISATION));
            } else if (vote != null) {
                told.add(mention.as(winner(vote)));
            }
        }
        return told;
    }

    /** The full names of persons by each of their words. */
    private static Map<String, Set<List<String>>> persons(
            List<Mention> mentions, Map<String, Map<Kind, Integer>> votes) {
        Map<String, Set<List<String>>> persons = new HashMap<>();
        for (Mention mention : mentions) {
            Map<Kind, Integer> vote = votes.get(key(mention));
            if (mention.is(Kind.PERSON)
                    && mention.run().size() > 1
                    && vote != null
                    && winner(vote) == Kind.PERSON) {
                List<String> keys = Spelling.keys(mention.name());
                for (String word : keys) {
                    persons.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(keys);
                }
            }
        }
        return persons;
    }

    private static boolean partOfPerson(Mention mention, Map<String, Set<List<String>>> persons) {
        List<String> keys = Spelling.keys(mention.name());
        boolean other = mention.sure() && mention.kind().isPresent() && !mention.is(Kind.PERSON);
        return !other
                && !keys.isEmpty()
                && keys.size() <= 2
                && persons.getOrDefault(keys.get(keys.size() - 1), Set.of()).stream()
                        .anyMatch(p -> p.size() > keys.size() && contains(p, keys));
    }

    private static String key(Mention mention) {
        return String.join(" ", Spelling.keys(mention.name()));
    }

    private static Kind winner(Map<Kind, Integer> vote) {
        Kind winner = Kind.PERSON;
        int most = -1;
        for (Kind kind : Kind.values()) {
            int votes = vote.getOrDefault(kind, 0);
            if (votes > most) {
                most = votes;
                winner = kind;
            }
        }
        return winner;
    }

    /** Whether the name's words stand in the longer name, in its order. */
    private static boolean contains(List<String> longer, List<String> keys) {
        int at = 0;
        for (String word : longer) {
            if (at < keys.size() && same(word, keys.get(at))) {
                at++;
            }
        }
        return at == keys.size();
    }

    private static boolean same(String full, String given) {
        return full.equals(given)
                || given.length() == 1 && full.startsWith(given) && full.length() > 1;
    }

    // ---- joining

    private void add(Mention mention) {
        Kind kind = mention.kind().orElseThrow();
        Optional<Named> same =
                switch (kind) {
                    case PERSON -> person(mention);
                    case ORGANISATION -> organisation(mention);
                    case PLACE -> known(Kind.PLACE, placeKey(mention)).stream().findFirst();
                };
        put(
                same.orElseGet(
                        () -> {
                            Named fresh = new Named(kind);
                            named.add(fresh);
                            return fresh;
                        }),
                mention);
    }

    private void put(Named one, Mention mention) {
        one.mentions.add(mention);
        of.put(mention.passage(), one);
        List<List<String>> forms = new ArrayList<>(List.of(Spelling.keys(mention.name())));
        if (!mention.listedAs().equals(mention.name())) {
            forms.add(Spelling.keys(mention.listedAs()));
        }
        for (List<String> form : forms) {
            if (one.keys.add(form)) {
                form.forEach(word -> know(one, word));
                know(one, String.join(" ", form));
            }
        }
        if (one.kind == Kind.PLACE) {
            know(one, placeKey(mention));
        }
        initials(mention).ifPresent(i -> know(one, i));
    }

    private void know(Named one, String as) {
        index.computeIfAbsent(one.kind + " " + as, k -> new LinkedHashSet<>()).add(one);
    }

    private Set<Named> known(Kind kind, String as) {
        return index.getOrDefault(kind + " " + as, Set.of());
    }

    /** The person last named before whose name holds these words; else the first one after. */
    private Optional<Named> person(Mention mention) {
        List<String> keys = Spelling.keys(mention.name());
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Set<Named> candidates = new LinkedHashSet<>(known(Kind.PERSON, keys.get(keys.size() - 1)));
        candidates.addAll(known(Kind.PERSON, keys.get(0)));
        Named best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Named one : candidates) {
            if (areApart(one, mention)) {
                continue;
            }
            for (List<String> form : one.keys) {
                if (holds(form, keys)) {
                    int score = score(one, form, mention, keys);
                    if (score > bestScore) {
                        bestScore = score;
                        best = one;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Ms. Hasanli" is not "Mr. Togrul Hasanli". */
    private boolean areApart(Named one, Mention mention) {
        String gender = title(mention);
        return !gender.isEmpty()
                && one.mentions.stream()
                        .map(this::title)
                        .anyMatch(other -> !other.isEmpty() && !other.equals(gender));
    }

    /** The gender that a title before the name tells, or the empty text. */
    private String title(Mention mention) {
        int before = mention.run().from() - 1;
        return before < 0 ? "" : words.gender(mention.run().sentence().words().get(before).text());
    }

    private static int score(Named one, List<String> form, Mention mention, List<String> keys) {
        boolean surname = form.get(form.size() - 1).equals(keys.get(keys.size() - 1));
        int distance = mention.passage().start() - one.first();
        return (surname ? 1_000_000_000 : 0)
                + (distance >= 0 ? 500_000_000 : 0)
                - Math.abs(distance) / 8;
    }

    private static boolean holds(List<String> form, List<String> keys) {
        return form.equals(keys)
                || form.size() > keys.size() && contains(form, keys)
                || keys.size() > form.size() && form.size() > 1 && contains(keys, form)
                || keys.size() == form.size() && keys.size() > 1 && initials(form, keys);
    }

    private static boolean initials(List<String> form, List<String> keys) {
        for (int i = 0; i < form.size(); i++) {
            if (!same(form.get(i), keys.get(i)) && !same(keys.get(i), form.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Named> organisation(Mention mention) {
        @Nullable Named standsFor =
                bracketed(mention).map(Mention::passage).map(of::get).orElse(null);
        if (standsFor != null) {
            return Optional.of(standsFor);
        }
        List<String> written = Spelling.keys(mention.name());
        Set<Named> same = new LinkedHashSet<>(known(Kind.ORGANISATION, key(mention)));
        same.addAll(known(Kind.ORGANISATION, String.join(" ", Spelling.keys(mention.listedAs()))));
        if (written.size() == 1 && !Runs.acronym(mention.name())) {
            same.removeIf(n -> !n.keys.contains(written));
        }
        if (Runs.acronym(mention.name())) {
            same.addAll(known(Kind.ORGANISATION, letters(mention.name())));
        }
        if (same.isEmpty() && written.size() > 1) {
            Set<Named> candidates = new LinkedHashSet<>(known(Kind.ORGANISATION, written.get(0)));
            candidates.addAll(known(Kind.ORGANISATION, written.get(written.size() - 1)));
            for (Named one : candidates) {
                for (Mention other : List.copyOf(one.mentions)) {
                    if (shortened(other, mention) || shortened(mention, other)) {
                        return Optional.of(one);
                    }
                }
            }
        }
        return same.stream().findFirst();
    }

    /** The organisation in whose brackets the mention stands: "Rivers Legal Aid (RLA)". */
    private Optional<Mention> bracketed(Mention mention) {
        int at = mention.passage().start() - 1;
        if (at >= 0 && "\"“".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        if (at < 1 || text.charAt(at) != '(' || !text.startsWith(")", mention.passage().end())) {
            return Optional.empty();
        }
        at--;
        while (at > 0 && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
            at--;
        }
        return Optional.ofNullable(ends.get(at + 1));
    }

    /** "River Aid" for "River Aid Public Foundation", "Ferry Union" for "Karatal Ferry Union". */
    private boolean shortened(Mention longer, Mention shorter) {
        List<String> all = Spelling.keys(longer.name());
        List<String> some = Spelling.keys(shorter.name());
        if (some.size() >= all.size() || some.size() < 2) {
            return false;
        }
        boolean beginning =
                all.subList(0, some.size()).equals(some) && words.isHead(shorter.run().last());
        boolean end =
                all.size() - some.size() == 1
                        && all.subList(1, all.size()).equals(some)
                        && shorter.run().size() > 1;
        return beginning || end;
    }

    /** The first letters of the name's large words. */
    private static Optional<String> initials(Mention mention) {
        if (!mention.is(Kind.ORGANISATION) || mention.run().size() < 2) {
            return Optional.empty();
        }
        StringBuilder initials = new StringBuilder();
        for (var word : mention.run().words()) {
            if (Character.isUpperCase(word.text().charAt(0))) {
                initials.append(word.text().charAt(0));
            }
        }
        return initials.length() < 2 ? Optional.empty() : Optional.of("=" + initials);
    }

    private static String letters(String acronym) {
        return "=" + acronym.replaceAll("[^\\p{Lu}]", "");
    }

    /** "Karatal Province" and "Karatal" are one place. */
    private String placeKey(Mention place) {
        List<String> keys = new ArrayList<>(Spelling.keys(place.listedAs()));
        if (keys.size() > 1 && words.isPlaceWord(place.run().last().text())) {
            keys.remove(keys.size() - 1);
        }
        return "@" + String.join(" ", keys);
    }

    // ---- other names

    /** "X, known as Y" is one person. */
    private void aliases() {
        List<Mention> persons = new ArrayList<>();
        for (Named one : named) {
            if (one.kind == Kind.PERSON) {
                persons.addAll(one.mentions);
            }
        }
        persons.sort(Comparator.comparing(Mention::passage));
        for (int i = 0; i + 1 < persons.size(); i++) {
            @Nullable Named one = of.get(persons.get(i).passage());
            @Nullable Named other = of.get(persons.get(i + 1).passage());
            if (one != null
                    && other != null
                    && one != other
                    && alias(persons.get(i), persons.get(i + 1))) {
                for (Mention mention : other.mentions) {
                    one.mentions.add(mention);
                    of.put(mention.passage(), one);
                }
                one.mentions.sort(Comparator.comparing(Mention::passage));
                named.remove(other);
            }
        }
    }

    private boolean alias(Mention a, Mention b) {
        int gap = b.passage().start() - a.passage().end();
        if (gap < 3 || gap > 40) {
            return false;
        }
        String between =
                text.substring(a.passage().end(), b.passage().start())
                        .replaceAll("[,(\"“]", "")
                        .trim()
                        .toLowerCase(Locale.ROOT);
        return words.isAlias(between);
    }
}
