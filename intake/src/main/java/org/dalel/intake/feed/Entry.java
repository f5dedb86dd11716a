// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * An entry of a feed as a web page, and what the feed says of it.
 *
 * @param page of its title and the fullest text that the entry has
 */
record Entry(String page, Document.Metadata metadata) {
    private static final List<String> TEXT =
            List.of("content|encoded", "content", "description", "summary");

    /** Days of publication; where an Atom entry has none, the day it was last changed. */
    private static final List<String> DATE =
            List.of("pubDate", "published", "issued", "dc|date", "updated");

    private static final Pattern RFC_822 =
            Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** An RSS author is an address with a name in brackets, or a name alone. */
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]+)\\)");

    static Entry of(Element feed, Element entry) {
        Optional<String> title = words(entry, "title");
        return new Entry(
                page(title, entry),
                new Document.Metadata(
                        language(feed, entry),
                        date(entry),
                        Optional.empty(),
                        title,
                        author(entry),
                        publisher(feed)));
    }

    Taken taken(Original original, Document.Metadata said) throws UnreadableFile {
        Taken taken =
                Intake.takeWhole(
                        Original.of("entry.html", page.getBytes(StandardCharsets.UTF_8)),
                        said.or(metadata));
        Document document = taken.document();
        return new Taken(
                new Document(
                        original.name(),
                        original.sha256(),
                        document.text(),
                        false,
                        document.blocks(),
                        document.metadata()),
                taken.problems());
    }

    private static String page(Optional<String> title, Element entry) {
        String heading = title.map(Entities::escape).orElse("");
        return "\ufeff<!DOCTYPE html><html><head><title>"
                + heading
                + "</title></head><body><article><h1>"
                + heading
                + "</h1>"
                + text(entry)
                + "</article></body></html>";
    }

    private static String text(Element entry) {
        for (String name : TEXT) {
            for (Element element : entry.select("> " + name)) {
                String html = html(element);
                if (!Jsoup.parse(html).text().isBlank()) {
                    return html;
                }
            }
        }
        return "";
    }

    /** HTML stands in a feed as escaped text, as CDATA or, in Atom, as XHTML. */
    private static String html(Element element) {
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String words = element.wholeText();
        return words.contains("<") || element.attr("type").equals("html")
                ? words
                : "<p>"
                        + Entities.escape(words.strip()).replaceAll("\\n\\s*\\n", "</p><p>")
                        + "</p>";
    }

    /** The words of an element, without the mark-up that feeds escape into titles. */
    private static Optional<String> words(Element parent, String name) {
        return Optional.ofNullable(parent.selectFirst("> " + name))
                .map(e -> Jsoup.parse(Parser.unescapeEntities(e.wholeText(), false)).text().strip())
                .filter(w -> !w.isEmpty());
    }

    private static When date(Element entry) {
        for (String name : DATE) {
            Element date = entry.selectFirst("> " + name);
            When when = date == null ? When.UNKNOWN : day(date.wholeText().strip());
            if (when.isKnown()) {
                return when;
            }
        }
        return When.UNKNOWN;
    }

    /** The day as the feed's own clock has it. */
    private static When day(String written) {
        try {
            return new When.Day(OffsetDateTime.parse(written).toLocalDate());
        } catch (DateTimeException otherwise) {
            Optional<When> iso = When.parse(written).filter(When::isKnown);
            if (iso.isPresent()) {
                return iso.get();
            }
        }
        Matcher parts = RFC_822.matcher(written);
        if (!parts.find()) {
            return When.UNKNOWN;
        }
        try {
            String month = parts.group(2).toLowerCase(Locale.ROOT);
            return new When.Day(
                    LocalDate.parse(
                            parts.group(1)
                                    + " "
                                    + month.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + month.substring(1)
                                    + " "
                                    + parts.group(3),
                            MONTH));
        } catch (DateTimeException none) {
            return When.UNKNOWN;
        }
    }

    private static Optional<PersonName> author(Element entry) {
        Optional<String> written =
                words(entry, "dc|creator")
                        .or(
                                () ->
                                        Optional.ofNullable(entry.selectFirst("> author > name"))
                                                .map(Element::text))
                        .or(() -> words(entry, "author"));
        return written.map(
                        w -> {
                            Matcher brackets = BRACKETS.matcher(w);
                            return brackets.find() ? brackets.group(1) : w;
                        })
                .map(String::strip)
                .filter(w -> !w.isEmpty() && !w.contains("@"))
                .map(PersonName::new);
    }

    private static Optional<String> publisher(Element feed) {
        Element channel = feed.selectFirst("channel");
        Element whole = channel != null ? channel : feed.selectFirst("feed");
        return whole == null ? Optional.empty() : words(whole, "title");
    }

    private static Optional<Language> language(Element feed, Element entry) {
        Element channel = feed.selectFirst("channel > language");
        String said =
                entry.hasAttr("xml:lang")
                        ? entry.attr("xml:lang")
                        : channel != null
                                ? channel.text()
                                : Optional.ofNullable(feed.selectFirst("feed"))
                                        .map(f -> f.attr("xml:lang"))
                                        .orElse("");
        String code = said.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return code.matches("[a-z]{2}") ? Optional.of(new Language(code)) : Optional.empty();
    }
}
