// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * A feed (RSS 0.9 to 2.0, Atom) as a file: each entry is a document {@code entry-1}, {@code
 * entry-2} …, with its day. Nothing that an entry links to is fetched.
 *
 * <p>The feed is read as mark-up, not as XML with a type: what it declares of entities is never
 * expanded, and nothing outside it is looked up.
 */
public final class Feed implements Container {
    /** Entries of one feed that are read; no feed that a program reads has so many. */
    public static final int MOST_ENTRIES = 20_000;

    private static final Pattern BEGIN =
            Pattern.compile(
                    "^[^<]{0,8}(<\\?xml[^>]*>)?(\\s|<!--.*?-->|<\\?.*?\\?>)*(<!DOCTYPE(?:[^>\\[]|\\[.*?\\])*>)?(\\s|<!--.*?-->|<\\?.*?\\?>)*<(rss|feed|rdf:RDF)[\\s>]",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    public Set<String> endings() {
        return Set.of("rss", "atom", "xml", "rdf");
    }

    @Override
    public boolean isOne(FileBytes file) {
        String head = new String(file.head(), StandardCharsets.ISO_8859_1).replace("\0", "");
        return BEGIN.matcher(head).find();
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        Original original = file.whole();
        Document feed = parsed(original);
        Elements entries = feed.select("item, entry");
        if (entries.isEmpty()) {
            throw new UnreadableFile(
                    "there is no entry in this feed",
                    file.name(),
                    "fetch it again; it may not have been saved whole");
        }
        return new Entries(feed, entries, declaresEntities(feed), file.name());
    }

    private static Document parsed(Original original) throws UnreadableFile {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(original.bytes()), null, "", Parser.xmlParser());
        } catch (IOException damaged) {
            throw new UnreadableFile(
                    "this feed could not be read",
                    original.name(),
                    "fetch it again; it may not have been saved whole");
        }
    }

    private static boolean declaresEntities(Document feed) {
        for (Node node : feed.childNodes()) {
            if (node instanceof DocumentType type && type.outerHtml().contains("<!ENTITY")
                    || node.outerHtml().contains("<!ENTITY")) {
                return true;
            }
            if (node instanceof Element) {
                return false;
            }
        }
        return false;
    }

    private static final class Entries implements Members {
        private final Document feed;
        private final List<Element> entries;
        private final String name;
        private boolean warn;
        private int next;

        Entries(Document feed, List<Element> entries, boolean warn, String name) {
            this.feed = feed;
            this.entries = entries;
            this.warn = warn;
            this.name = name;
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            if (warn) {
                warn = false;
                throw new UnreadableFile(
                        "this feed declares entities of its own, as feeds made to do harm do; none"
                                + " was expanded",
                        name,
                        "compare its entries with the site it comes from");
            }
            if (next == MOST_ENTRIES && entries.size() > MOST_ENTRIES) {
                next = entries.size();
                throw new UnreadableFile(
                        "this feed has more than "
                                + MOST_ENTRIES
                                + " entries; the first ones were read",
                        name,
                        "cut it into parts");
            }
            if (next >= entries.size()) {
                return Optional.empty();
            }
            Element entry = entries.get(next++);
            String path = "entry-" + next;
            return Optional.of(
                    new Member(
                            path,
                            Original.of(path, entry.outerHtml().getBytes(StandardCharsets.UTF_8)),
                            (original, said) -> Entry.of(feed, entry).taken(original, said)));
        }

        @Override
        public void close() {
            // everything is in memory
        }
    }
}
