// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/** The rules that one English sentence states. */
final class RuleSentence {
    private static final Set<String> NOT_A_CLASS = Set.of("he", "she", "i", "we", "you", "it");
    private static final Set<String> ANYONE =
            Set.of("any", "every", "each", "all", "no", "a", "an", "those", "such", "certain");
    private static final Set<String> ANYBODY =
            Set.of(
                    "anyone",
                    "everyone",
                    "anybody",
                    "everybody",
                    "nobody",
                    "people",
                    "those",
                    "who",
                    "they");

    private static final Set<String> DRAFTS = Set.of("draft", "bill", "amendments", "legislation");
    private static final Pattern DRAFT = Pattern.compile("(?i)\\b(?:draft|bill|amendments?)\\b");
    private static final int REACH = 90;
    private static final Pattern FRACTION =
            Pattern.compile(
                    "(?i)\\b(?:at least|more than|no (?:fewer|less) than|over)\\s+(?:one[- ]|a )?"
                            + "(?:half|third|quarter|two[- ]thirds)\\b");

    private final RuleWords vocabulary;
    private final Grammar grammar;
    private final String text;
    private final Sentence sentence;
    private final Clues clues;
    private final Optional<Provisions.Stated> before;
    private final Clause clause;
    private final Tokens tokens;
    private final Addressee whom;

    RuleSentence(
            RuleWords vocabulary,
            Grammar grammar,
            String text,
            Sentence sentence,
            Clues clues,
            Optional<Provisions.Stated> before) {
        this.vocabulary = vocabulary;
        this.grammar = grammar;
        this.text = text;
        this.sentence = sentence;
        this.clues = clues;
        this.before = before;
        this.clause = new Clause(text, sentence);
        this.tokens = Tokens.of(text, sentence);
        this.whom = new Addressee(vocabulary, clause);
    }

    /** A pattern that holds here, with its subject. */
    private record Held(
            int from,
            int to,
            int verb,
            Kind kind,
            String frame,
            Optional<Clause.NounPhrase> subject,
            boolean inherits,
            int size) {}

    List<Provisions.Stated> rules() {
        List<Held> held = new ArrayList<>();
        for (Grammar.Match match : grammar.all(tokens, this::amounts)) {
            holds(match).ifPresent(held::add);
        }
        held.sort(
                Comparator.comparingInt((Held h) -> -h.size())
                        .thenComparingInt(Held::from)
                        .thenComparingInt(h -> h.kind().ordinal()));
        List<Held> kept = new ArrayList<>();
        for (Held h : held) {
            if (kept.stream().noneMatch(k -> k.from() < h.to() && h.from() < k.to())) {
                kept.add(h);
            }
        }
        kept.sort(Comparator.comparingInt(Held::from));
        return stated(joined(withSubjects(kept)));
    }

    /** Patterns that only hold when a law is the subject, checked once all are known. */
    private List<Held> withSubjects(List<Held> kept) {
        List<Held> found = new ArrayList<>();
        boolean lawSpeaks = false;
        for (Held h : kept) {
            boolean law = h.subject().map(this::isLaw).orElse(false);
            if (h.frame().equals("law")) {
                boolean inherits = h.inherits() && (lawSpeaks || lawSpeaksBefore(h.verb()));
                if (!law && !inherits) {
                    continue;
                }
                lawSpeaks = true;
            } else if (!h.inherits()) {
                lawSpeaks = law;
            }
            found.add(h);
        }
        return found;
    }

    private Optional<Held> holds(Grammar.Match match) {
        String frame = match.rule().row().cell(3);
        int verb = sentence.wordAt(tokens.at(match.from()).passage().start());
        int last = sentence.wordAt(tokens.at(match.to() - 1).passage().start());
        Kind kind = Kind.ofCode(match.rule().meaning());
        boolean ing = clause.lower(verb).endsWith("ing") && frame.equals("law");
        boolean participle = ing && match.rule().row().cell(1).contains(clause.lower(verb));
        Optional<Clause.NounPhrase> subject = clause.subject(verb);
        boolean continues = clause.continues(verb);
        int size = RuleWords.size(match.rule());
        boolean ok =
                switch (frame) {
                    case "law" ->
                            participle
                                    ? clause.nounBefore(verb).map(this::isLaw).orElse(false)
                                            || clause.lower(verb - 1).matches(",|and|by")
                                                    && lawEarlier(verb)
                                    : (clause.is(verb, "VERB", "AUX", "ADV", "PART")
                                                    || clause.is(verb - 1, "AUX")
                                                    || takenForNoun(verb))
                                            && !denied(match, verb)
                                            && !ing
                                            && !passive(verb)
                                            && !infinitive(verb);
                    case "body" -> subject.map(this::isBody).orElse(false) && !isEvent(match);
                    case "plural" ->
                            subject.map(this::isClass).orElse(continues)
                                    && (legal() || asksForAct(match, verb, last));
                    case "standing" ->
                            (clause.is(verb, "VERB") || clause.lower(verb).endsWith("s"))
                                    && !passive(verb)
                                    && !infinitive(verb)
                                    && subject.map(this::isBody).orElse(false)
                                    && clause.startingAt(last + 1).map(this::isClass).orElse(false)
                                    && !dated();
                    case "present" ->
                            legal()
                                    && !clause.lower(verb).endsWith("ed")
                                    && !subject.map(this::isPerson).orElse(false);
                    case "legal" -> legal() && !subject.map(this::isPerson).orElse(false);
                    default -> !subject.map(this::isPerson).orElse(false);
                };
        if (!ok || disowned(verb)) {
            return Optional.empty();
        }
        boolean inherits = continues || participle;
        if (frame.equals("law") && participle) {
            return Optional.of(
                    new Held(match.from(), match.to(), verb, kind, "any", subject, true, size));
        }
        int end = Math.max(last + 1, verb + 1);
        if (kind == Kind.DUTY && threshold(end)) {
            kind = Kind.THRESHOLD;
        }
        if (kind == Kind.ENTITLEMENT && clause.startingAt(end).map(this::isBody).orElse(false)) {
            kind = Kind.POWER;
        }
        return Optional.of(
                new Held(match.from(), match.to(), verb, kind, frame, subject, inherits, size));
    }

    /** A power that was used once is an event: "the court could order" is not. */
    private boolean isEvent(Grammar.Match match) {
        return false;
    }

    /** Whether the first verb before this one that has a subject speaks for a law. */
    private boolean lawSpeaksBefore(int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            if (clause.is(i, "VERB", "AUX") && !clause.lower(i).endsWith("ing")) {
                Optional<Clause.NounPhrase> subject = clause.subject(i);
                if (subject.isPresent() && !clause.continues(i)) {
                    return isLaw(subject.get());
                }
            }
        }
        return false;
    }

    private boolean passive(int verb) {
        int i = verb - 1;
        while (clause.is(i, "ADV")) {
            i--;
        }
        return Set.of("be", "get").contains(clause.lemma(i)) && !clause.lower(verb).endsWith("ing");
    }

    /** "The new law recognises only …", where an analyser takes the verb for a noun. */
    private boolean takenForNoun(int verb) {
        return clause.is(verb, "NOUN")
                && clause.lower(verb).endsWith("s")
                && vocabulary.has("law-noun", clause.lower(verb - 1));
    }

    /** "The law does not require": no rule, unless the pattern itself says "not". */
    private boolean denied(Grammar.Match match, int verb) {
        if (match.rule().row().cell(1).contains("not")) {
            return false;
        }
        int i = verb - 1;
        while (i >= 0 && clause.is(i, "ADV", "AUX", "PART")) {
            if (Set.of("not", "n't", "n’t", "never").contains(clause.lower(i))) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** "The ministry denied that it would be revoked": somebody says that it is no rule. */
    private boolean disowned(int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (clause.lower(i).equals("that")
                    && Set.of("deny", "denied", "denies").contains(clause.lower(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "To arrest" and, after it, "and punish". */
    private boolean infinitive(int verb) {
        if (clause.lower(verb - 1).equals("and") && clause.lower(verb).equals(clause.lemma(verb))) {
            for (int i = verb - 2; i > Math.max(0, verb - 8); i--) {
                if (clause.lower(i).equals("to") && clause.is(i + 1, "VERB")) {
                    return true;
                }
            }
        }
        return clause.lower(verb - 1).equals("to");
    }

    private boolean isLaw(Clause.NounPhrase subject) {
        String head = clause.lower(subject.head());
        if (clause.lower(subject.head() + 1).equals("enforcement")) {
            return false;
        }
        if (vocabulary.has("law-noun", head)) {
            return !(head.equals("order") || head.equals("article"))
                    || clues.laws().stream().anyMatch(l -> l.passage().overlaps(passage(subject)));
        }
        if (Set.of("it", "they", "this", "these", "which", "that").contains(head)) {
            return before.map(Provisions.Stated::lawIsSubject).orElse(false);
        }
        return clues.laws().stream()
                .anyMatch(
                        l ->
                                l.passage()
                                        .contains(
                                                clause.words()
                                                        .get(subject.head())
                                                        .passage()
                                                        .start()));
    }

    /** Without a word of law beside it: "are required to", "must submit", "may not strike". */
    private boolean asksForAct(Grammar.Match match, int verb, int last) {
        String pattern = match.rule().row().cell(1);
        if (pattern.startsWith("be ")) {
            return Set.of("is", "are").contains(clause.lower(verb))
                    || vocabulary.has("act", clause.lower(last + 1));
        }
        return pattern.indexOf('>') >= 0;
    }

    private boolean dated() {
        return clues.dates().stream()
                .filter(d -> sentence.passage().contains(d.passage()))
                .anyMatch(d -> d.meaning() instanceof DateMention.Dated);
    }

    private boolean lawEarlier(int verb) {
        for (int i = 0; i < verb; i++) {
            if (vocabulary.has("law-noun", clause.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBody(Clause.NounPhrase subject) {
        String head = clause.lower(subject.head());
        return vocabulary.has("body", head)
                || vocabulary.has("body", clause.lemma(subject.head()))
                || head.equals("enforcement");
    }

    /** A class of people or bodies: "clubs", "any choir", "a union"; no single person. */
    private boolean isClass(Clause.NounPhrase subject) {
        if (isPerson(subject)) {
            return false;
        }
        String head = clause.lower(subject.head());
        if (ANYBODY.contains(head)) {
            return true;
        }
        for (int i = subject.from(); i <= subject.head(); i++) {
            if (ANYONE.contains(clause.lower(i))) {
                return true;
            }
        }
        boolean plural =
                clause.is(subject.head(), "NOUN") && !clause.lemma(subject.head()).equals(head)
                        || clause.words().get(subject.head()).text().matches("\\p{Lu}{2,}s")
                        || clause.is(subject.head(), "PROPN")
                                && subject.head() == 0
                                && head.endsWith("s");
        return plural && !vocabulary.has("law-noun", head);
    }

    private boolean isPerson(Clause.NounPhrase subject) {
        if (NOT_A_CLASS.contains(clause.lower(subject.head()))
                && !(clause.lower(subject.head()).equals("it") && before.isPresent())) {
            return true;
        }
        Passage words = passage(subject);
        return clues.names().stream()
                .filter(n -> n.kind() == Clues.Naming.Kind.PERSON)
                .flatMap(n -> n.mentions().stream())
                .anyMatch(words::overlaps);
    }

    private Passage passage(Clause.NounPhrase phrase) {
        return clause.stretch(phrase.from(), phrase.to());
    }

    /** Whether the sentence, or a rule just before it, speaks of law or of a condition. */
    private boolean legal() {
        if (before.isPresent()) {
            return true;
        }
        for (int i = 0; i < clause.words().size(); i++) {
            if (vocabulary.has("legal", clause.lower(i))) {
                return true;
            }
        }
        return clues.laws().stream().anyMatch(l -> sentence.passage().contains(l.passage()));
    }

    /** Whether a number from which on the rule holds follows in the same clause. */
    private boolean threshold(int from) {
        if (from >= clause.words().size()) {
            return false;
        }
        int start = clause.words().get(from).passage().start();
        Passage behind = new Passage(Math.max(0, start - 1), sentence.passage().end());
        return clues.amountsIn(behind).stream()
                        .filter(
                                a ->
                                        a.kind() == Clues.Amount.Kind.COUNT
                                                || a.kind() == Clues.Amount.Kind.SHARE)
                        .filter(
                                a ->
                                        a.passage().start() >= start - 1
                                                && a.passage().end() <= sentence.passage().end())
                        .filter(a -> a.passage().start() - start < REACH)
                        .anyMatch(
                                a -> !a.value().equals(Bounds.UNKNOWN) && a.value().max().isEmpty())
                || FRACTION.matcher(text)
                        .region(start, Math.min(sentence.passage().end(), start + REACH))
                        .find();
    }

    /** The amounts that begin at a token: counts and shares, or lengths of time. */
    private List<Grammar.Slot> amounts(String name, int from) {
        if (from >= tokens.size() || !name.equals("amount") && !name.equals("time")) {
            return List.of();
        }
        int start = tokens.at(from).passage().start();
        return clues.amountsIn(tokens.at(from).passage()).stream()
                .filter(
                        a ->
                                name.equals("time")
                                        ? a.kind() == Clues.Amount.Kind.TIME
                                        : a.kind() == Clues.Amount.Kind.COUNT
                                                || a.kind() == Clues.Amount.Kind.SHARE
                                                || a.kind() == Clues.Amount.Kind.OTHER)
                .filter(a -> a.number().start() == start || a.passage().start() == start)
                .limit(1)
                .map(a -> new Grammar.Slot(from, tokens.tokenAt(a.passage().end() - 1) + 1, name))
                .toList();
    }

    /** A penalty that follows its own rule ("…, with a fine") belongs to that rule. */
    private List<Held> joined(List<Held> kept) {
        List<Held> found = new ArrayList<>();
        for (Held h : kept) {
            Optional<Held> last =
                    found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
            if (last.isPresent()
                    && last.get().kind() == Kind.DUTY
                    && h.kind() == Kind.THRESHOLD
                    && h.from() - last.get().to() <= 1) {
                found.set(found.size() - 1, h);
                continue;
            }
            if (last.isPresent()
                    && h.kind() == Kind.SANCTION
                    && (h.inherits()
                            || h.subject().equals(last.get().subject())
                            || last.get().kind() == Kind.SANCTION && !freshClause(last.get(), h))
                    && !h.frame().equals("law")) {
                if (last.get().frame().equals("any") && last.get().kind() == Kind.PROHIBITION) {
                    found.set(found.size() - 1, h);
                }
                continue;
            }
            found.add(h);
        }
        return found;
    }

    /** Whether a comma, semicolon or "and" stands between two patterns. */
    private boolean freshClause(Held one, Held other) {
        for (int i = one.to(); i < other.from(); i++) {
            if (Set.of(",", ";", "and", "or", "but").contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Provisions.Stated> stated(List<Held> kept) {
        List<Provisions.Stated> found = new ArrayList<>();
        for (int n = 0; n < kept.size(); n++) {
            Held h = kept.get(n);
            int verbStart = tokens.at(h.from()).passage().start();
            int verbEnd = tokens.at(h.to() - 1).passage().end();
            int start =
                    n == 0
                            ? ownClause(h.verb())
                            : h.subject()
                                    .map(s -> passage(s).start())
                                    .filter(s -> s < verbStart)
                                    .orElse(verbStart);
            int end =
                    n + 1 < kept.size()
                            ? Math.max(verbEnd, tokens.at(kept.get(n + 1).from()).passage().start())
                            : sentence.passage().end();
            if (n > 0) {
                start = Math.max(start, found.get(found.size() - 1).verb().end());
                start = Math.min(start, verbStart);
            }
            Optional<Clues.LawMention> law =
                    law(verbStart, h)
                            .or(() -> found.stream().flatMap(f -> f.law().stream()).findFirst())
                            .or(this::namedInParagraph);
            boolean lawIsSubject = h.subject().map(this::isLaw).orElse(h.inherits());
            boolean speaks = h.frame().equals("law") || lawIsSubject;
            Optional<String> addressee =
                    whom.of(
                            h.kind(),
                            speaks,
                            h.subject().filter(p -> !speaks && !isLaw(p)),
                            h.verb(),
                            sentence.wordAt(tokens.at(h.to() - 1).passage().start()) + 1);
            Passage verb = new Passage(verbStart, verbEnd);
            List<Passage> parts =
                    parts(
                            h,
                            new Passage(start, end).in(text).stripTrailing().length() + start,
                            start);
            for (Passage part : parts) {
                found.add(
                        new Provisions.Stated(
                                sentence, part, verb, h.kind(), addressee, law, lawIsSubject));
            }
        }
        return found;
    }

    /** "The case is pending, although the act gives …": where the clause of the verb begins. */
    private int ownClause(int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (clause.lower(i).matches("although|though|whereas")
                    && clause.lower(i - 1).equals(",")) {
                return clause.words().get(i + 1).passage().start();
            }
        }
        return sentence.passage().start();
    }

    /** "requires owners to act …, to post … and to suspend …" states three duties. */
    private List<Passage> parts(Held h, int end, int start) {
        Passage whole = new Passage(start, Math.max(end, start + 1));
        if (!h.frame().equals("law") || h.kind() != Kind.DUTY) {
            return List.of(whole);
        }
        int verb = sentence.wordAt(tokens.at(h.to() - 1).passage().start()) + 1;
        int to = -1;
        for (int i = verb; i < Math.min(clause.words().size(), verb + 22); i++) {
            if (clause.words().get(i).passage().start() >= end) {
                break;
            }
            if (clause.lower(i).equals("to") && clause.is(i + 1, "VERB", "AUX")) {
                to = i + 1;
                break;
            }
        }
        if (to < 0) {
            return List.of(whole);
        }
        List<Passage> parts = new ArrayList<>();
        int from = start;
        for (int i = to + 1; i < clause.words().size(); i++) {
            int at = clause.words().get(i).passage().start();
            if (at >= end) {
                break;
            }
            boolean joins = clause.lower(i - 1).equals(",") || clause.lower(i - 1).equals("and");
            if (joins
                    && (clause.is(i, "VERB") || vocabulary.has("act", clause.lower(i)))
                    && clause.lower(i).equals(clause.lemma(i))
                    && !clause.lower(i).endsWith("ing")
                    && at > from) {
                parts.add(new Passage(from, clause.words().get(i - 1).passage().start()));
                from = at;
            }
        }
        parts.add(new Passage(from, Math.max(end, from + 1)));
        return parts;
    }

    /** The law that the rule stands in: named here, named before, or only called a law. */
    private Optional<Clues.LawMention> law(int verb, Held h) {
        Optional<Clues.LawMention> here =
                clues.laws().stream()
                        .filter(l -> sentence.passage().contains(l.passage()))
                        .min(
                                Comparator.comparingInt(
                                        l ->
                                                l.passage().start() <= verb
                                                        ? verb - l.passage().start()
                                                        : 1000 + l.passage().start()));
        if (here.isPresent()) {
            return here;
        }
        Optional<Clause.NounPhrase> speaks =
                h.subject()
                        .filter(s -> vocabulary.has("law-noun", clause.lower(s.head())))
                        .or(this::lawAtTheHead);
        return speaks.isPresent()
                ? speaks.map(s -> draftBefore(s).orElseGet(() -> called(s)))
                : before.flatMap(Provisions.Stated::law);
    }

    private Optional<Clues.LawMention> namedInParagraph() {
        int start = sentence.passage().start();
        int paragraph = text.lastIndexOf('\n', start);
        int from = goesOn(paragraph + 1) ? Math.max(0, start - A_PARAGRAPH_OR_TWO) : paragraph;
        return clues.laws().stream()
                .filter(l -> from <= l.passage().start() && l.passage().end() <= start)
                .max(Comparator.comparing(Clues.LawMention::passage));
    }

    /** "For instance, …", "At the same time, …": a paragraph that goes on with the one before. */
    private boolean goesOn(int paragraph) {
        int comma = text.indexOf(',', paragraph);
        return comma > 0
                && comma - paragraph < LONGEST_CONNECTIVE
                && vocabulary.has(
                        "connective",
                        text.substring(paragraph, comma).strip().toLowerCase(Locale.ROOT));
    }

    private static final int LONGEST_CONNECTIVE = 24;
    private static final int A_PARAGRAPH_OR_TWO = 800;

    /** "Under the law, authorities may …" */
    private Optional<Clause.NounPhrase> lawAtTheHead() {
        if (!Set.of("under", "by").contains(clause.lower(0))) {
            return Optional.empty();
        }
        return clause.startingAt(1)
                .filter(s -> vocabulary.has("law-noun", clause.lower(s.head())))
                .map(s -> new Clause.NounPhrase(s.from(), s.head() + 1, s.head()));
    }

    /** "The draft", "the bill": the one that the text named last. */
    private Optional<Clues.LawMention> draftBefore(Clause.NounPhrase phrase) {
        if (!DRAFTS.contains(clause.lower(phrase.head()))) {
            return Optional.empty();
        }
        return clues.laws().stream()
                .filter(l -> l.passage().end() <= sentence.passage().start())
                .filter(l -> DRAFT.matcher(l.name()).find())
                .max(Comparator.comparing(Clues.LawMention::passage));
    }

    /** "The law", "a 2021 decree": by the words that the text has for it. */
    private Clues.LawMention called(Clause.NounPhrase phrase) {
        int from = phrase.head();
        while (from > phrase.from() && !clause.is(from - 1, "DET", "PRON", "PUNCT", "ADP")) {
            from--;
        }
        Passage words = clause.stretch(from, phrase.head() + 1);
        return new Clues.LawMention(
                words, words.in(text).replaceAll("\\s+", " "), Optional.empty(), Optional.empty());
    }
}
