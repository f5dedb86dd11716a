// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * What a Russian text says that rules say: the table {@code ru/rules.tsv} gives the verbs and what
 * else must hold, the cases of the nouns tell to whom the rule speaks.
 *
 * <p>A court that decides, or somebody who demands, states no rule; nor does a verb in the past,
 * unless a law is its subject.
 */
final class RussianProvisions implements TabledRules.Grammar {
    private static final int REACH = 14;
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:(?:если|в случае|при условии|при отсутствии|без|до тех пор)\\s"
                            + "[^.;]*?|за\\s+(?!рубеж|границ|счет|счёт|исключени)[^.;,]*?)"
                            + "(?=,|[.;]|$|\\s(?:предусмотрен|предусматрива|грозит|наказыва|влеч|введен|устан))");

    private final RuleWords words;

    RussianProvisions(RuleWords words) {
        this.words = words;
    }

    static TabledRules of(Lexicon lexicon) {
        RuleWords words = RuleWords.of(lexicon, Language.RUSSIAN.code());
        return new TabledRules(lexicon, Language.RUSSIAN, words, new RussianProvisions(words));
    }

    /** A sanction and a duty may stand in one clause; a threshold says it all. */
    @Override
    public boolean besides(Kind kept, Kind other) {
        return kept != other && kept != Kind.THRESHOLD;
    }

    @Override
    public boolean keepsLawOverParagraphs() {
        return true;
    }

    @Override
    public boolean holds(
            Sentence sentence, Phrases.Hit<TabledRules.Rule> hit, TabledRules.Around known) {
        boolean legal = known.legal();
        boolean around = known.around();
        Clues clues = known.clues();
        List<Word> all = sentence.words();
        int verb = hit.from();
        while (verb < hit.to() - 1 && !all.get(verb).is("VERB", "ADJ")) {
            verb++;
        }
        Word word = all.get(verb);
        String frame = hit.value().frame();
        boolean saysNot = all.get(hit.from()).lemma().equals("не");
        boolean negated =
                hit.from() > 0 && all.get(hit.from() - 1).text().equalsIgnoreCase("не") && !saysNot;
        if (negated || decided(all, hit.from()) || isAttribute(word)) {
            return false;
        }
        boolean past = word.has("Tense=Past") && !word.has("Variant=Short");
        Optional<NounPhrase> subject = nominative(all, verb);
        boolean law = subject.map(s -> isLaw(all, s)).orElse(false);
        if (past && !law
                || word.has("VerbForm=Inf") && hit.to() == hit.from() + 1
                || word.has("Person=1")) {
            return false;
        }
        boolean single = subject.map(s -> isSingle(all, s, clues)).orElse(false);
        boolean body = subject.map(s -> has("body", all, s)).orElse(false);
        return switch (frame) {
            case "any" -> !single;
            case "if" ->
                    !single
                            && !body
                            && (around || all.stream().anyMatch(w -> w.lemma().equals("если")))
                            && clues.dates().stream()
                                    .noneMatch(
                                            d ->
                                                    d.meaning() instanceof DateMention.Dated
                                                            && sentence.passage()
                                                                    .contains(d.passage()));
            case "penalty" -> penalty(all) && !single && (law || around || !past);
            case "law" -> (law || around) && !single;
            case "law-only" -> law;
            case "law-right" -> law && near("right", all, hit.to());
            case "class" -> around && subject.isPresent() && !single && !law && !body;
            case "class-any" -> subject.isPresent() && !single && !law && !body;
            case "body" ->
                    body
                            && (around || near("restrict", all, hit.to()))
                            && near("restrict", all, hit.to());
            case "threshold" -> around && must(all, hit.from());
            case "signatures" -> all.stream().anyMatch(w -> words.has("signatures", w.lemma()));
            default -> legal;
        };
    }

    /** {@code суд постановил, что издание должно …}: no rule. */
    private boolean decided(List<Word> all, int from) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            Word word = all.get(i);
            boolean verb = word.is("VERB") && !word.has("VerbForm=Part");
            if (verb && words.has("decided", word.lemma())) {
                return nominative(all, i).map(n -> !isLaw(all, n)).orElse(true);
            }
        }
        return false;
    }

    private static boolean isAttribute(Word word) {
        return word.has("VerbForm=Part") && !word.has("Variant=Short");
    }

    private boolean must(List<Word> all, int from) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            if (all.get(i)
                    .lemma()
                    .matches(
                            "должный|должен|обязанный|обязан|требовать|требоваться|необходимо|иметь|насчитывать|собрать|набрать")) {
                return true;
            }
        }
        return false;
    }

    private boolean penalty(List<Word> all) {
        return all.stream().anyMatch(w -> w.is("NOUN") && words.has("penalty", w.lemma()));
    }

    private boolean near(String kind, List<Word> all, int from) {
        for (int i = from; i < Math.min(all.size(), from + REACH); i++) {
            if (words.has(kind, all.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    // ---- phrases

    /** A noun with its attributes and the genitives behind it, as words of the sentence. */
    private record NounPhrase(int from, int head, int to) {}

    /** Who stands in the nominative: before the verb, else behind it. */
    private static Optional<NounPhrase> nominative(List<Word> all, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            Word word = all.get(i);
            if (word.text().matches("[;:]") || word.is("SCONJ")) {
                break;
            }
            int opening = word.text().equals(",") ? relativeStart(all, i) : -1;
            if (opening >= 0) {
                i = opening;
                continue;
            }
            if (isNoun(word) && word.has("Case=Nom") && !governed(all, i)) {
                return Optional.of(phrase(all, i));
            }
        }
        for (int i = verb + 1; i < Math.min(all.size(), verb + 7); i++) {
            Word word = all.get(i);
            if (word.text().matches("[,;:.]")) {
                break;
            }
            if (isNoun(word)
                    && word.has("Case=Nom")
                    && !word.has("Case=Acc")
                    && !governed(all, i)) {
                return Optional.of(phrase(all, i));
            }
        }
        return Optional.empty();
    }

    /** Where the relative clause begins that this comma closes; -1 when it closes none. */
    private static int relativeStart(List<Word> all, int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (all.get(i).text().equals(",")) {
                boolean which =
                        all.get(i + 1).lemma().equals("который")
                                || all.get(i + 1).is("ADP")
                                        && all.get(i + 2).lemma().equals("который");
                return which ? i : -1;
            }
        }
        return -1;
    }

    /** The first phrase in a case behind the words, else before them. */
    private Optional<NounPhrase> inCase(List<Word> all, int from, int to, String wanted) {
        for (int i = to; i < Math.min(all.size(), to + 8); i++) {
            if (all.get(i).text().matches("[;:.]") || all.get(i).has("VerbForm=Inf")) {
                break;
            }
            if (isNoun(all.get(i))
                    && all.get(i).has(wanted)
                    && !words.has("law", all.get(i).lemma())
                    && !governed(all, i)) {
                return Optional.of(phrase(all, i));
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - 8); i--) {
            if (isNoun(all.get(i))
                    && all.get(i).has(wanted)
                    && !words.has("law", all.get(i).lemma())
                    && !governed(all, i)) {
                return Optional.of(phrase(all, i));
            }
        }
        return Optional.empty();
    }

    private static boolean isNoun(Word word) {
        return word.is("NOUN", "PROPN", "PRON") || word.lemma().equals("каждый");
    }

    private static boolean governed(List<Word> all, int head) {
        int i = head - 1;
        while (i >= 0 && attribute(all.get(i))) {
            i--;
        }
        return i >= 0 && all.get(i).is("ADP");
    }

    private static boolean attribute(Word word) {
        return word.is("ADJ", "DET", "NUM") && !word.has("Variant=Short") || isAttribute(word);
    }

    private static NounPhrase phrase(List<Word> all, int head) {
        int from = head;
        while (from > 0 && attribute(all.get(from - 1))) {
            from--;
        }
        int to = head + 1;
        while (to < all.size()
                && all.get(to).is("NOUN", "PROPN", "ADJ", "DET")
                && all.get(to).has("Case=Gen")) {
            to++;
        }
        while (to > head + 1 && attribute(all.get(to - 1))) {
            to--;
        }
        return new NounPhrase(from, head, to);
    }

    private boolean isLaw(List<Word> all, NounPhrase phrase) {
        String head = all.get(phrase.head()).lemma();
        return words.has("law", head) || words.has("speaks", head) && !head.equals("требование");
    }

    private boolean has(String kind, List<Word> all, NounPhrase phrase) {
        return words.has(kind, all.get(phrase.head()).lemma());
    }

    /** Somebody of whom the text tells, no class of people: a name, {@code он}. */
    private boolean isSingle(List<Word> all, NounPhrase phrase, Clues clues) {
        Word head = all.get(phrase.head());
        if (words.has("single", head.lemma()) && head.is("PRON")) {
            return true;
        }
        Passage whole = all.get(phrase.from()).passage().join(all.get(phrase.to() - 1).passage());
        return clues.names().stream()
                .filter(n -> n.kind() != Clues.Naming.Kind.PLACE)
                .filter(n -> !words.has("body", head.lemma()))
                .anyMatch(n -> n.mentions().stream().anyMatch(whole::overlaps));
    }

    // ---- what is kept of it

    @Override
    public List<TabledRules.Kept> kept(
            TabledRules.Stated rule,
            Sentence sentence,
            String text,
            Clues clues,
            Optional<Clues.LawMention> known) {
        List<Word> all = sentence.words();
        Kind kind = rule.rule().kind();
        Passage whole =
                all.get(rule.clauseFrom()).passage().join(all.get(rule.clauseTo() - 1).passage());
        Optional<Clues.LawMention> law =
                clues.laws().stream()
                        .filter(
                                l ->
                                        whole.contains(l.passage())
                                                || sentence.passage().contains(l.passage()))
                        .min(Comparator.comparing(l -> whole.contains(l.passage()) ? 0 : 1))
                        .or(() -> known);
        List<Passage> parts = kind == Kind.SANCTION ? groups(all, rule) : List.of();
        boolean several = parts.size() > 1;
        List<TabledRules.Kept> found = new ArrayList<>();
        for (Passage part : several ? parts : List.of(whole)) {
            Passage passage = TabledRules.shortened(part, true);
            found.add(
                    new TabledRules.Kept(
                            passage,
                            law,
                            several ? group(part.in(text)) : addressee(all, rule, text),
                            condition(passage.in(text), kind),
                            true));
        }
        return found;
    }

    /** {@code для граждан …, для организаций …}: one rule for each. */
    private List<Passage> groups(List<Word> all, TabledRules.Stated rule) {
        List<Integer> starts = new ArrayList<>();
        for (int i = rule.clauseFrom(); i + 1 < rule.clauseTo(); i++) {
            if (all.get(i).text().equalsIgnoreCase("для")
                    && words.has("about", all.get(i + 1).lemma())) {
                starts.add(i);
            }
        }
        List<Passage> parts = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : rule.clauseTo();
            parts.add(all.get(starts.get(k)).passage().join(all.get(end - 1).passage()));
        }
        return parts;
    }

    private static final Pattern GROUP = Pattern.compile("(?iu)^для\\s+(\\p{L}+(?:\\s+лиц)?)");

    private static Optional<String> group(String words) {
        Matcher found = GROUP.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Optional<String> addressee(List<Word> all, TabledRules.Stated rule, String text) {
        Optional<NounPhrase> subject = nominative(all, rule.from());
        boolean law = subject.map(s -> isLaw(all, s)).orElse(true);
        Optional<NounPhrase> meant =
                switch (rule.rule().kind()) {
                    case SANCTION -> Optional.empty();
                    case PROHIBITION ->
                            inCase(all, rule.from(), rule.to(), "Case=Dat")
                                    .or(() -> law ? Optional.empty() : subject);
                    case DUTY, POWER ->
                            law
                                    ? inCase(all, rule.from(), rule.to(), "Case=Acc")
                                            .or(
                                                    () ->
                                                            inCase(
                                                                    all,
                                                                    rule.from(),
                                                                    rule.to(),
                                                                    "Case=Dat"))
                                    : subject;
                    case ENTITLEMENT, THRESHOLD -> law ? Optional.empty() : subject;
                };
        return meant.map(
                m ->
                        all.get(m.from())
                                .passage()
                                .join(all.get(m.to() - 1).passage())
                                .in(text)
                                .replaceAll("\\s+", " "));
    }

    @Override
    public int clauseStart(List<Word> all, int from) {
        for (int i = from - 1; i > 0; i--) {
            boolean contrast =
                    all.get(i).text().equals(",")
                            && all.get(i + 1)
                                    .text()
                                    .toLowerCase(Locale.ROOT)
                                    .matches("однако|но|а");
            if (all.get(i).text().equals(";") || contrast) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public int clauseEnd(List<Word> all, int to) {
        for (int i = to; i + 1 < all.size(); i++) {
            boolean contrast =
                    all.get(i).text().equals(",")
                            && all.get(i + 1)
                                    .text()
                                    .toLowerCase(Locale.ROOT)
                                    .matches("однако|но|а");
            if (all.get(i).text().equals(";") || contrast) {
                return i;
            }
        }
        return all.size();
    }

    private static Optional<String> condition(String words, Kind kind) {
        Matcher found = CONDITION.matcher(words.replaceAll("\\s+", " "));
        boolean there = found.find();
        while (there
                && kind != Kind.SANCTION
                && found.group().toLowerCase(Locale.ROOT).startsWith("за")) {
            there = found.find(); // "за пять дней" is a term; what a penalty is for stands
            // behind it
        }
        return there
                ? Optional.of(found.group().strip()).filter(c -> c.length() > 4)
                : Optional.empty();
    }
}
