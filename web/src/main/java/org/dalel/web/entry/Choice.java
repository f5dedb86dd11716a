// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.util.List;
import java.util.Optional;

/**
 * A field in which one of a few is chosen.
 *
 * @param chosen the value of the one that is
 * @param read the words of what the machine read; may be empty
 */
public record Choice(String name, String label, List<Option> options, String chosen, String read) {
    public Choice {
        options = List.copyOf(options);
    }

    /** One that can be chosen. */
    public record Option(String value, String words) {}

    /** A line to type in, or one of a few: whatever a form asks next. */
    public record Line(Optional<Field> field, Optional<Choice> choice) {
        public static Line of(Field field) {
            return new Line(Optional.of(field), Optional.empty());
        }

        public static Line of(Choice choice) {
            return new Line(Optional.empty(), Optional.of(choice));
        }
    }
}
