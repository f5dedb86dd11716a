// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues.Naming.Kind;

/**
 * Joins the mentions of one document that name the same: surname and full name, initials, spelling
 * variants, an acronym and what it stands for.
 */
final class Linking {
    private final NameWords words;
    private final List<Named> named = new ArrayList<>();

    private Linking(NameWords words) {
        this.words = words;
    }

    /** Somebody or something with all its mentions; grows while mentions are joined. */
    static final class Named {
        final Kind kind;
        final List<Mention> mentions = new ArrayList<>();
        final List<List<String>> keys = new ArrayList<>();

        Named(Kind kind) {
            this.kind = kind;
        }

        void add(Mention mention) {
            mentions.add(mention);
            keys.add(Spelling.keys(mention.name()));
            if (!mention.listedAs().equals(mention.name())) {
                keys.add(Spelling.keys(mention.listedAs()));
            }
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
            return Spelling.keys(mention.name()).size();
        }
    }

    /**
     * @param text the whole stored text
     * @param mentions in the order of the text; those without a kind take that of their namesakes,
     *     or are dropped
     */
    static List<Named> join(String text, List<Mention> mentions, NameWords words) {
        Linking linking = new Linking(words);
        List<Mention> told = linking.told(text, mentions);
        List<Mention> fullFirst = new ArrayList<>(told);
        fullFirst.sort(
                Comparator.comparing((Mention m) -> m.run().size() == 1)
                        .thenComparing(Mention::passage));
        for (Mention mention : fullFirst) {
            linking.add(text, mention, told);
        }
        linking.named.forEach(n -> n.mentions.sort(Comparator.comparing(Mention::passage)));
        linking.aliases(text);
        linking.named.sort(Comparator.comparing(n -> n.mentions.get(0).passage()));
        return linking.named;
    }

    /** Every mention with a kind: one name is one kind in one document, the surer one. */
    private List<Mention> told(String text, List<Mention> mentions) {
        Map<String, Map<Kind, Integer>> votes = new HashMap<>();
        for (Mention mention : mentions) {
            mention.kind()
                    .ifPresent(
                            k ->
                                    votes.computeIfAbsent(key(mention), x -> new HashMap<>())
                                            .merge(k, mention.sure() ? 5 : 1, Integer::sum));
        }
        List<List<String>> persons =
                mentions.stream()
                        .filter(
                                m ->
                                        m.is(Kind.PERSON)
                                                && m.run().size() > 1
                                                && wins(votes.get(key(m)), Kind.PERSON))
                        .map(m -> Spelling.keys(m.name()))
                        .toList();
        List<Mention> told = new ArrayList<>();
        for (Mention mention : mentions) {
            List<String> keys = Spelling.keys(mention.name());
            if (keys.size() <= 2
                    && !(mention.sure() && mention.kind().isPresent() && !mention.is(Kind.PERSON))
                    && persons.stream()
                            .anyMatch(p -> p.size() > keys.size() && contains(p, keys))) {
                told.add(mention.as(Kind.PERSON));
                continue;
            }
            if (!mention.is(Kind.PLACE) && before(text, mention, mentions).isPresent()) {
                told.add(mention.as(Kind.ORGANISATION));
                continue;
            }
            Map<Kind, Integer> vote = votes.get(key(mention));
            if (vote != null) {
                told.add(mention.as(winner(vote)));
            }
        }
        return told;
    }

    private static String key(Mention mention) {
        return String.join(" ", Spelling.keys(mention.name()));
    }

    private static boolean wins(
            @org.jspecify.annotations.Nullable Map<Kind, Integer> vote, Kind kind) {
        return vote != null && winner(vote) == kind;
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

    private void add(String text, Mention mention, List<Mention> all) {
        Kind kind = mention.kind().orElseThrow();
        Optional<Named> same =
                switch (kind) {
                    case PERSON -> person(mention);
                    case ORGANISATION -> organisation(text, mention, all);
                    case PLACE -> place(mention);
                };
        same.orElseGet(
                        () -> {
                            Named fresh = new Named(kind);
                            named.add(fresh);
                            return fresh;
                        })
                .add(mention);
    }

    /** The person last named before whose name holds these words; else the first one after. */
    private Optional<Named> person(Mention mention) {
        List<String> keys = Spelling.keys(mention.name());
        Named best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Named one : named) {
            if (one.kind != Kind.PERSON) {
                continue;
            }
            for (List<String> known : one.keys) {
                boolean holds =
                        known.equals(keys)
                                || known.size() > keys.size() && contains(known, keys)
                                || keys.size() > known.size()
                                        && known.size() > 1
                                        && contains(keys, known)
                                || keys.size() == known.size()
                                        && keys.size() > 1
                                        && initials(known, keys);
                if (!holds) {
                    continue;
                }
                boolean surname = known.get(known.size() - 1).equals(keys.get(keys.size() - 1));
                int distance = mention.passage().start() - one.mentions.get(0).passage().start();
                int score =
                        (surname ? 1_000_000 : 0)
                                + (distance >= 0 ? 500_000 : 0)
                                - Math.abs(distance) / 10;
                if (score > bestScore) {
                    bestScore = score;
                    best = one;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean initials(List<String> known, List<String> keys) {
        for (int i = 0; i < known.size(); i++) {
            if (!same(known.get(i), keys.get(i)) && !same(keys.get(i), known.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Named> organisation(String text, Mention mention, List<Mention> all) {
        List<String> keys = Spelling.keys(mention.listedAs());
        List<String> written = Spelling.keys(mention.name());
        Optional<Mention> standsFor = before(text, mention, all);
        for (Named one : named) {
            if (one.kind != Kind.ORGANISATION) {
                continue;
            }
            if (standsFor.isPresent() && one.mentions.contains(standsFor.get())) {
                return Optional.of(one);
            }
            for (List<String> known : one.keys) {
                if (known.equals(keys)
                        || known.equals(written)
                        || shortened(known, written)
                        || shortened(written, known)
                        || Runs.acronym(mention.name()) && abbreviates(mention.name(), one)) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /** The organisation in whose brackets the mention stands: "Rivers Legal Aid (RLA)". */
    private static Optional<Mention> before(String text, Mention mention, List<Mention> all) {
        for (Mention other : all) {
            if (other.is(Kind.ORGANISATION)
                    && other.passage().end() < mention.passage().start()
                    && text.substring(other.passage().end(), mention.passage().start())
                            .matches("[\\s\\u00A0]*\\([\"“]?")
                    && text.startsWith(")", mention.passage().end())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private boolean shortened(List<String> longer, List<String> shorter) {
        if (shorter.size() >= longer.size() || shorter.size() < 2) {
            return false;
        }
        int from = longer.size() - shorter.size();
        return longer.subList(0, shorter.size()).equals(shorter)
                        && shorter.stream().noneMatch(Set.of("of", "for")::contains)
                        && words.isHead(shorter.get(shorter.size() - 1))
                || longer.subList(from, longer.size()).equals(shorter)
                        && longer.size() - shorter.size() == 1;
    }

    /** Whether capitals are the first letters of the name's words. */
    private static boolean abbreviates(String acronym, Named one) {
        String letters = acronym.replaceAll("[^\\p{Lu}]", "");
        if (letters.length() < 2) {
            return false;
        }
        for (Mention mention : one.mentions) {
            StringBuilder initials = new StringBuilder();
            for (var word : mention.run().words()) {
                if (Character.isUpperCase(word.text().charAt(0))) {
                    initials.append(word.text().charAt(0));
                }
            }
            if (initials.toString().equals(letters)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Named> place(Mention mention) {
        String key = Spelling.key(mention.listedAs());
        return named.stream()
                .filter(n -> n.kind == Kind.PLACE)
                .filter(
                        n ->
                                n.mentions.stream()
                                        .anyMatch(m -> Spelling.key(m.listedAs()).equals(key)))
                .findFirst();
    }

    /** "X, known as Y" is one person. */
    private void aliases(String text) {
        for (Named one : List.copyOf(named)) {
            for (Named other : List.copyOf(named)) {
                if (one != other
                        && one.kind == Kind.PERSON
                        && other.kind == Kind.PERSON
                        && named.contains(one)
                        && named.contains(other)
                        && one.mentions.stream()
                                .anyMatch(
                                        a ->
                                                other.mentions.stream()
                                                        .anyMatch(b -> alias(text, a, b)))) {
                    other.mentions.forEach(one::add);
                    one.mentions.sort(Comparator.comparing(Mention::passage));
                    named.remove(other);
                }
            }
        }
    }

    private boolean alias(String text, Mention a, Mention b) {
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
