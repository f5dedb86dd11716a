// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.Optional;
import java.util.Set;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * Whom a rule binds or serves: the subject of "must"; the one whom a law "requires", "allows" or
 * "forbids" to do something; else the first people or bodies named behind the verb. A law that
 * forbids, punishes or guarantees and names nobody is for anyone.
 */
final class Addressee {
    private static final String ANYONE = "anyone";
    private static final int LONGEST = 200;
    private static final int REACH = 15;
    private static final int LONGEST_PARTICIPLE = 12;
    private static final Set<String> TOWARDS = Set.of("for", "on", "of", "by", "to", "against");
    private static final Set<String> PRONOUNS = Set.of("anyone", "everyone", "those");
    private static final Set<Kind> FOR_ANYONE =
            Set.of(Kind.PROHIBITION, Kind.SANCTION, Kind.ENTITLEMENT);

    /** "the right of …", "freedom of …" with a noun alone: what is free, not who. */
    private static final Set<String> BARE =
            Set.of("association", "party", "group", "organisation", "organization", "union");

    private final RuleWords vocabulary;
    private final Clause clause;

    Addressee(RuleWords vocabulary, Clause clause) {
        this.vocabulary = vocabulary;
        this.clause = clause;
    }

    /**
     * @param law whether a law is what speaks
     * @param subject the subject of the rule's verb, when it is no law
     * @param verb the verb of the rule
     * @param after the word behind the words that make it a rule
     */
    Optional<String> of(
            Kind kind, boolean law, Optional<Clause.NounPhrase> subject, int verb, int after) {
        Optional<Clause.NounPhrase> phrase = subject.filter(this::isSomebody);
        if (phrase.isEmpty() && law) {
            phrase = asked(verb + 1);
        }
        if (phrase.isEmpty()) {
            phrase = people(after).filter(p -> !isBare(p));
        }
        if (phrase.isEmpty()) {
            phrase = firstBehind(after, kind);
        }
        return phrase.map(this::withParticiple)
                .map(clause::words)
                .map(w -> w.replaceAll("^[“”\"«»\\s]+", ""))
                .filter(w -> !w.isBlank() && w.length() < LONGEST)
                .or(
                        () ->
                                law && FOR_ANYONE.contains(kind) || kind == Kind.PROHIBITION
                                        ? Optional.of(ANYONE)
                                        : Optional.empty());
    }

    /** "requires clubs to", "allows a judge to", "mandates that the office", "for clubs to". */
    private Optional<Clause.NounPhrase> asked(int from) {
        int i = from;
        while (clause.is(i, "ADV")
                || clause.lower(i).equals("that")
                || clause.lower(i).equals("for")) {
            i++;
        }
        Optional<Clause.NounPhrase> owner = clause.startingAt(i).flatMap(this::owner);
        return owner.isPresent() ? owner : people(i).filter(p -> !isBare(p));
    }

    /** The phrase from word {@code from} on, up to its last noun for people or bodies. */
    private Optional<Clause.NounPhrase> people(int from) {
        int known = -1;
        for (int i = from; i < clause.words().size() && i < from + REACH; i++) {
            if (known < 0 && clause.lower(i).endsWith("ing")) {
                break;
            }
            boolean owned = clause.lower(i).matches("authority|power|powers|control");
            if (isKnown(i) && !(owned && known >= 0)) {
                known = i;
                if (PRONOUNS.contains(clause.lower(i))) {
                    break;
                }
            } else if (!(clause.is(i, "DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "PRON")
                    || clause.is(i, "CCONJ") && clause.is(i - 1, "ADJ", "NOUN", "PROPN")
                    || clause.lower(i).equals("of") && known >= 0
                    || clause.lower(i).matches("[“”\"«»,]") && clause.is(i - 1, "ADJ")
                    || i > from && clause.lower(i - 1).equals("of"))) {
                break;
            } else if (clause.is(i, "CCONJ")
                    && known >= 0
                    && !clause.is(i + 1, "NOUN", "PROPN", "ADJ")) {
                break;
            } else if (clause.is(i, "DET") && known >= 0) {
                break;
            }
        }
        return known < 0
                ? Optional.empty()
                : Optional.of(new Clause.NounPhrase(from, known + 1, known));
    }

    /** Of "workers' rights" the workers. */
    private Optional<Clause.NounPhrase> owner(Clause.NounPhrase phrase) {
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            boolean possessive = clause.lower(i).matches("['’]s?");
            if (possessive && i > phrase.from() && isKnown(i - 1)) {
                return Optional.of(new Clause.NounPhrase(phrase.from(), i, i - 1));
            }
        }
        return Optional.empty();
    }

    /** "Fines for choirs that …", "the right of workers to …", "on NGOs". */
    private Optional<Clause.NounPhrase> firstBehind(int from, Kind kind) {
        for (int i = from; i < Math.min(clause.words().size(), from + REACH); i++) {
            if (!TOWARDS.contains(clause.lower(i))) {
                continue;
            }
            Optional<Clause.NounPhrase> phrase =
                    people(i + 1).filter(p -> isAffected(p.head()) && !isBare(p));
            boolean protectedOne =
                    kind == Kind.PROHIBITION && !clause.lower(i).equals("on")
                            || kind != Kind.SANCTION && clause.lower(i).equals("against");
            if (phrase.isPresent() && !protectedOne) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** "persons convicted of libel", "those found guilty of …". */
    private Clause.NounPhrase withParticiple(Clause.NounPhrase phrase) {
        int i = phrase.to();
        if (PRONOUNS.contains(clause.lower(phrase.head())) && clause.lower(i).equals("who")) {
            int end = i + 1;
            while (end < i + LONGEST_PARTICIPLE
                    && end < clause.words().size()
                    && !clause.is(end, "PUNCT")
                    && !(clause.is(end, "AUX") && end > i + 1)
                    && !clause.lower(end).equals("from")) {
                end++;
            }
            return new Clause.NounPhrase(phrase.from(), end, phrase.head());
        }
        boolean participle =
                clause.is(i, "VERB")
                        && (clause.lower(i).endsWith("ed") && clause.is(i + 1, "ADP")
                                || clause.lower(i).equals("found")
                                        && clause.lower(i + 1).equals("guilty")
                                || clause.lower(i).endsWith("ing")
                                        && PRONOUNS.contains(clause.lower(phrase.head())));
        if (!participle || phrase.head() != phrase.to() - 1) {
            return phrase;
        }
        int end = i + 2;
        while (end < i + LONGEST_PARTICIPLE
                && (clause.is(end, "NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "NUM")
                        || clause.is(end - 1, "ADP") && clause.lower(end).endsWith("ing"))) {
            end++;
        }
        while (end > i + 2 && clause.is(end - 1, "ADP", "DET", "CCONJ")) {
            end--;
        }
        return new Clause.NounPhrase(phrase.from(), end, phrase.head());
    }

    private boolean isSomebody(Clause.NounPhrase phrase) {
        return isKnown(phrase.head()) || clause.lower(phrase.head()).equals("enforcement");
    }

    private boolean isKnown(int word) {
        return isAffected(word)
                || vocabulary.has("body", clause.lower(word))
                || vocabulary.has("body", clause.lemma(word));
    }

    private boolean isAffected(int word) {
        return vocabulary.has("affected", clause.lower(word));
    }

    /** "freedom of association" */
    private boolean isBare(Clause.NounPhrase phrase) {
        return phrase.from() == phrase.head() && BARE.contains(clause.lower(phrase.head()));
    }
}
