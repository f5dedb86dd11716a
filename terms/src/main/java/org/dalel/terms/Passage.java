// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/**
 * The place in a document's stored text on which a finding rests.
 *
 * @param start first UTF-16 unit, 0 or more
 * @param end the unit after the last one, greater than {@code start}
 */
public record Passage(int start, int end) implements Comparable<Passage> {
    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a passage needs 0 <= start < end, got " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Passage other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The words of this passage in the text it belongs to. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The smallest passage that holds both. */
    public Passage join(Passage other) {
        return new Passage(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Passage other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
