// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;

/**
 * Roles in a Russian clause: the nominative does it, the accusative has it done to; with a passive
 * participle the nominative has it done to, the instrumental does it.
 */
final class RussianRoles {
    private static final int REACH = 24;
    private static final Set<String> AGAINST = Set.of("против");

    /** In what a term or a fine is measured. */
    private static final Set<String> TERM =
            Set.of("сутки", "день", "месяц", "год", "час", "тенге", "рубль", "сом", "мрп");

    private final Scene scene;
    private final int from;
    private final int to;
    private final int verb;

    RussianRoles(Scene scene, int from, int to) {
        this.scene = scene;
        this.from = from;
        this.to = to;
        this.verb = verb(scene, from, to);
    }

    private static int verb(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, "VERB")) {
                return i;
            }
        }
        return from;
    }

    WhoDidWhat.Found of(Trigger trigger) {
        return switch (trigger.manner()) {
            case VERB -> verb();
            case DEED -> found(new Roles(objects(true), subject(true)), "deed");
            case STATE -> found(new Roles(subject(true), List.of()), "state");
            case EVENT -> event();
            case ACTION -> action();
        };
    }

    private WhoDidWhat.Found found(Roles roles, String pattern) {
        List<NounPhrase> done = new ArrayList<>(roles.done());
        boolean measure =
                !done.isEmpty()
                        && done.stream()
                                .allMatch(p -> scene.anyOf("measure", p.head(), p.head() + 1));
        if (measure) {
            addressed().stream().filter(p -> !done.contains(p)).forEach(done::add);
        }
        boolean sum =
                scene.lemma(verb).startsWith("взыск")
                        && done.stream()
                                .allMatch(
                                        p ->
                                                scene.is(p.head(), "NUM")
                                                        || TERM.contains(scene.lemma(p.head()))
                                                        || scene.is(p.start(), "NUM"));
        if (sum) {
            List<NounPhrase> whose = concerned();
            if (!whose.isEmpty()) {
                done.clear();
                done.addAll(whose);
            }
        }
        boolean thing =
                !done.isEmpty()
                        && done.stream()
                                .allMatch(
                                        p ->
                                                scene.anyOf("device", p.head(), p.head() + 1)
                                                        || scene.anyOf(
                                                                "account", p.head(), p.head() + 1));
        if (thing) {
            List<NounPhrase> whose = concerned();
            whose.removeAll(done);
            done.addAll(0, whose);
        }
        List<NounPhrase> doers = new ArrayList<>(roles.doers());
        doers.removeIf(
                p ->
                        scene.is(p.head(), "PRON")
                                || isThingOfMany(p)
                                || scene.anyOf("measure", p.head(), p.head() + 1)
                                || done.contains(p));
        return new WhoDidWhat.Found(new Roles(done, doers), Optional.empty(), pattern);
    }

    private WhoDidWhat.Found verb() {
        Word word = scene.word(verb);
        if (word.has("VerbForm=Part") && word.has("Voice=Pass")) {
            if (word.has("Variant=Short")) {
                return found(new Roles(subject(false), agents()), "passive");
            }
            return found(new Roles(modified(), agents()), "participle");
        }
        if (word.has("VerbForm=Part")) {
            return found(new Roles(objects(false), modified()), "participle");
        }
        if (isReflexive(verb)) {
            return found(new Roles(subject(false), agents()), "passive");
        }
        boolean finite = !word.has("VerbForm=Inf") && !word.has("VerbForm=Conv");
        List<NounPhrase> done = objects(false);
        int main = done.isEmpty() && word.has("VerbForm=Conv") ? mainVerb() : -1;
        if (main >= 0 && word.has("Aspect=Perf")) {
            WhoDidWhat.Found same = new RussianRoles(scene, main, main + 1).verb();
            return found(same.roles(), "active");
        }
        List<NounPhrase> doers = subject(true);
        doers.removeAll(done);
        return found(new Roles(done, doers), finite ? "active" : "gerund");
    }

    /** The verb beside which a converb tells more: {@code арестовали, обвинив в клевете}; or -1. */
    private int mainVerb() {
        for (int i = verb - 1; i >= Math.max(0, verb - 10); i--) {
            if (scene.is(i, "VERB") && isFinite(i)) {
                return i;
            }
        }
        return -1;
    }

    private WhoDidWhat.Found event() {
        List<NounPhrase> done =
                scene.is(to - 1, "ADP")
                        ? phraseStartingAt(to).map(this::coordinated).orElseGet(ArrayList::new)
                        : new ArrayList<>(owned());
        if (done.isEmpty()) {
            done.addAll(concerned());
        }
        List<NounPhrase> doers = agents();
        int light = lightVerb();
        if (light >= 0) {
            RussianRoles around = new RussianRoles(scene, light, light + 1);
            if (isPassive(light)) {
                if (doers.isEmpty()) {
                    doers.addAll(around.agents());
                }
            } else if (doers.isEmpty()) {
                doers.addAll(without(around.subject(true)));
            }
            if (done.isEmpty()) {
                done.addAll(without(around.addressed()));
            }
        }
        if (done.isEmpty()) {
            done.addAll(inPremises());
        }
        done.removeAll(doers);
        return found(new Roles(done, doers), light >= 0 ? "noun with verb" : "noun");
    }

    /** {@code в квартире активиста прошёл обыск}: the place with whose it is. */
    private List<NounPhrase> inPremises() {
        for (int i = Math.max(0, from - 10); i < Math.min(scene.size() - 1, to + 8); i++) {
            if (scene.form(i).matches("во?") && sameClause(i)) {
                Optional<NounPhrase> phrase = scene.phraseAt(i + 1);
                if (phrase.isPresent()
                        && scene.anyOf("premises", phrase.get().head(), phrase.get().head() + 1)) {
                    return new ArrayList<>(List.of(phrase.get()));
                }
            }
        }
        return new ArrayList<>();
    }

    private WhoDidWhat.Found action() {
        List<NounPhrase> doers = new ArrayList<>(takingPart());
        int light = lightVerb();
        if (doers.isEmpty() && light >= 0 && !isPassive(light)) {
            doers.addAll(without(new RussianRoles(scene, light, light + 1).subject(true)));
        }
        if (doers.isEmpty()) {
            doers.addAll(owned());
        }
        return found(new Roles(after(AGAINST), doers), light >= 0 ? "noun with verb" : "noun");
    }

    /** {@code участники митинга}: those before the noun that is theirs. */
    private List<NounPhrase> takingPart() {
        return scene.phraseAt(from)
                .filter(p -> p.head() < from && scene.anyOf("person", p.head(), p.head() + 1))
                .map(p -> List.of(new NounPhrase(p.start(), p.head() + 1, p.head())))
                .orElse(List.of());
    }

    /** The finite verb or short participle of the trigger noun's clause, or -1. */
    private int lightVerb() {
        for (int distance = 1; distance < 10; distance++) {
            for (int i : new int[] {from - distance, to - 1 + distance}) {
                if (scene.is(i, "VERB") && isFinite(i) && sameClause(i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean isFinite(int i) {
        Word word = scene.word(i);
        boolean full = word.has("VerbForm=Part") && !word.has("Variant=Short");
        return !full && !word.has("VerbForm=Inf") && !word.has("VerbForm=Conv");
    }

    private boolean isPassive(int i) {
        return scene.word(i).has("Voice=Pass") || isReflexive(i);
    }

    private boolean isReflexive(int i) {
        return scene.lemma(i).endsWith("ся") || scene.lemma(i).endsWith("сь");
    }

    private boolean sameClause(int i) {
        for (int j = Math.min(i, from); j < Math.max(i, from); j++) {
            if (scene.form(j).equals(";")
                    || scene.form(j).equals(":")
                    || scene.form(j).equals(",") && opensClause(j + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean opensClause(int i) {
        return scene.is(i, "SCONJ")
                || scene.lemma(i).equals("который")
                || scene.is(i, "ADP") && scene.lemma(i + 1).equals("который");
    }

    /**
     * The phrase in the nominative.
     *
     * @param anywhere whether it may stand after the verb, too, when none stands before it
     */
    private List<NounPhrase> subject(boolean anywhere) {
        Optional<NounPhrase> relative = relative("Case=Nom");
        if (relative.isPresent()) {
            return coordinated(relative.get());
        }
        boolean crossed = false;
        int commas = 0;
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            if (scene.form(i).equals(";") || scene.form(i).equals(":")) {
                break;
            }
            if (scene.form(i).equals(",") && hasObject(i + 1) && endsClause(i)) {
                break;
            }
            if (scene.form(i).equals(",")) {
                commas++;
                if (opensClause(i + 1) && commas == 1 && !crossed) {
                    break;
                }
            }
            crossed |= scene.is(i, "VERB") && isFinite(i);
            Optional<NounPhrase> phrase = phraseEndingAt(i);
            if (phrase.isPresent() && mayBe(phrase.get(), "Case=Nom", false)) {
                return coordinated(phrase.get());
            }
        }
        if (!anywhere && !scene.word(verb).has("Variant=Short") && !isReflexive(verb)) {
            return new ArrayList<>();
        }
        for (int i = to; i < Math.min(scene.size(), to + 8); i++) {
            if (isEdge(i)) {
                break;
            }
            Optional<NounPhrase> phrase = phraseStartingAt(i);
            if (phrase.isPresent() && mayBe(phrase.get(), "Case=Nom", false)) {
                return coordinated(phrase.get());
            }
        }
        return new ArrayList<>();
    }

    /** Whether a phrase between word {@code from} and the verb can only be its object. */
    private boolean hasObject(int from) {
        for (int i = from; i < verb; i++) {
            Optional<NounPhrase> phrase = phraseStartingAt(i);
            if (phrase.isPresent()
                    && !isGoverned(phrase.get())
                    && !overlaps(phrase.get())
                    && !scene.word(phrase.get().head()).has("Case=Nom")
                    && (scene.word(phrase.get().head()).has("Case=Acc")
                            || isDoneTo(phrase.get()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause with a verb of its own ends at the comma {@code i}. */
    private boolean endsClause(int comma) {
        for (int i = comma - 1; i >= 0 && !scene.form(i).matches("[,;:]"); i--) {
            if (scene.is(i, "VERB") && isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause with a verb of its own begins behind the comma {@code i}. */
    private boolean beginsClause(int comma) {
        for (int i = comma + 1; i < scene.size() && !scene.form(i).matches("[,;:]"); i++) {
            if (scene.is(i, "VERB") && isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** What has it done to: accusative behind or before the verb, else whom it addresses. */
    private List<NounPhrase> objects(boolean onlyBehind) {
        Optional<NounPhrase> relative = relative("Case=Acc");
        if (relative.isPresent()) {
            return coordinated(relative.get());
        }
        Optional<NounPhrase> rest = onlyBehind ? Optional.empty() : restOfPhrase();
        if (rest.isPresent()) {
            return coordinated(rest.get());
        }
        Optional<NounPhrase> behind = onlyBehind ? Optional.empty() : behindTerm();
        if (behind.isPresent()) {
            return coordinated(behind.get());
        }
        for (int i = to; i < Math.min(scene.size(), to + 12); i++) {
            boolean infinitive = onlyBehind && scene.word(i).has("VerbForm=Inf");
            if (isEdge(i) || infinitive || scene.form(i).equals(",") && beginsClause(i)) {
                break;
            }
            Optional<NounPhrase> phrase = phraseStartingAt(i);
            if (phrase.isPresent() && mayBe(phrase.get(), "Case=Acc", true)) {
                List<NounPhrase> clear = onlyBehind ? List.of() : before("Case=Acc");
                boolean open = scene.word(phrase.get().head()).has("Case=Nom");
                boolean taken = open && !clear.isEmpty() && isClearlyObject(clear.get(0));
                return taken ? clear : coordinated(phrase.get());
            }
        }
        if (onlyBehind) {
            return new ArrayList<>();
        }
        Optional<NounPhrase> taken = takenThere();
        if (taken.isPresent()) {
            return coordinated(taken.get());
        }
        List<NounPhrase> before = before("Case=Acc");
        return before.isEmpty() ? addressed() : before;
    }

    /**
     * {@code отправил под домашний арест | блогера Бекова}: taken for a genitive of the last word.
     */
    private Optional<NounPhrase> restOfPhrase() {
        Optional<NounPhrase> whole = scene.phraseAt(to - 1);
        if (to == from + 1 || whole.isEmpty() || whole.get().end() <= to) {
            return Optional.empty();
        }
        int head = to;
        while (head < whole.get().end() - 1 && !scene.is(head, "NOUN", "PROPN")) {
            head++;
        }
        boolean somebody =
                (scene.word(head).has("Case=Acc") || TERM.contains(scene.lemma(to - 1)))
                        && (scene.anyOf("person", head, head + 1) || scene.kind("name").get(head));
        return somebody
                ? Optional.of(new NounPhrase(to, whole.get().end(), head))
                : Optional.empty();
    }

    private static final Set<String> WHERE_TO =
            Set.of(
                    "отдел",
                    "отделение",
                    "полиция",
                    "милиция",
                    "участок",
                    "управление",
                    "изолятор",
                    "сизо",
                    "ивс",
                    "спецприемник",
                    "автозак",
                    "тюрьма",
                    "колония",
                    "больница",
                    "психбольница",
                    "арест",
                    "стража",
                    "розыск",
                    "суд",
                    "реестр",
                    "список",
                    "перечень",
                    "отставка");

    /** {@code доставили в отдел | блогера Бекова}: taken for a genitive of the place. */
    private Optional<NounPhrase> takenThere() {
        for (int i = to; i < Math.min(scene.size() - 1, to + 5) && !isEdge(i); i++) {
            Optional<NounPhrase> whole = scene.phraseAt(i);
            boolean place = scene.is(i, "NOUN", "PROPN") && WHERE_TO.contains(scene.lemma(i));
            if (!place
                    || whole.isEmpty()
                    || !isGoverned(whole.get())
                    || whole.get().end() <= i + 1) {
                continue;
            }
            int head = i + 1;
            while (head < whole.get().end() - 1 && !isPerson(head)) {
                head++;
            }
            if (isPerson(head)) {
                int start = scene.is(head - 1, "ADJ", "DET") && head - 1 > i ? head - 1 : head;
                int name = scene.kind("name").nextSetBit(head);
                boolean named = name >= 0 && name < whole.get().end();
                return Optional.of(new NounPhrase(start, whole.get().end(), named ? name : head));
            }
        }
        return Optional.empty();
    }

    private boolean isPerson(int i) {
        return scene.is(i, "NOUN", "PROPN")
                && (scene.anyOf("person", i, i + 1) || scene.kind("name").get(i));
    }

    /** {@code арестовал на 10 суток | Бекова}: taken for a genitive of the term or the sum. */
    private Optional<NounPhrase> behindTerm() {
        for (int i = to; i < Math.min(scene.size() - 1, to + 5) && !isEdge(i); i++) {
            Optional<NounPhrase> whole = scene.phraseAt(i + 1);
            if (!TERM.contains(scene.lemma(i)) || whole.isEmpty() || !isMeasuredBy("на", i)) {
                continue;
            }
            int head = i + 1;
            while (head < whole.get().end() - 1 && !scene.is(head, "NOUN", "PROPN")) {
                head++;
            }
            if (scene.anyOf("person", head, head + 1) || scene.kind("name").get(head)) {
                return Optional.of(new NounPhrase(i + 1, whole.get().end(), head));
            }
        }
        return Optional.empty();
    }

    /** Whether the preposition and a number stand before the term or the sum at {@code i}. */
    private boolean isMeasuredBy(String preposition, int i) {
        for (int j = i - 1; j >= Math.max(from, i - 4); j--) {
            if (scene.form(j).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClearlyObject(NounPhrase phrase) {
        return !scene.word(phrase.head()).has("Case=Nom");
    }

    /** Whom it is told, given or refused: the dative, or {@code в отношении} whom. */
    private List<NounPhrase> addressed() {
        List<NounPhrase> concerned = concerned();
        if (!concerned.isEmpty()) {
            return concerned;
        }
        for (int i = to; i < Math.min(scene.size(), to + 12) && !isEdge(i); i++) {
            Optional<NounPhrase> phrase = phraseStartingAt(i);
            if (phrase.isPresent() && mayBe(phrase.get(), "Case=Dat", false)) {
                return coordinated(phrase.get());
            }
        }
        return before("Case=Dat");
    }

    /** {@code двух участниц, Асель Бекову и Миру Сапарову, | доставили}: those whom it names. */
    private List<NounPhrase> apposed(String wanted) {
        if (!scene.form(verb - 1).equals(",")) {
            return new ArrayList<>();
        }
        Optional<NounPhrase> last = phraseEndingAt(verb - 2);
        if (last.isEmpty() || !mayBe(last.get(), wanted, true)) {
            return new ArrayList<>();
        }
        List<NounPhrase> named = coordinated(last.get());
        int opening = named.get(0).start() - 1;
        return scene.form(opening).equals(",")
                        && phraseEndingAt(opening - 1)
                                .filter(p -> mayBe(p, wanted, true))
                                .isPresent()
                ? named
                : new ArrayList<>();
    }

    private List<NounPhrase> before(String wanted) {
        List<NounPhrase> apposed = apposed(wanted);
        if (!apposed.isEmpty()) {
            return apposed;
        }
        int shared = verb;
        for (int i = verb - 1; i >= Math.max(0, verb - 12); i--) {
            boolean joined = scene.is(i, "CCONJ") && scene.form(i).equals("и");
            if (joined) {
                shared = i;
            }
            boolean sharing = shared < verb && scene.is(i, "VERB") && isFinite(i);
            if (isEdge(i) && !sharing || scene.form(i).equals(",") && endsClause(i)) {
                break;
            }
            Optional<NounPhrase> phrase = phraseEndingAt(i);
            if (phrase.isPresent() && mayBe(phrase.get(), wanted, true)) {
                return coordinated(named(thingBefore(phrase.get())));
            }
            Optional<NounPhrase> thing = phrase.filter(p -> thingBefore(p) != p);
            if (thing.isPresent()) {
                return coordinated(thingBefore(thing.get()));
            }
        }
        return new ArrayList<>();
    }

    /** {@code законопроект | парламент отклонил}: of two that may be either, the body acts. */
    private NounPhrase thingBefore(NounPhrase phrase) {
        boolean either =
                scene.word(phrase.head()).has("Case=Acc")
                        && scene.word(phrase.head()).has("Case=Nom")
                        && scene.anyOf("authority", phrase.head(), phrase.head() + 1);
        return either && !isGoverned(phrase)
                ? phraseEndingAt(phrase.start() - 1)
                        .filter(p -> scene.word(p.head()).has("Case=Acc") && !isGoverned(p))
                        .filter(p -> !scene.anyOf("authority", p.head(), p.head() + 1))
                        .orElse(phrase)
                : phrase;
    }

    /** The name to which a phrase is an apposition: {@code Бекова, редактора газеты,}. */
    private NounPhrase named(NounPhrase phrase) {
        if (!scene.form(phrase.start() - 1).equals(",")) {
            return phrase;
        }
        return phraseEndingAt(phrase.start() - 2)
                .filter(p -> isNamed(p) && sameCase(p, phrase))
                .orElse(phrase);
    }

    private boolean isNamed(NounPhrase phrase) {
        return scene.names().stream()
                .anyMatch(m -> m.from() <= phrase.head() && phrase.head() < m.to());
    }

    /** {@code в отношении активистов}, {@code против редакции}, {@code у журналиста}. */
    private List<NounPhrase> concerned() {
        for (int i = Math.max(0, from - 14); i < Math.min(scene.size() - 1, to + 12); i++) {
            String form = scene.form(i);
            boolean marked =
                    form.equals("отношении") && scene.form(i - 1).equals("в")
                            || form.equals("против")
                            || form.equals("у") && scene.is(i, "ADP")
                            || form.matches("со?") && scene.lemma(verb).startsWith("взыск");
            if (marked && sameClause(i)) {
                Optional<NounPhrase> phrase = phraseStartingAt(i + 1);
                if (phrase.isPresent()) {
                    return coordinated(phrase.get());
                }
                Optional<NounPhrase> whole = scene.phraseAt(i + 1);
                if (whole.isPresent()) {
                    NounPhrase rest =
                            new NounPhrase(i + 1, whole.get().end(), whole.get().end() - 1);
                    return coordinated(rest);
                }
            }
        }
        return new ArrayList<>();
    }

    private List<NounPhrase> after(Set<String> prepositions) {
        for (int i = to; i < Math.min(scene.size() - 1, to + 8); i++) {
            if (prepositions.contains(scene.form(i))) {
                return phraseStartingAt(i + 1).map(this::coordinated).orElseGet(ArrayList::new);
            }
        }
        return new ArrayList<>();
    }

    /** What stands in the genitive right behind the trigger noun. */
    private List<NounPhrase> owned() {
        Optional<NounPhrase> phrase = scene.phraseAt(to - 1);
        if (phrase.isPresent() && phrase.get().end() > to) {
            int head = to;
            while (head < phrase.get().end() - 1 && !scene.is(head, "NOUN", "PROPN")) {
                head++;
            }
            return coordinated(new NounPhrase(to, phrase.get().end(), head));
        }
        Optional<NounPhrase> next = phraseStartingAt(to);
        if (next.isPresent()
                && (scene.word(next.get().head()).has("Case=Gen")
                        || scene.is(next.get().start(), "NUM", "ADV"))) {
            return coordinated(next.get());
        }
        return new ArrayList<>();
    }

    /** Who does it in the instrumental, or after {@code со стороны}. */
    private List<NounPhrase> agents() {
        for (int distance = 1; distance < 14; distance++) {
            for (int i : new int[] {to - 1 + distance, from - distance}) {
                if (i < 0 || i >= scene.size() || !sameClause(i)) {
                    continue;
                }
                Optional<NounPhrase> phrase = phraseStartingAt(i);
                if (phrase.isPresent()
                        && scene.word(phrase.get().head()).has("Case=Ins")
                        && !isGoverned(phrase.get())
                        && isBody(phrase.get())) {
                    return new ArrayList<>(List.of(phrase.get()));
                }
            }
        }
        return new ArrayList<>();
    }

    /** Somebody who can act: an authority, a person, a name. */
    private boolean isBody(NounPhrase phrase) {
        return scene.anyOf("authority", phrase.start(), phrase.end())
                || scene.anyOf("person", phrase.start(), phrase.end())
                || scene.anyOf("name", phrase.start(), phrase.end())
                || scene.word(phrase.head()).has("Animacy=Anim");
    }

    /** The noun that a participle belongs to: {@code активиста, задержанного в мае}. */
    private List<NounPhrase> modified() {
        for (int i = from - 1; i >= Math.max(0, from - 6); i--) {
            Optional<NounPhrase> phrase = phraseEndingAt(i);
            if (phrase.isPresent()) {
                return coordinated(phrase.get());
            }
        }
        return scene.phraseAt(to).map(this::coordinated).orElseGet(ArrayList::new);
    }

    /** The noun before a {@code который} of this clause, when that stands in the wanted case. */
    private Optional<NounPhrase> relative(String wanted) {
        for (int i = verb - 1; i >= Math.max(0, verb - 12); i--) {
            if (scene.is(i, "VERB") && isFinite(i)) {
                return Optional.empty();
            }
            if (scene.lemma(i).equals("который")) {
                boolean fits =
                        scene.word(i).has(wanted)
                                || wanted.equals("Case=Acc") && scene.word(i).has("Case=Gen");
                boolean other = wanted.equals("Case=Acc") && scene.word(i).has("Case=Nom");
                return fits && !other && !scene.is(i - 1, "ADP")
                        ? phraseEndingAt(i - 2)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase can stand in a case; after a preposition it stands in none of these. */
    private boolean mayBe(NounPhrase phrase, String wanted, boolean object) {
        if (isGoverned(phrase) || overlaps(phrase)) {
            return false;
        }
        Word head = inflected(phrase);
        boolean counted =
                scene.is(phrase.start(), "NUM", "ADV")
                        || RussianPhrases.isRoundNumber(scene.word(phrase.start()))
                                && phrase.head() > phrase.start()
                        || scene.form(phrase.start()).equals("не")
                        || scene.is(phrase.start(), "ADP") && scene.is(phrase.start() + 1, "NUM");
        if (wanted.equals("Case=Nom") && (isDoneTo(phrase) || isOblique(phrase))) {
            return false;
        }
        if (head.is("NUM") && scene.anyOf("measure", phrase.start() - 1, phrase.start())
                || inBrackets(phrase.start())) {
            return false;
        }
        if (counted && !wanted.equals("Case=Dat")) {
            return true;
        }
        if (head.features().stream().noneMatch(f -> f.startsWith("Case="))) {
            return head.is("PROPN") && !wanted.equals("Case=Dat");
        }
        if (!object || !wanted.equals("Case=Acc")) {
            return head.has(wanted) && (!wanted.equals("Case=Nom") || agrees(phrase));
        }
        boolean negatedGenitive = head.has("Case=Gen") && scene.form(verb - 1).equals("не");
        return (head.has("Case=Acc") && !isClearlySubject(phrase)) || negatedGenitive;
    }

    /** The head, or of {@code Асель Нургалиевой} the part of the name that shows its case. */
    private Word inflected(NounPhrase phrase) {
        Word head = scene.word(phrase.head());
        for (int i = phrase.head(); i < phrase.end() && head.is("PROPN"); i++) {
            Word part = scene.word(i);
            if (!part.is("PROPN")) {
                break;
            }
            if (part.features().stream().anyMatch(f -> f.startsWith("Case="))) {
                return part;
            }
        }
        return head;
    }

    /** A person's name in another form than the nominative: {@code Губайдулина отпустили}. */
    private boolean isOblique(NounPhrase phrase) {
        return scene.names().stream()
                .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON)
                .filter(m -> m.from() <= phrase.head() && phrase.head() < m.to())
                .anyMatch(
                        m -> {
                            String last =
                                    scene.word(m.to() - 1)
                                            .text()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('ё', 'е');
                            String name =
                                    m.naming().name().toLowerCase(Locale.ROOT).replace('ё', 'е');
                            return !name.contains(last);
                        });
    }

    /** {@code двоих, пятерых задержанных}: a number that is never in the nominative. */
    private boolean isDoneTo(NounPhrase phrase) {
        Word number = scene.word(phrase.start());
        return number.is("NUM")
                && !number.has("Case=Nom")
                && number.features().stream().anyMatch(f -> f.startsWith("Case="));
    }

    /** Both nominative and accusative by form, but the verb agrees and nothing else is subject. */
    private boolean isClearlySubject(NounPhrase phrase) {
        Word head = scene.word(phrase.head());
        boolean before = phrase.end() <= verb;
        return head.has("Case=Nom") && before && agrees(phrase) && !isThingOfMany(phrase);
    }

    /** {@code счета заблокировали}: "they" did it, whoever they are; accounts do nothing. */
    private boolean isThingOfMany(NounPhrase phrase) {
        Word finite = scene.word(verb);
        Word head = scene.word(phrase.head());
        boolean they =
                finite.has("Number=Plur")
                        && finite.has("Tense=Past")
                        && !finite.has("VerbForm=Part");
        return they
                && head.has("Animacy=Inan")
                && head.has("Case=Acc")
                && List.of("authority", "group", "outlet", "name").stream()
                        .noneMatch(k -> scene.anyOf(k, phrase.head(), phrase.head() + 1));
    }

    /** Whether the verb's number and gender are those of the phrase, or two of such. */
    private boolean agrees(NounPhrase phrase) {
        Word finite = scene.word(verb);
        Word head = scene.word(phrase.head());
        boolean many = finite.has("Number=Plur") && !finite.has("Number=Sing");
        boolean one = finite.has("Number=Sing") && !finite.has("Number=Plur");
        if (many) {
            return head.has("Number=Plur")
                    || scene.form(phrase.end()).equals("и")
                    || scene.form(phrase.start() - 1).equals("и");
        }
        if (one && head.has("Number=Plur") && !head.has("Number=Sing")) {
            return false;
        }
        for (String gender : List.of("Gender=Masc", "Gender=Fem", "Gender=Neut")) {
            if (one
                    && finite.has("Tense=Past")
                    && head.has(gender)
                    && !finite.has(gender)
                    && head.features().stream().filter(f -> f.startsWith("Gender=")).count() == 1
                    && !(head.is("NOUN") && head.has("Animacy=Anim"))) {
                return false;
            }
        }
        return true;
    }

    private boolean inBrackets(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 12); j--) {
            if (scene.form(j).equals(")")) {
                return false;
            }
            if (scene.form(j).equals("(")) {
                return true;
            }
        }
        return false;
    }

    private boolean isGoverned(NounPhrase phrase) {
        return RussianPhrases.isPreposition(scene.sentence().words(), phrase.start() - 1);
    }

    private boolean overlaps(NounPhrase phrase) {
        return phrase.start() < to && from < phrase.end();
    }

    private List<NounPhrase> without(List<NounPhrase> phrases) {
        List<NounPhrase> kept = new ArrayList<>(phrases);
        kept.removeIf(this::overlaps);
        return kept;
    }

    /** The phrase with those joined to it by commas and {@code и}, in the same case. */
    private List<NounPhrase> coordinated(NounPhrase phrase) {
        List<NounPhrase> found = new ArrayList<>(List.of(phrase));
        int end = phrase.end();
        while (end + 1 < scene.size()) {
            boolean and = scene.is(end, "CCONJ") && !scene.form(end).equals("а");
            if (!and) {
                break;
            }
            Optional<NounPhrase> next = phraseStartingAt(end + 1);
            if (next.isEmpty() || overlaps(next.get()) || !sameCase(phrase, next.get())) {
                break;
            }
            found.add(next.get());
            end = next.get().end();
        }
        int start = phrase.start();
        while (start > 1 && scene.is(start - 1, "CCONJ")) {
            Optional<NounPhrase> earlier = phraseEndingAt(start - 2);
            if (earlier.isEmpty()
                    || overlaps(earlier.get())
                    || isGoverned(earlier.get())
                    || !sameCase(phrase, earlier.get())) {
                break;
            }
            found.add(0, earlier.get());
            start = earlier.get().start();
        }
        return found;
    }

    private boolean sameCase(NounPhrase one, NounPhrase other) {
        Word first = inflected(one);
        Word second = inflected(other);
        return first.features().isEmpty()
                || second.features().isEmpty()
                || first.features().stream().anyMatch(f -> f.startsWith("Case=") && second.has(f));
    }

    private Optional<NounPhrase> phraseEndingAt(int i) {
        return scene.phraseAt(i).filter(p -> p.end() == i + 1);
    }

    private Optional<NounPhrase> phraseStartingAt(int i) {
        return scene.phraseAt(i).filter(p -> p.start() == i);
    }

    private boolean isEdge(int i) {
        String form = scene.form(i);
        return form.equals(";")
                || form.equals(":")
                || form.equals(",") && (opensClause(i + 1) || scene.is(i + 1, "VERB"))
                || scene.is(i, "VERB") && isFinite(i);
    }
}
