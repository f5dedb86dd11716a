// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** A web page as a document: its main text in blocks, and what its mark-up says of it. */
final class WebPage {
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".shtml");
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    /** Where pages declare their encoding. */
    private static final int HEAD = 4096;

    /** Elements nested deeper than this are taken up; real pages stay below 100. */
    private static final int DEEPEST = 200;

    private WebPage() {}

    /** By its name, or because it begins like one. */
    static boolean isOne(String file, byte[] bytes) {
        String name = file.toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
            return true;
        }
        String begins =
                head(bytes)
                        .replace("\0", "")
                        .replaceFirst("^[^<\\w]*(<\\?xml[^>]*>)?(\\s|<!--.*?-->)*", "")
                        .toLowerCase(Locale.ROOT);
        return begins.startsWith("<!doctype html") || begins.startsWith("<html");
    }

    static Taken take(Original original, Document.Metadata said) throws UnreadableFile {
        byte[] bytes = original.sharedBytes();
        Decoded decoded = Encodings.decode(bytes, original.name(), declared(bytes));
        org.jsoup.nodes.Document page = parsed(decoded);
        Document.Metadata facts = PageFacts.of(page);
        MainText text =
                MainText.of(page, () -> parsed(decoded), facts, PageFacts.articleBody(page));
        Document document =
                new Document(
                        original.name(),
                        original.sha256(),
                        text.text(),
                        false,
                        text.blocks(),
                        joined(said, facts));
        return new Taken(document, problems(decoded, text, original.name()));
    }

    /** All of a page that has no menus. */
    static Taken takeWhole(Original original, Document.Metadata said) throws UnreadableFile {
        byte[] bytes = original.sharedBytes();
        Decoded decoded = Encodings.decode(bytes, original.name(), declared(bytes));
        org.jsoup.nodes.Document page = parsed(decoded);
        Document.Metadata facts = PageFacts.of(page);
        MainText text = MainText.whole(page, facts);
        return new Taken(
                new Document(
                        original.name(),
                        original.sha256(),
                        text.text(),
                        false,
                        text.blocks(),
                        joined(said, facts)),
                decoded.problems());
    }

    private static org.jsoup.nodes.Document parsed(Decoded decoded) {
        org.jsoup.nodes.Document page = Jsoup.parse(Intake.newLines(decoded.text()));
        flatten(page);
        return page;
    }

    /** Takes away elements around elements where they are nested deeper than any page needs. */
    private static void flatten(org.jsoup.nodes.Document page) {
        List<Element> deep = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth > DEEPEST
                            && node instanceof Element element
                            && element.childrenSize() > 0) {
                        deep.add(element);
                    }
                },
                page);
        deep.forEach(Element::unwrap);
    }

    private static List<Problem> problems(Decoded decoded, MainText text, String file) {
        String found =
                switch (text.outcome()) {
                    case ARTICLE -> "";
                    case LIST ->
                            "this page lists articles and holds none of its own; all of it was read";
                    case NOTHING ->
                            "the main text of this page could not be told from its menus; all of"
                                    + " it was read";
                };
        if (found.isEmpty()) {
            return decoded.problems();
        }
        return Stream.concat(
                        decoded.problems().stream(),
                        Stream.of(
                                new Problem(
                                        found,
                                        file,
                                        text.outcome() == MainText.Outcome.LIST
                                                ? "save the articles themselves, each as a page"
                                                : "save the article as text, or use the page's print view")))
                .toList();
    }

    /** What the sender says first, then what the page says. */
    static Document.Metadata joined(Document.Metadata said, Document.Metadata page) {
        When published = said.published().isKnown() ? said.published() : page.published();
        return new Document.Metadata(
                said.language().or(page::language),
                published,
                said.country().or(page::country),
                said.title().or(page::title),
                said.author().or(page::author),
                said.publisher().or(page::publisher));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher name = DECLARED.matcher(head(bytes));
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            return Charset.isSupported(name.group(1))
                    ? Optional.of(Charset.forName(name.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException nonsense) {
            return Optional.empty();
        }
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }
}
