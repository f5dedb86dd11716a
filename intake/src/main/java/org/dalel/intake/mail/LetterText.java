// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The text of a letter: its subject as the title, its body, plain where the letter has that, else
 * from its HTML; quoted letters and the signature as furniture.
 */
final class LetterText {
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "^\\s*(fwd?|пересл\\p{L}*|жібер\\p{L}*|wg|tr)\\s*:",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String QUOTED_IN_HTML =
            "blockquote[type=cite], .gmail_quote, .gmail_signature, .moz-cite-prefix,"
                    + " .moz-signature, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *,"
                    + " .yahoo_quoted, .protonmail_quote";

    private final Original original;
    private final StringBuilder text = new StringBuilder();
    private final List<Document.Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private LetterText(Original original) {
        this.original = original;
    }

    static Taken of(Original original, MimeParts letter, Document.Metadata said)
            throws UnreadableFile {
        return new LetterText(original).taken(letter, said);
    }

    private Taken taken(MimeParts letter, Document.Metadata said) throws UnreadableFile {
        problems.addAll(letter.problems());
        boolean forwarded = letter.subject().filter(s -> FORWARDED.matcher(s).find()).isPresent();
        letter.subject().ifPresent(s -> add(s, BlockKind.TITLE));
        int title = text.length();
        Map<Integer, List<MimeParts.Text>> groups = new LinkedHashMap<>();
        for (MimeParts.Text part : letter.texts()) {
            groups.computeIfAbsent(part.group(), g -> new ArrayList<>()).add(part);
        }
        for (List<MimeParts.Text> group : groups.values()) {
            best(group, forwarded);
        }
        if (text.length() == title) {
            throw new UnreadableFile(
                    "this letter has no text of its own",
                    original.name(),
                    "read what is attached to it, or save its text as .txt in UTF-8");
        }
        Document.Metadata known =
                said.or(
                        new Document.Metadata(
                                Optional.empty(),
                                letter.day(),
                                Optional.empty(),
                                letter.subject(),
                                letter.sender(),
                                Optional.empty()));
        return Intake.checked(
                original,
                new Taken(
                        new Document(
                                original.name(),
                                original.sha256(),
                                text.toString(),
                                false,
                                blocks,
                                known),
                        problems));
    }

    /** Plain text where a group has some, else its HTML. */
    private void best(List<MimeParts.Text> group, boolean forwarded) throws UnreadableFile {
        for (MimeParts.Text part : group) {
            if (!part.html()) {
                String plain = plain(part);
                if (!plain.isBlank()) {
                    addPlain(plain, forwarded);
                    return;
                }
            }
        }
        for (MimeParts.Text part : group) {
            if (part.html() && part.bytes().length > 0) {
                addHtml(part, forwarded);
                return;
            }
        }
    }

    private String plain(MimeParts.Text part) throws UnreadableFile {
        if (part.bytes().length == 0) {
            return "";
        }
        String lines = decoded(part).replace("\r\n", "\n").replace('\r', '\n');
        return part.flowed() ? unflowed(lines) : lines;
    }

    /** RFC 3676: a line that ends in a blank goes on in the next, a signature's mark does not. */
    private static String unflowed(String lines) {
        return lines.replaceAll("(?m)(?<!^--) \\n(?![>\\n]|-- ?$)", " ");
    }

    private String decoded(MimeParts.Text part) throws UnreadableFile {
        Optional<Charset> charset = part.charset();
        if (charset.isPresent()) {
            String said = new String(part.bytes(), charset.get());
            if (said.indexOf('\ufffd') < 0) {
                return said;
            }
        }
        // the letters tell the encoding where the head does not, or says what is not so
        Taken told =
                Intake.take(
                        Original.of(original.name() + ".txt", nonBlank(part.bytes())),
                        Document.Metadata.NONE);
        told.problems()
                .forEach(p -> problems.add(new Problem(p.what(), original.name(), p.whatToDo())));
        return told.document().text();
    }

    private static byte[] nonBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? new byte[] {'.'} : bytes;
    }

    private void addPlain(String plain, boolean forwarded) {
        String body = plain.strip();
        int start = next();
        text.append(body);
        for (Passage quoted : Quotes.in(body, forwarded)) {
            blocks.add(
                    new Document.Block(
                            new Passage(start + quoted.start(), start + quoted.end()),
                            BlockKind.FURNITURE));
        }
    }

    private void addHtml(MimeParts.Text part, boolean forwarded) throws UnreadableFile {
        org.jsoup.nodes.Document page =
                Jsoup.parse(
                        part.charset().isPresent()
                                ? new String(part.bytes(), part.charset().get())
                                : decoded(part));
        StringBuilder quoted = new StringBuilder();
        if (!forwarded) {
            for (Element quote : page.body().select(QUOTED_IN_HTML)) {
                if (quote.parent() != null && quote.hasText()) {
                    quoted.append(quote.wholeText().strip()).append('\n');
                    quote.remove();
                }
            }
        }
        if (page.body().hasText()) {
            String whole =
                    "<html><body><article>" + page.body().html() + "</article></body></html>";
            Taken taken =
                    Intake.takeWhole(
                            Original.of(
                                    original.name() + ".html",
                                    ("\ufeff" + whole).getBytes(StandardCharsets.UTF_8)),
                            Document.Metadata.NONE);
            Document body = taken.document();
            int start = next();
            text.append(body.text());
            for (Document.Block block : body.blocks()) {
                Passage passage = block.passage();
                blocks.add(
                        new Document.Block(
                                new Passage(start + passage.start(), start + passage.end()),
                                block.kind()));
            }
        }
        if (!quoted.isEmpty()) {
            add(quoted.toString().strip(), BlockKind.FURNITURE);
        }
    }

    private int next() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        return text.length();
    }

    private void add(String words, BlockKind kind) {
        int start = next();
        text.append(words);
        blocks.add(new Document.Block(new Passage(start, text.length()), kind));
    }
}
