// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Country;
import org.dalel.terms.Language;

/**
 * The town from which a report is written, "KARAGANDA, March 4 - …", or the only one that its
 * headline or the whole text names: where it happened when neither sentence nor paragraph says a
 * place.
 */
final class Dateline {
    private static final int BEGINNING = 1500;
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\p{Lu}[^\\n]{2,70}?\\s[-\u2013\u2014]\\s");

    private final Optional<Clues.Naming> town;
    private final Set<Integer> elsewhere = new HashSet<>();

    /**
     * @param country of the document, when known
     */
    Dateline(
            String text,
            Clues clues,
            List<Scene> scenes,
            Language language,
            Optional<Country> country) {
        this.town =
                ofLine(text, clues, language)
                        .or(() -> ofHeadline(scenes, language))
                        .or(() -> onlyTown(clues, language, country));
        for (Scene scene : scenes) {
            for (Scene.Mention mention : scene.names()) {
                boolean other =
                        town.map(t -> !t.name().equals(mention.naming().name())).orElse(false);
                if (other && isTown(mention.naming(), language)) {
                    elsewhere.add(scene.paragraph());
                }
            }
        }
    }

    /** The town, unless the paragraph speaks of another place. */
    Optional<Clues.Naming> forParagraphOf(Scene scene) {
        return town.filter(t -> !elsewhere.contains(scene.paragraph()));
    }

    private static Optional<Clues.Naming> ofLine(String text, Clues clues, Language language) {
        Matcher line = LINE.matcher(text.substring(0, Math.min(text.length(), BEGINNING)));
        while (line.find()) {
            int start = line.start();
            for (Clues.Naming naming : clues.names()) {
                if (isTown(naming, language)
                        && naming.mentions().stream()
                                .anyMatch(m -> m.start() == start && isClosed(text, m.end()))) {
                    return Optional.of(naming);
                }
            }
        }
        return Optional.empty();
    }

    /** A comma, a bracket or the dash itself follows the town of a dateline. */
    private static boolean isClosed(String text, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + 2));
        return rest.startsWith(",") || rest.matches("\\s?[-\u2013\u2014(]\\s?");
    }

    private static Optional<Clues.Naming> ofHeadline(List<Scene> scenes, Language language) {
        if (scenes.isEmpty() || !scenes.get(0).heading()) {
            return Optional.empty();
        }
        List<Clues.Naming> towns =
                scenes.get(0).names().stream()
                        .map(Scene.Mention::naming)
                        .filter(n -> n.kind() == Clues.Naming.Kind.PLACE)
                        .distinct()
                        .toList();
        return towns.size() == 1 && isTown(towns.get(0), language)
                ? Optional.of(towns.get(0))
                : Optional.empty();
    }

    /** The only town, with its streets and region, that a text names more than once. */
    private static Optional<Clues.Naming> onlyTown(
            Clues clues, Language language, Optional<Country> country) {
        boolean kazakh = language.equals(Language.KAZAKH);
        if (!language.equals(Language.ENGLISH) && !kazakh) {
            return Optional.empty();
        }
        Optional<Clues.Naming> only = Optional.empty();
        for (Clues.Naming naming : clues.names()) {
            if (!isTown(naming, language) || !naming.country().equals(country)) {
                continue;
            }
            if (only.isEmpty() || only.get().name().contains(naming.name())) {
                only = Optional.of(naming);
            } else if (!naming.name().contains(only.get().name())) {
                return Optional.empty();
            }
        }
        return only.filter(t -> kazakh || t.mentions().size() > 1);
    }

    private static boolean isTown(Clues.Naming naming, Language language) {
        return naming.kind() == Clues.Naming.Kind.PLACE
                && naming.country()
                        .map(c -> !Occasion.nameOf(c, language).equals(naming.name()))
                        .orElse(true);
    }
}
