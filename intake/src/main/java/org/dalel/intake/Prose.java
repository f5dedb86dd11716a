// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How many words of running text, and how many of links and scraps, stand in each element of a
 * page. Measured once for a page; an element taken out later is still counted in those around it.
 */
final class Prose {
    /**
     * @param words all of them
     * @param linked those that are links
     * @param prose those in running text
     * @param scraps what speaks against an article: links by themselves, short lines; weighted
     * @param links runs that are nothing but a link
     */
    record Measure(int words, int linked, double prose, double scraps, int links) {
        static final Measure NONE = new Measure(0, 0, 0, 0, 0);

        Measure and(Measure other) {
            return new Measure(
                    words + other.words,
                    linked + other.linked,
                    prose + other.prose,
                    scraps + other.scraps,
                    links + other.links);
        }

        double linkDensity() {
            return words == 0 ? 0 : (double) linked / words;
        }
    }

    private static final int LONGEST_SCRAP = 30;
    private static final int SHORTEST_TEXT = 25;

    private final Map<Element, Measure> measures = new IdentityHashMap<>();

    private Prose() {}

    /**
     * @param worth how much of a run's words count as running text; negative where they speak
     *     against an article
     */
    static Prose of(Element root, ToDoubleFunction<TextRun> worth) {
        Prose prose = new Prose();
        TextRun.each(root, run -> prose.add(run, worth.applyAsDouble(run)));
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth > 0 && node instanceof Element element) {
                            Measure inside = prose.measures.get(element);
                            Element parent = element.parent();
                            if (inside != null && parent != null) {
                                prose.measures.merge(parent, inside, Measure::and);
                            }
                        }
                    }
                },
                root);
        return prose;
    }

    private void add(TextRun run, double worth) {
        double scraps = 0;
        if (worth <= 0) {
            int counted = Math.min(run.words(), LONGEST_SCRAP);
            scraps = run.linked() * 2 > run.words() ? counted : run.isHeading() ? 0 : 0.3 * counted;
            scraps = Math.max(scraps, -worth);
        }
        Measure measure =
                new Measure(
                        run.words(),
                        run.linked(),
                        Math.max(0, worth),
                        scraps,
                        run.isLink() ? 1 : 0);
        measures.merge(run.box(), measure, Measure::and);
    }

    Measure of(Element element) {
        return measures.getOrDefault(element, Measure.NONE);
    }

    /** Two or more paragraphs without links are text, whatever the part is called. */
    boolean isRunningText(Element element) {
        Measure measure = of(element);
        return measure.prose() >= SHORTEST_TEXT
                && measure.linkDensity() < 0.1
                && element.select("p").size() > 1;
    }

    /** Words that are not links count; headings and scraps do not. */
    static double worth(TextRun run) {
        return run.isProse() ? run.words() - run.linked() : 0;
    }
}
