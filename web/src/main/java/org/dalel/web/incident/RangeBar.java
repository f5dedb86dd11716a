// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incident;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.dalel.terms.Bounds;
import org.dalel.web.wording.Wording;

/**
 * A number with its bounds as a bar: it repeats the words beside it, never stands in for them.
 * Places are percents, ready for an attribute.
 *
 * @param shape a dot is exact, a box is between, an open box has no known limit, unknown is dotted
 * @param from where it begins
 * @param to where it ends; an open one ends at its last number or at the edge
 * @param ticks marks of the scale
 */
public record RangeBar(Shape shape, double from, double to, boolean arrow, List<Tick> ticks) {

    /** How the number is drawn. */
    public enum Shape {
        DOT,
        BOX,
        OPEN,
        UNKNOWN
    }

    /** A mark of the scale and its number. */
    public record Tick(String at, String label) {}

    /** On a scale of tens that holds the most. */
    public static RangeBar ofTens(Bounds bounds, boolean open, double most, Wording say) {
        int tens = tens(most);
        return bar(bounds, open, n -> 2 + 84 * Math.log10(Math.max(1, n)) / tens, ticks(most, say));
    }

    /** On a scale from zero to that end. */
    public static RangeBar fromZero(Bounds bounds, boolean open, double end) {
        return bar(bounds, open, n -> 100 * n / end, List.of());
    }

    /** The marks of a scale of tens that holds the most: 1, 10, 100, 1,000 and on. */
    public static List<Tick> ticks(double most, Wording say) {
        int tens = tens(most);
        return IntStream.rangeClosed(0, tens)
                .mapToObj(
                        ten ->
                                new Tick(
                                        percent(2 + 84.0 * ten / tens),
                                        say.number((long) Math.pow(10, ten))))
                .toList();
    }

    private static int tens(double most) {
        return Math.max(3, (int) Math.ceil(Math.log10(Math.max(1, most))));
    }

    /** A round end of a scale from zero that holds the most. */
    public static double roundEnd(double most) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(1, most * 1.15))));
        for (double step : new double[] {1, 1.5, 2, 2.5, 5, 10}) {
            if (most * 1.15 <= ten * step) {
                return ten * step;
            }
        }
        return ten * 10;
    }

    private static RangeBar bar(
            Bounds bounds, boolean open, DoubleUnaryOperator place, List<Tick> ticks) {
        if (bounds.isUnknown()) {
            return new RangeBar(Shape.UNKNOWN, 2, 100, false, ticks);
        }
        double from = bounds.min().map(n -> place.applyAsDouble(n.doubleValue())).orElse(0.0);
        double to = bounds.max().map(n -> place.applyAsDouble(n.doubleValue())).orElse(100.0);
        Shape shape =
                bounds.isExact() && !open
                        ? Shape.DOT
                        : bounds.max().isPresent() ? Shape.BOX : Shape.OPEN;
        return new RangeBar(shape, from, Math.max(from, to), open, ticks);
    }

    public boolean is(String name) {
        return shape == Shape.valueOf(name);
    }

    public String x() {
        return percent(from);
    }

    public String end() {
        return percent(to);
    }

    public String width() {
        return percent(Math.max(0.6, to - from));
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.1f%%", Math.max(0, Math.min(100, place)));
    }
}
