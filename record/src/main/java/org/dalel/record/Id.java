// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import java.util.UUID;

/**
 * Which one: the id of a {@code T}, so that an actor's is never taken for an incident's.
 *
 * <p>Says nothing of what it stands for, so it may stand in an address or a log.
 *
 * @param <T> what it identifies
 */
public record Id<T>(UUID value) {

    /** The id that {@link #toString()} writes; empty when the text is not one. */
    public static <T> Optional<Id<T>> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new Id<>(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
