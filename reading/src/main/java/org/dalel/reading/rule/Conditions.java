// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * When an English rule applies, in the document's words: "if …", "unless …", "without …", "who
 * receive …", "failure to …". What is said behind the rule's verb counts first, then what the
 * sentence begins with, then what marks off those whom the rule binds.
 */
final class Conditions {
    private static final int LONGEST = 60;
    private static final int NEAR = 3;
    private static final Set<String> RELATIVES = Set.of("who", "that", "which");
    private static final Set<String> STARTS_ANOTHER =
            Set.of(
                    "but",
                    "although",
                    "though",
                    "while",
                    "which",
                    "whereas",
                    "however",
                    "so",
                    "who");
    private static final Set<String> FAILING = Set.of("failure", "refusal", "failing", "inability");
    private static final Set<Kind> FOR_AN_ACT = Set.of(Kind.SANCTION, Kind.POWER);

    private final RuleWords vocabulary;
    private final Clause clause;
    private final Kind kind;
    private final int from;
    private final int verb;
    private final int behind;
    private final int to;

    /**
     * @param rule one of the rules that the sentence of {@code clause} states
     */
    Conditions(RuleWords vocabulary, Clause clause, Provisions.Stated rule) {
        this.vocabulary = vocabulary;
        this.clause = clause;
        this.kind = rule.kind();
        this.from = clause.sentence().wordAt(rule.passage().start());
        this.verb = clause.sentence().wordAt(rule.verb().start());
        this.behind = clause.sentence().wordAt(rule.verb().end() - 1) + 1;
        this.to =
                Math.min(
                        clause.words().size(),
                        clause.sentence().wordAt(rule.passage().end() - 1) + 1);
    }

    /** The condition; empty when the rule names none. */
    Optional<String> said() {
        return said(behind, true)
                .or(this::atTheHead)
                .or(this::ofTheSubject)
                .or(this::actItself)
                .or(() -> said(kind == Kind.THRESHOLD ? verb - 1 : verb + 1, false));
    }

    /**
     * @param plain whether only the words that say nothing but a condition count ("if", "unless")
     */
    private Optional<String> said(int start, boolean plain) {
        int open = 0;
        for (int i = Math.max(start, from); i < to; i++) {
            open += clause.lower(i).equals("(") ? 1 : clause.lower(i).equals(")") ? -1 : 0;
            boolean other =
                    !plain && clause.lower(i).equals(",") && clause.lower(i + 1).matches("and|but");
            if (other && i > behind) {
                break;
            }
            if (open > 0) {
                continue;
            }
            OptionalInt begin = plain ? opener(i) : marksOff(i);
            if (begin.isPresent()) {
                Optional<String> words = words(begin.getAsInt(), end(i, plain));
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the condition begins that word {@code i} opens. */
    private OptionalInt opener(int i) {
        String word = clause.lower(i);
        boolean opens =
                switch (word) {
                    case "if", "unless", "whenever", "upon", "until" -> true;
                    case "without" -> kind != Kind.ENTITLEMENT;
                    case "when" -> !clause.lower(i - 1).equals("even");
                    case "once" -> clause.is(i + 1, "DET", "PRON", "NOUN", "PROPN", "VERB");
                    case "provided" -> clause.lower(i + 1).equals("that") && i > behind;
                    case "except" -> clause.lower(i + 1).matches("with|when|if|where|for|in|by");
                    case "as" ->
                            clause.lower(i + 1).equals("long") && clause.lower(i + 2).equals("as");
                    case "in" ->
                            clause.lower(i + 1).matches("cases?|order") && ofOrTo(i + 2)
                                    || clause.lower(i + 1).equals("the")
                                            && clause.lower(i + 2).matches("event|case|absence")
                                            && clause.lower(i + 3).equals("of");
                    case "on", "at" ->
                            clause.lower(i + 1).matches("condition|request")
                                    || clause.lower(i + 1).equals("the")
                                            && clause.lower(i + 2)
                                                    .matches("condition|request|grounds?|basis");
                    case "based" -> clause.lower(i + 1).equals("on");
                    case "during" ->
                            clause.lower(i + 1).matches("an?|the|election|times")
                                    && !measured(i + 1);
                    case "where" -> clause.is(i - 1, "NOUN", "PROPN");
                    case "after" -> clause.lower(i + 1).endsWith("ing") && !measured(i - 1);
                    default -> false;
                };
        if (opens) {
            return OptionalInt.of(word.equals("based") ? i + 2 : i);
        }
        boolean act =
                word.equals("for")
                        && FOR_AN_ACT.contains(kind)
                        && clause.is(i + 1, "VERB", "NOUN")
                        && clause.lower(i + 1).endsWith("ing")
                        && !clause.is(i + 2, "PUNCT", "ADP", "AUX");
        return act ? OptionalInt.of(i + 1) : OptionalInt.empty();
    }

    private boolean ofOrTo(int i) {
        return clause.lower(i).matches("of|to|that");
    }

    private boolean measured(int i) {
        return clause.lower(i).matches("(?:day|week|month|year|hour)s?|.*\\d.*");
    }

    /** "gatherings that harm …", "sites being used to …", "unions with more than 50 members". */
    private OptionalInt marksOff(int i) {
        boolean somebody = vocabulary.has("affected", clause.lower(i - 1));
        if (isRelative(i)
                        && (kind != Kind.PROHIBITION || somebody)
                        && !vocabulary.has("law-noun", clause.lower(i - 1))
                || clause.lower(i - 1).matches("anyone|those|everyone|anybody")
                        && clause.is(i, "VERB")) {
            return OptionalInt.of(i);
        }
        if (clause.is(i - 1, "NOUN", "PROPN", "PRON") && isActing(i)) {
            return kind == Kind.PROHIBITION && !clause.lower(i).endsWith("ed")
                    ? OptionalInt.empty()
                    : OptionalInt.of(i);
        }
        boolean plural =
                somebody
                        || clause.is(i - 1, "NOUN")
                                && !clause.lemma(i - 1).equals(clause.lower(i - 1));
        boolean marked =
                clause.is(i + 1, "ADJ", "NUM", "VERB")
                        || clause.lower(i + 1).matches("more|fewer|less|at|an?");
        if (clause.lower(i).equals("with")
                && plural
                && marked
                && !clause.lemma(verb).matches("provide|supply|present")) {
            return OptionalInt.of(i);
        }
        boolean occasion = false;
        for (int n = i + 1; clause.lower(i).equals("for") && n <= i + NEAR; n++) {
            occasion |= vocabulary.has("occasion", clause.lower(n));
        }
        if (kind == Kind.DUTY && occasion) {
            return OptionalInt.of(i);
        }
        if (kind == Kind.THRESHOLD && clause.is(i - 1, "NOUN", "PROPN")) {
            boolean purpose =
                    clause.lower(i).equals("to")
                            && vocabulary.has("admission", clause.lower(i + 1));
            boolean admission = false;
            for (int n = i + 1; clause.lower(i).equals("for") && n <= i + NEAR; n++) {
                admission |= vocabulary.has("admission", clause.lower(n));
            }
            if (purpose || admission) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** "that", "who", "which" behind a noun and before a verb: no "requirement that a union …". */
    private boolean isRelative(int i) {
        return RELATIVES.contains(clause.lower(i))
                && !vocabulary.has("duty", clause.lower(i - 1))
                && (clause.is(i - 1, "NOUN", "PROPN", "PRON", "NUM")
                        || clause.lower(i - 1).matches("those|anyone"))
                && (clause.is(i + 1, "VERB", "AUX")
                        || clause.is(i + 1, "ADV", "PART")
                                && clause.is(i + 2, "VERB", "AUX", "CCONJ"));
    }

    /** "being used", "receiving", "convicted of": what those do or did who are meant. */
    private boolean isActing(int i) {
        return vocabulary.has("marking-off", clause.lower(i))
                || clause.lower(i).equals("being") && clause.is(i + 1, "VERB");
    }

    /** "If the leader …, the fine could be raised", "To register a party, it is necessary". */
    private Optional<String> atTheHead() {
        for (int i = 0; i < Math.min(verb, 12); i++) {
            boolean begins =
                    i == 0 || clause.lower(i - 1).equals(",") || clause.is(i - 1, "CCONJ", "PUNCT");
            if (!begins) {
                continue;
            }
            String word = clause.lower(i);
            boolean opens =
                    word.matches("if|unless|when|whenever|where|without|upon|once|failing")
                            || word.equals("in") && opener(i).isPresent()
                            || word.equals("to") && clause.is(i + 1, "VERB")
                            || word.equals("after") && clause.lower(i + 1).endsWith("ing");
            if (opens) {
                int end = comma(i);
                if (end > i + 1) {
                    return words(i, end);
                }
            }
        }
        return Optional.empty();
    }

    /** The comma behind which the main clause begins; no comma of a list in the condition. */
    private int comma(int begin) {
        for (int i = begin + 2; i < verb; i++) {
            boolean main =
                    clause.lower(i).equals(",")
                            && !clause.is(i + 1, "VERB", "ADP", "SCONJ", "CCONJ", "AUX", "PART")
                            && !clause.lower(i + 1).matches("and|or|including|such");
            if (main) {
                return i;
            }
        }
        return -1;
    }

    /** "Choirs that sing abroad must …", "workers convicted of … could be jailed". */
    private Optional<String> ofTheSubject() {
        for (int i = verb - 1; i > from; i--) {
            if (clause.lower(i).equals(",")
                    && i < verb - 1
                    && !clause.lower(i + 1).matches("however|therefore|also|and|or|but")
                    && !clause.is(i + 1, "VERB")) {
                return Optional.empty();
            }
            if (clause.lower(i - 1).equals(",")) {
                continue;
            }
            boolean acting = clause.is(i - 1, "NOUN", "PROPN", "PRON") && isActing(i);
            if (isRelative(i) || acting) {
                int end = verb;
                for (int n = verb - 1; n > i + 1; n--) {
                    if (clause.lower(n).equals(",")) {
                        end = n;
                    }
                }
                while (end > i + 2 && clause.is(end - 1, "AUX", "PART")) {
                    end--;
                }
                return end > i + 1 ? words(i, end) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Failure to register could lead to fines", "Penalties for late reports include …". */
    private Optional<String> actItself() {
        if (kind != Kind.SANCTION) {
            return Optional.empty();
        }
        int start = from;
        while (start < verb && clause.is(start, "DET", "ADV", "PUNCT", "CCONJ")) {
            start++;
        }
        for (int i = start; i < verb; i++) {
            if (FAILING.contains(clause.lower(i))) {
                return words(i, aside(i, verb));
            }
        }
        if (clause.lower(start).matches("punishments?|penalt(?:y|ies)|sanctions?|sentences?")) {
            int pattern = start + 1;
            return clause.lower(pattern).equals("for")
                    ? words(pattern + 1, endOfAct(pattern + 1))
                    : Optional.empty();
        }
        boolean consequence =
                clause.stretch(verb, behind)
                        .in(clause.text())
                        .toLowerCase(Locale.ROOT)
                        .matches(
                                ".*\\b(?:lead|leads|result|results|incur|carry|entail|mean|bring"
                                        + "|trigger|attract|punishable|end)\\b.*");
        Optional<Clause.NounPhrase> subject = clause.subject(verb);
        boolean act =
                consequence
                        && subject.isPresent()
                        && subject.get().to() - subject.get().from() > 1
                        && !vocabulary.has("law-noun", clause.lower(subject.get().head()))
                        && !vocabulary.has("affected", clause.lower(subject.get().head()))
                        && !vocabulary.has("body", clause.lower(subject.get().head()))
                        && !clause.lower(subject.get().head())
                                .matches("charges?|offen[cs]es?|crimes?|conviction");
        return act ? words(subject.get().from(), subject.get().to()) : Optional.empty();
    }

    /** Up to the verb that tells the penalty, where the pattern itself begins with "penalty". */
    private int endOfAct(int start) {
        for (int i = start + 1; i < to; i++) {
            if (clause.is(i, "AUX") && clause.lower(i).matches("can|could|may|might|will|would")
                    || clause.lower(i).matches("included?|includes|ranged?|reach(?:ed)?")) {
                return i;
            }
        }
        return verb;
    }

    private int aside(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (clause.lower(i).equals(",") && !clause.is(i + 1, "VERB", "CCONJ")) {
                return i;
            }
        }
        return end;
    }

    /** Where the clause ends that begins at {@code start}. */
    private int end(int start, boolean plain) {
        int open = 0;
        for (int i = start + 1; i < Math.min(to, start + LONGEST); i++) {
            String word = clause.lower(i);
            if (word.equals("(")) {
                open++;
            } else if (word.equals(")") && --open < 0) {
                return i;
            }
            if (open > 0) {
                continue;
            }
            if (word.matches("[;:—–]") || STARTS_ANOTHER.contains(word) && i > start + 1) {
                return i;
            }
            boolean leaves =
                    word.equals(",")
                            && !clause.lower(i + 1).equals("defined")
                            && !(plain && clause.lower(start).matches("if|unless|where")
                                    || inList(i));
            boolean infinitive =
                    !plain
                            && word.equals("to")
                            && (clause.is(i + 1, "VERB", "AUX")
                                    || vocabulary.has("act", clause.lower(i + 1)))
                            && clause.is(i - 1, "NOUN", "PROPN", "ADV")
                            && i > start + 1;
            boolean kept = !plain && word.equals("from") && clause.lower(i + 1).endsWith("ing");
            boolean verbOfWhom =
                    clause.lower(start).equals("with")
                            && clause.is(i, "VERB", "AUX")
                            && clause.is(i - 1, "NOUN")
                            && !word.endsWith("ing")
                            && i > start + 2;
            if (leaves || infinitive || kept || verbOfWhom) {
                return i;
            }
            boolean next =
                    (word.equals("and") || word.equals("or"))
                            && !clause.lower(start).matches("if|unless|where")
                            && clause.is(i + 1, "AUX");
            if (next) {
                return i;
            }
        }
        return to;
    }

    /** Whether the comma parts members of a list: ", or" or ", and" follows before long. */
    private boolean inList(int comma) {
        if (clause.lower(comma + 1).matches("or")) {
            return true;
        }
        for (int i = comma + 1; i < Math.min(to, comma + 9); i++) {
            if (clause.is(i, "AUX")) {
                return false;
            }
            if (clause.lower(i).equals(",") && clause.lower(i + 1).equals("or")) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> words(int start, int end) {
        int last = end;
        while (last > start
                && clause.is(last - 1, "PUNCT", "CCONJ")
                && !clause.lower(last - 1).equals(")")) {
            last--;
        }
        if (last - start < 2) {
            return Optional.empty();
        }
        return Optional.of(
                clause.stretch(start, last)
                        .in(clause.text())
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[“”\"«]+|[\\s.,;]+$", ""));
    }
}
