// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in its mark-up: title, author, publisher, day of publication,
 * language. What it does not say stays unknown; the day of a change is not the day of publication.
 */
final class PageFacts {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Names of meta elements that hold the day of publication, the surest first. */
    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:published_time",
                    "og:article:published_time",
                    "datePublished",
                    "citation_publication_date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date",
                    "dcterms.date",
                    "sailthru.date",
                    "parsely-pub-date",
                    "pubdate",
                    "publishdate",
                    "publish_date",
                    "publication_date",
                    "date");

    private static final List<String> AUTHOR =
            List.of("author", "article:author", "dc.creator", "parsely-author", "byl");

    /** What stands between a title and the name of its site. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—:•·/»«›]+\\s+|\\s*[|»«›]\\s*|:\\s+");

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BYLINE = 1000;

    private PageFacts() {}

    /**
     * @param page as it came, before anything is taken out of it
     */
    static Document.Metadata of(Element page) {
        List<JsonNode> linked = linkedData(page);
        return new Document.Metadata(
                language(page),
                published(page, linked),
                Optional.empty(),
                title(page, linked),
                author(page, linked).map(PersonName::new),
                publisher(page, linked));
    }

    /** The language that the page declares, where the letters of its text bear that out. */
    private static Optional<Language> language(Element page) {
        String declared =
                Stream.of(
                                page.select("html").attr("lang"),
                                page.select("html").attr("xml:lang"),
                                meta(page, "og:locale").orElse(""),
                                meta(page, "content-language").orElse(""))
                        .filter(l -> !l.isBlank())
                        .findFirst()
                        .orElse("");
        String code = declared.trim().toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        if (!List.of(Locale.getISOLanguages()).contains(code)) {
            return Optional.empty();
        }
        String text = page.text();
        long cyrillic = text.chars().filter(c -> c >= 0x400 && c <= 0x52f).count();
        long latin = text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        boolean fits =
                switch (code) {
                    case "ru", "kk", "ky", "uk", "be", "tg", "mn", "bg" -> cyrillic > latin;
                    case "en", "fr", "de", "es", "tr", "az" -> latin > cyrillic;
                    default -> true;
                };
        return fits ? Optional.of(new Language(code)) : Optional.empty();
    }

    private static When published(Element page, List<JsonNode> linked) {
        Stream<String> written =
                Stream.of(
                                linked.stream().map(n -> n.path("datePublished").asString("")),
                                PUBLISHED.stream().flatMap(n -> meta(page, n).stream()),
                                attributes(page, "[itemprop=datePublished]", "datetime"),
                                attributes(page, "[itemprop=datePublished]", "content"),
                                attributes(page, "time[pubdate]", "datetime"),
                                timesOutsideLists(page),
                                datesInWords(page))
                        .flatMap(s -> s);
        return written.filter(w -> !w.isBlank())
                .map(PageDates::of)
                .filter(When::isKnown)
                .findFirst()
                .orElse(When.UNKNOWN);
    }

    /** The datetime of the first time element that is not one of a list of other articles. */
    private static Stream<String> timesOutsideLists(Element page) {
        return page.select("time").stream()
                .filter(t -> t.closest("aside, nav, footer, li") == null)
                .map(t -> t.hasAttr("datetime") ? t.attr("datetime") : t.text());
    }

    /** Short texts of elements that say by their class that they are a date. */
    private static Stream<String> datesInWords(Element page) {
        return page
                .select(
                        "[class*=date], [class*=publish], [class*=posted], [class*=byline],"
                                + " [class*=meta], [id*=date]")
                .stream()
                .filter(e -> e.closest("aside, nav, footer, li") == null)
                .map(Element::text)
                .filter(t -> t.length() <= 120);
    }

    private static Stream<String> attributes(Element page, String query, String attribute) {
        return page.select(query).stream().map(e -> e.attr(attribute));
    }

    private static Optional<String> title(Element page, List<JsonNode> linked) {
        Optional<String> heading =
                page.select("h1").stream()
                        .filter(h -> h.closest("nav, footer, aside") == null)
                        .map(Element::text)
                        .filter(t -> !t.isBlank())
                        .findFirst();
        Optional<String> said =
                Stream.of(
                                linked.stream().map(n -> n.path("headline").asString("")),
                                meta(page, "og:title").stream(),
                                meta(page, "twitter:title").stream(),
                                page.select("head > title").stream().map(Element::text))
                        .flatMap(s -> s)
                        .map(PageFacts::oneLine)
                        .filter(t -> !t.isBlank())
                        .findFirst();
        if (said.isEmpty()) {
            return heading;
        }
        return shown(page, said.get())
                .or(() -> heading.filter(h -> agree(h, said.get())))
                .or(() -> Optional.of(withoutSite(said.get(), publisher(page, linked))));
    }

    /** The longest heading of the page that is a part of the title between two signs. */
    private static Optional<String> shown(Element page, String said) {
        List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(said)));
        parts.add(said);
        Set<List<String>> words = parts.stream().map(TextRun::wordsOf).collect(Collectors.toSet());
        return page.select("h1, h2, h3, [class*=title], [class*=headline]").stream()
                .filter(h -> h.closest("nav, footer, aside") == null)
                .map(Element::text)
                .filter(h -> h.length() <= said.length() + 10 && words.contains(TextRun.wordsOf(h)))
                .filter(h -> TextRun.wordsOf(h).size() > 1)
                .max(Comparator.comparingInt(String::length))
                .or(() -> shownInText(page, words));
    }

    /** On pages without headings the title is a line like others. */
    private static Optional<String> shownInText(Element page, Set<List<String>> parts) {
        List<String> found = new ArrayList<>();
        TextRun.each(
                page instanceof org.jsoup.nodes.Document whole ? whole.body() : page,
                run -> {
                    if (run.words() > 2
                            && run.words() <= LONGEST_TITLE
                            && !run.isLink()
                            && parts.contains(TextRun.wordsOf(run.text()))) {
                        found.add(oneLine(run.text()));
                    }
                });
        return found.stream().max(Comparator.comparingInt(String::length));
    }

    /** Whether most words of a heading are words of the title. */
    private static boolean agree(String heading, String said) {
        List<String> words = TextRun.wordsOf(heading);
        List<String> others = TextRun.wordsOf(said);
        return words.size() > 2
                && words.stream().filter(others::contains).count() >= 0.6 * words.size();
    }

    /** "What happened | The Paper" without the paper. */
    private static String withoutSite(String title, Optional<String> site) {
        for (String mark : List.of(" | ", " - ", " – ", " — ", " :: ")) {
            int at = title.lastIndexOf(mark);
            if (at > 0
                    && site.filter(title.substring(at + mark.length()).trim()::equals)
                            .isPresent()) {
                return title.substring(0, at).trim();
            }
        }
        return title;
    }

    private static Optional<String> author(Element page, List<JsonNode> linked) {
        return Stream.of(
                        linked.stream().flatMap(n -> authors(n.path("author"))),
                        AUTHOR.stream().flatMap(n -> meta(page, n).stream()),
                        page
                                .select(
                                        "[rel=author], [itemprop=author] [itemprop=name],"
                                                + " [itemprop=author], .byline .author,"
                                                + " .author-name, .byline-name, .byline")
                                .stream()
                                .filter(e -> e.closest("aside, nav, footer, li") == null)
                                .map(Element::text))
                .flatMap(s -> s)
                .map(PageFacts::asName)
                .filter(PageFacts::isName)
                .findFirst();
    }

    private static Stream<String> authors(JsonNode author) {
        if (author.isArray()) {
            List<String> names = new ArrayList<>();
            author.forEach(a -> authors(a).forEach(names::add));
            return names.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", names));
        }
        if (author.isString()) {
            return Stream.of(author.asString());
        }
        return author.path("@type").asString("").equals("Organization")
                ? Stream.empty()
                : Stream.of(author.path("name").asString(""));
    }

    private static String asName(String written) {
        if (written.length() > LONGEST_BYLINE) {
            return ""; // no name, and dear to look through
        }
        return oneLine(written)
                .replaceFirst("(?iu)^(by|text|words|автор|авторы|текст|мәтін)\\b[:\\s]*", "")
                .replaceFirst("\\s*[|·•,–—-]\\s*(\\d.*)?$", "")
                .trim();
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !name.contains("/")
                && !name.contains("@")
                && name.chars().noneMatch(Character::isDigit)
                && !name.toLowerCase(Locale.ROOT)
                        .matches("admin|administrator|editor|staff|редакция");
    }

    private static Optional<String> publisher(Element page, List<JsonNode> linked) {
        return Stream.of(
                        meta(page, "og:site_name").stream(),
                        linked.stream().map(n -> n.path("publisher").path("name").asString("")),
                        meta(page, "application-name").stream(),
                        meta(page, "dc.publisher").stream())
                .flatMap(s -> s)
                .map(PageFacts::oneLine)
                .filter(Predicate.not(String::isBlank))
                .findFirst();
    }

    private static Optional<String> meta(Element page, String name) {
        return page.select("meta").stream()
                .filter(
                        m ->
                                name.equalsIgnoreCase(m.attr("property"))
                                        || name.equalsIgnoreCase(m.attr("name"))
                                        || name.equalsIgnoreCase(m.attr("itemprop"))
                                        || name.equalsIgnoreCase(m.attr("http-equiv")))
                .map(m -> m.attr("content").trim())
                .filter(c -> !c.isEmpty())
                .findFirst();
    }

    /** The JSON-LD of the page that speaks of an article; what is not JSON is left out. */
    private static List<JsonNode> linkedData(Element page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collectArticles(MAPPER.readTree(script.data()), found, 0);
            } catch (JacksonException notJson) {
                continue; // a page's broken JSON says nothing; the meta elements still do
            }
        }
        return found;
    }

    /** The text of the article as the page's linked data give it, with no mark-up; mostly empty. */
    static String articleBody(Element page) {
        return linkedData(page).stream()
                .map(n -> n.path("articleBody").asString(""))
                .filter(b -> !b.isBlank())
                .findFirst()
                .map(b -> b.indexOf('<') < 0 ? b : Jsoup.parse(b).text())
                .orElse("");
    }

    private static void collectArticles(JsonNode node, List<JsonNode> found, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(n -> collectArticles(n, found, depth + 1));
        } else if (node.isObject()) {
            if (node.has("headline") || node.has("datePublished")) {
                found.add(node);
            }
            collectArticles(node.path("@graph"), found, depth + 1);
            collectArticles(node.path("mainEntity"), found, depth + 1);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").trim();
    }
}
