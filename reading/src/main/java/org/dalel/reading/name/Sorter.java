// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Analyser.Named;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.Passage;

/**
 * Tells of a run of capitalised words whether it names a person, an organisation, a place, several
 * of them, or nothing; by the words in it first, then by the words around it, then by what an
 * analyser says, last by its look.
 */
final class Sorter {
    private static final int LONGEST_PERSON = 5;

    /** How English makes nouns that name no person. */
    private static final Pattern ABSTRACT =
            Pattern.compile("(?:tions?|ments?|ity|ities|ness|ism|ship|ance|ence|ings?)$");

    private final NameWords words;
    private final Gazetteer gazetteer;

    Sorter(NameWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * @param text the whole stored text
     * @param roles the roles of the run's sentence
     * @param second what an analyser found in the sentence; empty list when there is none
     * @param present whether an analyser takes part
     * @param capitals how the document writes words elsewhere
     */
    List<Mention> sort(
            String text,
            Run whole,
            List<Phrases.Hit<String>> roles,
            List<Named> second,
            boolean present,
            Capitals capitals) {
        List<Mention> found = new ArrayList<>();
        for (Run run : pieces(whole, roles)) {
            one(text, run, roles, second, present, capitals).ifPresent(found::add);
        }
        return found;
    }

    /** Cuts off nationalities, roles and titles, and bodies known by name. */
    private List<Run> pieces(Run whole, List<Phrases.Hit<String>> roles) {
        Run run = whole;
        if (words.known(run.plain()).isPresent()) {
            return List.of(run);
        }
        while (run.size() > 1 && leadingNoName(run)) {
            run = run.part(run.from() + 1, run.to());
        }
        while (run.size() > 1
                && run.words().stream().noneMatch(w -> words.isJoint(w.text()))
                && words.isNoName(run.last().text())
                && !words.isHead(run.last())
                && !words.isLaw(run.last().text())) {
            run = run.part(run.from(), run.to() - 1);
        }
        if (words.known(run.plain()).isPresent() || gazetteer.place(run.plain()).isPresent()) {
            return List.of(run);
        }
        boolean organisation =
                words.isHead(run.last())
                        || words.isLaw(run.last().text())
                        || words.isPlaceWord(run.last().text());
        if (!organisation) {
            List<Run> around = aroundRole(run, roles);
            if (!around.isEmpty()) {
                return around;
            }
        }
        List<Run> around = aroundKnown(run);
        return around.isEmpty() ? beforePerson(run) : around;
    }

    /** "Radio Karatal Ana Testova": a person's two words after an organisation's name. */
    private List<Run> beforePerson(Run run) {
        int name = run.to() - 2;
        if (run.size() > 3
                && gazetteer.givenName(run.sentence().words().get(name).text()).isPresent()
                && !words.isHead(run.last())
                && words.isHead(run.first())
                && run.words().stream()
                        .noneMatch(w -> words.isJoint(w.text()) || words.isAnd(w.text()))) {
            return List.of(run.part(run.from(), name), run.part(name, run.to()));
        }
        return List.of(run);
    }

    private boolean leadingNoName(Run run) {
        String first = run.first().text();
        boolean sentenceStart = run.from() == 0;
        if (words.isHead(first) && words.isJoint(run.words().get(1).text())) {
            return false;
        }
        boolean abbreviation = first.chars().filter(Character::isUpperCase).count() > 1;
        return words.isNoName(first)
                        && (abbreviation
                                || run.words().stream().noneMatch(words::isHead)
                                        && !words.isPlaceWord(run.last().text()))
                || gazetteer.isDemonym(first)
                        && !words.isHead(run.last())
                        && run.size() > 1
                        && words.known(run.plain()).isEmpty()
                || sentenceStart
                        && gazetteer.givenName(first).isEmpty()
                        && run.first().is("ADV", "DET", "PRON", "ADP", "SCONJ", "CCONJ");
    }

    /** "River Union President Ana Testova": what stands before the role, and who bears it. */
    private List<Run> aroundRole(Run run, List<Phrases.Hit<String>> roles) {
        for (Phrases.Hit<String> role : roles) {
            if (role.from() >= run.from() && role.to() < run.to() && role.to() > run.from()) {
                Phrases.Hit<String> longest = role;
                for (Phrases.Hit<String> other : roles) {
                    if (other.from() >= run.from()
                            && other.from() <= longest.from()
                            && other.to() >= longest.to()
                            && other.to() < run.to()) {
                        longest = other;
                    }
                    if (other.from() == longest.to() && other.to() < run.to()) {
                        longest = new Phrases.Hit<>(longest.from(), other.to(), other.value());
                    }
                }
                List<Run> parts = new ArrayList<>();
                if (longest.from() > run.from()) {
                    parts.addAll(pieces(run.part(run.from(), longest.from()), List.of()));
                }
                parts.addAll(pieces(run.part(longest.to(), run.to()), roles));
                return parts;
            }
            if (role.to() == run.to()
                    && role.from() > run.from()
                    && run.words().stream().noneMatch(w -> words.isJoint(w.text()))) {
                return pieces(run.part(run.from(), role.from()), List.of());
            }
            if (role.from() <= run.from() && role.to() >= run.to()) {
                return List.of(run);
            }
        }
        return List.of();
    }

    /** A body known by name at the start of a longer run that is no organisation as a whole. */
    private List<Run> aroundKnown(Run run) {
        if (run.size() < 2 || run.words().stream().anyMatch(words::isHead)) {
            return List.of();
        }
        for (int length = Math.min(run.size() - 1, words.longestKnown()); length > 0; length--) {
            Run start = run.part(run.from(), run.from() + length);
            if (words.known(start.plain()).isPresent()
                    && !words.isPlaceWord(run.last().text())
                    && Runs.nameLike(run.part(run.from() + length, run.to()).first().text())) {
                List<Run> parts = new ArrayList<>(List.of(start));
                parts.add(run.part(run.from() + length, run.to()));
                return parts;
            }
        }
        return List.of();
    }

    private Optional<Mention> one(
            String text,
            Run run,
            List<Phrases.Hit<String>> roles,
            List<Named> second,
            boolean present,
            Capitals capitals) {
        String plain = run.plain();
        String name = run.passage().in(text);
        if (words.known(plain).isPresent()) {
            return Optional.of(
                    new Mention(
                            Optional.of(Kind.ORGANISATION),
                            run,
                            name,
                            words.known(plain).get(),
                            true));
        }
        if (run.words().stream().allMatch(w -> words.isNoName(w.text()) && !Runs.acronym(w.text()))
                        && !(run.size() > 1 && words.isHead(run.last()) && run.size() > 2)
                || run.size() == 1 && words.isNoName(plain)
                || run.size() == 1 && gazetteer.isDemonym(plain)
                || isLaw(run)
                || roleAlone(run, roles)) {
            return Optional.empty();
        }

        Optional<Gazetteer.Place> place = gazetteer.place(plain);

        if (place.isPresent() && (!place.get().careful() || afterPlacePreposition(run))) {
            if (run.size() == 1 && beforeRuler(run) && !place.get().isCountry()) {
                return Optional.of(Mention.of(Kind.PERSON, run, name, true));
            }
            return Optional.of(
                    new Mention(Optional.of(Kind.PLACE), run, name, place.get().name(), true));
        }
        if (Runs.domain(plain)) {
            return Optional.of(Mention.of(Kind.ORGANISATION, run, name, true));
        }
        if (isPlace(run)) {
            return Optional.of(Mention.of(Kind.PLACE, run, name, true));
        }
        if (isOrganisation(run)) {
            return Optional.of(Mention.of(Kind.ORGANISATION, run, name, true));
        }
        if (run.size() == 1 && words.namesNothingAlone(plain)) {
            return Optional.empty();
        }
        if (run.size() == 1 && capitals.writtenSmall(plain)) {
            return Optional.empty();
        }
        if (run.size() == 1
                && opensSentence(run)
                && !Runs.acronym(run)
                && !capitals.writtenLarge(plain)
                && second.stream().noneMatch(n -> n.passage().overlaps(run.passage()))) {
            return Optional.of(new Mention(Optional.empty(), run, name, name, false));
        }
        Optional<Run> whole = withSmallHead(run);
        if (whole.isPresent()) {
            return Optional.of(
                    Mention.of(
                            Kind.ORGANISATION, whole.get(), whole.get().passage().in(text), true));
        }
        Optional<Kind> around = byContext(run, roles);
        if (around.isPresent()) {
            return Optional.of(Mention.of(around.get(), run, name, true));
        }
        Optional<Mention> bySecond = bySecond(run, name, second);
        if (bySecond.isPresent()) {
            return bySecond;
        }
        return byLook(run, name, present, capitals);
    }

    /** "the Karatal academic foundation": the head may be written small. */
    private Optional<Run> withSmallHead(Run run) {
        List<Word> all = run.sentence().words();
        for (int i = run.to(); i < all.size() && i < run.to() + 3; i++) {
            Word word = all.get(i);
            if (words.isHead(word)
                    && words.isCue(word)
                    && !word.text().equals(word.lemma() + "s")) {
                return i > run.to() && !Runs.acronym(run)
                        ? Optional.of(run.part(run.from(), i + 1))
                        : Optional.empty();
            }
            if (!word.is("ADJ", "NOUN") || Runs.nameLike(word.text())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean opensSentence(Run run) {
        return run.from() == 0 || "“\"«‘".contains(run.before(1));
    }

    private boolean isLaw(Run run) {
        for (int i = run.from(); i + 1 < run.to(); i++) {
            List<Word> all = run.sentence().words();
            if (words.isHead(all.get(i)) && words.isJoint(all.get(i + 1).text())) {
                return false;
            }
        }
        return words.isLaw(run.last().text())
                || run.words().stream().anyMatch(w -> words.isLaw(w.text()))
                        && !words.isHead(run.first())
                        && !words.isHead(run.last());
    }

    private boolean roleAlone(Run run, List<Phrases.Hit<String>> roles) {
        return roles.stream().anyMatch(r -> r.from() <= run.from() && r.to() >= run.to());
    }

    private boolean afterPlacePreposition(Run run) {
        return words.isPlacePreposition(run.before(1))
                || run.before(1).equals("of") && words.standsBeforeOfPlace(run.before(2))
                || run.before(1).equals(",")
                        && run.from() > 1
                        && gazetteer.place(run.before(2)).isPresent();
    }

    private boolean beforeRuler(Run run) {
        return words.followsRuler(run.after(1));
    }

    private boolean isPlace(Run run) {
        boolean last = words.isPlaceWord(run.last().text()) && run.size() > 1;
        if (last && run.words().stream().noneMatch(words::isHead)) {
            return true;
        }
        String after = run.after(1);
        if (words.isRegionWord(after) && run.words().stream().noneMatch(words::isHead)) {
            return true; // "the Karatal district"
        }
        return run.before(1).equals("of")
                && words.standsBeforeOfPlace(run.before(2))
                && !words.isHead(run.last())
                && !Runs.acronym(run.last().text());
    }

    private boolean isOrganisation(Run run) {
        if (run.size() == 1) {
            return Runs.acronym(run) && !gazetteer.isDemonym(run.plain())
                    || words.isHead(run.last())
                            && !opensSentence(run)
                            && !words.namesNothingAlone(run.plain())
                            && !words.isRoleWord(run.plain())
                            && run.plain().length() > 6
                            && !run.first().is("VERB");
        }
        boolean headLast = words.isHead(run.last());
        boolean headFirst =
                words.isHead(run.first())
                        && run.words().stream().anyMatch(w -> words.isJoint(w.text()));
        boolean headInside =
                run.words().stream().anyMatch(words::isHead)
                        && run.words().stream()
                                .anyMatch(w -> words.isJoint(w.text()) || words.isAnd(w.text()));
        boolean person =
                gazetteer.givenName(run.first().text()).isPresent()
                        && run.size() == 2
                        && gazetteer.surnameEnding(run.last().text()).isPresent();
        return (headLast || headFirst || headInside || words.opensOrganisation(run.first().text()))
                        && !person
                || run.words().stream().anyMatch(w -> Runs.acronym(w.text()))
                        && run.size() < 4
                        && gazetteer.givenName(run.first().text()).isEmpty();
    }

    /** What the words around tell. */
    private Optional<Kind> byContext(Run run, List<Phrases.Hit<String>> roles) {
        boolean personLike = personLike(run);
        if (personLike && givenNameFirst(run) && run.size() > 1) {
            return Optional.of(Kind.PERSON);
        }
        if (listedOrganisation(run)) {
            return Optional.of(Kind.ORGANISATION);
        }
        Optional<Phrases.Hit<String>> role = words.roleEndingAt(roles, run.from());
        if (personLike && role.isPresent()) {
            return Optional.of(Kind.PERSON);
        }
        if (personLike
                && (beforeRuler(run) || age(run) || run.size() > 1 && roleBehind(run, roles))) {
            return Optional.of(Kind.PERSON);
        }
        if (organisationBehind(run)) {
            return Optional.of(Kind.ORGANISATION);
        }
        if (personLike
                && run.size() > 1
                && gazetteer.surnameEnding(run.last().text()).isPresent()
                && !afterPlacePreposition(run)) {
            return Optional.of(Kind.PERSON);
        }
        if (worksThere(run)) {
            return Optional.of(Kind.ORGANISATION);
        }
        return Optional.empty();
    }

    private boolean personLike(Run run) {
        return run.size() <= LONGEST_PERSON
                && run.words().stream()
                        .allMatch(
                                w ->
                                        !Runs.acronym(w.text())
                                                        && !words.isJoint(w.text())
                                                        && !words.isAnd(w.text())
                                                        && !gazetteer.isDemonym(w.text())
                                                || w.text().endsWith("."));
    }

    private boolean givenNameFirst(Run run) {
        return gazetteer.givenName(run.first().text()).isPresent()
                || run.first().text().length() == 2 && run.first().text().endsWith(".")
                || run.size() > 2 && gazetteer.givenName(run.words().get(1).text()).isPresent();
    }

    /** "X, 34," or "X (34)" or "X, aged 34". */
    private boolean age(Run run) {
        boolean sign = run.after(1).equals(",") || run.after(1).equals("(");
        return sign
                && (run.after(2).matches("\\d{2}") && run.after(3).matches("[,).]")
                        || run.after(2).equals("age")
                        || run.after(2).equals("aged"));
    }

    /** "X, director of …", "X, a lawyer". */
    private boolean roleBehind(Run run, List<Phrases.Hit<String>> roles) {
        if (!run.after(1).equals(",")) {
            return false;
        }
        int at = run.to() + 1;
        int limit = Math.min(run.sentence().words().size(), at + 5);
        for (Phrases.Hit<String> role : roles) {
            if (role.from() >= at && role.to() <= limit) {
                boolean clear = true;
                for (int i = at; i < role.from(); i++) {
                    Word word = run.sentence().words().get(i);
                    clear &=
                            word.is("DET", "ADJ", "NOUN", "PROPN", "PART")
                                    && !word.text().equals(",");
                }
                return clear;
            }
        }
        return false;
    }

    /** "X, a gas company". */
    private boolean organisationBehind(Run run) {
        List<Word> all = run.sentence().words();
        int at = run.to() + 1;
        if (!run.after(1).equals(",") || at >= all.size() || !all.get(at).is("DET")) {
            return false;
        }
        for (int i = at + 1; i < all.size() && i < at + 6; i++) {
            if (words.isCue(all.get(i))) {
                return true;
            }
            if (!all.get(i).is("ADJ", "NOUN", "PROPN", "ADV")) {
                return false;
            }
        }
        return false;
    }

    /** "editor of X", "reporter for X", "workers at X". */
    private boolean worksThere(Run run) {
        int at = run.from() - 1;
        if (at >= 0 && run.sentence().words().get(at).text().equalsIgnoreCase("the")) {
            at--;
        }
        if (at < 1) {
            return false;
        }
        String preposition = run.sentence().words().get(at).text();
        return words.worksSomewhere(run.sentence().words().get(at - 1))
                && (preposition.equals("of")
                        || preposition.equals("for")
                        || preposition.equals("at")
                        || preposition.equals("with"));
    }

    /** "newspaper X", "the X newspaper", "NGOs X, Y and Z", "outlets including X and Y". */
    private boolean listedOrganisation(Run run) {
        List<Word> all = run.sentence().words();
        if (run.to() < all.size()
                && words.isCue(all.get(run.to()))
                && !run.after(1).equals("party")) {
            return true;
        }
        int i = run.from() - 1;
        while (i >= 0) {
            Word word = all.get(i);
            if (words.isCue(word)) {
                return true;
            }
            boolean through =
                    Runs.nameLike(word.text())
                            || word.text().equals(",")
                            || words.isAnd(word.text())
                            || words.opensList(word.text())
                            || word.text().equals("such")
                            || word.text().equals("as")
                                    && i > 0
                                    && all.get(i - 1).text().equals("such")
                            || "“\"”«»".contains(word.text());
            if (!through) {
                return false;
            }
            i--;
        }
        return false;
    }

    private Optional<Mention> bySecond(Run run, String name, List<Named> second) {
        Passage here = run.passage();
        for (Named named : second) {
            int shared =
                    Math.min(named.passage().end(), here.end())
                            - Math.max(named.passage().start(), here.start());
            if (shared * 2 > Math.max(named.passage().length(), here.length())) {
                Kind kind =
                        switch (named.kind()) {
                            case PERSON -> Kind.PERSON;
                            case ORGANISATION -> Kind.ORGANISATION;
                            case PLACE -> Kind.PLACE;
                        };
                if (kind == Kind.PERSON && !personLike(run)) {
                    return Optional.of(Mention.of(Kind.ORGANISATION, run, name, false));
                }
                return Optional.of(Mention.of(kind, run, name, false));
            }
        }
        return Optional.empty();
    }

    /** Nothing tells but the look: where an analyser took part, its silence counts. */
    private Optional<Mention> byLook(Run run, String name, boolean present, Capitals capitals) {
        boolean quoted =
                "“\"«‘".contains(run.before(1))
                        && !run.before(1).isEmpty()
                        && "”\"»’,".contains(run.after(1));
        boolean ordinary =
                run.words().stream()
                        .anyMatch(
                                w ->
                                        capitals.writtenSmall(w.text())
                                                || capitals.writtenSmall(w.lemma())
                                                || words.isNoName(w.text())
                                                || words.isRoleWord(w.text())
                                                || ABSTRACT.matcher(w.text()).find());
        if (quoted || ordinary && run.size() > 1) {
            return Optional.empty();
        }
        if (personLike(run)
                && afterPlacePreposition(run)
                && run.size() < 4
                && !present
                && !words.isPlacePreposition(run.after(1))) {
            return Optional.of(Mention.of(Kind.PLACE, run, name, false));
        }
        if (personLike(run)
                && run.size() > 1
                && run.size() < 4
                && !present
                && run.words().stream()
                        .allMatch(
                                w ->
                                        w.is("PROPN", "NOUN", "ADJ", "X", "VERB")
                                                && w.text().length() > 1)) {
            return Optional.of(Mention.of(Kind.PERSON, run, name, false));
        }
        if (run.size() == 1 && gazetteer.givenName(name).isPresent() && !present) {
            return Optional.of(Mention.of(Kind.PERSON, run, name, false));
        }
        return run.size() > 4
                ? Optional.empty()
                : Optional.of(
                        new Mention(
                                Optional.empty(),
                                run,
                                name,
                                name.toLowerCase(Locale.ROOT).isEmpty() ? "" : name,
                                false));
    }
}
