// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Finds the parts of a page that hold its article.
 *
 * <p>A part is worth its words in running text, less its links and scraps. The part worth most is
 * taken, so an article in several containers stays whole and a column of links beside it stays
 * outside. What the page itself says outranks this: an element declared as the article's body, the
 * only {@code <article>} with the title in it, the text given in its linked data.
 */
final class ArticleSearch {
    /** Fewer words are no article. */
    private static final int SHORTEST_ARTICLE = 15;

    /** Where one child has so much of the running text, its siblings are looked at. */
    private static final double DOMINANT = 0.72;

    /** So few entries of one shape are no list of other articles. */
    private static final int SHORTEST_LIST = 3;

    private static final int LONGEST_TEASER = 75;
    private static final int LONGEST_LEAD = 140;

    /** Headings of what is not the article that are looked at; real pages have up to ten. */
    private static final int MOST_ENDS = 40;

    private static final String DECLARED = "[itemprop=articleBody], [property=articleBody]";

    private static final String FORUM_SOFTWARE =
            "phpbb|vbulletin|xenforo|discourse|simple machines|smf|mybb|invision|ip\\.board|ipb"
                    + "|fluxbb|punbb|vanilla|flarum|nodebb|yabb|ucoz forum";

    /** Where forums keep what somebody wrote. */
    private static final List<String> POSTS =
            List.of(
                    ".postbody .content",
                    "td .postbody, span.postbody",
                    "[id^=post_message_]",
                    ".message-body .bbWrapper, .messageContent .messageText",
                    "[itemtype*=DiscussionForumPosting] [itemprop=text],"
                            + " [itemtype*=DiscussionForumPosting] [itemprop=articleBody]",
                    ".topic-body .cooked, .topic-post .cooked, .Post-body",
                    ".post .inner[id^=msg_], .post > [id^=msg_], [id^=subject_] ~ .post .inner",
                    "[data-role=commentContent], .ipsComment_content .ipsType_richText",
                    ".post_body, .postmsg, .posting .content, .forum-post .text,"
                            + " .forum-post-text, .forum-post-content, .forum__message-text,"
                            + " td.posttdMessage, .ucoz-forum-post, .forum-message-text",
                    ".post_text, .postcontent, .post-text, .js-post-body, .message-content,"
                            + " .post-message");

    /**
     * @param parts in the order of the page; none when nothing stood out
     * @param lists words in lists of other articles
     */
    record Found(List<Element> leads, List<Element> parts, double lists) {}

    private final org.jsoup.nodes.Document page;
    private final Optional<Element> title;
    private final ElementNames names;
    private final Set<Element> teasers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Prose prose;
    private final Set<String> declared;

    private ArticleSearch(
            org.jsoup.nodes.Document page,
            Optional<Element> title,
            Set<String> declared,
            ElementNames names) {
        this.page = page;
        this.title = title;
        this.names = names;
        this.declared = declared;
        Prose first = Prose.of(page.body(), Prose::worth);
        markTeasers(page.body(), first);
        this.prose =
                Prose.of(
                        page.body(),
                        run ->
                                isInTeaser(run.box())
                                        ? -Math.min(30, run.words())
                                        : worth(run, declared));
    }

    /**
     * @param title the heading of the article, where the page has one
     * @param declared shingles of the text that the page's linked data give; none when they do not
     * @param names what this page's makers call its parts
     */
    static Found in(
            org.jsoup.nodes.Document page,
            Optional<Element> title,
            Set<String> declared,
            ElementNames names) {
        ArticleSearch search = new ArticleSearch(page, title, declared, names);
        Optional<Element> root = search.root();
        double lists = search.teasers.stream().mapToDouble(t -> search.prose.of(t).words()).sum();
        if (root.isEmpty()) {
            return new Found(List.of(), List.of(), lists);
        }
        search.teasers.forEach(Node::remove);
        search.prune(root.get());
        return new Found(search.leads(root.get()), List.of(root.get()), lists);
    }

    /** What was written in a forum, post after post; none when the page is no forum. */
    static List<Element> posts(org.jsoup.nodes.Document page) {
        String made =
                (page.select("meta[name=generator]").attr("content")
                                + " "
                                + page.body().id()
                                + " "
                                + page.select("html").attr("id"))
                        .toLowerCase(java.util.Locale.ROOT);
        boolean forum =
                made.matches(".*\\b(" + FORUM_SOFTWARE + ").*")
                        || !page.select("[itemtype*=DiscussionForumPosting], [itemtype*=QAPage]")
                                .isEmpty()
                        || !page.select(
                                        ".phpbb, #phpbb, .postprofile, .username-coloured,"
                                                + " #vbulletin_html, .vbmenu_popup, .smalltext"
                                                + " .postbody, .forum-post, .ipsForum, #forumposts")
                                .isEmpty();
        if (!forum) {
            return List.of();
        }
        for (String query : POSTS) {
            List<Element> posts = outermost(page.select(query));
            int words = posts.stream().mapToInt(p -> TextRun.wordsOf(p.text()).size()).sum();
            if (!posts.isEmpty() && words >= SHORTEST_ARTICLE) {
                return posts;
            }
        }
        return List.of();
    }

    private static List<Element> outermost(Elements found) {
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(found);
        List<Element> outermost = new ArrayList<>();
        for (Element element : found) {
            if (element.parents().stream().noneMatch(all::contains)) {
                outermost.add(element);
            }
        }
        return outermost;
    }

    private static double worth(TextRun run, Set<String> declared) {
        if (declared.isEmpty()) {
            return Prose.worth(run);
        }
        double covered = Shingles.covered(run.text(), declared);
        if (covered >= 0.6 && run.words() >= 3) {
            return run.words();
        }
        return covered < 0.2 && run.words() >= 8 ? 0 : Prose.worth(run);
    }

    // ---- lists of other articles

    /** Three or more siblings of one shape, each with a link of its own above a short text. */
    private void markTeasers(Element element, Prose first) {
        Map<String, List<Element>> shapes = new LinkedHashMap<>();
        for (Element child : element.children()) {
            shapes.computeIfAbsent(shape(child), s -> new ArrayList<>()).add(child);
            markTeasers(child, first);
        }
        for (List<Element> alike : shapes.values()) {
            if (alike.size() < SHORTEST_LIST) {
                continue;
            }
            Set<String> links = new HashSet<>();
            List<Element> found = new ArrayList<>();
            for (Element item : alike) {
                Optional<String> link = teaser(item, first);
                if (link.isPresent()) {
                    found.add(item);
                    links.add(link.get());
                }
            }
            if (links.size() >= SHORTEST_LIST && found.size() * 10 >= alike.size() * 6) {
                teasers.addAll(found);
            }
        }
    }

    private static String shape(Element element) {
        String names = element.className();
        int blank = names.indexOf(' ');
        return element.normalName() + '.' + (blank < 0 ? names : names.substring(0, blank));
    }

    /** The linked heading of a teaser. */
    private static Optional<String> teaser(Element item, Prose first) {
        Prose.Measure measure = first.of(item);
        if (measure.links() == 0
                || measure.prose() > LONGEST_TEASER
                || item.normalName().equals("p")
                || measure.words() < 4) {
            return Optional.empty();
        }
        List<String> links = new ArrayList<>(1);
        int[] before = new int[1];
        TextRun.each(
                item,
                run -> {
                    if (links.isEmpty() && run.isLink() && run.words() >= 3) {
                        links.add(run.text());
                    } else if (links.isEmpty() && !run.isLink()) {
                        before[0] += run.words();
                    }
                });
        return links.isEmpty() || before[0] > 12 ? Optional.empty() : Optional.of(links.get(0));
    }

    private boolean isInTeaser(Element box) {
        for (Element e = box; e != null; e = e.parent()) {
            if (teasers.contains(e)) {
                return true;
            }
        }
        return false;
    }

    // ---- the part that is worth most

    private Optional<Element> root() {
        Element within = declaredBody().or(this::onlyArticle).orElse(page.body());
        Element best = within;
        double most = value(within);
        for (Element element : within.getAllElements()) {
            double value = value(element);
            if (value > 0 && value >= most) {
                most = value;
                best = element;
            }
        }
        Element root = descend(best);
        return prose.of(root).prose() < SHORTEST_ARTICLE ? Optional.empty() : Optional.of(root);
    }

    private double value(Element element) {
        Prose.Measure measure = prose.of(element);
        double value = measure.prose() - measure.scraps();
        if (value <= 0) {
            return value;
        }
        String name = element.normalName();
        double factor = 1;
        if (name.equals("article") || name.equals("main") || element.is(DECLARED)) {
            factor = 1.2;
        } else if (names.never(element) || name.equals("aside")) {
            factor = 0.6;
        } else if (names.text(element)) {
            factor = 1.1;
        }
        return value * factor;
    }

    private Optional<Element> declaredBody() {
        List<Element> declared =
                outermost(page.select(DECLARED)).stream()
                        .filter(e -> prose.of(e).prose() >= SHORTEST_ARTICLE)
                        .toList();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        if (declared.size() == 1) {
            boolean enough =
                    prose.of(declared.get(0)).prose() >= 0.3 * prose.of(page.body()).prose();
            return enough ? Optional.of(declared.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The article that holds the title, or the only one. */
    private Optional<Element> onlyArticle() {
        List<Element> articles =
                outermost(page.select("article, [role=article], [itemtype$=Article]")).stream()
                        .filter(a -> prose.of(a).prose() >= SHORTEST_ARTICLE)
                        .toList();
        double all = prose.of(page.body()).prose();
        Optional<Element> titled =
                title.flatMap(t -> articles.stream().filter(a -> holds(a, t)).findFirst());
        Optional<Element> only =
                articles.size() == 1 ? Optional.of(articles.get(0)) : Optional.empty();
        if (titled.isPresent()) {
            double share = articles.size() == 1 ? 0.4 : 0.15;
            return titled.filter(a -> prose.of(a).prose() >= share * all);
        }
        return only.filter(a -> prose.of(a).prose() >= 0.5 * all);
    }

    private static boolean holds(Element outer, Element inner) {
        for (Element e = inner; e != null; e = e.parent()) {
            if (e == outer) {
                return true;
            }
        }
        return false;
    }

    /** Down to the child with nearly all of the text, where the rest is no part of it. */
    private Element descend(Element from) {
        Element element = from;
        while (true) {
            double all = prose.of(element).prose();
            Element most = null;
            for (Element child : element.children()) {
                if (prose.of(child).prose() >= DOMINANT * all) {
                    most = child;
                }
            }
            if (most == null || !TextRun.isOwnLine(most) || isText(most) || ownProse(element)) {
                return element;
            }
            for (Element child : element.children()) {
                if (child != most && prose.of(child).prose() > 0 && belongs(child, most)) {
                    return element;
                }
            }
            element = most;
        }
    }

    private static boolean isText(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "blockquote", "dl", "pre", "tr", "tbody" -> true;
            default -> false;
        };
    }

    private static boolean ownProse(Element element) {
        return element.childNodes().stream()
                .anyMatch(n -> n instanceof TextNode t && TextRun.wordsOf(t.text()).size() > 8);
    }

    /** Whether a sibling of the part with most of the text is text of the article, too. */
    private boolean belongs(Element sibling, Element most) {
        if (!sibling.className().isEmpty() && shape(sibling).equals(shape(most))) {
            return true;
        }
        if (names.never(sibling) || names.seldom(sibling) && !prose.isRunningText(sibling)) {
            return false;
        }
        boolean before = sibling.elementSiblingIndex() < most.elementSiblingIndex();
        return isText(sibling)
                || before && prose.of(sibling).linkDensity() < 0.3
                || prose.of(sibling).prose() >= 0.15 * prose.of(most).prose();
    }

    // ---- what stands in the article without being of it

    private void prune(Element root) {
        double all = prose.of(root).prose();
        cutBeforeTitle(root, all);
        root.getAllElements().stream()
                .filter(e -> prose.of(e).prose() >= 0.3 * all)
                .forEach(names::isLarge);
        for (Element element : root.getAllElements()) {
            if (element == root || element.parent() == null || !holds(root, element)) {
                continue;
            }
            Prose.Measure measure = prose.of(element);
            boolean small = measure.prose() < 0.3 * all;
            if (small
                    && (names.never(element)
                            || names.seldom(element)
                                    && !isText(element)
                                    && !prose.isRunningText(element)
                            || isListOfLinks(element, measure))
                    && !names.lead(element)
                    && (title.isEmpty() || !holds(element, title.get()))) {
                element.remove();
            }
        }
        cutAtEnds(root, all);
        cutUndeclared(root);
    }

    /** Where the page's linked data give nearly all of the text, the rest is not of it. */
    private void cutUndeclared(Element root) {
        if (declared.isEmpty()) {
            return;
        }
        List<Element> out = new ArrayList<>();
        double[] words = new double[2];
        TextRun.each(
                root,
                run -> {
                    if (!run.isProse()) {
                        return;
                    }
                    boolean said = Shingles.covered(run.text(), declared) >= 0.2;
                    words[said ? 0 : 1] += run.words();
                    if (!said && prose.of(run.box()).words() == run.words()) {
                        out.add(run.box());
                    }
                });
        if (words[1] < 0.25 * words[0]) {
            out.stream()
                    .filter(e -> e != root && e.closest("figure, figcaption") == null)
                    .forEach(Node::remove);
        }
    }

    /** Two or more links and next to nothing else, unless the line before announces them. */
    private static boolean isListOfLinks(Element element, Prose.Measure measure) {
        if (measure.links() < 2 || measure.linkDensity() < 0.7 || measure.prose() > 0) {
            return false;
        }
        Element before = element.previousElementSibling();
        return before == null || !before.text().endsWith(":") || before.text().length() < 30;
    }

    private void cutBeforeTitle(Element root, double all) {
        if (title.isEmpty() || title.get() == root || !holds(root, title.get())) {
            return;
        }
        List<Node> before = new ArrayList<>();
        double words = 0;
        for (Element e = title.get(); e != root && e != null; e = e.parent()) {
            for (Node node = e.previousSibling(); node != null; node = node.previousSibling()) {
                before.add(node);
                words += node instanceof Element element ? prose.of(element).prose() : 0;
            }
        }
        if (words < 0.25 * all) {
            before.forEach(Node::remove);
        }
    }

    /** Takes out what stands below headings such as "Related stories" and "Comments". */
    private void cutAtEnds(Element root, double all) {
        List<Element> headings = new ArrayList<>();
        TextRun.each(
                root,
                run -> {
                    if (headings.size() < MOST_ENDS && PageWords.TABLE.isEnd(run) && isAlone(run)) {
                        headings.add(run.box());
                    }
                });
        for (Element heading : headings) {
            if (heading != root && heading.parent() != null && holds(root, heading)) {
                cut(heading, root, all);
            }
        }
    }

    /** Whether a run is all that stands in its element. */
    private boolean isAlone(TextRun run) {
        return prose.of(run.box()).words() <= run.words() + 1;
    }

    private void cut(Element heading, Element root, double all) {
        Element box = heading;
        while (box.parent() != null && box.parent() != root && isFirst(box)) {
            box = box.parent();
        }
        List<Node> out = new ArrayList<>();
        if (box != heading && prose.of(box).words() > prose.of(heading).words() + 3) {
            out.add(box);
        } else {
            for (Node node = box; node != null; node = node.nextSibling()) {
                if (node != box && node instanceof Element next && isNextSection(heading, next)) {
                    break;
                }
                out.add(node);
            }
        }
        double words = 0;
        for (Node node : out) {
            words += node instanceof Element element ? prose.of(element).prose() : 0;
        }
        if (words < 0.35 * all) {
            out.forEach(Node::remove);
        }
    }

    private static boolean isFirst(Element element) {
        for (Node node = element.previousSibling(); node != null; node = node.previousSibling()) {
            if (node instanceof TextNode text && !text.isBlank()
                    || node instanceof Element before && before.hasText()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNextSection(Element heading, Element next) {
        return next.normalName().equals(heading.normalName())
                && next.normalName().matches("h[1-6]")
                && !PageWords.TABLE.isEnd(
                        new TextRun(
                                next, next, next.text(), TextRun.wordsOf(next.text()).size(), 0));
    }

    /** Running text between the title and the part that was found. */
    private List<Element> leads(Element root) {
        if (title.isEmpty() || holds(root, title.get())) {
            return List.of();
        }
        Element common = title.get();
        while (common != null && !holds(common, root)) {
            common = common.parent();
        }
        if (common == null) {
            return List.of();
        }
        Map<Element, Integer> words = new HashMap<>();
        List<Element> found = new ArrayList<>();
        boolean[] state = new boolean[2];
        TextRun.each(
                common,
                run -> {
                    if (holds(root, run.box())) {
                        state[1] = true;
                    }
                    if (state[0] && !state[1] && isLead(run)) {
                        found.add(run.box());
                        words.merge(run.box(), run.words(), Integer::sum);
                    }
                    if (holds(title.get(), run.box())) {
                        state[0] = true;
                    }
                });
        int sum = words.values().stream().mapToInt(Integer::intValue).sum();
        return sum > LONGEST_LEAD && sum > 0.4 * prose.of(root).prose() || !state[1]
                ? List.of()
                : found;
    }

    private boolean isLead(TextRun run) {
        if (!run.isProse()
                || run.words() < 8
                || run.linked() * 3 > run.words()
                || PageWords.TABLE.isFurniture(run)) {
            return false;
        }
        for (Element e = run.box(); e != null && e != page.body(); e = e.parent()) {
            if (names.lead(e)) {
                return true;
            }
            if (names.never(e) || names.seldom(e)) {
                return false;
            }
        }
        return prose.of(run.box()).words() == run.words();
    }
}
