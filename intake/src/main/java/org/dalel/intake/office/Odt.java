// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.terms.Document.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice's text documents: paragraphs, headings, lists, tables cell by cell, footnotes.
 * Tracked changes are read as if they were accepted, comments are left out; both is said.
 */
public final class Odt {
    private final String file;
    private final Archive archive;
    private final Composition composition;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> numbered = new HashMap<>();
    private int comments;
    private boolean changed;
    private boolean hidden;

    private Odt(String file, Archive archive) {
        this.file = file;
        this.archive = archive;
        this.composition = new Composition(file);
    }

    /**
     * @param file how messages name it
     */
    public static Written read(String file, byte[] bytes) throws Unreadable {
        return new Odt(file, Archive.of(file, bytes)).read();
    }

    private Written read() throws Unreadable {
        Optional<byte[]> manifest = archive.part("META-INF/manifest.xml");
        if (manifest.isPresent()
                && new String(manifest.get(), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw Archive.locked(file);
        }
        byte[] content =
                archive.part("content.xml")
                        .orElseThrow(
                                () ->
                                        new Unreadable(
                                                "this OpenDocument has no text part",
                                                file,
                                                "open it in LibreOffice and save it anew"));
        Optional<byte[]> styles = archive.part("styles.xml");
        if (styles.isPresent()) {
            Xml.read(file, styles.get(), new Body());
        }
        Xml.read(file, content, new Body());
        title();
        if (archive.names().stream()
                        .anyMatch(
                                n ->
                                        n.startsWith("Basic/")
                                                && n.endsWith(".xml")
                                                && !n.endsWith("script-lc.xml"))
                || archive.names().stream()
                        .anyMatch(n -> n.startsWith("Scripts/") && !n.endsWith("/"))) {
            composition.problem(
                    "this document holds macros; none was run",
                    "be careful to open it elsewhere: macros may be made to harm");
        }
        if (changed) {
            composition.problem(
                    "this document has tracked changes; it was read as if they were accepted",
                    "look at the changes in LibreOffice if it matters who wrote what");
        }
        if (hidden) {
            composition.problem(
                    "hidden text of this document was left out",
                    "open it in LibreOffice and show hidden text to see it");
        }
        if (comments > 0) {
            composition.problem(
                    comments
                            + (comments == 1 ? " comment" : " comments")
                            + " in the margin of this document left out",
                    "open it in LibreOffice to see them");
        }
        return composition.written();
    }

    private void title() throws Unreadable {
        Optional<byte[]> meta = archive.part("meta.xml");
        if (meta.isEmpty()) {
            return;
        }
        Xml.read(
                file,
                meta.get(),
                new Xml.Listener() {
                    private boolean inTitle;

                    @Override
                    public void begin(String name, XMLStreamReader element) {
                        inTitle = name.equals("title");
                    }

                    @Override
                    public void end(String name) {
                        inTitle = false;
                    }

                    @Override
                    public void text(String said) {
                        if (inTitle) {
                            composition.title(said);
                        }
                    }
                });
    }

    /** Both the styles, with heads and feet of pages, and the text. */
    private final class Body implements Xml.Listener {
        private static final Set<String> LEFT_OUT =
                Set.of("tracked-changes", "annotation", "hidden-text", "note-citation", "forms");

        private static final Set<String> FURNITURE =
                Set.of(
                        "header",
                        "footer",
                        "header-left",
                        "footer-left",
                        "header-first",
                        "footer-first",
                        "table-of-content",
                        "alphabetical-index");

        private final Deque<Paragraph> open = new ArrayDeque<>();
        private int skipped;
        private int furniture;
        private final Deque<ItemList> lists = new ArrayDeque<>();
        private String listStyle = "";
        private boolean item;
        private boolean inPicture;

        @Override
        public void begin(String name, XMLStreamReader element) {
            boolean described = name.equals("title") || name.equals("desc");
            if (described && String.valueOf(element.getNamespaceURI()).contains("svg")) {
                inPicture = true; // what is said of a picture for those who do not see it
                skipped++;
                return;
            }
            if (LEFT_OUT.contains(name)) {
                skipped++;
                comments += name.equals("annotation") ? 1 : 0;
                changed |= name.equals("tracked-changes");
                hidden |= name.equals("hidden-text");
                return;
            }
            if (skipped > 0) {
                return;
            }
            if (FURNITURE.contains(name)) {
                furniture++;
            }
            switch (name) {
                case "style" -> {
                    String style = Xml.attribute(element, "name");
                    String parent = Xml.attribute(element, "parent-style-name");
                    if (style != null && parent != null) {
                        parents.put(style, parent);
                    }
                }
                case "list-style" -> listStyle = String.valueOf(Xml.attribute(element, "name"));
                case "list-level-style-number" -> {
                    String level = Xml.attribute(element, "level");
                    String format = Xml.attribute(element, "num-format");
                    String suffix = Xml.attribute(element, "num-suffix");
                    if (format != null && !format.isEmpty()) {
                        numbered.put(listStyle + "/" + level, suffix == null ? "" : suffix);
                    }
                }
                case "list" -> {
                    String style = Xml.attribute(element, "style-name");
                    String above = lists.isEmpty() ? "" : lists.getLast().style;
                    lists.addLast(new ItemList(style == null ? above : style, lists.size() + 1));
                }
                case "list-item" -> item = true;
                case "h", "p" -> {
                    if (String.valueOf(element.getNamespaceURI()).contains("text")) {
                        BlockKind kind =
                                name.equals("h")
                                        ? BlockKind.TITLE
                                        : kind(Xml.attribute(element, "style-name"));
                        open.addLast(new Paragraph(furniture > 0 ? BlockKind.FURNITURE : kind));
                        if (item && !lists.isEmpty() && name.equals("p")) {
                            open.getLast().said.append(mark(lists.getLast()));
                            open.getLast().begun = open.getLast().said.length();
                        }
                        item = false;
                    }
                }
                case "note" -> open.addLast(new Paragraph(BlockKind.BODY, true));
                default -> {
                    if (!open.isEmpty()) {
                        inParagraph(name, element, open.getLast());
                    }
                }
            }
        }

        private void inParagraph(String name, XMLStreamReader element, Paragraph paragraph) {
            switch (name) {
                case "s", "tab" -> paragraph.said.append(' ');
                case "line-break" -> paragraph.said.append('\n');
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            boolean described = inPicture && (name.equals("title") || name.equals("desc"));
            inPicture &= !described;
            if (described || LEFT_OUT.contains(name)) {
                skipped--;
                return;
            }
            if (skipped > 0) {
                return;
            }
            if (FURNITURE.contains(name)) {
                furniture--;
            }
            switch (name) {
                case "list" -> lists.pollLast();
                case "h", "p" -> {
                    if (!open.isEmpty()) {
                        Paragraph done = open.removeLast();
                        if (isInNote()) {
                            open.getLast().said.append(done.said.toString().strip()).append('\n');
                        } else if (done.said.length() > done.begun) {
                            composition.add(done.said.toString(), done.kind);
                        }
                    }
                }
                case "note" -> {
                    if (!open.isEmpty()) {
                        Paragraph note = open.removeLast();
                        String said = note.said.toString().strip();
                        if (!open.isEmpty() && !said.isEmpty()) {
                            open.getLast().said.append(composition.note(said));
                        }
                    }
                }
                default -> {}
            }
        }

        /** The number or bullet that the program counts itself. */
        private String mark(ItemList list) {
            list.items++;
            String suffix = numbered.get(list.style + "/" + list.level);
            return suffix == null ? "• " : list.items + suffix + " ";
        }

        private boolean isInNote() {
            return !open.isEmpty() && open.getLast().isNote;
        }

        @Override
        public void text(String said) {
            if (skipped == 0 && !open.isEmpty() && !open.getLast().isNote) {
                open.getLast().said.append(said.replaceAll("\\s+", " "));
            }
        }

        private BlockKind kind(@Nullable String style) {
            String at = style;
            for (int i = 0; i < 10 && at != null; i++) {
                String name = at.toLowerCase(Locale.ROOT);
                if (name.equals("title") || name.equals("subtitle") || name.startsWith("heading")) {
                    return BlockKind.TITLE;
                }
                at = parents.get(at);
            }
            return BlockKind.BODY;
        }
    }

    /** A list as it grows. */
    private static final class ItemList {
        private final String style;
        private final int level;
        private int items;

        ItemList(String style, int level) {
            this.style = style;
            this.level = level;
        }
    }

    private static final class Paragraph {
        private final StringBuilder said = new StringBuilder();
        private final BlockKind kind;
        private final boolean isNote;
        private int begun;

        Paragraph(BlockKind kind) {
            this(kind, false);
        }

        Paragraph(BlockKind kind, boolean isNote) {
            this.kind = kind;
            this.isNote = isNote;
        }
    }
}
