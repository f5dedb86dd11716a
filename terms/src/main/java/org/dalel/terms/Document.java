// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.List;
import java.util.Optional;

/**
 * A report as it was taken in: its stored text, whose offsets every finding uses, and what is known
 * of it from outside.
 *
 * <p>The text of a document is other people's words and may name people at risk: {@link
 * #toString()} gives neither text nor title.
 *
 * @param file the file's name without folder, as the reader gave it
 * @param sha256 of the original bytes, 64 hexadecimal digits in lower case
 * @param text the stored text: UTF-16, line ends as {@code \n}
 * @param textIsFile whether {@code text}, as UTF-8, is byte for byte the file itself
 * @param blocks what intake knows of the text's parts from mark-up (headings, captions, menus);
 *     empty for plain text
 * @param metadata what the sender or the mark-up says of the document
 * @param pages the pages that hold text, in the order of the text; empty for a format without pages
 * @param within where it was found, when that was inside another file
 */
public record Document(
        String file,
        String sha256,
        String text,
        boolean textIsFile,
        List<Block> blocks,
        Metadata metadata,
        List<Page> pages,
        Optional<Within> within) {
    public Document {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 is 64 hexadecimal digits");
        }
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
    }

    /** A document of a format without pages. */
    public Document(
            String file,
            String sha256,
            String text,
            boolean textIsFile,
            List<Block> blocks,
            Metadata metadata) {
        this(file, sha256, text, textIsFile, blocks, metadata, List.of());
    }

    /** A document that is a file of its own. */
    public Document(
            String file,
            String sha256,
            String text,
            boolean textIsFile,
            List<Block> blocks,
            Metadata metadata,
            List<Page> pages) {
        this(file, sha256, text, textIsFile, blocks, metadata, pages, Optional.empty());
    }

    /** The same document, found there. */
    public Document within(Within place) {
        return new Document(
                file, sha256, text, textIsFile, blocks, metadata, pages, Optional.of(place));
    }

    /** The same document, of which this is known. */
    public Document with(Metadata known) {
        return new Document(file, sha256, text, textIsFile, blocks, known, pages, within);
    }

    /** The page on which a passage begins; empty where the format has none. */
    public Optional<Page> pageOf(Passage passage) {
        int from = 0;
        int to = pages.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (pages.get(middle).passage().start() <= passage.start()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? Optional.empty() : Optional.of(pages.get(from - 1));
    }

    /**
     * A page and the part of the text that stands on it. A page without text is left out.
     *
     * @param number counted from 1 as a reader program counts them, whatever is printed on it
     * @param passage up to where the next page begins
     * @param lines the offsets at which the page's lines begin, in the order of the text
     */
    public record Page(int number, Passage passage, List<Integer> lines) {
        public Page {
            if (number < 1) {
                throw new IllegalArgumentException("pages are counted from 1, got " + number);
            }
            lines = List.copyOf(lines);
        }

        /** On which line of the page an offset stands, counted from 1 in the order of the text. */
        public int lineAt(int offset) {
            return Math.max(1, (int) lines.stream().takeWhile(l -> l <= offset).count());
        }
    }

    /** A part of the text and what it is, known from mark-up. */
    public record Block(Passage passage, BlockKind kind) {}

    /**
     * What a part of a page is. Findings come from {@code BODY}, {@code TITLE}, {@code STANDFIRST}
     * and {@code CAPTION}.
     */
    public enum BlockKind {
        TITLE,
        STANDFIRST,
        BODY,
        CAPTION,
        PULL_QUOTE,
        BYLINE,
        DATELINE,
        FURNITURE
    }

    /**
     * What is said of a document from outside its text; whatever is not said stays empty or
     * unknown.
     *
     * @param published day, month or year of publication
     * @param country the country it is about
     * @param author byline, in mark-up
     * @param publisher who published it
     */
    public record Metadata(
            Optional<Language> language,
            When published,
            Optional<Country> country,
            Optional<String> title,
            Optional<PersonName> author,
            Optional<String> publisher) {
        /** What is said here, and what it leaves open, as {@code other} says it. */
        public Metadata or(Metadata other) {
            return new Metadata(
                    language.or(other::language),
                    published.isKnown() ? published : other.published(),
                    country.or(other::country),
                    title.or(other::title),
                    author.or(other::author),
                    publisher.or(other::publisher));
        }

        public static final Metadata NONE =
                new Metadata(
                        Optional.empty(),
                        When.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /** Without title, author and publisher. */
        @Override
        public String toString() {
            return "Metadata["
                    + language.map(Language::code).orElse("")
                    + ", "
                    + published.edtf()
                    + ", "
                    + country.map(Country::code).orElse("")
                    + "]";
        }
    }

    @Override
    public String toString() {
        return "Document[" + sha256.substring(0, 12) + ", " + text.length() + " characters]";
    }
}
