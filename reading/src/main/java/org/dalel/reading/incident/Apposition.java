// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues;

/**
 * The names that a phrase without one stands for: "three bloggers, Marat Bekov, Alina Torova and
 * Sara Olim,"; "two outlets (the Weekly and the Herald)"; "four activists were held: ….".
 */
final class Apposition {
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private Apposition() {}

    /** The names, in the order of the text; none when the phrase stands for itself. */
    static List<Scene.Mention> of(Scene scene, NounPhrase phrase) {
        if (!isSomebody(scene, phrase)) {
            return List.of();
        }
        int end = phrase.end();
        if (scene.anyOf("name", phrase.start(), phrase.end())) {
            // "the head of the Weekly, Marat Bekov,"
            boolean named = scene.anyOf("name", phrase.start(), phrase.head() + 1);
            List<Scene.Mention> behind =
                    named || !scene.form(end).equals(",")
                            ? List.of()
                            : enumerated(scene, end + 1, "");
            boolean person =
                    behind.size() == 1
                            && behind.get(0).naming().kind() == Clues.Naming.Kind.PERSON
                            && isPlain(scene, phrase, behind);
            return person ? behind : List.of();
        }
        String mark = scene.form(end);
        if (mark.equals("(")) {
            return enumerated(scene, end + 1, ")");
        }
        if (DASHES.contains(mark)) {
            return enumerated(scene, end + 1, mark);
        }
        if (mark.equals(",") || mark.equals(":")) {
            List<Scene.Mention> found = enumerated(scene, end + 1, "");
            if (found.size() > 1 || mark.equals(":") || isPlain(scene, phrase, found)) {
                return found;
            }
        }
        return isPlural(scene, phrase) ? listedAfterColon(scene, phrase) : List.of();
    }

    private static boolean isSomebody(Scene scene, NounPhrase phrase) {
        int head = phrase.head();
        return scene.kind("person").get(head)
                || scene.kind("group").get(head)
                || scene.kind("outlet").get(head)
                || scene.is(head, "NUM");
    }

    private static boolean isPlural(Scene scene, NounPhrase phrase) {
        int head = phrase.head();
        return scene.is(head, "NUM") || !scene.form(head).equals(scene.lemma(head));
    }

    /** "one activist, Marat Bekov,": a single name closed by a comma or the end. */
    private static boolean isPlain(Scene scene, NounPhrase phrase, List<Scene.Mention> found) {
        if (found.size() != 1 || isPlural(scene, phrase)) {
            return false;
        }
        String next = scene.form(found.get(0).to());
        return next.equals(",") || next.equals(".") || next.isEmpty();
    }

    /** Names with nothing but commas and "and" between them, from word {@code i} on. */
    private static List<Scene.Mention> enumerated(Scene scene, int i, String close) {
        List<Scene.Mention> found = new ArrayList<>();
        int at = i;
        while (at < scene.size()) {
            if (!close.isEmpty() && scene.form(at).equals(close)) {
                return found;
            }
            Optional<Scene.Mention> here = at(scene, at);
            if (here.isPresent()) {
                found.add(here.get());
                at = here.get().to();
            } else if (!found.isEmpty() && (scene.form(at).equals(",") || scene.is(at, "CCONJ"))
                    || scene.is(at, "DET")) {
                at++;
            } else {
                return close.isEmpty() ? found : List.of();
            }
        }
        return close.isEmpty() || close.length() == 1 && DASHES.contains(close) ? found : List.of();
    }

    private static Optional<Scene.Mention> at(Scene scene, int i) {
        for (Scene.Mention mention : scene.names()) {
            if (mention.from() <= i
                    && i < mention.to()
                    && mention.naming().kind() != Clues.Naming.Kind.PLACE) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** "three bloggers were held: one name with its story; another; and a third". */
    private static List<Scene.Mention> listedAfterColon(Scene scene, NounPhrase phrase) {
        int colon = -1;
        for (int i = phrase.end(); i < scene.size() && colon < 0; i++) {
            if (scene.form(i).equals(";")) {
                return List.of();
            }
            colon = scene.form(i).equals(":") ? i : -1;
        }
        if (colon < 0) {
            return List.of();
        }
        List<Scene.Mention> found = new ArrayList<>();
        boolean open = true;
        boolean several = false;
        for (int i = colon + 1; i < scene.size(); i++) {
            if (scene.form(i).equals(";")) {
                open = true;
                several = true;
                continue;
            }
            Optional<Scene.Mention> here = open ? at(scene, i) : Optional.empty();
            if (here.isPresent()) {
                found.add(here.get());
                open = false;
            }
        }
        return several && found.size() > 1 ? found : enumerated(scene, colon + 1, "");
    }
}
