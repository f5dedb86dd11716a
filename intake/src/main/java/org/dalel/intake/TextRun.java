// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Text of a page that stands in one block without a break: a paragraph, an entry of a list, a
 * heading, or what lies between two empty lines ({@code <br><br>}).
 *
 * @param box the element whose lines these are
 * @param inner the innermost element that its first and last words share; {@code box} or in it
 * @param text with single blanks; a line break of the page is {@code \n}
 * @param words letters and digits in a row
 * @param linked how many of the words are a link
 */
record TextRun(Element box, Element inner, String text, int words, int linked) {
    private static final Set<String> OWN_LINE =
            Set.of(
                    ("p li h1 h2 h3 h4 h5 h6 blockquote figcaption td th dt dd pre div section article"
                                    + " main header footer aside figure ul ol dl table tbody thead"
                                    + " tfoot tr caption address body html center form fieldset"
                                    + " details summary hr nav menu legend")
                            .split(" "));

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** A run of so many words in plain letters is a sentence even without a full stop. */
    private static final int A_SENTENCE = 11;

    private static final int SHORTEST_SENTENCE = 4;
    private static final Set<String> BOLD = Set.of("b", "strong");

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 30;
    private static final double MOSTLY_LINKED = 0.5;

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Every run of {@code root} in the order of the page. */
    static void each(Element root, Consumer<TextRun> taker) {
        Walk walk = new Walk(taker);
        walk.children(root, root, root.closest("a[href]") != null, false);
        walk.end(root);
    }

    static boolean isOwnLine(Element element) {
        return OWN_LINE.contains(element.normalName()) || element.normalName().indexOf('-') > 0;
    }

    boolean isHeading() {
        return HEADINGS.contains(box.normalName());
    }

    /** Whether it is running text: sentences, most of it not linked. */
    boolean isProse() {
        if (words == 0 || linked > MOSTLY_LINKED * words || isHeading()) {
            return false;
        }
        return words >= A_SENTENCE || words >= SHORTEST_SENTENCE && endsSentence();
    }

    /** Whether hardly anything but a link stands in it. */
    boolean isLink() {
        return words > 0 && linked > 0.8 * words;
    }

    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…:;".indexOf(c) >= 0) {
                return true;
            }
            if ("\"”»’')]\u00a0 ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    boolean hasLetters() {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** The words in lower case. */
    static List<String> wordsOf(String text) {
        return WORD_BREAK
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static final class Walk {
        private final Consumer<TextRun> taker;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Element first;
        private @Nullable Element last;
        private int words;
        private int linked;
        private int bolds;

        Walk(Consumer<TextRun> taker) {
            this.taker = taker;
        }

        void children(Element element, Element box, boolean link, boolean bold) {
            int breaks = 0;
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode said) {
                    if (!said.isBlank()) {
                        breaks = 0;
                        first = first == null ? element : first;
                        last = element;
                    }
                    add(said.getWholeText(), link, bold);
                } else if (node instanceof Element child) {
                    if (child.normalName().equals("br")) {
                        breaks++;
                        if (breaks > 1 || isTitleSoFar()) {
                            end(box);
                        } else {
                            text.append('\n');
                        }
                        continue;
                    }
                    breaks = 0;
                    boolean linkInside =
                            link || child.normalName().equals("a") && child.hasAttr("href");
                    boolean boldInside = bold || BOLD.contains(child.normalName());
                    if (isOwnLine(child)) {
                        end(box);
                        children(child, child, linkInside, boldInside);
                        end(child);
                    } else {
                        children(child, box, linkInside, boldInside);
                    }
                }
            }
        }

        private void add(String said, boolean link, boolean bold) {
            for (int i = 0; i < said.length(); i++) {
                char c = said.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                    if (!endsBlank()) {
                        text.append(' ');
                    }
                    continue;
                }
                if (c == '\u2028' || c == '\u2029' || c == '\u000b') {
                    c = ' ';
                } else if (Character.isLetterOrDigit(c) && !endsInWord()) {
                    words++;
                    linked += link ? 1 : 0;
                    bolds += bold ? 1 : 0;
                }
                text.append(c);
            }
        }

        /** A line that is a link or in bold stands for itself: the title of a text. */
        private boolean isTitleSoFar() {
            return words >= SHORTEST_TITLE
                    && words <= LONGEST_TITLE
                    && (linked == words || bolds == words);
        }

        private boolean endsBlank() {
            return text.length() == 0
                    || text.charAt(text.length() - 1) == ' '
                    || text.charAt(text.length() - 1) == '\n';
        }

        private boolean endsInWord() {
            return text.length() > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        }

        private void end(Element box) {
            if (words > 0 || text.length() > 0 && !text.toString().isBlank()) {
                taker.accept(new TextRun(box, shared(box), trimmed(), words, linked));
            }
            text.setLength(0);
            first = null;
            last = null;
            words = 0;
            linked = 0;
            bolds = 0;
        }

        private Element shared(Element box) {
            for (Element one = first; one != null && one != box; one = one.parent()) {
                for (Element other = last; other != null && other != box; other = other.parent()) {
                    if (one == other) {
                        return one;
                    }
                }
            }
            return box;
        }

        /** Without blanks before and after line breaks. */
        private String trimmed() {
            StringBuilder trimmed = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == ' ') {
                    int last = trimmed.length() - 1;
                    if (last >= 0 && trimmed.charAt(last) == ' ') {
                        trimmed.setCharAt(last, c == '\n' ? '\n' : ' ');
                        continue;
                    }
                    if (last < 0 || trimmed.charAt(last) == '\n') {
                        continue;
                    }
                }
                trimmed.append(c);
            }
            return trimmed.toString().strip();
        }
    }
}
