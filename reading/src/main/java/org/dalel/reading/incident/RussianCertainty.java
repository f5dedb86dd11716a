// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;

/** Whether a Russian text says that it happened: negation, mood, tense, and what governs it. */
final class RussianCertainty {
    private static final int REACH = 8;

    private final Scene scene;
    private final Trigger trigger;
    private final int from;
    private final int to;
    private final List<String> doubts = new ArrayList<>();
    private Status status = Status.HAPPENED;
    private boolean habit;

    private RussianCertainty(Scene scene, Trigger trigger, int from, int to) {
        this.scene = scene;
        this.trigger = trigger;
        this.from = from;
        this.to = to;
    }

    static Certainty of(Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found) {
        RussianCertainty reader = new RussianCertainty(scene, trigger, from, to);
        reader.conditional();
        if (trigger.manner().isNoun()) {
            reader.noun();
        } else {
            reader.verb(found.roles());
        }
        reader.around();
        return new Certainty(reader.status, reader.habit, reader.doubts);
    }

    private void hold(Status as, String doubt) {
        if (status == Status.HAPPENED) {
            status = as;
        }
        doubts.add(doubt);
    }

    /** {@code если}, {@code бы}: what might be. */
    private void conditional() {
        for (int i = from - 1; i >= 0; i--) {
            String form = scene.form(i);
            if (form.equals(";")) {
                break;
            }
            if (form.equals("если") || form.equals("бы") && i > from - 5) {
                hold(Status.HYPOTHETICAL, "conditional");
                break;
            }
        }
        if (scene.form(to).equals("бы")) {
            hold(Status.HYPOTHETICAL, "conditional");
        }
    }

    private void verb(Roles roles) {
        int verb = from;
        while (verb < to - 1 && !scene.is(verb, "VERB", "AUX")) {
            verb++;
        }
        Word word = scene.word(verb);
        boolean saysNot = trigger.words().startsWith("не ");
        if (!saysNot && negated(verb)) {
            hold(Status.DENIED, "negated");
        }
        if (isDenied()) {
            hold(Status.DENIED, "denied");
        }
        boolean becomes = helper(verb, "Tense=Fut");
        if (word.has("Tense=Fut") || becomes) {
            hold(Status.PLANNED, "future");
        }
        if (word.has("VerbForm=Inf")) {
            infinitive(verb);
        }
        boolean told = word.has("Person=1") || word.has("Person=2");
        if (word.has("Tense=Pres")
                && !told
                && !word.has("VerbForm=Part")
                && !scene.heading()
                && !goesOn()
                && !isHeldNow(roles)) {
            habit = true;
        }
    }

    private static final Set<IncidentType> LASTS =
            Set.of(
                    IncidentType.PROSECUTION_CHARGE,
                    IncidentType.ARREST_DETENTION,
                    IncidentType.FORCED_PSYCHIATRY);

    /** {@code Бекову вменяют клевету}: of somebody named or counted one occasion, no habit. */
    private boolean isHeldNow(Roles roles) {
        return LASTS.contains(trigger.type())
                && (roles.done().stream()
                                .anyMatch(
                                        p ->
                                                scene.anyOf("name", p.start(), p.end())
                                                        || scene.is(p.start(), "NUM"))
                        || scene.names().stream()
                                .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON)
                                .anyMatch(m -> Math.abs(m.from() - from) <= REACH));
    }

    /** {@code бастуют второй день}: one occasion that lasts until now. */
    private boolean goesOn() {
        for (int i = 0; i < scene.size(); i++) {
            boolean day = Set.of("день", "сутки", "неделя", "месяц").contains(scene.lemma(i));
            boolean nth =
                    i > 0
                            && (scene.word(i - 1).has("NumType=Ord")
                                    || scene.form(i - 1).matches("\\d+-[йую]+"));
            if (day && nth || Set.of("сегодня", "сейчас").contains(scene.form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 2); i--) {
            if (scene.form(i).equals("не")) {
                return true;
            }
            if (!scene.is(i, "AUX", "PART", "ADV")) {
                return false;
            }
        }
        return false;
    }

    /** {@code будет задержан}: the form of "to be" beside a participle. */
    private boolean helper(int verb, String feature) {
        for (int i = Math.max(0, verb - 4); i < Math.min(scene.size(), verb + 3); i++) {
            if (scene.is(i, "AUX") && scene.word(i).has(feature)) {
                return true;
            }
        }
        return false;
    }

    private void infinitive(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            if (scene.form(i).equals("чтобы")) {
                hold(Status.HYPOTHETICAL, "purpose");
                return;
            }
            if (scene.form(i).equals(";") || scene.form(i).equals(":")) {
                break;
            }
            if (governs(i)) {
                return;
            }
        }
        hold(Status.HYPOTHETICAL, "purpose");
    }

    /** Whether this word decides about what it governs. */
    private boolean governs(int i) {
        if (scene.kind("carried").get(i)) {
            return true;
        }
        if (scene.kind("planned").get(i)) {
            hold(Status.PLANNED, "planned");
        } else if (scene.kind("threatened").get(i)) {
            hold(Status.THREATENED, "threatened");
        } else if (scene.kind("demanded").get(i)) {
            hold(Status.HYPOTHETICAL, "demanded");
        } else if (scene.kind("feared").get(i)) {
            hold(Status.HYPOTHETICAL, "feared or forbidden");
        } else if (scene.kind("possible").get(i)) {
            hold(Status.HYPOTHETICAL, "modal verb");
        } else {
            return false;
        }
        return true;
    }

    private static final Set<String> DENY =
            Set.of("отрицать", "опровергать", "опровергнуть", "отвергать", "отвергнуть");

    private static final Set<String> TELL_OF =
            Set.of(
                    "освещать",
                    "осветить",
                    "комментировать",
                    "снимать",
                    "описывать",
                    "критиковать",
                    "фотографировать",
                    "наблюдать");

    /** {@code освещавший протесты}: the protests are what he wrote of. */
    private boolean isOnlyToldOf(int start) {
        for (int i = start - 1; i >= Math.max(0, start - 3); i--) {
            if (scene.is(i, "VERB")) {
                return TELL_OF.contains(scene.lemma(i));
            }
            if (scene.form(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** {@code отрицает, что задерживала}. */
    private boolean isDenied() {
        for (int i = from - 1; i > 0; i--) {
            if (scene.form(i).equals("что") && scene.form(i - 1).equals(",")) {
                for (int j = i - 2; j >= Math.max(0, i - 8); j--) {
                    if (DENY.contains(scene.lemma(j))) {
                        return !negated(j);
                    }
                }
                return false;
            }
        }
        return false;
    }

    private void noun() {
        int start = scene.phraseAt(from).map(NounPhrase::start).orElse(from);
        for (int i = start - 1; i >= Math.max(0, start - 5); i--) {
            String form = scene.form(i);
            if (form.equals(";") || form.equals(":") || form.equals(",")) {
                break;
            }
            if (form.equals("без")) {
                hold(Status.DENIED, "without");
                break;
            }
            if (!scene.kind("carried").get(i) && governs(i)) {
                break;
            }
        }
        for (int i = start; i < from; i++) {
            if (Set.of("возможный", "планируемый", "предполагаемый").contains(scene.lemma(i))) {
                hold(Status.HYPOTHETICAL, "none or only possible");
            }
        }
        if (isOnlyToldOf(start)) {
            doubts.add("only reported on");
        }
        int verb = clauseVerb();
        if (verb >= 0) {
            Word word = scene.word(verb);
            if (DENY.contains(scene.lemma(verb))) {
                hold(Status.DENIED, "denied");
            } else if (negated(verb)) {
                hold(Status.DENIED, "negated");
            } else if (word.has("Tense=Fut") || helper(verb, "Tense=Fut")) {
                hold(Status.PLANNED, "future");
            } else if (word.has("Tense=Pres")
                    && word.is("VERB")
                    && !word.has("VerbForm=Part")
                    && !scene.heading()
                    && !goesOn()) {
                habit = true;
            }
        }
        for (int i = to; i < Math.min(scene.size(), to + 8); i++) {
            if (scene.form(i).equals("нет")) {
                hold(Status.DENIED, "negated");
            }
        }
    }

    private int clauseVerb() {
        for (int distance = 1; distance < 8; distance++) {
            for (int i : new int[] {from - distance, to - 1 + distance}) {
                if (scene.is(i, "VERB")
                        && !(scene.word(i).has("VerbForm=Part")
                                && !scene.word(i).has("Variant=Short"))
                        && !commaBetween(i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean commaBetween(int i) {
        for (int j = Math.min(i, from); j < Math.max(i, from); j++) {
            if (scene.form(j).equals(",") || scene.form(j).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private void around() {
        charge();
        if (isRule()) {
            hold(Status.HYPOTHETICAL, "a rule");
        }
        for (int i = Math.max(0, from - 6); i < Math.min(scene.size(), to + 6); i++) {
            habit |= scene.kind("habit").get(i);
        }
    }

    /** {@code обвиняют в организации митинга}: what somebody is charged with. */
    private void charge() {
        if (trigger.type() == IncidentType.PROSECUTION_CHARGE
                || trigger.type() == IncidentType.RELEASE
                || trigger.type() == IncidentType.REMEDY_REFUSED
                || trigger.type() == IncidentType.CONVICTION_SENTENCE) {
            return;
        }
        boolean inside = false;
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            String form = scene.form(i);
            if (form.equals(",") || form.equals(";")) {
                break;
            }
            inside |=
                    form.equals("в") || form.equals("о") || form.equals("об") || form.equals("за");
            if (inside && scene.kind("charge").get(i)) {
                hold(Status.HYPOTHETICAL, "content of a charge");
                return;
            }
        }
    }

    /** A sentence about what a law provides. */
    private boolean isRule() {
        if (trigger.type() == IncidentType.LEGAL_CHANGE
                || trigger.type() == IncidentType.BILL_PROPOSED) {
            return false;
        }
        return trigger.manner().isNoun()
                ? scene.anyOf("rule", 0, scene.size())
                : scene.anyOf("rule", edge(from, -1) + 1, edge(to - 1, 1));
    }

    /** The comma, colon or semicolon next to word {@code i}, or the end of the sentence. */
    private int edge(int i, int step) {
        int at = i + step;
        while (at >= 0 && at < scene.size() && !scene.form(at).matches("[,;:]")) {
            at += step;
        }
        return at;
    }
}
