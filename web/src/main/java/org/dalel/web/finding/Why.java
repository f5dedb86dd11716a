// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.record.Kind;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.web.wording.Wording;

/**
 * Why the machine proposes a finding, in the reader's language.
 *
 * @param trigger the words that gave the type away; empty where there are none
 * @param rule by which kind of words it was found
 * @param speaksFor signs that make it more certain, the strongest first
 * @param against signs that make it less certain, the strongest first
 * @param confidence 0 to 1, where the machine says so
 */
public record Why(
        String trigger,
        String rule,
        List<String> speaksFor,
        List<String> against,
        Optional<Double> confidence) {
    /** As the reading tells that its two analysers see the roles of a sentence differently. */
    private static final String DISAGREE = "the parse disagrees";

    private static final Pattern TRIGGER = Pattern.compile("trigger \".*\" \\((\\w+)\\)");
    private static final Pattern PATTERN = Pattern.compile("pattern: (.*)");
    private static final Pattern SIGN = Pattern.compile("(.+?) \\+?(-?\\d+(?:\\.\\d+)?)");

    /** A sign with its weight. */
    private record Weighed(String words, double weight) {}

    public static Why of(Finding found, String text, Wording say) {
        String kind = say.text("why." + kind(found));
        if (!(found instanceof IncidentCandidate read)) {
            return new Why(
                    found instanceof PracticeCandidate practice
                            ? words(practice.trigger(), text)
                            : "",
                    kind,
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
        String rule = kind;
        List<Weighed> signs = new ArrayList<>();
        for (String line : read.why()) {
            Matcher trigger = TRIGGER.matcher(line);
            Matcher pattern = PATTERN.matcher(line);
            Matcher sign = SIGN.matcher(line);
            if (trigger.matches()) {
                rule = say.reason("as " + trigger.group(1));
            } else if (pattern.matches()) {
                rule = say.text("why.pattern", pattern.group(1));
            } else if (sign.matches()) {
                signs.add(
                        new Weighed(say.reason(sign.group(1)), Double.parseDouble(sign.group(2))));
            } else {
                signs.add(new Weighed(say.reason(line), -0.1));
            }
        }
        signs.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        return new Why(
                words(read.trigger(), text),
                rule,
                signs.stream().filter(s -> s.weight() >= 0).map(Weighed::words).toList(),
                signs.stream().filter(s -> s.weight() < 0).map(Weighed::words).toList(),
                Optional.of(read.confidence()));
    }

    /** Whether two analysers read it in two ways. */
    public static boolean disagree(Finding found) {
        return found instanceof IncidentCandidate read
                && (read.otherwise().isPresent()
                        || read.why().stream().anyMatch(line -> line.startsWith(DISAGREE)));
    }

    private static String kind(Finding found) {
        return Wording.code(Kind.of(found));
    }

    private static String words(Passage passage, String text) {
        return passage.in(text);
    }
}
