// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.jsoup.nodes.Element;

/**
 * The main text of a page: menus, sharing bars, related links and the like are out; title,
 * standfirst, captions and pull quotes are told apart.
 *
 * @param text blocks with an empty line between them
 * @param outcome where it is not an article, all of the page was taken
 */
record MainText(String text, List<Document.Block> blocks, Outcome outcome) {
    /** The attribute by which a kind survives the search for the main text. */
    private static final String KIND = "data-dalel-kind";

    private static final String NOT_TEXT =
            "script, style, noscript, template, iframe, svg, object, embed, canvas, audio, video,"
                    + " button, select, input, textarea, dialog, map, link, nav, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=complementary], [role=search], [role=dialog], [role=menu],"
                    + " [style*=display:none], [style*=display: none]";

    /** Less than this share of the page may be named as furniture, by how sure the name is. */
    private static final double MOST_NEVER = 0.75;

    private static final double MOST_SURELY = 0.6;
    private static final double MOST_SELDOM = 0.25;
    private static final int LONGEST_MARKED = 90;
    private static final int LONGEST_STANDFIRST = 110;
    private static final int LONGEST_DATE = 8;

    /** A declared text is believed when so many of its words stand on the page. */
    private static final double DECLARED_IS_SHOWN = 0.6;

    private static final int SHORTEST_DECLARED = 40;

    /** What a page turned out to hold. */
    enum Outcome {
        ARTICLE,
        LIST,
        NOTHING
    }

    MainText {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param page is changed: what is no text is taken out of it
     * @param facts what the page says of itself
     * @param again the page as it came, for when all of it is taken
     * @param declared the text of the article as the page's linked data give it; mostly empty
     */
    static MainText of(
            org.jsoup.nodes.Document page,
            Supplier<org.jsoup.nodes.Document> again,
            Document.Metadata facts,
            String declared) {
        Optional<String> title = facts.title();
        List<Element> posts = ArticleSearch.posts(page);
        page.select(NOT_TEXT).stream().filter(e -> isSmall(e, page)).forEach(Element::remove);
        ElementNames names = new ElementNames();
        markKinds(page, names);
        Collector collector = new Collector(facts);
        title.ifPresent(t -> collector.add(t, BlockKind.TITLE));
        if (!posts.isEmpty()) {
            posts.forEach(p -> p.select(".signature, .sig, .post-sig").remove());
            posts.forEach(collector::walk);
            return collector.text(Outcome.ARTICLE);
        }
        Optional<Element> heading = heading(page, title);
        removeFurniture(page, heading, names);
        Set<String> shingles = believed(declared, page);
        ArticleSearch.Found found = ArticleSearch.in(page, heading, shingles, names);
        if (found.parts().isEmpty()) {
            if (TextRun.wordsOf(declared).size() >= SHORTEST_DECLARED) {
                collector.add(declared, BlockKind.BODY);
                return collector.text(Outcome.ARTICLE);
            }
            org.jsoup.nodes.Document whole = again.get();
            whole.select(NOT_TEXT).remove();
            collector.walk(whole.body());
            return collector.text(found.lists() > 0 ? Outcome.LIST : Outcome.NOTHING);
        }
        for (Element lead : found.leads()) {
            lead.attr(KIND, BlockKind.STANDFIRST.name());
            collector.walk(lead);
        }
        found.parts().forEach(collector::walk);
        return collector.text(Outcome.ARTICLE);
    }

    /** All of a page that has no menus: a letter, an entry of a feed. */
    static MainText whole(org.jsoup.nodes.Document page, Document.Metadata facts) {
        page.select(NOT_TEXT).remove();
        Collector collector = new Collector(facts);
        facts.title().ifPresent(t -> collector.add(t, BlockKind.TITLE));
        collector.walk(page.body());
        return collector.text(Outcome.ARTICLE);
    }

    /** Hidden parts are left out, unless they are most of the page. */
    private static boolean isSmall(Element element, org.jsoup.nodes.Document page) {
        return !element.hasAttr("style") && !element.hasAttr("aria-hidden")
                || element.text().length() < 0.5 * page.body().text().length();
    }

    /** The heading that gives the title, the first one. */
    private static Optional<Element> heading(
            org.jsoup.nodes.Document page, Optional<String> title) {
        return title.flatMap(
                t ->
                        page
                                .body()
                                .select("h1, h2, h3, [class*=title], [itemprop=headline]")
                                .stream()
                                .filter(h -> isSame(h.text(), t))
                                .findFirst()
                                .or(() -> only(page.body().select("h1"))));
    }

    private static Optional<Element> only(List<Element> elements) {
        return elements.size() == 1 ? Optional.of(elements.get(0)) : Optional.empty();
    }

    /** Whether two titles say the same but for signs and capitals. */
    private static boolean isSame(String one, String other) {
        return one.length() < 2 * other.length() + 20
                && other.length() < 2 * one.length() + 20
                && !one.isBlank()
                && TextRun.wordsOf(one).equals(TextRun.wordsOf(other));
    }

    private static Set<String> believed(String declared, org.jsoup.nodes.Document page) {
        if (TextRun.wordsOf(declared).size() < SHORTEST_DECLARED) {
            return Set.of();
        }
        Set<String> shingles = Shingles.of(declared);
        Set<String> shown = Shingles.of(page.body().text());
        long both = shingles.stream().filter(shown::contains).count();
        return both >= DECLARED_IS_SHOWN * shingles.size() ? shingles : Set.of();
    }

    private static void removeFurniture(
            org.jsoup.nodes.Document page, Optional<Element> heading, ElementNames names) {
        Prose prose = Prose.of(page.body(), Prose::worth);
        double all = prose.of(page.body()).prose();
        page.body().getAllElements().stream()
                .filter(e -> prose.of(e).prose() >= MOST_SELDOM * all)
                .filter(e -> !names.never(e) && !names.surelySeldom(e))
                .forEach(names::isLarge);
        for (Element element : page.body().getAllElements()) {
            if (element.parent() == null || element.normalName().equals("body")) {
                continue;
            }
            Prose.Measure measure = prose.of(element);
            double share = all == 0 ? 0 : measure.prose() / all;
            String name = element.normalName();
            boolean never =
                    names.never(element)
                            || name.equals("aside") && !isPullQuote(element)
                            || name.equals("footer") && element.closest("blockquote") == null;
            boolean seldom =
                    !prose.isRunningText(element)
                            && (name.equals("header") && element.closest("article, main") == null
                                    || name.equals("form")
                                    || names.seldom(element));
            boolean out =
                    never && share < MOST_NEVER
                            || seldom && share < MOST_SELDOM
                            || share < MOST_SURELY && names.surelySeldom(element);
            boolean holdsArticle =
                    heading.filter(h -> isIn(h, element)).isPresent()
                            || !never
                                    && measure.prose() > 60
                                    && names.text(element)
                                    && !names.surelySeldom(element)
                            || element.hasAttr(KIND) && !never;
            if (out && !holdsArticle && element.select("[itemprop=articleBody]").isEmpty()) {
                element.remove();
            }
        }
    }

    private static boolean isIn(Element inner, Element outer) {
        for (Element e = inner; e != null; e = e.parent()) {
            if (e == outer) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPullQuote(Element element) {
        String name = element.className().toLowerCase(Locale.ROOT);
        return name.contains("pullquote") || name.contains("pull-quote");
    }

    private static void markKinds(org.jsoup.nodes.Document page, ElementNames names) {
        mark(
                page,
                ".credit, .photo-credit, .image-credit, .copyright, figcaption cite, figcaption"
                        + " small, [class*=caption] [class*=credit], [class*=caption]"
                        + " [class*=source]",
                BlockKind.FURNITURE);
        mark(page, "figcaption, .caption, .wp-caption-text, [class*=caption]", BlockKind.CAPTION);
        mark(
                page,
                "[class*=pullquote], [class*=pull-quote], [class*=pull_quote]",
                BlockKind.PULL_QUOTE);
        mark(
                page,
                ".standfirst, .lead, .lede, .dek, .subtitle, .subheadline, .article-summary,"
                        + " .article__lead, .article-lead, [itemprop=description],"
                        + " [itemprop=alternativeHeadline]",
                BlockKind.STANDFIRST);
        mark(
                page,
                ".byline, [rel=author], [itemprop=author], .author, .author-name, .entry-meta,"
                        + " .post-meta, .article-meta, .byline-wrapper",
                BlockKind.BYLINE);
        for (Element element : page.body().select("[class]")) {
            if (!element.hasAttr(KIND)
                    && names.date(element)
                    && TextRun.wordsOf(element.text()).size() <= LONGEST_DATE) {
                element.attr(KIND, BlockKind.DATELINE.name());
            }
        }
        mark(
                page,
                "time, .date, .published, .pubdate, .post-date, .dateline, .entry-date,"
                        + " .article-date, .news-date, .timestamp, [itemprop=datePublished]",
                BlockKind.DATELINE);
    }

    private static void mark(org.jsoup.nodes.Document page, String query, BlockKind kind) {
        int most = kind == BlockKind.STANDFIRST ? LONGEST_STANDFIRST : LONGEST_MARKED;
        for (Element element : page.body().select(query)) {
            if (!element.hasAttr(KIND) && TextRun.wordsOf(element.text()).size() <= most) {
                element.attr(KIND, kind.name());
            }
        }
    }

    /** Gathers blocks of text in the order of the page. */
    private static final class Collector {
        private final Document.Metadata facts;
        private final StringBuilder text = new StringBuilder();
        private final List<Document.Block> blocks = new ArrayList<>();
        private final List<Boolean> headings = new ArrayList<>();

        Collector(Document.Metadata facts) {
            this.facts = facts;
        }

        void add(String words, BlockKind kind) {
            add(words, kind, false);
        }

        private void add(String words, BlockKind kind, boolean heading) {
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
            headings.add(heading);
        }

        void walk(Element root) {
            TextRun.each(root, run -> take(run, root));
        }

        private void take(TextRun run, Element root) {
            BlockKind kind = kind(run.inner(), root);
            boolean said =
                    kind == BlockKind.BYLINE && facts.author().isPresent()
                            || kind == BlockKind.DATELINE
                                    && (facts.published().isKnown() || !run.hasLetters());
            if (kind == BlockKind.FURNITURE
                    || said && run.words() <= 25
                    || run.words() == 0
                    || isTitle(run)
                    || isAuthor(run)
                    || isLinkAlone(run)
                    || PageWords.TABLE.isFurniture(run)) {
                return;
            }
            add(run.text(), kind, run.isHeading());
        }

        /** A paragraph that is a link and no sentence points to another page. */
        private static boolean isLinkAlone(TextRun run) {
            return run.isLink()
                    && run.words() >= 4
                    && !run.endsSentence()
                    && !run.isHeading()
                    && run.box().closest("li, td, th, dd, dt, figure") == null;
        }

        private boolean isAuthor(TextRun run) {
            if (run.words() > 8) {
                return false;
            }
            String name =
                    run.text().replaceFirst("(?iu)^(by|автор|текст|мәтін)\\b[:\\s]*", "").strip();
            return !name.isEmpty()
                    && facts.author().filter(new PersonName(name)::equals).isPresent();
        }

        /** The title is not given a second time. */
        private boolean isTitle(TextRun run) {
            return facts.title().filter(t -> isSame(run.text(), t)).isPresent()
                    || run.box().normalName().equals("h1") && run.words() > 0;
        }

        private static BlockKind kind(Element box, Element root) {
            for (Element e = box; e != null; e = e.parent()) {
                if (e.hasAttr(KIND)) {
                    return BlockKind.valueOf(e.attr(KIND));
                }
                if (e == root) {
                    break;
                }
            }
            return BlockKind.BODY;
        }

        /** Headings below which nothing stands are left out. */
        MainText text(Outcome outcome) {
            while (blocks.size() > 1 && headings.get(blocks.size() - 1)) {
                int last = blocks.size() - 1;
                text.setLength(blocks.get(last - 1).passage().end());
                blocks.remove(last);
                headings.remove(last);
            }
            return new MainText(text.toString(), blocks, outcome);
        }
    }
}
