// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the makers of pages call its parts: the words of {@code class} and {@code id}, cut at signs
 * and at capitals ({@code post-share}, {@code relatedPosts}, {@code article__tags--top}).
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
                            + "|pagenavi|nav|navi|navbar|navigation|navlinks|menus?|submenu|footers?"
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
                    "widgets?|banners?|print|prev|previous|next|copyright|copyrights|disclaimer"
                            + "|subscribe|teasers?|carousel|slider|slick|swiper|lightbox|tooltip"
                            + "|rating|ratings|votes?|voting|likes?|views|viewed|counter|poll|quiz"
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

    private ElementNames() {}

    static boolean never(Element element) {
        return any(element, NEVER);
    }

    static boolean seldom(Element element) {
        return any(element, SELDOM);
    }

    static boolean text(Element element) {
        return any(element, TEXT);
    }

    static boolean lead(Element element) {
        return any(element, LEAD);
    }

    private static boolean any(Element element, Pattern pattern) {
        return any(element.className(), pattern) || any(element.id(), pattern);
    }

    private static boolean any(String names, Pattern pattern) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            List<String> words = words(name);
            for (int i = 0; i < words.size(); i++) {
                boolean ofElse =
                        i > 0 && OF_SOMETHING_ELSE.contains(words.get(i - 1))
                                || i + 1 < words.size() && HAVE.contains(words.get(i + 1));
                if (!ofElse && pattern.matcher(words.get(i)).matches()) {
                    return true;
                }
            }
        }
        return false;
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
