// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Status;

/**
 * Whether the text says that it happened, and why not when it does not.
 *
 * @param status what the text says
 * @param habit said of a habit: present tense or "routinely"
 * @param doubts reasons to keep it from the list, in plain words; none when it simply happened
 */
record Certainty(Status status, boolean habit, List<String> doubts) {

    private static final Set<String> PLANS =
            Set.of(
                    "plan",
                    "intend",
                    "vow",
                    "pledge",
                    "promise",
                    "propose",
                    "prepare",
                    "expect",
                    "schedule",
                    "due",
                    "set",
                    "announce",
                    "want",
                    "hope",
                    "aim",
                    "decide",
                    "ready",
                    "about");
    private static final Set<String> DEMANDS =
            Set.of(
                    "demand",
                    "call",
                    "urge",
                    "request",
                    "ask",
                    "seek",
                    "recommend",
                    "appeal",
                    "insist",
                    "advocate",
                    "lobby",
                    "press",
                    "push",
                    "plead",
                    "want",
                    "need",
                    "hope",
                    "wish",
                    "encourage",
                    "invite",
                    "petition");
    private static final Set<String> CARRIED =
            Set.of(
                    "continue",
                    "begin",
                    "start",
                    "manage",
                    "proceed",
                    "force",
                    "compel",
                    "oblige",
                    "order",
                    "make",
                    "resume",
                    "remain",
                    "attempt",
                    "try",
                    "lead",
                    "cause",
                    "prompt",
                    "decide",
                    "decision",
                    "vote",
                    "ruling",
                    "agree",
                    "go",
                    "come",
                    "help",
                    "first",
                    "last",
                    "latest",
                    "have",
                    "move",
                    "instruct",
                    "appear",
                    "seem",
                    "report",
                    "say",
                    "believe",
                    "know",
                    "use",
                    "direct",
                    "tell",
                    "gather",
                    "return");
    private static final Set<String> POWERS =
            Set.of(
                    "allow",
                    "permit",
                    "authorize",
                    "authorise",
                    "empower",
                    "enable",
                    "entitle",
                    "require",
                    "oblige",
                    "power",
                    "right",
                    "authority",
                    "ability",
                    "able",
                    "possible",
                    "likely",
                    "duty",
                    "provide",
                    "forbid",
                    "prohibit",
                    "criminalize",
                    "criminalise");
    private static final Set<String> FEARS =
            Set.of(
                    "threat",
                    "risk",
                    "fear",
                    "danger",
                    "possibility",
                    "prospect",
                    "likelihood",
                    "avoid",
                    "prevent",
                    "prohibit",
                    "forbid",
                    "criminalize",
                    "criminalise",
                    "punish",
                    "penalise",
                    "penalize",
                    "against",
                    "without",
                    "no",
                    "freedom",
                    "right",
                    "concern",
                    "allegation",
                    "potential",
                    "chance",
                    "law",
                    "legislation",
                    "rule",
                    "provision",
                    "justify",
                    "deter",
                    "discourage");
    private static final Set<String> CHARGES =
            Set.of(
                    "charge",
                    "accuse",
                    "convict",
                    "guilty",
                    "suspect",
                    "suspicion",
                    "accusation",
                    "indict",
                    "blame",
                    "acquit",
                    "prosecute",
                    "try",
                    "allegation",
                    "claim");
    private static final Set<String> OUTCOMES =
            Set.of(
                    "sentence",
                    "sue",
                    "fine",
                    "arrest",
                    "detain",
                    "jail",
                    "imprison",
                    "summon",
                    "question",
                    "investigate",
                    "warn",
                    "dismiss",
                    "punish");
    private static final Set<String> CONDITIONAL =
            Set.of("if", "unless", "whether", "lest", "whenever");

    /** What is said or done about an event, and tells no event of its own. */
    private static final Set<String> REACTIONS =
            Set.of(
                    "condemn",
                    "criticise",
                    "criticize",
                    "denounce",
                    "deplore",
                    "decry",
                    "slam",
                    "welcome",
                    "regret",
                    "mourn",
                    "react",
                    "respond",
                    "response",
                    "reaction",
                    "criticism",
                    "outrage",
                    "dedicate",
                    "commemorate");

    /** After these an enumeration gives the causes or examples of a general state. */
    private static final Set<String> CAUSES =
            Set.of("due", "because", "amid", "through", "including", "include", "like");

    /** What is done by one of these is done: "was dissolved by decree". */
    private static final Set<String> SINGLE_ACTS = Set.of("decree", "order", "act");

    private static final Set<String> REPORTS =
            Set.of("report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion");
    private static final Set<String> DENYING =
            Set.of("deny", "reject", "dismiss", "refute", "dispute", "rebut");

    /** Verbs of which a deed still ahead is the object: "prepare charges", "consider a ban". */
    private static final Set<String> PREPARING =
            Set.of("prepare", "plan", "consider", "draft", "intend", "weigh", "contemplate");

    /** What somebody is still to begin with: "the trial is expected to open". */
    private static final Set<String> AHEAD =
            Set.of("expect", "schedule", "plan", "set", "due", "slate", "postpone");

    private static final Set<String> TOPIC = Set.of("on", "about", "regarding", "concerning");

    /** What is written, shown or said, and has a subject. */
    private static final Set<String> PRODUCTS =
            Set.of(
                    "report",
                    "article",
                    "book",
                    "film",
                    "documentary",
                    "series",
                    "programme",
                    "program",
                    "broadcast",
                    "story",
                    "study",
                    "research",
                    "paper",
                    "exhibition",
                    "lecture",
                    "seminar",
                    "workshop",
                    "course",
                    "training",
                    "conference",
                    "interview",
                    "discussion",
                    "debate",
                    "play",
                    "poem",
                    "song",
                    "novel",
                    "post",
                    "video",
                    "essay",
                    "statistics",
                    "data",
                    "law",
                    "act",
                    "convention",
                    "committee",
                    "expert",
                    "handbook",
                    "guide");

    private static final Set<String> WATCHING =
            Set.of("observe", "monitor", "document", "track", "cover", "study", "watch", "record");

    Certainty {
        doubts = List.copyOf(doubts);
    }

    static Certainty of(Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found) {
        Weighing weighing = new Weighing(scene, trigger, from, to);
        found.group().ifPresent(weighing::verb);
        if (trigger.manner().isNoun()) {
            boolean named =
                    found.roles().done().stream()
                            .anyMatch(p -> scene.anyOf("name", p.start(), p.end()));
            weighing.noun(found.group(), named);
        }
        if (trigger.manner() == Trigger.Manner.STATE) {
            weighing.state(found);
        }
        weighing.around(found);
        return weighing.result();
    }

    /** Collects doubts about one trigger. */
    private static final class Weighing {
        private final Scene scene;
        private final Trigger trigger;
        private final int from;
        private final int to;
        private final List<String> doubts = new java.util.ArrayList<>();
        private Status status = Status.HAPPENED;
        private boolean habit;

        Weighing(Scene scene, Trigger trigger, int from, int to) {
            this.scene = scene;
            this.trigger = trigger;
            this.from = from;
            this.to = to;
        }

        Certainty result() {
            return new Certainty(status, habit, doubts);
        }

        private void hold(Status as, String doubt) {
            if (status == Status.HAPPENED) {
                status = as;
            }
            doubts.add(doubt);
        }

        void verb(VerbGroup group) {
            if (scene.form(group.start()).equals("be") && group.modal().isEmpty()) {
                demandedThat(group.start());
            }
            boolean saysNot = trigger.words().startsWith("not ");
            if (group.negated() && !saysNot) {
                hold(Status.DENIED, "negated");
            }
            switch (group.form()) {
                case MODAL -> {
                    if (group.modal().equals("would") && announced(group.start())) {
                        hold(Status.PLANNED, "announced");
                    } else {
                        hold(Status.HYPOTHETICAL, "modal verb");
                    }
                }
                case FUTURE -> hold(Status.PLANNED, "future");
                case INFINITIVE -> infinitive(group.start());
                case GERUND -> gerund(group);
                case PRESENT -> habit |= !scene.heading();
                default -> {
                    // it happened, or happens now
                }
            }
        }

        /** "demanded that the editor be sentenced": a wish in the subjunctive. */
        private void demandedThat(int start) {
            for (int i = start - 1; i >= Math.max(0, start - 14); i--) {
                if (scene.form(i).equals("that")) {
                    boolean wished =
                            DEMANDS.contains(scene.lemma(i - 1))
                                    || POWERS.contains(scene.lemma(i - 1));
                    if (wished) {
                        hold(Status.HYPOTHETICAL, "demanded");
                    }
                    return;
                }
            }
        }

        private static final Set<String> ANNOUNCING =
                Set.of(
                        "announce",
                        "say",
                        "state",
                        "promise",
                        "pledge",
                        "vow",
                        "declare",
                        "tell",
                        "inform",
                        "confirm");

        private boolean announced(int start) {
            for (int i = start - 1; i >= Math.max(0, start - 24); i--) {
                if (ANNOUNCING.contains(scene.lemma(i)) && scene.is(i, "VERB")) {
                    return true;
                }
                if (scene.lemma(i).equals("threaten") || scene.lemma(i).equals("warn")) {
                    status = Status.THREATENED;
                    return true;
                }
            }
            return false;
        }

        private void infinitive(int start) {
            int governor = governor(start);
            String lemma = scene.lemma(governor);
            if (lemma.equals("threaten")) {
                hold(Status.THREATENED, "threatened");
            } else if (governor >= 0 && governed(governor)) {
                // what governs the governor has been looked at
            } else if (lemma.equals("decision") || lemma.equals("warrant")) {
                hold(Status.PLANNED, "decided");
            } else if (CARRIED.contains(lemma)) {
                if (lemma.equals("attempt") || lemma.equals("try")) {
                    doubts.add("attempt or use");
                } else if (lemma.equals("use") && scene.anyOf("law", governor, start)) {
                    habit = true;
                    doubts.add("attempt or use");
                }
            } else if (PLANS.contains(lemma)) {
                boolean passive =
                        scene.is(governor, "VERB", "ADJ")
                                && Set.of("intend", "aim").contains(lemma)
                                && VerbGroup.at(scene, governor, governor + 1).passive();
                hold(
                        passive ? Status.HYPOTHETICAL : Status.PLANNED,
                        passive ? "purpose" : "planned");
            } else if (DEMANDS.contains(lemma)) {
                hold(Status.HYPOTHETICAL, "demanded");
            } else if (POWERS.contains(lemma)) {
                hold(Status.HYPOTHETICAL, "a power or duty");
            } else if (lemma.equals("fail") || lemma.equals("refuse")) {
                hold(Status.DENIED, "did not do it");
            } else {
                hold(Status.HYPOTHETICAL, "purpose");
            }
        }

        /** Looks at a governing verb's own mood: "could be forced to close". */
        private boolean governed(int governor) {
            if (!scene.is(governor, "VERB")) {
                return false;
            }
            VerbGroup group = VerbGroup.at(scene, governor, governor + 1);
            switch (group.form()) {
                case MODAL -> hold(Status.HYPOTHETICAL, "modal verb");
                case FUTURE -> hold(Status.PLANNED, "future");
                default -> {
                    if (group.negated()) {
                        hold(Status.DENIED, "negated");
                    } else {
                        if (group.form() == VerbGroup.Form.PRESENT && !scene.heading()) {
                            habit = true;
                        }
                        return false;
                    }
                }
            }
            return true;
        }

        private int governor(int start) {
            for (int i = start - 1; i >= Math.max(0, start - 9); i--) {
                if (scene.is(i, "VERB")
                        || scene.is(i, "ADJ") && !insidePhrase(i)
                        || scene.is(i, "NOUN") && i == start - 1 && governs(scene.lemma(i))
                        || scene.form(i).equals("about") && i == start - 1) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean governs(String noun) {
            return PLANS.contains(noun)
                    || DEMANDS.contains(noun)
                    || POWERS.contains(noun)
                    || FEARS.contains(noun)
                    || Set.of("attempt", "decision", "ruling", "vote", "effort", "order", "bid")
                            .contains(noun);
        }

        private boolean insidePhrase(int i) {
            return scene.phraseAt(i).isPresent();
        }

        private void gerund(VerbGroup group) {
            String before = scene.form(group.start() - 1);
            if (Set.of("for", "of", "with", "against", "about", "from", "to").contains(before)) {
                content(group.start() - 1, before);
            } else if (before.equals("without") || before.equals("instead")) {
                hold(Status.DENIED, "without");
            } else if (scene.is(group.start() - 1, "NOUN")
                    && scene.anyOf("law", group.start() - 1, group.start())) {
                hold(Status.HYPOTHETICAL, "a rule");
            }
        }

        /** "accused of", "charged with", "sentenced for", "the right to". */
        private void content(int preposition, String before) {
            for (int i = preposition - 1; i >= Math.max(0, preposition - 7); i--) {
                String lemma = scene.lemma(i);
                if (CHARGES.contains(lemma)) {
                    hold(Status.HYPOTHETICAL, "content of a charge");
                    return;
                }
                if (before.equals("for") && OUTCOMES.contains(lemma)) {
                    doubts.add("ground of a measure");
                    return;
                }
                if (DEMANDS.contains(lemma) && before.equals("for")) {
                    hold(Status.HYPOTHETICAL, "demanded");
                    return;
                }
                boolean human = lemma.equals("right") && scene.lemma(i - 1).equals("human");
                if (!human && (FEARS.contains(lemma) || POWERS.contains(lemma))) {
                    hold(Status.HYPOTHETICAL, "feared or forbidden");
                    return;
                }
            }
            if (before.equals("of") || before.equals("for")) {
                doubts.add("no clause of its own");
            }
        }

        /**
         * @param isNamed whether the one it is done to is named: then even a reaction tells of it
         */
        void noun(Optional<VerbGroup> clause, boolean isNamed) {
            int start = scene.phraseAt(from).map(NounPhrase::start).orElse(from);
            for (int i = start; i < from; i++) {
                if (Set.of("no", "any", "possible", "potential", "threatened", "further")
                        .contains(scene.form(i))) {
                    hold(Status.HYPOTHETICAL, "none or only possible");
                }
                if (scene.form(i).equals("planned") || scene.form(i).equals("upcoming")) {
                    hold(Status.PLANNED, "planned");
                }
            }
            if (clause.filter(this::isPreparing).isPresent() || isAhead(clause, start)) {
                hold(Status.PLANNED, "planned");
            }
            if (isEvaluated(start)) {
                hold(Status.HYPOTHETICAL, "modal verb");
            }
            if (isWatched(clause)) {
                hold(Status.HYPOTHETICAL, "what somebody watches");
            }
            if (!isNamed && isTopic(start)) {
                hold(Status.HYPOTHETICAL, "what something is about");
            }
            if (isInReaction(start) && !isNamed) {
                doubts.add("in a reaction");
            }
            if (isCauseOfState(start)) {
                habit = true;
                doubts.add("no clause of its own");
            }
            int reach = Math.max(0, start - 6);
            for (int i = start - 1; i >= reach; i--) {
                String lemma = scene.lemma(i);
                String form = scene.form(i);
                if (form.equals(";") || form.equals(":") || form.equals(",") && i < start - 1) {
                    break;
                }
                if (CHARGES.contains(lemma)
                        && i >= start - 4
                        && !trigger.type().code().equals("release")
                        && !trigger.type().code().equals("defamation_suit")
                        && !trigger.type().code().equals("prosecution_charge")) {
                    hold(Status.HYPOTHETICAL, "content of a charge");
                    break;
                }
                boolean asked =
                        trigger.words().equals("questioning")
                                || trigger.words().equals("interrogation");
                boolean called =
                        lemma.equals("call")
                                && trigger.manner() == Trigger.Manner.ACTION
                                && !scene.dates().isEmpty();
                boolean convened =
                        scene.is(i, "VERB")
                                && lemma.equals("call")
                                && i == start - 1
                                && trigger.manner() == Trigger.Manner.ACTION;
                if (called || convened) {
                    hold(Status.PLANNED, "planned"); // "called for a rally on 3 May"
                    break;
                }
                boolean said = trigger.type() == IncidentType.OPEN_LETTER;
                if (DEMANDS.contains(lemma) && scene.is(i, "VERB", "NOUN") && !asked && !said) {
                    hold(Status.HYPOTHETICAL, "demanded");
                    break;
                }
                boolean human = lemma.equals("right") && scene.lemma(i - 1).equals("human");
                boolean listed =
                        i == start - 2
                                && scene.is(i, "NOUN")
                                && (scene.form(i + 1).equals(",") || scene.is(i + 1, "CCONJ"));
                if (FEARS.contains(lemma) && !human && !listed) {
                    hold(Status.HYPOTHETICAL, "feared or forbidden");
                    break;
                }
                if (OUTCOMES.contains(lemma)
                        && form.equals(lemma + "ed")
                        && scene.form(start - 1).equals("for")) {
                    doubts.add("ground of a measure");
                }
                if (lemma.equals("threaten")) {
                    hold(Status.THREATENED, "threatened");
                    break;
                }
            }
        }

        /** "published a report on torture in detention": nobody is said to be in detention. */
        void state(WhoDidWhat.Found found) {
            boolean somebody =
                    found.roles().done().stream()
                            .anyMatch(p -> scene.anyOf("name", p.start(), p.end()));
            if (!somebody && isTopic(from)) {
                hold(Status.HYPOTHETICAL, "what something is about");
            }
        }

        /** "a report on torture in detention", "a film about raids": what it is about. */
        private boolean isTopic(int start) {
            for (int i = start - 1; i >= Math.max(1, start - 8); i--) {
                if (TOPIC.contains(scene.form(i))) {
                    return scene.is(i - 1, "NOUN") && PRODUCTS.contains(scene.lemma(i - 1));
                }
                if (scene.phraseAt(i).isEmpty() && !scene.is(i, "ADP", "CCONJ")
                        || !scene.dates().isEmpty() && scene.temporal(i)) {
                    return false;
                }
            }
            return false;
        }

        /** "is preparing charges", "planned a rally": it stands right before the noun. */
        private boolean isPreparing(VerbGroup group) {
            int start = scene.phraseAt(from).map(NounPhrase::start).orElse(from);
            return PREPARING.contains(scene.lemma(group.verb()))
                    && !group.passive()
                    && group.verb() < from
                    && start - group.verb() <= 2;
        }

        /** "the trial is expected to begin", "the strike is due on", "due to strike on 9 June". */
        private boolean isAhead(Optional<VerbGroup> clause, int start) {
            boolean dueTo =
                    scene.form(start - 1).equals("to")
                            && scene.form(start - 2).equals("due")
                            && scene.lemma(start - 3).equals("be");
            if (dueTo && start == from) {
                return true;
            }
            for (int i = to; i < Math.min(scene.size(), to + 10); i++) {
                String form = scene.form(i);
                if (form.equals(",") || form.equals(";") || scene.is(i, "SCONJ")) {
                    return false;
                }
                if (scene.is(i, "VERB", "ADJ") && AHEAD.contains(scene.lemma(i))) {
                    String before = scene.form(i - 1);
                    return before.equals("is") || before.equals("are");
                }
                if (scene.is(i, "VERB")) {
                    return false;
                }
            }
            return false;
        }

        /** "the conviction of even one would be a disgrace". */
        private boolean isEvaluated(int start) {
            for (int i = to; i < Math.min(scene.size() - 1, start + 14); i++) {
                String form = scene.form(i);
                if (form.equals(",") || form.equals(";") || scene.is(i, "VERB", "SCONJ")) {
                    return false;
                }
                if (scene.is(i, "AUX")) {
                    return Set.of("would", "could", "might").contains(form)
                            && scene.form(i + 1).equals("be")
                            && !Set.of("who", "which", "that").contains(scene.form(i - 1));
                }
            }
            return false;
        }

        /** "a group that observes rallies": what it does, no rally. */
        private boolean isWatched(Optional<VerbGroup> clause) {
            return clause.filter(g -> g.form() == VerbGroup.Form.PRESENT && g.verb() < from)
                    .filter(g -> WATCHING.contains(scene.lemma(g.verb())))
                    .filter(g -> Set.of("that", "which", "who").contains(scene.form(g.start() - 1)))
                    .isPresent();
        }

        /** "criticised the raid", "in response to the arrests", "the arrests were condemned by". */
        private boolean isInReaction(int start) {
            if (trigger.manner() != Trigger.Manner.EVENT || !scene.dates().isEmpty()) {
                return false;
            }
            for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
                if (REACTIONS.contains(scene.lemma(i))) {
                    return true;
                }
                if (scene.is(i, "VERB", "AUX")) {
                    break;
                }
            }
            for (int i = to; i < Math.min(scene.size(), to + 8); i++) {
                if (scene.is(i, "VERB")) {
                    return REACTIONS.contains(scene.lemma(i))
                            && VerbGroup.at(scene, i, i + 1).passive();
                }
            }
            return false;
        }

        /** "has deteriorated due to raids, arrests of journalists": plural, bare, in a list. */
        private boolean isCauseOfState(int start) {
            boolean plural = !scene.form(from).equals(scene.lemma(from));
            if (trigger.manner() != Trigger.Manner.EVENT
                    || start != from
                    || !plural
                    || !scene.dates().isEmpty()) {
                return false;
            }
            for (int i = start - 1; i >= Math.max(0, start - 12); i--) {
                if (CAUSES.contains(scene.form(i))
                        || scene.form(i).equals("such") && scene.form(i + 1).equals("as")) {
                    return true;
                }
                if (scene.is(i, "VERB", "AUX") || scene.form(i).equals(";")) {
                    return false;
                }
            }
            return false;
        }

        /** "dedicated to journalists arrested before": a class of people, no occasion. */
        private boolean isPeopleOfAKind(WhoDidWhat.Found found) {
            if (!found.pattern().equals("participle")
                    || scene.heading()
                    || !scene.dates().isEmpty()) {
                return false;
            }
            for (int i = from - 1; i >= Math.max(0, from - 9); i--) {
                if (scene.is(i, "VERB", "NOUN")
                        && (REACTIONS.contains(scene.lemma(i))
                                || DEMANDS.contains(scene.lemma(i))
                                || scene.lemma(i).equals("release"))) {
                    return true;
                }
            }
            return false;
        }

        /** "No journalists", "none of the editors", "no one". */
        private boolean isNobody(NounPhrase phrase) {
            String first = scene.form(phrase.start());
            boolean noOne = first.equals("one") && scene.form(phrase.start() - 1).equals("no");
            return scene.language().equals(Language.ENGLISH)
                    && (noOne
                            || first.equals("no")
                            || first.equals("none")
                            || first.equals("nobody"));
        }

        /** "He denied that tear gas had been used", "denied beating", "rejected reports that". */
        private boolean isDenied() {
            int start = from;
            while (scene.is(start - 1, "AUX", "ADV")) {
                start--;
            }
            if (scene.form(from).endsWith("ing") && scene.lemma(start - 1).equals("deny")) {
                return true;
            }
            for (int i = from - 1; i >= Math.max(1, from - 10); i--) {
                if (scene.form(i).equals("that")) {
                    if (scene.lemma(i - 1).equals("deny")) {
                        return true;
                    }
                    if (!REPORTS.contains(scene.lemma(i - 1))) {
                        return false;
                    }
                    for (int j = i - 2; j >= Math.max(0, i - 5); j--) {
                        if (DENYING.contains(scene.lemma(j))) {
                            return true;
                        }
                    }
                    return false;
                }
            }
            return false;
        }

        void around(WhoDidWhat.Found found) {
            if (isPeopleOfAKind(found)) {
                doubts.add("people of a kind");
            }
            if (isDenied()) {
                hold(Status.DENIED, "denied");
            }
            if (found.roles().done().stream().anyMatch(this::isNobody)) {
                hold(Status.DENIED, "negated");
            }
            for (int i = Math.max(0, from - 10); i < from; i++) {
                if (CONDITIONAL.contains(scene.form(i)) && noBreak(i, from)) {
                    hold(Status.HYPOTHETICAL, "conditional");
                }
            }
            if (scene.form(scene.size() - 1).equals("?")) {
                hold(Status.HYPOTHETICAL, "question");
            }
            if (scene.anyOf("habit", from - 6, to + 2) || isHabitual(found.group())) {
                habit = true;
            }
            if (inRelativeOfMany(found)) {
                habit = true;
            }
            boolean decreed =
                    found.group()
                            .filter(g -> g.passive() && g.modal().isEmpty())
                            .filter(g -> g.form() != VerbGroup.Form.PRESENT)
                            .isPresent();
            for (NounPhrase doer : found.roles().doers()) {
                int head = doer.head();
                boolean single = decreed && SINGLE_ACTS.contains(scene.lemma(head));
                if (scene.anyOf("law", head, head + 1) && !single) {
                    hold(Status.HYPOTHETICAL, "a rule");
                }
            }
        }

        /** A noun or participle under a main verb in the present: "is carried out by arrests". */
        private boolean isHabitual(Optional<VerbGroup> own) {
            boolean finite =
                    own.map(
                                    g ->
                                            g.form() != VerbGroup.Form.GERUND
                                                    && g.form() != VerbGroup.Form.INFINITIVE)
                            .orElse(false);
            if (finite || scene.heading()) {
                return false;
            }
            for (int i = 0; i < from; i++) {
                if (scene.is(i, "VERB")) {
                    VerbGroup main = VerbGroup.at(scene, i, i + 1);
                    boolean relative =
                            Set.of("who", "which", "that", "whose")
                                    .contains(scene.form(main.start() - 1));
                    if (relative || main.bare() && VerbGroup.looksPast(scene, i)) {
                        continue;
                    }
                    return main.form() == VerbGroup.Form.PRESENT
                            || main.modal().equals("can")
                            || main.modal().equals("may");
                }
            }
            return false;
        }

        /** "people whose relatives were tortured": a class of people, no occasion. */
        private boolean inRelativeOfMany(WhoDidWhat.Found found) {
            if (!trigger.manner().isVerb() || found.group().isEmpty()) {
                return false;
            }
            for (NounPhrase phrase : found.roles().done()) {
                if (scene.form(phrase.start() - 1).equals("whose")
                        && !scene.lemma(phrase.head()).equals(scene.form(phrase.head()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean noBreak(int left, int right) {
            for (int i = left + 1; i < right; i++) {
                String form = scene.form(i);
                if (form.equals(";") || form.equals(":")) {
                    return false;
                }
            }
            return true;
        }
    }
}
