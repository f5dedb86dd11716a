// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the makers of pages call its parts: the words of {@code class} and {@code id}, cut at signs
 * and at capitals ({@code post-share}, {@code relatedPosts}, {@code article__tags--top}). One for
 * each page.
 */
final class ElementNames {
    /** Parts that are never the text of an article, however long they are. */
    private static final Pattern NEVER =
            Pattern.compile(
                    "comments?|commentlist|commentform|kommentar\\w*|komment\\w*|disqus"
                            + "|hypercomments|cackle|respond|cookies?|cookiebar|gdpr|consent"
                            + "|newsletters?|subscrib\\w*|subscript\\w*|podpisk\\w*"
                            + "|related\\w*|recommend\\w*|recirc\\w*|outbrain|taboola|mgid|adfox|zergnet"
                            + "|relap|breadcrumbs?|bread|crumbs|breadcrumblist|shar(?:e|es|ing)"
                            + "|sharethis|sharedaddy|sharebar|sharebuttons?|addthis\\w*|addtoany|a2a"
                            + "|share2|pluso|likely|uptolike|socials?|sociable|pagination|paginator|pager"
                            + "|pagenavi|nav|navi|navbar|navigation|navlinks|menus?|submenu|footers?|foot"
                            + "|sidebars?|popup|modal|adverts?|advertisements?|advertising|ad|ads|adsense"
                            + "|adsbygoogle|adunit|dfp|advt|reklama|reklam|sponsor\\w*|promos?"
                            + "|promoted|trending|popular|mostread|mostpopular|readmore|readalso|seealso"
                            + "|tags?|taglist|tagcloud|hashtags|skip|skiplink|sr|screenreader|login|signin"
                            + "|signup|register|search|searchform|searchbox|toolbar|toolbox|donate\\w*"
                            + "|donation\\w*|jp|textsize|fontsize|pohozhie|podelit\\w*|printfriendly"
                            + "|noprint|offscreen|edithistory|mistape|orphus|livereload|fbcomments");

    /** Such parts may hold the article too: they go when they are a small part of the page. */
    private static final Pattern SELDOM =
            Pattern.compile(
                    "widgets?|banners?|bottom|offers?|prompt|message|print|prev|previous|next|copyright|copyrights|disclaimer"
                            + "|subscribe|teasers?|carousel|slider|slick|swiper|lightbox|tooltip"
                            + "|rating|ratings|rate|stars|votes?|voting|likes?|views|viewed|counter|poll|quiz"
                            + "|survey|tools?|buttons?|buttonbar|authorbox|authorbio|bio|biography"
                            + "|aboutauthor|profile|userinfo|avatar|signature|sig|latest|follow"
                            + "|followus|telegram|paywall|piano|premium|upsell|cta|callout|support"
                            + "|membership|metabar|metas?|metadata|postmeta|postmetadata|entrymeta"
                            + "|infoline|credits?|source|sources|category|categories|cats|filed"
                            + "|hidden|hide|advertorial|partner|partners|mini|recent|trackback"
                            + "|trackbacks|pingback|pings|feedback|complaint|typo|error|alert"
                            + "|notice|promobox|infobox|factbox|timestamp|transcript|player|vjs"
                            + "|audio|listen|byline|bylines|dateline|author|authors|crosslinks"
                            + "|more|also|thematic|opros|anons|anonce|anonsy|lenta|newsfeed"
                            + "|feed|ticker|weather|currency|calendar|archive|archives|blogroll"
                            + "|print|top10|interesting|story-list|download|downloads|skyscraper");

    /** Where the text of an article stands by its name. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "articlebody|articletext|articlecontent|article|story|storybody|storytext|post"
                            + "|postbody|postcontent|posttext|entry|entrycontent|content|contents"
                            + "|body|bodytext|text|fulltext|newstext|newsbody|detailtext|detail"
                            + "|details|news|blog|main|maintext|page|single|hentry|item|statya"
                            + "|tekst|publication|prose|rich|richtext|wysiwyg|copy|bodycopy");

    private static final Pattern DATE =
            Pattern.compile(
                    "date|time|datetime|pubdate|postdate|published|timestamp|datestamp|data"
                            + "|dateline|created|posted|kun");

    private static final Pattern LEAD =
            Pattern.compile(
                    "lead|lede|intro|introtext|introduction|standfirst|dek|deck|summary|excerpt"
                            + "|subtitle|subheading|subheadline|subhead|preview|previewtext|anons"
                            + "|abstract|perex|sapo|kicker|description|desc|chapo|lid|annotation");

    /** "with-sidebar", "no-comments" speak of the whole page. */
    private static final Set<String> OF_SOMETHING_ELSE =
            Set.of("has", "no", "with", "without", "is", "not", "enabled", "hide", "show", "w");

    private static final Set<String> HAVE =
            Set.of("enabled", "disabled", "left", "right", "none", "open", "closed", "on", "off");

    private static final List<Pattern> KINDS = List.of(NEVER, SELDOM, TEXT, LEAD, DATE);

    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> ofLarge = new HashSet<>();
    private final Set<String> wordsOfLarge = new HashSet<>();

    /**
     * The names of a part that holds much of the text say nothing of other parts: some pages are
     * made of "widgets" only.
     */
    void isLarge(Element element) {
        for (String name : element.classNames()) {
            ofLarge.add(name);
            wordsOfLarge.addAll(words(name));
        }
    }

    boolean never(Element element) {
        return any(element, NEVER, true);
    }

    boolean seldom(Element element) {
        return any(element, SELDOM, true) && !onlyWordsOfLarge(element);
    }

    /** Whether two words of its name say so: {@code paywall-offer}. */
    boolean surelySeldom(Element element) {
        return seldom(element)
                && words(element.className() + " " + element.id()).stream()
                                .filter(w -> SELDOM.matcher(w).matches())
                                .distinct()
                                .count()
                        > 1;
    }

    boolean text(Element element) {
        return any(element, TEXT, false);
    }

    boolean date(Element element) {
        return any(element, DATE, false);
    }

    boolean lead(Element element) {
        return any(element, LEAD, false);
    }

    private boolean onlyWordsOfLarge(Element element) {
        return words(element.className() + " " + element.id()).stream()
                .filter(w -> SELDOM.matcher(w).matches())
                .allMatch(wordsOfLarge::contains);
    }

    private boolean any(Element element, Pattern kind, boolean butOfLarge) {
        int bit = 1 << KINDS.indexOf(kind);
        return any(element.className(), bit, butOfLarge) || any(element.id(), bit, butOfLarge);
    }

    private boolean any(String names, int bit, boolean butOfLarge) {
        int from = 0;
        while (from < names.length()) {
            int to = names.indexOf(' ', from);
            String name = names.substring(from, to < 0 ? names.length() : to);
            if (!name.isEmpty()
                    && (known.computeIfAbsent(name, ElementNames::kinds) & bit) != 0
                    && !(butOfLarge && ofLarge.contains(name))) {
                return true;
            }
            from = to < 0 ? names.length() : to + 1;
        }
        return false;
    }

    /** One bit for each of {@link #KINDS} that a name speaks of. */
    private static int kinds(String name) {
        List<String> words = words(name);
        int kinds = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean ofElse =
                    i > 0 && OF_SOMETHING_ELSE.contains(words.get(i - 1))
                            || i + 1 < words.size() && HAVE.contains(words.get(i + 1));
            for (int k = 0; k < KINDS.size() && !ofElse; k++) {
                if (KINDS.get(k).matcher(words.get(i)).matches()) {
                    kinds |= 1 << k;
                }
            }
        }
        return kinds;
    }

    /** The words of one name, in lower case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end =
                    i == name.length()
                            || !Character.isLetterOrDigit(name.charAt(i))
                            || i > 0
                                    && Character.isUpperCase(name.charAt(i))
                                    && Character.isLowerCase(name.charAt(i - 1));
            if (end) {
                if (i > from) {
                    words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = i < name.length() && Character.isLetterOrDigit(name.charAt(i)) ? i : i + 1;
            }
        }
        return words;
    }
}
