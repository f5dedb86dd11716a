// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a pack holds: which topic of which instrument, and of which time. Outside of it every answer
 * is "not encoded", never "no".
 */
public record Coverage(List<Line> lines) {
    /** Stands in the place of an instrument where a line tells which days are worked. */
    public static final String HOLIDAYS = "holidays";

    public Coverage {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the table.
     *
     * @param extent whether the topic is encoded whole, in part or not at all in that time
     * @param gap what is missing, in words; may be empty
     */
    public record Line(String instrument, String topic, Force period, Extent extent, String gap) {}

    /** How much of a topic is encoded. */
    public enum Extent {
        YES,
        PART,
        NO
    }

    /** The most that is encoded of a topic on that day: {@code NO} where no line speaks of it. */
    public Extent of(String topic, LocalDate day) {
        Extent most = Extent.NO;
        for (Line line : lines) {
            boolean then = !line.period().on(day).isNo();
            if (line.topic().equals(topic) && then && line.extent().compareTo(most) < 0) {
                most = line.extent();
            }
        }
        return most;
    }

    /** Every topic of the table, in its order. */
    public List<String> topics() {
        return lines.stream().map(Line::topic).distinct().toList();
    }
}
