// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: menus, sharing bars, related links and the like are out; title,
 * standfirst, captions and pull quotes are told apart.
 *
 * @param text blocks with an empty line between them
 * @param found false when nothing stood out as the main text and all of the page was taken
 */
record MainText(String text, List<Document.Block> blocks, boolean found) {
    /** The attribute by which a kind survives the search for the main text. */
    private static final String KIND = "data-dalel-kind";

    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(^|[-_ ])(shar(e|ing)\\w*|social\\w*|related\\w*|newsletter\\w*|subscri\\w*"
                            + "|cookie\\w*|consent|promo\\w*|advert\\w*|ads?|banner|breadcrumbs?|tags?"
                            + "|taglist|comments?|disqus|font-?size\\w*|text-?size\\w*|print|toolbar"
                            + "|sidebar|widget|menu|navbar|navigation|popular|trending|recommend\\w*"
                            + "|read-?more|see-?also|donat\\w*|support-us|sign-?up|paywall|pagination"
                            + "|pager|skip-link|sr-only|visually-hidden|screen-reader\\w*|copyright"
                            + "|footer)([-_ ]|$)",
                    Pattern.CASE_INSENSITIVE);

    /** Nodes directly in one element; real pages stay below a tenth of it. */
    private static final int MOST_IN_ONE_ELEMENT = 20_000;

    private static final String NOT_TEXT =
            "script, style, noscript, template, iframe, svg, object, embed, canvas, audio, video,"
                    + " button, select, input, textarea, dialog, map, link, nav, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=complementary], [role=search], [role=dialog], [role=menu],"
                    + " [style*=display:none], [style*=display: none]";

    private static final Set<String> OWN_LINE =
            Set.of(
                    "p",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "figcaption",
                    "td",
                    "th",
                    "dt",
                    "dd",
                    "pre",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "figure",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "tbody",
                    "thead",
                    "tr",
                    "caption",
                    "address",
                    "body",
                    "html",
                    "center",
                    "form",
                    "fieldset",
                    "details",
                    "summary",
                    "hr");

    /** Less than this is no article. */
    private static final int SHORTEST_ARTICLE = 140;

    /** A page whose furniture would be more than this share of it names its parts otherwise. */
    private static final double MOST_OF_PAGE = 0.4;

    MainText {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param page is changed: what is no text is taken out of it
     * @param title of the page
     */
    static MainText of(org.jsoup.nodes.Document page, Optional<String> title) {
        page.select(NOT_TEXT).remove();
        removeFurniture(page);
        markKinds(page);
        Optional<String> standfirst =
                page.select("[" + KIND + "=STANDFIRST]").stream()
                        .map(Element::text)
                        .filter(t -> t.length() >= 20)
                        .findFirst();
        Optional<Element> article = article(page);
        Collector collector = new Collector();
        title.ifPresent(t -> collector.add(t, BlockKind.TITLE));
        boolean standfirstInside =
                article.isPresent()
                        && standfirst.isPresent()
                        && article.get().text().contains(standfirst.get());
        if (!standfirstInside) {
            standfirst.ifPresent(s -> collector.add(s, BlockKind.STANDFIRST));
        }
        collector.walk(article.orElse(page.body()), title);
        return new MainText(collector.text.toString(), collector.blocks, article.isPresent());
    }

    private static void removeFurniture(org.jsoup.nodes.Document page) {
        int all = page.body().text().length();
        for (Element element : page.body().select("[class], [id], [role], aside, footer")) {
            if (element.ownerDocument() == null || element.normalName().equals("body")) {
                continue;
            }
            boolean named =
                    FURNITURE.matcher(element.className()).find()
                            || FURNITURE.matcher(element.id()).find();
            boolean aside =
                    element.normalName().equals("aside") && !isPullQuote(element)
                            || element.normalName().equals("footer")
                                    && element.closest("blockquote") == null;
            boolean large = element.text().length() > MOST_OF_PAGE * all;
            if ((named || aside) && !large && element.select("h1").isEmpty()) {
                element.remove();
            }
        }
    }

    private static boolean isPullQuote(Element element) {
        String name = element.className().toLowerCase(Locale.ROOT);
        return name.contains("pullquote") || name.contains("pull-quote");
    }

    private static void markKinds(org.jsoup.nodes.Document page) {
        mark(page, "figcaption, .caption, .wp-caption-text, [class*=caption]", BlockKind.CAPTION);
        mark(
                page,
                "[class*=pullquote], [class*=pull-quote], [class*=pull_quote]",
                BlockKind.PULL_QUOTE);
        mark(
                page,
                ".standfirst, .lead, .lede, .dek, .subtitle, .subheadline, .article-summary,"
                        + " .article__lead, .article-lead, [itemprop=description], [itemprop=alternativeHeadline]",
                BlockKind.STANDFIRST);
        mark(
                page,
                ".byline, [rel=author], [itemprop=author], .author, .author-name",
                BlockKind.BYLINE);
        mark(page, "time, .date, .published, .pubdate, .post-date, .dateline", BlockKind.DATELINE);
        mark(page, ".credit, .photo-credit, .image-credit, .copyright", BlockKind.FURNITURE);
    }

    private static void mark(org.jsoup.nodes.Document page, String query, BlockKind kind) {
        for (Element element : page.body().select(query)) {
            if (element.text().length() <= 600 && !element.hasAttr(KIND)) {
                element.attr(KIND, kind.name());
            }
        }
    }

    /** The element that holds the article. */
    private static Optional<Element> article(org.jsoup.nodes.Document page) {
        Elements declared = page.select("[itemprop=articleBody]");
        if (declared.size() == 1 && declared.text().length() >= SHORTEST_ARTICLE) {
            return Optional.of(declared.get(0));
        }
        Element read = readability(page);
        int length = read == null ? 0 : read.text().length();
        Elements articles = page.select("article, [role=article]");
        if (articles.size() == 1 && paragraphs(articles.get(0)) > 2 * length) {
            return Optional.of(articles.get(0));
        }
        if (length >= SHORTEST_ARTICLE) {
            return Optional.ofNullable(read);
        }
        Elements main = articles.size() == 1 ? articles : page.select("main, [role=main]");
        return main.size() == 1 && !main.text().isBlank()
                ? Optional.of(main.get(0))
                : Optional.empty();
    }

    private static int paragraphs(Element element) {
        return element.select("p, li, blockquote").stream()
                .mapToInt(p -> p.ownText().length())
                .sum();
    }

    /** Its time grows with the square of what one element holds: a page made for that is left. */
    private static @Nullable Element readability(org.jsoup.nodes.Document page) {
        if (page.stream().anyMatch(e -> e.childNodeSize() > MOST_IN_ONE_ELEMENT)) {
            return null;
        }
        return new Readability4J("", page.clone()).parse().getArticleContent();
    }

    /** Gathers blocks of text in the order of the page. */
    private static final class Collector {
        private final StringBuilder text = new StringBuilder();
        private final List<Document.Block> blocks = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        void add(String words, BlockKind kind) {
            String block = words.strip();
            if (block.isEmpty()) {
                return;
            }
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(block);
            blocks.add(new Document.Block(new Passage(start, text.length()), kind));
        }

        void walk(Element root, Optional<String> title) {
            children(root, BlockKind.BODY, title);
            end(BlockKind.BODY, title);
        }

        private void children(Element element, BlockKind kind, Optional<String> title) {
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode words) {
                    line.append(words.getWholeText());
                } else if (node instanceof Element child) {
                    if (child.normalName().equals("br")) {
                        line.append('\u2028');
                        continue;
                    }
                    BlockKind inside =
                            child.hasAttr(KIND) ? BlockKind.valueOf(child.attr(KIND)) : kind;
                    boolean own = OWN_LINE.contains(child.normalName());
                    if (own) {
                        end(kind, title);
                    }
                    children(child, inside, title);
                    if (own) {
                        end(inside, title);
                    }
                }
            }
        }

        /** Ends the block that is being gathered; the title is not given a second time. */
        private void end(BlockKind kind, Optional<String> title) {
            String words = line.toString().replaceAll("[\\s\\u00a0&&[^\\u2028]]+", " ");
            line.setLength(0);
            String block = words.replaceAll(" ?\\u2028 ?", "\n").strip();
            if (title.filter(block::equals).isEmpty() && kind != BlockKind.FURNITURE) {
                add(block, kind);
            }
        }
    }
}
