// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/** The text of a document as it grows: paragraphs with an empty line between them. */
final class Composition {
    private static final int LONGEST_TITLE = 300;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i).*\\.(docx?|odt|rtf|pdf|txt)|microsoft word.*|untitled.*"
                            + "|без (имени|названия).*|документ ?\\d*|document ?\\d*|[^ ]{0,30}");

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final List<Document.Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private boolean headings;

    /**
     * @param file how messages name it
     */
    Composition(String file) {
        this.file = file;
    }

    /** Adds a paragraph; one of blanks only adds nothing. */
    void add(String paragraph, BlockKind kind) {
        String said = tidy(paragraph);
        if (said.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int begin = text.length();
        text.append(said);
        boolean heading = kind == BlockKind.TITLE && said.length() <= LONGEST_TITLE;
        headings |= heading;
        blocks.add(
                new Document.Block(
                        new Passage(begin, text.length()),
                        kind == BlockKind.TITLE && !heading ? BlockKind.BODY : kind));
    }

    /** Blanks at the ends of lines and empty lines within a paragraph go. */
    private static String tidy(String paragraph) {
        return paragraph
                .replace("\u00ad", "")
                .replaceAll("[ \\t\\u00a0]*\\n\\s*", "\n")
                .replaceAll("[ \\t]{2,}|\\t", " ")
                .strip();
    }

    /** Adds a note that will stand below the text; gives its mark, as "⁴". */
    String note(String said) {
        notes.add(said);
        return raised(notes.size());
    }

    private static String raised(int number) {
        StringBuilder raised = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return raised.toString();
    }

    void title(String said) {
        title =
                Optional.of(said.replaceAll("\\s+", " ").strip())
                        .filter(t -> t.length() > 10 && t.length() < LONGEST_TITLE)
                        .filter(t -> !NO_TITLE.matcher(t).matches());
    }

    void problem(String what, String whatToDo) {
        problems.add(new Problem(what, file, whatToDo));
    }

    int length() {
        return text.length();
    }

    Written written() throws Unreadable {
        for (int i = 0; i < notes.size(); i++) {
            add(raised(i + 1) + " " + notes.get(i), BlockKind.BODY);
        }
        if (text.length() == 0) {
            throw new Unreadable(
                    "there is no text in this document",
                    file,
                    "if it holds pictures of pages, save them as PDF or pictures and read those");
        }
        return new Written(
                text.toString(),
                headings
                        ? blocks
                        : blocks.stream().filter(b -> b.kind() != BlockKind.BODY).toList(),
                List.of(),
                new Document.Metadata(
                        Optional.empty(),
                        When.UNKNOWN,
                        Optional.empty(),
                        title,
                        Optional.empty(),
                        Optional.empty()),
                problems);
    }
}
