// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProvisionCandidate;

/**
 * Tells what happened from what is habit, rule or wish.
 *
 * <p>A sentence is read when a word of the table {@code triggers.tsv} stands in it. Who does it to
 * whom follows from voice and order of words; whether it happened, from mood, tense and what
 * governs it; whether it belongs to civic space, from its target and the sentences around it.
 */
public final class Incidents {
    private static final int LONGEST = 600;

    /** A practice has no occasion, so that less speaks for it than for an incident. */
    private static final double LIKELY_PRACTICE = 0.18;

    /** The same on the calibrated scale of English. */
    private static final double LIKELY_ENGLISH_PRACTICE = 0.305;

    /** The same without what speaks against words that name nobody. */
    private static final double LIKELY_WHERE_WHOM_IS_TOLD = 0.195;

    private static final List<Language> READ =
            List.of(Language.ENGLISH, Language.RUSSIAN, Language.KAZAKH);

    private final Map<Language, Triggers> triggers = new LinkedHashMap<>();
    private final Map<Language, Kinds> kinds = new HashMap<>();

    public Incidents(Lexicon lexicon) {
        for (Language language : READ) {
            triggers.put(language, new Triggers(lexicon, language.code()));
            kinds.put(language, new Kinds(lexicon, language.code()));
        }
    }

    /** What a document says was done, once and habitually. */
    public record Told(List<IncidentCandidate> incidents, List<PracticeCandidate> practices) {
        public Told {
            incidents = List.copyOf(incidents);
            practices = List.copyOf(practices);
        }
    }

    /** Rows of the trigger table that cannot be used. */
    public List<Problem> problems() {
        return triggers.values().stream().flatMap(t -> t.problems().stream()).toList();
    }

    /**
     * @param provisions what the document says that rules say: no incident there
     * @param grammar second opinion on roles, when present
     * @param country of the document, when known
     */
    public Told in(
            Page page,
            Clues clues,
            List<ProvisionCandidate> provisions,
            Optional<Analyser.OfGrammar> grammar,
            Optional<Country> country) {
        Triggers words = triggers.get(page.language());
        Kinds meanings = kinds.get(page.language());
        if (words == null || meanings == null) {
            return new Told(List.of(), List.of());
        }
        List<Scene> scenes = Scenes.of(page, clues, meanings);
        CivicContext civic = new CivicContext(scenes);
        Drafts drafts =
                new Drafts(
                        words,
                        civic,
                        country,
                        ReportYear.of(page, clues),
                        new ParsedRoles(grammar));
        List<Draft> incidents = new ArrayList<>();
        List<Draft> practices = new ArrayList<>();
        for (Scene scene : scenes) {
            for (Draft draft : drafts.in(scene)) {
                if (isRule(draft, provisions)) {
                    continue;
                }
                (draft.isPractice() ? practices : incidents).add(draft);
            }
        }
        Dateline dateline = new Dateline(page.text(), clues, scenes, page.language(), country);
        Optional<Clues.Naming> town =
                page.language().equals(Language.RUSSIAN)
                        ? onlyTown(clues, scenes, country)
                        : Optional.empty();
        return new Told(
                candidates(incidents, clues, country, dateline, town), practices(practices));
    }

    /** The town that the first sentences name, in a document that names no other of its country. */
    private static Optional<Clues.Naming> onlyTown(
            Clues clues, List<Scene> scenes, Optional<Country> country) {
        int lead =
                scenes.isEmpty()
                        ? 0
                        : scenes.get(Math.min(2, scenes.size() - 1)).sentence().passage().end();
        List<Clues.Naming> towns =
                clues.names().stream()
                        .filter(n -> n.kind() == Clues.Naming.Kind.PLACE)
                        .filter(n -> country.isEmpty() || n.country().equals(country))
                        .filter(n -> n.country().isPresent())
                        .filter(n -> n.name().chars().filter(Character::isWhitespace).count() < 2)
                        .filter(n -> capitalised(n.name()))
                        .filter(
                                n ->
                                        !n.name()
                                                .equals(
                                                        Occasion.nameOf(
                                                                n.country().orElseThrow(),
                                                                Language.RUSSIAN)))
                        .toList();
        return towns.size() == 1 && towns.get(0).mentions().get(0).end() <= lead
                ? Optional.of(towns.get(0))
                : Optional.empty();
    }

    private static boolean capitalised(String name) {
        for (String word : name.split("[\\s-]+")) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRule(Draft draft, List<ProvisionCandidate> provisions) {
        Passage trigger = draft.triggerPassage();
        boolean happened =
                draft.certainty().doubts().isEmpty()
                        && (draft.isSpecific() && isPast(draft)
                                || draft.trigger().manner() == Trigger.Manner.DEED);
        return !happened && provisions.stream().anyMatch(p -> p.passage().overlaps(trigger));
    }

    private static boolean isPast(Draft draft) {
        return draft.found()
                .group()
                .map(g -> g.form() == VerbGroup.Form.PAST || g.form() == VerbGroup.Form.PERFECT)
                .orElse(false);
    }

    private static List<PracticeCandidate> practices(List<Draft> drafts) {
        List<PracticeCandidate> found = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean english = draft.scene().language().equals(Language.ENGLISH);
            Habit habit = new Habit(draft);
            double likely =
                    !english
                            ? LIKELY_PRACTICE
                            : habit.isToldOfSomebody()
                                    ? LIKELY_WHERE_WHOM_IS_TOLD
                                    : LIKELY_ENGLISH_PRACTICE;
            if (draft.confidence() < likely) {
                continue;
            }
            found.add(
                    new PracticeCandidate(
                            "h" + (found.size() + 1),
                            draft.type(),
                            passage(draft),
                            draft.triggerPassage(),
                            draft.perpetrator(),
                            habit.targets(),
                            habit.sanctions(sanctions(draft))));
        }
        return found;
    }

    private static List<IncidentCandidate> candidates(
            List<Draft> drafts,
            Clues clues,
            Optional<Country> country,
            Dateline dateline,
            Optional<Clues.Naming> onlyTown) {
        List<Draft> proposed = Drafts.sorted(drafts.stream().filter(Draft::isProposed).toList());
        List<Integer> retold = Retellings.in(proposed);
        TreeMap<Integer, Clues.Attribution> said = new TreeMap<>();
        clues.attributions().forEach(a -> said.put(a.words().start(), a));
        List<IncidentCandidate> found = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            int original = retold.get(i);
            found.add(
                    candidate(
                            "i" + (i + 1),
                            proposed.get(i),
                            said,
                            country,
                            dateline,
                            onlyTown,
                            original < 0 ? Optional.empty() : Optional.of("i" + (original + 1))));
        }
        for (Draft draft : drafts) {
            if (!draft.isProposed()) {
                found.add(
                        candidate(
                                "w" + (found.size() + 1),
                                draft,
                                said,
                                country,
                                dateline,
                                onlyTown,
                                Optional.empty()));
            }
        }
        found.sort(
                Comparator.comparing(IncidentCandidate::passage)
                        .thenComparing(IncidentCandidate::trigger)
                        .thenComparing(IncidentCandidate::id));
        return found;
    }

    private static IncidentCandidate candidate(
            String id,
            Draft draft,
            TreeMap<Integer, Clues.Attribution> said,
            Optional<Country> country,
            Dateline dateline,
            Optional<Clues.Naming> onlyTown,
            Optional<String> retells) {
        Scene scene = draft.scene();
        Optional<Clues.Naming> town =
                draft.place().isPresent()
                        ? Optional.empty()
                        : dateline.forParagraphOf(scene).or(() -> onlyTown);
        List<String> why = new ArrayList<>();
        why.add("trigger \"" + draft.trigger().words() + "\" (" + manner(draft) + ")");
        why.addAll(draft.signs());
        return new IncidentCandidate(
                id,
                draft.type(),
                codes(draft),
                passage(draft),
                draft.triggerPassage(),
                draft.date(),
                draft.count(),
                oneself(draft, said),
                draft.perpetrator(),
                draft.place()
                        .or(() -> town.map(Clues.Naming::name))
                        .or(() -> country.map(c -> Occasion.nameOf(c, scene.language()))),
                countryOf(draft).or(() -> town.flatMap(Clues.Naming::country)).or(() -> country),
                law(scene),
                sanctions(draft),
                draft.certainty().status(),
                source(draft, said),
                draft.confidence(),
                draft.isProposed(),
                why,
                retells,
                draft.otherwise());
    }

    /** {@code я раскаиваюсь}: the one who says it. */
    private static List<Quoted> oneself(Draft draft, TreeMap<Integer, Clues.Attribution> said) {
        boolean oneself =
                draft.targets().size() == 1
                        && draft.targets().get(0).reveal().matches("(?iu)я|меня");
        return oneself
                ? source(draft, said).map(List::of).orElse(draft.targets())
                : draft.targets();
    }

    /** The country of the place that the sentence names. */
    private static Optional<Country> countryOf(Draft draft) {
        return draft.place()
                .flatMap(
                        place ->
                                draft.scene().names().stream()
                                        .filter(m -> m.naming().name().equals(place))
                                        .flatMap(m -> m.naming().country().stream())
                                        .findFirst());
    }

    private static String manner(Draft draft) {
        return draft.trigger().manner().name().toLowerCase(Locale.ROOT);
    }

    /** The sentence; of a very long one the stretch around the trigger. */
    private static Passage passage(Draft draft) {
        Passage sentence = draft.scene().sentence().passage();
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        Scene scene = draft.scene();
        int from = draft.from();
        int to = draft.to();
        while (true) {
            boolean left = from > 0 && scene.passage(from - 1, to).length() <= LONGEST;
            if (left) {
                from--;
            }
            boolean right = to < scene.size() && scene.passage(from, to + 1).length() <= LONGEST;
            if (right) {
                to++;
            }
            if (!left && !right) {
                return scene.passage(from, to);
            }
        }
    }

    private static List<String> codes(Draft draft) {
        if (draft.type() != IncidentType.ARREST_DETENTION) {
            return draft.type().codes();
        }
        boolean many =
                draft.count()
                        .flatMap(c -> c.bounds().min())
                        .map(n -> n.intValue() >= 10)
                        .orElse(false);
        boolean mass = draft.scene().form(draft.from() - 1).equals("mass");
        return List.of(many || mass ? "R7.2" : "R7.1");
    }

    private static List<String> law(Scene scene) {
        return scene.laws().stream()
                .map(l -> l.citation().map(c -> c + ", " + l.name()).orElse(l.name()))
                .distinct()
                .toList();
    }

    private static List<Sanction> sanctions(Draft draft) {
        Set<SanctionKind> fitting = fitting(draft.type());
        List<Sanction> found = new ArrayList<>();
        for (Clues.SanctionMention mention : draft.scene().sanctions()) {
            if (fitting.contains(mention.sanction().kind())
                    && (draft.scene().language().equals(Language.ENGLISH)
                            ? !isOfAnotherSentence(draft, mention.passage())
                            : inSameClause(draft, mention.passage()))
                    && !found.contains(mention.sanction())) {
                found.add(mention.sanction());
            }
        }
        return found;
    }

    /** "Marat Bekov got ten days; his brother was fined": the fine is the brother's. */
    private static boolean isOfAnotherSentence(Draft draft, Passage sanction) {
        Scene scene = draft.scene();
        int at = scene.sentence().wordAt(sanction.start());
        int low = Math.min(draft.to(), at);
        int high = Math.max(draft.from(), at);
        for (int i = low; i < high; i++) {
            if (scene.form(i).equals(";")) {
                int start = at > i ? i + 1 : 0;
                int end = at > i ? scene.sentence().wordAt(sanction.end() - 1) + 1 : i;
                return finiteVerb(scene, start, end);
            }
        }
        return false;
    }

    private static boolean finiteVerb(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, "VERB")) {
                VerbGroup.Form form = VerbGroup.at(scene, i, i + 1).form();
                if (form != VerbGroup.Form.GERUND && form != VerbGroup.Form.INFINITIVE) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether no clause with a verb of its own stands between: "the first was fined, the second got
     * ten days".
     */
    private static boolean inSameClause(Draft draft, Passage sanction) {
        Scene scene = draft.scene();
        int from = scene.sentence().wordAt(sanction.start());
        int to = scene.sentence().wordAt(sanction.end() - 1) + 1;
        if (from < draft.to() && draft.from() < to) {
            return true;
        }
        boolean behind = from >= draft.to();
        int low = behind ? draft.to() : to;
        int high = behind ? from : draft.from();
        boolean apart = false;
        for (int i = low; i < high; i++) {
            // "fined her 20 units and arrested him": what comes before belongs to the verb before
            apart |= scene.form(i).equals(",") || !behind && scene.form(i).equals("и");
            if (scene.form(i).equals(";")) {
                return false;
            }
        }
        if (!apart) {
            return true;
        }
        for (int i = to - 1; i >= 0 && !(i < from && scene.form(i).matches("[,;]")); i--) {
            boolean finite =
                    scene.is(i, "VERB")
                            && !scene.word(i).has("VerbForm=Inf")
                            && (!scene.word(i).has("VerbForm=Part")
                                    || scene.word(i).has("Variant=Short"));
            if (finite) {
                return false;
            }
        }
        return true;
    }

    private static Set<SanctionKind> fitting(IncidentType type) {
        return switch (type) {
            case ARREST_DETENTION ->
                    Set.of(
                            SanctionKind.ADMINISTRATIVE_ARREST,
                            SanctionKind.PRETRIAL_DETENTION,
                            SanctionKind.HOUSE_ARREST);
            case CONVICTION_SENTENCE ->
                    Set.of(
                            SanctionKind.IMPRISONMENT,
                            SanctionKind.ADMINISTRATIVE_ARREST,
                            SanctionKind.SUSPENDED_SENTENCE,
                            SanctionKind.PROBATION,
                            SanctionKind.RESTRICTED_FREEDOM,
                            SanctionKind.FORCED_LABOUR,
                            SanctionKind.COMMUNITY_WORK,
                            SanctionKind.FINE,
                            SanctionKind.HOUSE_ARREST,
                            SanctionKind.ACTIVITY_BAN,
                            SanctionKind.DEATH_PENALTY);
            case FINE -> Set.of(SanctionKind.FINE);
            case WARNING -> Set.of(SanctionKind.WARNING);
            case SUSPENSION -> Set.of(SanctionKind.SUSPENSION);
            case CLOSURE_LIQUIDATION, DEREGISTRATION ->
                    Set.of(SanctionKind.CLOSURE, SanctionKind.ACTIVITY_BAN);
            case CENSORSHIP_BLOCKING -> Set.of(SanctionKind.ACTIVITY_BAN, SanctionKind.SUSPENSION);
            case ASSET_FREEZE -> Set.of(SanctionKind.ACCOUNT_FREEZE, SanctionKind.CONFISCATION);
            case TRAVEL_BAN ->
                    Set.of(SanctionKind.TRAVEL_BAN, SanctionKind.DEPRIVATION_OF_CITIZENSHIP);
            case FORCED_PSYCHIATRY -> Set.of(SanctionKind.PSYCHIATRIC_CONFINEMENT);
            case CONFESSION_RECANTATION -> Set.of(SanctionKind.PUBLIC_APOLOGY);
            case RAID_SEARCH -> Set.of(SanctionKind.CONFISCATION);
            default -> Set.of();
        };
    }

    /**
     * "The prosecutor announced that he had dropped the case": that is the act, no report of it.
     */
    private static boolean isOwnAct(Draft draft, Clues.Attribution said) {
        String cue = said.cue().in(draft.scene().text()).toLowerCase(Locale.ROOT);
        return ACTS_OF_SPEECH.stream().anyMatch(cue::contains)
                && draft.perpetrator()
                        .map(p -> withoutArticle(p.reveal()))
                        .filter(p -> p.equalsIgnoreCase(withoutArticle(said.speaker())))
                        .isPresent();
    }

    private static String withoutArticle(String words) {
        return words.replaceFirst("(?i)^(?:the|a|an) ", "");
    }

    private static final Set<String> ACTS_OF_SPEECH =
            Set.of("announce", "accus", "declar", "order", "rule", "inform", "warn", "threat");

    /** Whose claim it is: the speaker of the words in which the trigger stands. */
    private static Optional<Quoted> source(Draft draft, TreeMap<Integer, Clues.Attribution> said) {
        Passage trigger = draft.triggerPassage();
        var before = said.floorEntry(trigger.start());
        for (int steps = 0; before != null && steps < 4; steps++) {
            if (before.getValue().words().contains(trigger)
                    && !before.getValue().speaker().isBlank()) {
                return isOwnAct(draft, before.getValue())
                        ? Optional.empty()
                        : Optional.of(new Quoted(before.getValue().speaker()));
            }
            before = said.lowerEntry(before.getKey());
        }
        return Optional.empty();
    }
}
