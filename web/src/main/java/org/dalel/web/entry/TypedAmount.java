// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.web.wording.Wording;

/**
 * A number with what it counts, as a person types it: "at least 120 people", "10 days". Reads
 * whatever {@link Wording#amount} and {@link Wording#sanction} write.
 *
 * @param bounds unknown when nothing was typed
 * @param unit its own word ({@code people}) where it has one, else as typed
 */
public record TypedAmount(Bounds bounds, Optional<String> unit) {

    /** Empty when it does not begin with a number. */
    public static Optional<TypedAmount> of(String typed, Wording say) {
        List<String> words =
                List.of(typed.replaceAll("[\\u00a0\\u202f\\s]+", " ").strip().split(" "));
        for (int end = words.size(); end > 0; end--) {
            Optional<Bounds> bounds = TypedNumber.of(String.join(" ", words.subList(0, end)));
            if (bounds.isPresent()) {
                String unit = String.join(" ", words.subList(end, words.size()));
                return Optional.of(
                        new TypedAmount(
                                bounds.get(),
                                KnownWords.unit(unit.replaceAll("^\\(|\\)$", ""), say)));
            }
        }
        return Optional.empty();
    }

    /** "Fine, at least 50 MCI"; empty when it begins with no sanction known by name. */
    public static Optional<Sanction> sanction(String typed, Wording say) {
        String text = typed.strip();
        for (int comma = text.length(); comma > 0; comma = text.lastIndexOf(',', comma - 1)) {
            Optional<SanctionKind> kind = KnownWords.sanction(text.substring(0, comma), say);
            if (kind.isPresent()) {
                String rest = comma < text.length() ? text.substring(comma + 1) : "";
                return of(rest, say)
                        .filter(a -> a.bounds().isUnknown() || a.unit().isPresent())
                        .map(
                                a ->
                                        a.bounds().isUnknown()
                                                ? Sanction.of(kind.get())
                                                : new Sanction(kind.get(), a.bounds(), a.unit()));
            }
        }
        return Optional.empty();
    }
}
