// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate.Stage;

/** The steps and proposals that one English sentence tells. */
final class StepSentence {
    private static final Set<String> NO_STATUTE =
            Set.of("article", "order", "provision", "provisions", "procedures", "guidelines");
    private static final Set<String> BILLS = Set.of("bill", "bills", "draft", "drafts");
    private static final int LONGEST_PASSAGE = 600;
    private static final double SURE = 0.8;
    private static final double WEAK = 0.4;

    private final RuleWords vocabulary;
    private final Grammar grammar;
    private final String text;
    private final Sentence sentence;
    private final Clues clues;
    private final List<ProvisionCandidate> provisions;
    private final Clause clause;
    private final Tokens tokens;
    private final List<LawWords> laws;
    private final boolean civicText;
    private final List<Held> held;

    StepSentence(
            RuleWords vocabulary,
            Grammar grammar,
            String text,
            Sentence sentence,
            Clues clues,
            List<ProvisionCandidate> provisions,
            boolean civicText) {
        this.civicText = civicText;
        this.vocabulary = vocabulary;
        this.grammar = grammar;
        this.text = text;
        this.sentence = sentence;
        this.clues = clues;
        this.provisions = provisions;
        this.clause = new Clause(text, sentence);
        this.tokens = Tokens.of(text, sentence);
        this.laws = lawWords();
        this.held = found();
    }

    /** Words of the sentence that are a law: with their article, up to the end of their topic. */
    private record LawWords(int from, int to, boolean bill) {}

    private record Held(Grammar.Match match, String kind, String step, String condition) {}

    List<Step> steps() {
        List<Step> found = new ArrayList<>();
        for (int n = 0; n < held.size(); n++) {
            Held h = held.get(n);
            if (h.kind().equals("proposal")) {
                continue;
            }
            int start = n == 0 ? sentence.passage().start() : cut(held.get(n - 1), h);
            int end = n + 1 < held.size() ? cut(h, held.get(n + 1)) : sentence.passage().end();
            found.add(step(h, new Passage(start, Math.max(start + 1, end))));
        }
        return found;
    }

    /** Where the words of one step end and those of the next begin. */
    private int cut(Held one, Held next) {
        int from = one.match().to();
        int to = next.match().from();
        for (int i = to - 1; i >= from; i--) {
            if (tokens.lower(i).equals("and") || tokens.lower(i).equals(",")) {
                return tokens.at(i + 1).passage().start();
            }
        }
        return tokens.at(Math.max(from, to)).passage().start();
    }

    List<ProposalCandidate> proposals() {
        List<ProposalCandidate> found = new ArrayList<>();
        for (Held h : held) {
            boolean proposal = h.kind().equals("proposal");
            if (!proposal && !h.kind().equals("proposal_decided")) {
                continue;
            }
            Optional<Clues.LawMention> law = lawBeside(h, true);
            Optional<Quoted> by = proposal ? proposer(h) : Optional.empty();
            for (Passage what : contents(h)) {
                found.add(
                        new ProposalCandidate(
                                limited(sentence.passage()),
                                law.map(Clues.LawMention::name),
                                new Quoted(what.in(text).replaceAll("\\s+", " ").strip()),
                                by,
                                ProposalCandidate.Fate.ofCode(h.step())));
            }
        }
        return found;
    }

    /** The subject of the verb, or of the sentence's first verb for "urging …". */
    private Optional<Quoted> proposer(Held h) {
        int verb = verb(h);
        int from = clause.lower(verb).endsWith("ing") ? 0 : verb;
        for (int i = from; i <= verb; i++) {
            if (clause.is(i, "VERB", "AUX")) {
                Optional<Clause.NounPhrase> subject = clause.subject(i);
                if (subject.isPresent()
                        && !vocabulary.has("law-noun", clause.lower(subject.get().head()))) {
                    return subject.map(clause::words).filter(w -> !w.isBlank()).map(Quoted::new);
                }
            }
        }
        return Optional.empty();
    }

    /** "… proposals, including A, B and C": A, B and C; else what follows the verb. */
    private List<Passage> contents(Held h) {
        int from = sentence.wordAt(tokens.at(h.match().from()).passage().start());
        int last = clause.words().size();
        while (last > from + 1 && clause.is(last - 1, "PUNCT")) {
            last--;
        }
        for (int i = from; i < last - 1; i++) {
            if (clause.lower(i).equals("including") || clause.lower(i).equals("such")) {
                int begin = clause.lower(i).equals("such") ? i + 2 : i + 1;
                return begin < last ? items(begin, last) : List.of(clause.stretch(from, last));
            }
        }
        return List.of(clause.stretch(from, last));
    }

    private List<Passage> items(int from, int to) {
        List<Passage> items = new ArrayList<>();
        int begin = from;
        for (int i = from; i < to; i++) {
            boolean ends = clause.lower(i).equals(",") || clause.lower(i).equals(";");
            if (ends && i > begin) {
                items.add(clause.stretch(begin, i));
                begin = i + 1;
            }
            if (i == begin && Set.of("and", "or").contains(clause.lower(i))) {
                begin++;
            } else if (i == begin
                    && clause.lower(i).equals("as")
                    && clause.lower(i + 1).equals("well")
                    && clause.lower(i + 2).equals("as")) {
                begin = i + 3;
                i += 2;
            }
        }
        if (begin < to) {
            items.add(clause.stretch(begin, to));
        }
        return items;
    }

    private static List<Held> withoutOverlaps(List<Held> held) {
        held.sort(
                Comparator.comparingInt((Held h) -> -RuleWords.size(h.match().rule()))
                        .thenComparingInt(h -> h.match().to() - h.match().from())
                        .thenComparingInt(h -> h.match().from())
                        .thenComparingInt(h -> h.match().rule().order()));
        List<Held> kept = new ArrayList<>();
        for (Held h : held) {
            if (kept.stream().noneMatch(k -> k.match().overlaps(h.match()))) {
                kept.add(h);
            }
        }
        kept.sort(Comparator.comparingInt(h -> h.match().from()));
        return kept;
    }

    /** What the patterns find and its condition bears out; the fuller pattern wins. */
    private List<Held> found() {
        List<Held> held = new ArrayList<>();
        for (Grammar.Match match : grammar.all(tokens, this::phrases)) {
            String[] meaning = match.rule().meaning().split(" ");
            Held h = new Held(match, meaning[0], meaning[1], match.rule().row().cell(3));
            if (holds(h)) {
                held.add(h);
            }
        }
        return withoutOverlaps(held);
    }

    private boolean holds(Held h) {
        int verb = verb(h);
        return switch (h.condition()) {
            case "body" -> clause.subject(verb).map(s -> has("body", s)).orElse(false);
            case "no-bill" -> slot(h).map(s -> !s.bill()).orElse(false) && !byDeputies(verb);
            case "bill" -> slot(h).map(s -> s.bill()).orElse(true) || byDeputies(verb);
            case "reading" -> sentenceHas("reading", "principle");
            case "cabinet" ->
                    clause.subject(verb)
                            .map(s -> clause.lower(s.head()))
                            .filter(
                                    Set.of(
                                                    "cabinet",
                                                    "government",
                                                    "ministry",
                                                    "committee",
                                                    "commission",
                                                    "council")
                                            ::contains)
                            .isPresent();
            case "now" -> sentenceHas("now", "recent", "recently", "amended", "new");
            case "lawmakers" -> clause.subject(verb).map(s -> has("lawmakers", s)).orElse(false);
            case "civic" -> clause.subject(verb).map(s -> has("civic", s)).orElse(false);
            case "office" -> !h.kind().equals("office_change") || stateOffice(h);
            case "official" -> official(verb);
            default -> true;
        };
    }

    private boolean byDeputies(int verb) {
        return clause.subject(verb)
                .map(
                        s ->
                                words(s).stream()
                                        .anyMatch(
                                                w ->
                                                        Set.of(
                                                                        "deputies",
                                                                        "deputy",
                                                                        "mp",
                                                                        "mps",
                                                                        "lawmaker",
                                                                        "lawmakers",
                                                                        "senator",
                                                                        "senators",
                                                                        "party")
                                                                .contains(w)))
                .orElse(false);
    }

    /** The office is one of state: not the director of a foundation. */
    private boolean stateOffice(Held h) {
        int from = sentence.wordAt(tokens.at(h.match().from()).passage().start());
        for (int i = from; i < Math.min(clause.words().size(), from + 14); i++) {
            if (Set.of(
                            "foundation",
                            "ngo",
                            "newspaper",
                            "company",
                            "club",
                            "union",
                            "organisation",
                            "organization",
                            "party",
                            "university",
                            "team",
                            "bureau")
                    .contains(clause.lower(i))) {
                return false;
            }
        }
        for (int i = from; i < Math.min(clause.words().size(), from + 12); i++) {
            if (isStateOffice(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStateOffice(int i) {
        String lower = clause.lower(i);
        if (!vocabulary.has("office", lower)) {
            return false;
        }
        if (Set.of(
                        "minister",
                        "governor",
                        "mayor",
                        "akim",
                        "prosecutor",
                        "ombudsman",
                        "premier",
                        "chancellor",
                        "ambassador",
                        "vice-president",
                        "vice-minister",
                        "judge")
                .contains(lower)) {
            return true;
        }
        for (int k = Math.max(0, i - 3); k < Math.min(clause.words().size(), i + 6); k++) {
            if (Set.of(
                            "state",
                            "government",
                            "ministry",
                            "supreme",
                            "court",
                            "parliament",
                            "senate",
                            "police",
                            "security",
                            "prosecutor",
                            "council",
                            "central",
                            "national",
                            "general",
                            "committee",
                            "cabinet",
                            "republic",
                            "region",
                            "agency")
                    .contains(clause.lower(k))) {
                return true;
            }
        }
        return false;
    }

    /** The subject, or the one before "and", is a state official. */
    private boolean official(int verb) {
        Optional<Clause.NounPhrase> subject = clause.subject(verb);
        int from = subject.map(Clause.NounPhrase::from).orElse(0);
        int to = subject.map(Clause.NounPhrase::to).orElse(verb);
        if (clause.continues(verb)) {
            from = 0;
            to = verb;
        }
        for (int i = from; i < to; i++) {
            if (isStateOffice(i)) {
                return true;
            }
        }
        return false;
    }

    private List<String> words(Clause.NounPhrase phrase) {
        List<String> words = new ArrayList<>();
        for (int i = phrase.from(); i < phrase.to(); i++) {
            words.add(clause.lower(i));
        }
        return words;
    }

    private boolean has(String kind, Clause.NounPhrase phrase) {
        return vocabulary.has(kind, clause.lower(phrase.head()))
                || vocabulary.has(kind, clause.lemma(phrase.head()))
                || words(phrase).stream().anyMatch(w -> vocabulary.has(kind, w))
                        && kind.equals("civic");
    }

    private boolean sentenceHas(String... wanted) {
        Set<String> set = Set.of(wanted);
        for (int i = 0; i < clause.words().size(); i++) {
            if (set.contains(clause.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Step step(Held h, Passage passage) {
        IncidentType type = IncidentType.ofCode(h.kind());
        int verb = verb(h);
        boolean plan = h.condition().equals("plan");
        Optional<Clues.LawMention> law = lawBeside(h, type == IncidentType.PROPOSAL_DECIDED);
        boolean ofLaw = type == IncidentType.LEGAL_CHANGE || type == IncidentType.BILL_PROPOSED;
        String name =
                ofLaw || type == IncidentType.PROPOSAL_DECIDED
                        ? law.map(Clues.LawMention::name)
                                .orElseGet(() -> slot(h).map(this::plainName).orElse(""))
                        : "";
        When date = date(h);
        boolean doubtful = !plan && unlikely(h) || ofLaw && !civic(name);
        boolean participle = participle(h, verb);
        double confidence = SURE;
        if (doubtful) {
            confidence = WEAK;
        } else if ((participle || type == IncidentType.BILL_PROPOSED && relative(verb))
                && !date.isKnown()) {
            confidence = WEAK;
        } else if (!date.isKnown()) {
            confidence -= 0.1;
        }
        return new Step(
                type,
                h.step().equals("-") || type == IncidentType.PROPOSAL_DECIDED
                        ? Optional.empty()
                        : Optional.of(Stage.ofCode(h.step())),
                limited(
                        type == IncidentType.OFFICE_CHANGE || passage.length() > 200
                                ? passage
                                : sentence.passage()),
                new Passage(
                        tokens.at(h.match().from()).passage().start(),
                        tokens.at(h.match().to() - 1).passage().end()),
                date,
                name,
                law.flatMap(Clues.LawMention::country),
                by(h, verb),
                type == IncidentType.OFFICE_CHANGE ? holder(h, verb) : targets(),
                plan ? Status.PLANNED : Status.HAPPENED,
                confidence,
                confidence > WEAK,
                h.match().rule().row().cell(1));
    }

    /** Whether the sentence or the law's name speaks of what observers of civic space watch. */
    private boolean civic(String law) {
        for (String word : law.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
            if (vocabulary.has("civic-topic", word)) {
                return true;
            }
        }
        for (int i = 0; i < clause.words().size(); i++) {
            if (vocabulary.has("civic-topic", clause.lower(i))) {
                return true;
            }
        }
        return !law.contains(" ") && civicText;
    }

    /** The first word of the match that is a verb, or its first word. */
    private int verb(Held h) {
        int from = sentence.wordAt(tokens.at(h.match().from()).passage().start());
        int last = sentence.wordAt(tokens.at(h.match().to() - 1).passage().start());
        for (int i = from; i <= last; i++) {
            int at = i;
            if (clause.is(i, "VERB", "AUX")
                    && laws.stream().noneMatch(l -> l.from() <= at && at < l.to())) {
                return i;
            }
        }
        return from;
    }

    /** "A law passed years ago": told in passing. */
    private boolean participle(Held h, int verb) {
        return h.match().rule().row().cell(1).startsWith("{law} [that")
                && !Set.of("be", "have").contains(clause.lemma(verb))
                && !Set.of("be", "have").contains(clause.lemma(verb - 1));
    }

    /** Words before the step that make it a wish, a condition or a denial. */
    private boolean unlikely(Held h) {
        int from = verb(h);
        for (int i = from - 1; i >= Math.max(0, from - 6); i--) {
            if (clause.lower(i).equals(",") || clause.lower(i).equals(";")) {
                return false;
            }
            boolean name = i > 0 && Character.isUpperCase(clause.words().get(i).text().charAt(0));
            if (!name && vocabulary.has("unlikely", clause.lower(i))) {
                return true;
            }
        }
        boolean pastPerfect =
                clause.lower(from).equals("had")
                        || clause.lower(from - 1).equals("had")
                        || clause.lower(from - 2).equals("had");
        return pastPerfect && !date(h).isKnown();
    }

    private Optional<String> by(Held h, int verb) {
        for (int i = verb; i < Math.min(clause.words().size(), verb + 10); i++) {
            if (clause.lower(i).equals("by") && passiveAt(verb)) {
                Optional<Clause.NounPhrase> agent = clause.startingAt(i + 1);
                if (agent.isPresent()
                        && clause.is(agent.get().head(), "NOUN", "PROPN")
                        && !isDate(agent.get())) {
                    return agent.map(clause::words);
                }
            }
        }
        if (passiveAt(verb) || h.match().rule().row().cell(1).startsWith("{law}")) {
            return Optional.empty();
        }
        return clause.subject(verb)
                .filter(s -> !vocabulary.has("law-noun", clause.lower(s.head())))
                .filter(s -> !clause.is(s.head(), "PRON"))
                .flatMap(this::withoutDate);
    }

    /** "Parliament on Thursday", "In 2012 Freedonia": the name alone. */
    private Optional<String> withoutDate(Clause.NounPhrase phrase) {
        int from = phrase.from();
        int to = phrase.to();
        for (DateMention date : clues.dates()) {
            int first = sentence.wordAt(date.passage().start());
            int last = sentence.wordAt(date.passage().end() - 1);
            if (!sentence.passage().contains(date.passage()) || last < from || first >= to) {
                continue;
            }
            if (first - from <= 1) {
                from = last + 1;
            } else {
                to = Math.min(to, clause.is(first - 1, "ADP") ? first - 1 : first);
            }
        }
        return from < to
                ? Optional.of(clause.words(new Clause.NounPhrase(from, to, from)))
                : Optional.empty();
    }

    private boolean isDate(Clause.NounPhrase phrase) {
        Passage words = clause.stretch(phrase.from(), phrase.to());
        return clues.dates().stream().anyMatch(d -> d.passage().overlaps(words));
    }

    /** ", which drafted it": told in passing. */
    private boolean relative(int verb) {
        return Set.of("which", "who").contains(clause.lower(verb - 1));
    }

    private boolean passiveAt(int verb) {
        for (int i = verb; i >= Math.max(0, verb - 3); i--) {
            if (clause.lemma(i).equals("be")) {
                return true;
            }
        }
        return false;
    }

    /** Whose office changes: the person named nearest to the verb who does not act. */
    private List<String> holder(Held h, int verb) {
        int at = clause.words().get(verb).passage().start();
        Optional<String> actor = by(h, verb);
        return clues.names().stream()
                .filter(n -> n.kind() == Clues.Naming.Kind.PERSON)
                .filter(n -> actor.stream().noneMatch(a -> a.contains(n.name())))
                .filter(n -> n.mentions().stream().anyMatch(sentence.passage()::contains))
                .min(
                        Comparator.comparingInt(
                                n ->
                                        n.mentions().stream()
                                                .filter(sentence.passage()::contains)
                                                .mapToInt(m -> Math.abs(m.start() - at))
                                                .min()
                                                .orElse(Integer.MAX_VALUE)))
                .map(Clues.Naming::name)
                .stream()
                .toList();
    }

    private List<String> targets() {
        return provisions.stream()
                .filter(p -> sentence.passage().contains(p.passage()))
                .flatMap(p -> p.addressee().stream())
                .distinct()
                .limit(3)
                .toList();
    }

    /** The date nearest to the step, in the sentence. */
    private When date(Held h) {
        int at = tokens.at(h.match().from()).passage().start();
        int end = tokens.at(h.match().to() - 1).passage().end();
        return clues.dates().stream()
                .filter(d -> sentence.passage().contains(d.passage()))
                .filter(
                        d ->
                                d.meaning() instanceof DateMention.Dated dated
                                        && dated.when().isKnown())
                .filter(d -> belongs(h, d.passage(), at, end))
                .min(
                        Comparator.comparingInt(
                                d ->
                                        d.passage().overlaps(new Passage(at, end))
                                                ? 0
                                                : d.passage().start() >= end
                                                        ? d.passage().start() - end
                                                        : at - d.passage().end()))
                .map(
                        d ->
                                d.meaning() instanceof DateMention.Dated dated
                                        ? dated.when()
                                        : When.UNKNOWN)
                .orElse(When.UNKNOWN);
    }

    /** "After the adoption of the law, in May …" and ", which drafted it": whose date is it? */
    private boolean belongs(Held h, Passage date, int at, int end) {
        String pattern = h.match().rule().row().cell(1);
        if (pattern.startsWith("{naming}")) {
            return date.start() >= end && date.start() - end <= 12
                    || date.end() <= at && date.overlaps(new Passage(Math.max(0, at - 12), at));
        }
        return !relative(verb(h)) || date.start() >= at;
    }

    private Optional<LawWords> slot(Held h) {
        for (String name : List.of("law", "bill")) {
            Grammar.Slot slot = h.match().slots().get(name);
            if (slot != null) {
                int from = sentence.wordAt(tokens.at(slot.from()).passage().start());
                return laws.stream().filter(l -> l.from() <= from && from < l.to()).findFirst();
            }
        }
        return Optional.empty();
    }

    private String plainName(LawWords words) {
        return clause.stretch(words.from(), words.to())
                .in(text)
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)^(?:a|an|the|this|that|its|their)\\s+", "");
    }

    /** The law in the pattern, else the one before it in the sentence, else the one named last. */
    private Optional<Clues.LawMention> lawBeside(Held h, boolean anywhere) {
        Optional<LawWords> slot = slot(h);
        if (slot.isPresent()) {
            Passage words = clause.stretch(slot.get().from(), slot.get().to());
            Optional<Clues.LawMention> here =
                    clues.laws().stream().filter(l -> l.passage().overlaps(words)).findFirst();
            if (here.isPresent() || !anywhere) {
                return here;
            }
        }
        int at = tokens.at(h.match().from()).passage().start();
        Optional<Clues.LawMention> inSentence =
                clues.laws().stream()
                        .filter(l -> sentence.passage().contains(l.passage()))
                        .min(Comparator.comparingInt(l -> Math.abs(at - l.passage().start())));
        if (inSentence.isPresent()) {
            return inSentence;
        }
        boolean pronoun = h.match().slots().containsKey("it");
        boolean change =
                h.kind().equals("legal_change") && h.step().equals("amended") && slot.isEmpty();
        return pronoun || anywhere || change
                ? clues.laws().stream()
                        .filter(l -> l.passage().end() <= at && at - l.passage().end() < 400)
                        .max(Comparator.comparing(Clues.LawMention::passage))
                : Optional.empty();
    }

    private List<Grammar.Slot> phrases(String name, int from) {
        if (from >= tokens.size()) {
            return List.of();
        }
        if (name.equals("it")) {
            return tokens.lower(from).equals("it") && clause.lower(wordOf(from)).equals("it")
                    ? List.of(new Grammar.Slot(from, from + 1, "it"))
                    : List.of();
        }
        if (!name.equals("law") && !name.equals("bill")) {
            return List.of();
        }
        List<Grammar.Slot> found = List.of();
        int start = tokens.at(from).passage().start();
        for (LawWords law : laws) {
            if (clause.words().get(law.from()).passage().start() == start
                    && (name.equals("law") || law.bill())) {
                int end = clause.words().get(law.to() - 1).passage().end();
                found = new ArrayList<>(found);
                found.add(new Grammar.Slot(from, tokens.tokenAt(end - 1) + 1, name));
            }
        }
        return found;
    }

    /** The word that begins with a token, or -1. */
    private int wordOf(int token) {
        int start = tokens.at(token).passage().start();
        int word = sentence.wordAt(start);
        boolean begins =
                word < clause.words().size() && clause.words().get(word).passage().start() == start;
        return begins ? word : -1;
    }

    private List<LawWords> lawWords() {
        List<LawWords> found = new ArrayList<>();
        List<Clues.LawMention> mentions =
                clues.laws().stream()
                        .filter(l -> l.passage().overlaps(sentence.passage()))
                        .toList();
        for (int i = 0; i < clause.words().size(); i++) {
            int head = i;
            String lower = clause.lower(i);
            Passage word = clause.words().get(i).passage();
            Optional<Clues.LawMention> mention =
                    mentions.stream().filter(l -> l.passage().overlaps(word)).findFirst();
            if (lower.equals("draft") && vocabulary.has("law-noun", clause.lower(i + 1))) {
                continue;
            }
            boolean noun =
                    vocabulary.has("law-noun", lower)
                            && !NO_STATUTE.contains(lower)
                            && clause.is(i, "NOUN", "PROPN", "X", "ADJ")
                            && !clause.lower(i - 1).equals("into")
                            && (!lower.equals("act") && !lower.equals("acts")
                                    || mention.isPresent());
            if (!noun && mention.isEmpty()
                    || found.stream().anyMatch(l -> l.from() <= head && head < l.to())) {
                continue;
            }
            int to = i + 1;
            if (mention.isPresent()) {
                int end = mention.get().passage().end();
                while (to < clause.words().size()
                        && clause.words().get(to).passage().start() < end) {
                    to++;
                }
            }
            if (clause.lower(to).equals("(")) {
                int close = to;
                while (close < clause.words().size() && !clause.lower(close).equals(")")) {
                    close++;
                }
                to = Math.min(clause.words().size(), close + 1);
            } else if (clause.lower(to).equals(")")) {
                to++;
            }
            int from = i;
            while (from > 0 && modifies(from - 1) && !clause.lower(from - 2).equals("into")) {
                from--;
            }
            found.add(new LawWords(from, to, isBill(from, to, mention)));
        }
        return found;
    }

    private boolean modifies(int i) {
        return clause.is(i, "DET", "ADJ", "NOUN", "PROPN", "NUM")
                || Set.of(
                                "its",
                                "their",
                                "his",
                                "her",
                                "'s",
                                "’s",
                                "'",
                                "’",
                                "“",
                                "”",
                                "-",
                                "proposed",
                                "amended",
                                "upcoming",
                                "forthcoming",
                                "revised")
                        .contains(clause.lower(i));
    }

    private boolean isBill(int from, int to, Optional<Clues.LawMention> mention) {
        for (int i = from; i < to; i++) {
            if (BILLS.contains(clause.lower(i))
                    || Set.of("proposed", "upcoming", "forthcoming").contains(clause.lower(i))) {
                return true;
            }
        }
        return mention.isPresent()
                && mention.get().name().toLowerCase(Locale.ROOT).matches(".*\\b(bill|draft)\\b.*");
    }

    private static Passage limited(Passage passage) {
        return passage.length() <= LONGEST_PASSAGE
                ? passage
                : new Passage(passage.start(), passage.start() + LONGEST_PASSAGE);
    }
}
