// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/**
 * Tells main text from furniture and repetitions, cuts it into sentences, and reads what the page
 * says of itself.
 *
 * <p>Mark-up decides where intake knew it; in plain text, lines are told apart by their shape, by
 * their place and by the tables of {@link Furniture} and {@link Imprint}. What metadata say wins
 * over the text; what neither says stays unknown.
 */
public final class Pages {
    /** A date, a byline or a dateline stands among so many lines from the top. */
    private static final int TOP = 15;

    /** In characters; nothing but text is longer. */
    private static final int LONGEST_LINE = 20_000;

    private static final Pattern CLOSING = Pattern.compile("[\"”»’')\\]\\s]+$");
    private static final int LONGEST_TITLE = 25;
    private static final int LONGEST_HEADING = 16;
    private static final int SHORTEST_STANDFIRST = 6;
    private static final int LONGEST_STANDFIRST = 45;

    private final Analysers analysers;
    private final Furniture furniture;
    private final Imprint imprint;

    public Pages(Lexicon lexicon, Analysers analysers) {
        this.analysers = analysers;
        this.furniture = new Furniture(lexicon);
        this.imprint = new Imprint(lexicon);
    }

    /** Never throws for what a document holds; a language without analyser gives no sentences. */
    public Page of(Document document) {
        String text = document.text();
        Language language =
                document.metadata().language().orElseGet(() -> analysers.language().language(text));
        Told told = new Told(text, document.metadata());
        told.tell(lines(document));
        Optional<Analyser.OfWords> words = analysers.wordsOf(language);
        List<Page.Part> parts = new ArrayList<>();
        boolean[] repeated = Repeats.of(told.texts(), told.kinds);
        for (int i = 0; i < told.lines.size(); i++) {
            Passage line = told.lines.get(i);
            BlockKind kind = told.kinds.get(i);
            List<Sentence> sentences =
                    hasSentences(kind)
                            ? words.map(w -> w.sentences(text, line)).orElse(List.of())
                            : List.of();
            parts.add(new Page.Part(line, kind, repeated[i], sentences));
        }
        return new Page(
                text,
                language,
                told.published,
                parts,
                told.title,
                told.byline,
                told.publisher,
                told.reprintOf,
                told.funder);
    }

    private static boolean hasSentences(BlockKind kind) {
        return switch (kind) {
            case TITLE, STANDFIRST, BODY, CAPTION, PULL_QUOTE, DATELINE -> true;
            case BYLINE, FURNITURE -> false;
        };
    }

    /** A line of text, and what mark-up says it is. */
    private record Line(Passage passage, Optional<BlockKind> marked) {}

    private static List<Line> lines(Document document) {
        String text = document.text();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (Document.Block block : document.blocks()) {
            if (block.passage().start() > from) {
                unmarked(text, from, block.passage().start(), lines);
            }
            Lines.of(text, block.passage())
                    .forEach(p -> lines.add(new Line(p, Optional.of(block.kind()))));
            from = Math.max(from, block.passage().end());
        }
        if (from < text.length()) {
            unmarked(text, from, text.length(), lines);
        }
        return lines;
    }

    private static void unmarked(String text, int from, int to, List<Line> lines) {
        Lines.of(text, new Passage(from, to))
                .forEach(p -> lines.add(new Line(p, Optional.empty())));
    }

    /** What the lines of one document have been found to be; grows from top to bottom. */
    private final class Told {
        private final String text;
        private final Document.Metadata metadata;
        private final List<Passage> lines = new ArrayList<>();
        private final List<BlockKind> kinds = new ArrayList<>();
        private Optional<String> title;
        private Optional<Page.Byline> byline = Optional.empty();
        private Optional<String> publisher;
        private Optional<String> reprintOf = Optional.empty();
        private Optional<String> funder = Optional.empty();
        private When published;
        private boolean inText;
        private boolean inLinks;

        Told(String text, Document.Metadata metadata) {
            this.text = text;
            this.metadata = metadata;
            this.title = metadata.title();
            this.publisher = metadata.publisher();
            this.published = metadata.published();
        }

        List<String> texts() {
            return lines.stream().map(l -> l.length() > LONGEST_LINE ? "" : said(l)).toList();
        }

        /** The words of a line, with plain blanks: every offset stays. */
        private String said(Passage line) {
            return line.in(text).replace('\u00A0', ' ').replace('\u202F', ' ');
        }

        void tell(List<Line> all) {
            for (int i = 0; i < all.size(); i++) {
                Line line = all.get(i);
                boolean last = i >= all.size() - 4;
                BlockKind kind = line.marked().orElse(BlockKind.BODY);
                if (kind == BlockKind.BODY) {
                    plain(line, all, i, last);
                } else {
                    marked(line.passage(), kind);
                }
            }
        }

        private void add(Passage line, BlockKind kind) {
            lines.add(line);
            kinds.add(kind);
        }

        private void marked(Passage passage, BlockKind kind) {
            String said = said(passage);
            switch (kind) {
                case TITLE -> {
                    if (title.isEmpty()) {
                        title = Optional.of(said);
                    }
                }
                case BYLINE, DATELINE -> {
                    imprint.date(said).ifPresent(this::date);
                    author(said, passage).ifPresent(this::author);
                }
                default -> {}
            }
            add(passage, kind);
        }

        private Optional<Page.Byline> author(String said, Passage passage) {
            return imprint.pseudonym(said)
                    .or(() -> imprint.byline(said))
                    .map(
                            a ->
                                    new Page.Byline(
                                            a.name(),
                                            Optional.of(
                                                    new Passage(
                                                            passage.start() + a.at().start(),
                                                            passage.start() + a.at().end())),
                                            a.pseudonym()));
        }

        private void author(Page.Byline found) {
            if (byline.isEmpty() || found.pseudonym() && !byline.get().pseudonym()) {
                byline = Optional.of(found);
            }
        }

        private void date(Imprint.Dated dated) {
            if (!metadata.published().isKnown()
                    && (!published.isKnown()
                            || published instanceof When.Yearless
                                    && !(dated.when() instanceof When.Yearless))) {
                published = dated.when();
            }
        }

        /** A line of which mark-up says no more than that it is text, or nothing. */
        private void plain(Line line, List<Line> all, int index, boolean last) {
            Passage passage = line.passage();
            if (passage.length() > LONGEST_LINE) {
                add(passage, BlockKind.BODY);
                inText = true;
                return;
            }
            String said = said(passage);
            boolean top = lines.size() < TOP;
            if (title.filter(t -> Wording.words(t).equals(Wording.words(said))).isPresent()) {
                add(passage, BlockKind.TITLE);
                return;
            }
            Optional<Imprint.Dated> dated = imprint.date(said);
            if (dated.isPresent() && (top || last || dated.get().said())) {
                date(dated.get());
                add(passage, BlockKind.DATELINE);
                return;
            }
            if (isFurniture(said)) {
                add(passage, BlockKind.FURNITURE);
                return;
            }
            if (imprinted(passage, said, top, last)) {
                add(passage, BlockKind.BYLINE);
                return;
            }
            if (imprint.caption(said)) {
                add(passage, BlockKind.CAPTION);
                return;
            }
            if (line.marked().isEmpty() && isHeading(said, all, index)) {
                add(passage, heading(said));
                return;
            }
            if (line.marked().isEmpty() && !inText && isStandfirst(said, all, index)) {
                add(passage, BlockKind.STANDFIRST);
                return;
            }
            body(passage, said, top, last);
        }

        /** Above the text stand the title, then a line about it or about its picture. */
        private BlockKind heading(String said) {
            if (inText) {
                return BlockKind.TITLE;
            }
            if (title.isEmpty()) {
                title = Optional.of(said);
                return BlockKind.TITLE;
            }
            return Wording.words(said).size() < SHORTEST_STANDFIRST
                    ? BlockKind.CAPTION
                    : BlockKind.STANDFIRST;
        }

        private void body(Passage passage, String said, boolean top, boolean last) {
            Optional<Imprint.Dateline> dateline = top ? imprint.dateline(said) : Optional.empty();
            if (dateline.isPresent()) {
                int cut = passage.start() + dateline.get().end();
                date(new Imprint.Dated(dateline.get().when(), false));
                if (publisher.isEmpty()) {
                    publisher = dateline.get().agency();
                }
                add(trimmed(passage.start(), cut), BlockKind.DATELINE);
                add(new Passage(cut, passage.end()), BlockKind.BODY);
            } else {
                add(passage, BlockKind.BODY);
            }
            inText = true; // what follows is told apart less by its place than by its shape
            if (top || last) {
                ofItself(said);
            }
        }

        /** The dateline without the dash and blanks at its end. */
        private Passage trimmed(int start, int end) {
            int to = end;
            while (to > start + 1
                    && !Character.isLetterOrDigit(text.charAt(to - 1))
                    && text.charAt(to - 1) != ')') {
                to--;
            }
            return new Passage(start, to);
        }

        private void ofItself(String said) {
            if (Wording.words(said).size() > 80) {
                return;
            }
            if (reprintOf.isEmpty()) {
                reprintOf = imprint.namedIn(said, "reprint");
            }
            if (funder.isEmpty() && imprint.speaksOfItself(said)) {
                funder = imprint.namedIn(said, "funder");
            }
        }

        private boolean isFurniture(String said) {
            if (furniture.opensLinks(said)) {
                inLinks = true;
                return true;
            }
            boolean shortLine = Wording.words(said).size() <= LONGEST_TITLE;
            boolean link = inLinks && shortLine && !endsSentence(said);
            inLinks = link;
            return link || furniture.is(said) || shortLine && furniture.isLink(said);
        }

        /** Lines about author, publisher, first place of publication and funder. */
        private boolean imprinted(Passage passage, String said, boolean top, boolean last) {
            Optional<Page.Byline> author = author(said, passage);
            if (author.isPresent() && (top || last || author.get().pseudonym())) {
                author(author.get());
                return true;
            }
            if (imprint.saysPseudonym(said) && byline.isPresent()) {
                Page.Byline named = byline.get();
                byline = Optional.of(new Page.Byline(named.name(), named.passage(), true));
                return true;
            }
            if (!top && !last) {
                return false;
            }
            Optional<String> source = imprint.namedAtStart(said, "source");
            if (source.isPresent()) {
                reprintOf = reprintOf.or(() -> source);
                return true;
            }
            Optional<String> by = imprint.namedAtStart(said, "publisher");
            if (by.isPresent()) {
                publisher = publisher.or(() -> by);
                return true;
            }
            Optional<String> first = imprint.namedAtStart(said, "reprint");
            if (first.isPresent()) {
                reprintOf = reprintOf.or(() -> first);
                return true;
            }
            return false;
        }

        /** Short, without a full stop, and something longer follows it. */
        private boolean isHeading(String said, List<Line> all, int index) {
            int words = Wording.words(said).size();
            if (words > (inText ? LONGEST_HEADING : LONGEST_TITLE)
                    || words == 0
                    || endsSentence(said)
                    || !Character.isLetterOrDigit(said.codePointAt(0))
                            && "\"“«‘".indexOf(said.charAt(0)) < 0
                    || Character.isLowerCase(said.codePointAt(0))) {
                return false;
            }
            return all.subList(index + 1, Math.min(all.size(), index + 6)).stream()
                    .filter(l -> l.passage().length() <= LONGEST_LINE)
                    .map(l -> said(l.passage()))
                    .anyMatch(next -> endsSentence(next) && next.length() > said.length());
        }

        private static boolean endsSentence(String said) {
            String bare = CLOSING.matcher(said).replaceFirst("");
            return !bare.isEmpty() && ".;:,…!".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        }

        /** One or two sentences right below the title; told again, it is still the same one. */
        private boolean isStandfirst(String said, List<Line> all, int index) {
            boolean repeated =
                    texts().stream().anyMatch(t -> Wording.words(t).equals(Wording.words(said)));
            boolean belowTitle = !kinds.isEmpty() && kinds.get(kinds.size() - 1) == BlockKind.TITLE;
            return !kinds.contains(BlockKind.BODY)
                    && (repeated || belowTitle && !kinds.contains(BlockKind.STANDFIRST))
                    && Wording.words(said).size() <= LONGEST_STANDFIRST
                    && all.size() - index > 3
                    && imprint.dateline(said).isEmpty();
        }
    }
}
