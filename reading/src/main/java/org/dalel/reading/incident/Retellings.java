// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.When;

/** Finds which incidents of a document tell one event again: a lead, a summary, a recall. */
final class Retellings {
    private static final Set<String> RECALLING =
            Set.of("the", "his", "her", "their", "this", "that", "these", "those", "its");

    private Retellings() {}

    /**
     * For each incident the index of the one that it retells, or -1.
     *
     * @param drafts in the order of the text
     */
    static List<Integer> in(List<Draft> drafts) {
        List<Integer> retold = new ArrayList<>(Collections.nCopies(drafts.size(), -1));
        for (int second = 1; second < drafts.size(); second++) {
            for (int first = second - 1; first >= 0; first--) {
                if (retold.get(first) >= 0 || !areOne(drafts.get(first), drafts.get(second))) {
                    continue;
                }
                if (detail(drafts.get(second)) > detail(drafts.get(first))) {
                    replace(retold, first, second);
                } else {
                    retold.set(second, first);
                }
                break;
            }
        }
        return retold;
    }

    private static void replace(List<Integer> retold, int first, int second) {
        retold.set(first, second);
        retold.replaceAll(i -> i == first ? second : i);
    }

    private static int detail(Draft draft) {
        return (draft.names().isEmpty() ? 0 : 2)
                + (draft.count().isPresent() ? 2 : 0)
                + (draft.dateSaid() ? 1 : 0)
                + (draft.placeSaid() ? 1 : 0)
                + (draft.scene().heading() ? -2 : 0);
    }

    private static boolean areOne(Draft first, Draft second) {
        if (first.type() != second.type()
                || first.scene() == second.scene()
                || first.certainty().status() != second.certainty().status()
                || !datesMeet(first.date(), second.date()) && !lasts(second)
                || !placesMeet(first, second) && !isSameDayOfOne(first, second)
                || countsDiffer(first, second)
                || isLater(second)) {
            return false;
        }
        if (isSummary(first, second)) {
            return true;
        }
        if (isHeadlineOf(first, second)) {
            return true;
        }
        boolean named = !first.names().isEmpty() && !second.names().isEmpty();
        if (named) {
            return !Collections.disjoint(first.names(), second.names());
        }
        if (first.count().isPresent() && second.count().isPresent()) {
            return sameKind(first, second);
        }
        return recalls(first) && first.scene().heading()
                || recalls(second)
                || isBackground(second)
                || isBackground(first) && first.count().isEmpty()
                || goesOn(first, second);
    }

    /** {@code потом}, {@code затем}: a further step, said in Russian where it begins a sentence. */
    private static boolean isLater(Draft draft) {
        return Set.of("потом", "затем", "позже", "позднее", "впоследствии", "повторно", "вновь")
                .contains(draft.scene().form(0));
    }

    /** "remained under arrest at year's end", "the trial continued": begun before, and not over. */
    private static boolean lasts(Draft draft) {
        Scene scene = draft.scene();
        if (!scene.language().equals(Language.ENGLISH) || draft.trigger().manner().isVerb()) {
            return false;
        }
        for (int i = Math.max(0, draft.from() - 4);
                i < Math.min(scene.size(), draft.to() + 4);
                i++) {
            if (LASTING.contains(scene.lemma(i)) && scene.is(i, "VERB", "AUX")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> LASTING = Set.of("remain", "continue", "stay", "persist");

    /** One person on one day: "at the airport" and "in the capital" are the same place. */
    private static boolean isSameDayOfOne(Draft first, Draft second) {
        return first.dateSaid()
                && first.date() instanceof When.Day
                && first.date().equals(second.date())
                && !Collections.disjoint(first.names(), second.names());
    }

    /** A first sentence that names nobody and no day, of what the text then tells in full. */
    private static boolean isSummary(Draft first, Draft second) {
        return first.scene().number() <= 1
                && first.trigger().manner().isVerb()
                && !first.isSpecific()
                && second.isSpecific()
                && second.scene().number() > first.scene().number()
                && second.scene().number() - first.scene().number() <= 6
                && sameKind(first, second);
    }

    /** Ten people and ten protesters may be the same ten; two reporters and two others are not. */
    private static boolean sameKind(Draft first, Draft second) {
        List<NounPhrase> one = first.found().roles().done();
        List<NounPhrase> two = second.found().roles().done();
        if (one.isEmpty() || two.isEmpty()) {
            return true;
        }
        for (NounPhrase phrase : two) {
            for (int i = phrase.start(); i < phrase.end(); i++) {
                if (Set.of("other", "others", "another", "more").contains(second.scene().form(i))) {
                    return false;
                }
            }
        }
        String head = first.scene().lemma(one.get(0).head());
        String other = second.scene().lemma(two.get(0).head());
        return head.equals(other) || ANYBODY.contains(head) || ANYBODY.contains(other);
    }

    private static final Set<String> ANYBODY =
            Set.of(
                    "people",
                    "person",
                    "individual",
                    "protester",
                    "demonstrator",
                    "participant",
                    "activist",
                    "man",
                    "woman");

    private static boolean countsDiffer(Draft first, Draft second) {
        if (first.count().isEmpty() || second.count().isEmpty()) {
            return false;
        }
        Bounds one = first.count().get().bounds();
        Bounds two = second.count().get().bounds();
        return first.scene().heading() ? !meet(one, two) : !one.equals(two);
    }

    /** Whether both can be the same number: "dozens" in a headline, 40 below it. */
    private static boolean meet(Bounds one, Bounds two) {
        boolean below =
                one.max().isPresent()
                        && two.min().isPresent()
                        && one.max().get().compareTo(two.min().get()) < 0;
        boolean above =
                two.max().isPresent()
                        && one.min().isPresent()
                        && two.max().get().compareTo(one.min().get()) < 0;
        return !below && !above;
    }

    /** A headline with a number and the first sentences below it, with or without names. */
    private static boolean isHeadlineOf(Draft first, Draft second) {
        return first.scene().heading()
                && first.scene().number() == 0
                && second.scene().number() <= 3
                && first.names().isEmpty()
                && first.count().isPresent()
                && second.count().isPresent();
    }

    /** A noun with article or owner and nothing of its own: "the arrests", "her trial". */
    private static boolean recalls(Draft draft) {
        if (draft.isSpecific()) {
            return false;
        }
        if (draft.scene().heading()) {
            return true;
        }
        if (!draft.trigger().manner().isNoun()) {
            return false;
        }
        return draft.scene()
                .phraseAt(draft.from())
                .map(p -> RECALLING.contains(draft.scene().form(p.start())))
                .orElse(false);
    }

    /** "in the wake of the arrests", "after last year's protests": told as known. */
    private static boolean isBackground(Draft draft) {
        if (!draft.trigger().manner().isNoun() || !draft.names().isEmpty()) {
            return false;
        }
        Scene scene = draft.scene();
        int start = scene.phraseAt(draft.from()).map(NounPhrase::start).orElse(draft.from());
        return scene.form(start - 1).equals("of")
                        && Set.of("wake", "aftermath", "light", "face")
                                .contains(scene.form(start - 2))
                || Set.of("following", "after", "since").contains(scene.form(start - 1));
    }

    /** A crowd that still protests a few sentences later, with nothing new said of it. */
    private static boolean goesOn(Draft first, Draft second) {
        boolean crowd =
                second.type() == IncidentType.PROTEST || second.type() == IncidentType.STRIKE;
        return crowd
                && !second.isSpecific()
                && second.scene().number() - first.scene().number() <= 4;
    }

    private static boolean placesMeet(Draft first, Draft second) {
        return !saysWhere(first) || !saysWhere(second) || first.place().equals(second.place());
    }

    /** "The office of Clean River" names somebody and stands in no river. */
    private static boolean saysWhere(Draft draft) {
        return draft.placeSaid()
                && draft.place()
                        .map(p -> draft.targets().stream().noneMatch(t -> t.reveal().endsWith(p)))
                        .orElse(false);
    }

    /** Whether both can be the same time; an unknown one meets every other. */
    static boolean datesMeet(When first, When second) {
        Optional<LocalDate> from = first.earliest();
        Optional<LocalDate> to = first.latest();
        Optional<LocalDate> otherFrom = second.earliest();
        Optional<LocalDate> otherTo = second.latest();
        boolean before =
                to.isPresent() && otherFrom.isPresent() && to.get().isBefore(otherFrom.get());
        boolean after =
                from.isPresent() && otherTo.isPresent() && otherTo.get().isBefore(from.get());
        return !before && !after;
    }
}
