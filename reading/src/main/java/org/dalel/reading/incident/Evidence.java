// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for and against a candidate: a sum of weights, set on the development set, that the
 * logistic function turns into a confidence.
 *
 * <p>The weights are set by hand: weights learnt from the same passages were no better on passages
 * that they had not seen (bench/README.md says how that was tried). For English the sum is
 * calibrated: of candidates with a confidence of 0.7 some seven in ten are right.
 */
final class Evidence {
    /** From this confidence on a candidate is proposed; chosen at the best F1. */
    static final double PROPOSED = 0.45;

    /** The same on the calibrated scale of English, under cross-validation by passage. */
    static final double PROPOSED_ENGLISH = 0.5;

    private static final Map<String, Double> WEIGHTS =
            Map.ofEntries(
                    Map.entry("start", -0.6),
                    Map.entry("passive", 1.3),
                    Map.entry("active", 1.2),
                    Map.entry("participle", 0.6),
                    Map.entry("gerund", 0.0),
                    Map.entry("deed", 1.0),
                    Map.entry("state", 0.6),
                    Map.entry("noun", -0.2),
                    Map.entry("noun with verb", 0.1),
                    Map.entry("nobody named", -0.6),
                    Map.entry("weak words", -0.8),
                    Map.entry("civic in itself", 0.8),
                    Map.entry("civic target", 1.0),
                    Map.entry("civic sentence", 0.5),
                    Map.entry("civic neighbours", 0.2),
                    Map.entry("civic document", 0.5),
                    Map.entry("little civic in the document", -0.9),
                    Map.entry("group or outlet", -0.2),
                    Map.entry("no civic sign", -1.2),
                    Map.entry("ordinary crime", -3.0),
                    Map.entry("sport, business or war", -2.0),
                    Map.entry("a law is named", 1.0),
                    Map.entry("named", 0.5),
                    Map.entry("counted", 0.7),
                    Map.entry("dated", 0.7),
                    Map.entry("placed", 0.1),
                    Map.entry("done by an authority", 0.2),
                    Map.entry("no occasion", -0.9),
                    Map.entry("heading", -0.2),
                    Map.entry("attempt or use", -0.6),
                    Map.entry("ground of a measure", -1.2),
                    Map.entry("no clause of its own", -0.6),
                    Map.entry("content of a charge", -2.5),
                    Map.entry("planned", -0.2),
                    Map.entry("decided", -0.2),
                    Map.entry("future", -0.3),
                    Map.entry("announced", -0.1),
                    Map.entry("threatened", -0.6),
                    Map.entry("long ago", -1.5),
                    Map.entry("in a reaction", -1.5),
                    Map.entry("people of a kind", -1.5),
                    Map.entry("the parse agrees", 0.2),
                    Map.entry("target found by the parse", 0.0),
                    Map.entry("roles turned round by the parse", -0.2),
                    Map.entry("the parse disagrees", -0.3));

    /** A doubt without a weight of its own keeps a candidate from the list. */
    private static final double OTHER_DOUBT = -3.0;

    /**
     * What the sum is multiplied by, and what is added to it, before the logistic function: fitted
     * to 289 English candidates of 34 passages, apart from those kept aside.
     */
    enum Scale {
        AS_SUMMED(1, 0),
        ENGLISH(0.70, 0.24);

        private final double slope;
        private final double shift;

        Scale(double slope, double shift) {
            this.slope = slope;
            this.shift = shift;
        }
    }

    private final Scale scale;
    private final Map<String, Double> found = new LinkedHashMap<>();

    Evidence(Scale scale) {
        this.scale = scale;
    }

    Evidence() {
        this(Scale.AS_SUMMED);
    }

    void add(String sign) {
        found.put(sign, WEIGHTS.getOrDefault(sign, OTHER_DOUBT));
    }

    void addIf(boolean holds, String sign) {
        if (holds) {
            add(sign);
        }
    }

    /** 0 to 1. */
    double confidence() {
        double sum = found.values().stream().mapToDouble(Double::doubleValue).sum();
        double scaled = scale.slope * sum + scale.shift;
        return Math.round(1000 / (1 + Math.exp(-scaled))) / 1000.0;
    }

    /** The signs in plain words, each with its weight. */
    List<String> signs() {
        List<String> signs = new ArrayList<>();
        found.forEach((sign, weight) -> signs.add(sign + (weight < 0 ? " " : " +") + weight));
        return signs;
    }
}
