// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Passage;

/** The names of a document in the order of their mentions, to be asked who stands where. */
final class NamesByPlace {
    /** Mentions overlap at most their neighbours. */
    private static final int NEIGHBOURS = 3;

    private record At(Passage passage, Clues.Naming naming) {}

    private final List<At> mentions = new ArrayList<>();

    NamesByPlace(List<Clues.Naming> names) {
        for (Clues.Naming name : names) {
            name.mentions().forEach(m -> mentions.add(new At(m, name)));
        }
        mentions.sort(Comparator.comparing(At::passage));
    }

    /** The name of which the passage is a part; persons before organisations before places. */
    Optional<Clues.Naming> at(Passage passage) {
        Clues.Naming found = null;
        int next = firstFrom(passage.end());
        for (int i = next - 1; i >= 0 && i >= next - NEIGHBOURS; i--) {
            At at = mentions.get(i);
            if (at.passage().overlaps(passage)
                    && (found == null || at.naming().kind().compareTo(found.kind()) < 0)) {
                found = at.naming();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last name that is mentioned wholly before an offset and is wanted. */
    Optional<Clues.Naming> lastBefore(int offset, Predicate<Clues.Naming> wanted) {
        for (int i = firstFrom(offset) - 1; i >= 0; i--) {
            At at = mentions.get(i);
            if (at.passage().end() <= offset && wanted.test(at.naming())) {
                return Optional.of(at.naming());
            }
        }
        return Optional.empty();
    }

    /** The name of one mention from {@code start} to {@code end} exactly. */
    Optional<Clues.Naming> exactly(int start, int end) {
        for (int i = firstFrom(start); i < mentions.size(); i++) {
            Passage passage = mentions.get(i).passage();
            if (passage.start() > start) {
                break;
            }
            if (passage.end() == end) {
                return Optional.of(mentions.get(i).naming());
            }
        }
        return Optional.empty();
    }

    /** Index of the first mention that starts at {@code offset} or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).passage().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
