// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Type;
import org.dalel.law.program.Range;
import org.dalel.terms.When;

/**
 * A figure of the law with a value for every day, such as the monthly calculation index; or an open
 * convention of a pack, such as how days are counted, with its default.
 *
 * @param title what it is
 * @param values each from its first day until the next begins, the earliest first
 * @param setting whether it is a convention that a user may set otherwise
 */
public record Parameter(
        String id,
        Type type,
        Wording title,
        Citation citation,
        List<Value> values,
        boolean setting) {

    /** A value and the day, month or year from which it counts. */
    public record Value(When from, long value) {}

    public Parameter {
        values = List.copyOf(values);
        for (int i = 1; i < values.size(); i++) {
            if (first(values.get(i)).isBefore(first(values.get(i - 1)))) {
                throw new IllegalArgumentException("values of '" + id + "' are not in order");
            }
        }
    }

    private static LocalDate first(Value value) {
        return value.from().earliest().orElse(LocalDate.MIN);
    }

    /**
     * Its value on that day; where a change is known only to the month, a range. Empty before the
     * first value.
     */
    public Optional<Range> on(LocalDate day) {
        Optional<Range> found = Optional.empty();
        for (Value value : values) {
            if (day.isBefore(first(value))) {
                break;
            }
            boolean sure = value.from().latest().map(d -> !day.isBefore(d)).orElse(false);
            Range own = Range.of(value.value());
            found =
                    sure || found.isEmpty() && values.indexOf(value) > 0
                            ? Optional.of(own)
                            : found.map(earlier -> earlier.hull(own, type));
        }
        return found;
    }

    /** The day of its first value. */
    public Optional<LocalDate> begins() {
        return values.isEmpty() ? Optional.empty() : values.get(0).from().latest();
    }
}
