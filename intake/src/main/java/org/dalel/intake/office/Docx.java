// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Word since 2007: paragraphs, headings, lists with their numbers, tables cell by cell, footnotes.
 *
 * <p>Tracked changes are read as if they were accepted; comments and hidden text are left out;
 * heads and feet of pages are furniture. What was done so is said.
 */
public final class Docx {
    private static final String MAIN = "word/document.xml";

    private final String file;
    private final Archive archive;
    private final Composition composition;
    private final Map<String, Style> styles = new HashMap<>();
    private final Numbering numbering = new Numbering();
    private final Map<String, String> footnotes = new HashMap<>();
    private final Map<String, String> endnotes = new HashMap<>();
    private int changes;
    private boolean hidden;

    private record Style(String name, @Nullable String basedOn, boolean outlined) {}

    private Docx(String file, Archive archive) {
        this.file = file;
        this.archive = archive;
        this.composition = new Composition(file);
    }

    /**
     * @param file how messages name it
     */
    public static Written read(String file, byte[] bytes) throws Unreadable {
        return new Docx(file, Archive.of(file, bytes)).read();
    }

    private Written read() throws Unreadable {
        byte[] main =
                archive.part(MAIN)
                        .or(
                                () ->
                                        archive.names().stream()
                                                .filter(n -> n.matches("word/document\\d*\\.xml"))
                                                .findFirst()
                                                .flatMap(this::quietly))
                        .orElseThrow(
                                () ->
                                        new Unreadable(
                                                "this Word document has no text part",
                                                file,
                                                "open it in LibreOffice and save it anew"));
        Optional<byte[]> styleSheet = archive.part("word/styles.xml");
        if (styleSheet.isPresent()) {
            Xml.read(file, styleSheet.get(), new StyleSheet());
        }
        Optional<byte[]> numbers = archive.part("word/numbering.xml");
        if (numbers.isPresent()) {
            Xml.read(file, numbers.get(), numbering);
        }
        notes("word/footnotes.xml", "footnote", footnotes);
        notes("word/endnotes.xml", "endnote", endnotes);
        Xml.read(file, main, new Body(composition::add));
        headsAndFeet();
        properties();
        remarks();
        return composition.written();
    }

    private Optional<byte[]> quietly(String name) {
        try {
            return archive.part(name);
        } catch (Unreadable damaged) {
            return Optional.empty();
        }
    }

    private void notes(String part, String element, Map<String, String> notes) throws Unreadable {
        Optional<byte[]> xml = archive.part(part);
        if (xml.isEmpty()) {
            return;
        }
        List<String> paragraphs = new ArrayList<>();
        Body body = new Body((said, kind) -> paragraphs.add(said.strip()));
        Xml.read(
                file,
                xml.get(),
                new Xml.Listener() {
                    private @Nullable String id;

                    @Override
                    public void begin(String name, XMLStreamReader at) {
                        if (name.equals(element)) {
                            String type = Xml.attribute(at, "type");
                            id =
                                    type == null || type.equals("normal")
                                            ? Xml.attribute(at, "id")
                                            : null;
                            paragraphs.clear();
                        }
                        body.begin(name, at);
                    }

                    @Override
                    public void end(String name) {
                        body.end(name);
                        if (name.equals(element) && id != null) {
                            notes.put(id, String.join("\n", paragraphs).strip());
                        }
                    }

                    @Override
                    public void text(String said) {
                        body.text(said);
                    }
                });
    }

    /** What stands on every page, once each. */
    private void headsAndFeet() throws Unreadable {
        Set<String> once = new LinkedHashSet<>();
        for (String name : archive.names()) {
            if (name.matches("word/(header|footer)\\d*\\.xml")) {
                Optional<byte[]> xml = archive.part(name);
                if (xml.isPresent()) {
                    Xml.read(file, xml.get(), new Body((said, kind) -> once.add(said.strip())));
                }
            }
        }
        once.forEach(said -> composition.add(said, BlockKind.FURNITURE));
    }

    private void properties() throws Unreadable {
        Optional<byte[]> xml = archive.part("docProps/core.xml");
        if (xml.isEmpty()) {
            return;
        }
        Xml.read(
                file,
                xml.get(),
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

    private void remarks() throws Unreadable {
        if (archive.names().stream().anyMatch(n -> n.endsWith("vbaProject.bin"))) {
            composition.problem(
                    "this document holds macros; none was run",
                    "be careful to open it elsewhere: macros may be made to harm");
        }
        if (archive.names().stream().anyMatch(n -> n.startsWith("word/embeddings/"))) {
            composition.problem(
                    "this document holds embedded files; none was opened",
                    "open it in LibreOffice and save them as files of their own to read them");
        }
        if (changes > 0) {
            composition.problem(
                    "this document has tracked changes; it was read as if they were accepted",
                    "look at the changes in LibreOffice if it matters who wrote what");
        }
        if (hidden) {
            composition.problem(
                    "hidden text of this document was left out",
                    "open it in LibreOffice and show hidden text to see it");
        }
        Optional<byte[]> comments = archive.part("word/comments.xml");
        if (comments.isPresent()) {
            int[] count = {0};
            Xml.read(
                    file,
                    comments.get(),
                    new Xml.Listener() {
                        @Override
                        public void begin(String name, XMLStreamReader element) {
                            count[0] += name.equals("comment") ? 1 : 0;
                        }

                        @Override
                        public void end(String name) {}

                        @Override
                        public void text(String said) {}
                    });
            if (count[0] > 0) {
                composition.problem(
                        count[0]
                                + (count[0] == 1 ? " comment" : " comments")
                                + " in the margin of this document left out",
                        "open it in LibreOffice to see them");
            }
        }
    }

    /** A heading, by its own name or that of a style it is based on. */
    private BlockKind kind(@Nullable String style) {
        String id = style;
        for (int i = 0; i < 10 && id != null; i++) {
            Style found = styles.get(id);
            String name =
                    (found == null ? id : found.name()).toLowerCase(Locale.ROOT).replace(" ", "");
            if (name.matches("(heading\\d|заголовок\\d?|title|название|subtitle|подзаголовок)")
                    || found != null && found.outlined()) {
                return BlockKind.TITLE;
            }
            if (name.matches("toc\\d|оглавление\\d|tocheading")) {
                return BlockKind.FURNITURE;
            }
            if (name.equals("caption")) {
                return BlockKind.CAPTION;
            }
            id = found == null ? null : found.basedOn();
        }
        return BlockKind.BODY;
    }

    private final class StyleSheet implements Xml.Listener {
        private @Nullable String id;
        private String name = "";
        private @Nullable String basedOn;
        private boolean outlined;

        @Override
        public void begin(String element, XMLStreamReader at) {
            switch (element) {
                case "style" -> {
                    id = Xml.attribute(at, "styleId");
                    name = "";
                    basedOn = null;
                    outlined = false;
                }
                case "name" -> name = String.valueOf(Xml.attribute(at, "val"));
                case "basedOn" -> basedOn = Xml.attribute(at, "val");
                case "outlineLvl" -> outlined = !"9".equals(Xml.attribute(at, "val"));
                case "numId" -> {
                    if (id != null) {
                        numbering.styled(id, String.valueOf(Xml.attribute(at, "val")));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void end(String element) {
            if (element.equals("style") && id != null) {
                styles.put(id, new Style(name, basedOn, outlined));
                id = null;
            }
        }

        @Override
        public void text(String said) {}
    }

    /** Where paragraphs go. */
    private interface Paragraphs {
        void add(String said, BlockKind kind);
    }

    /** A paragraph as it grows; a text box within it has paragraphs of its own. */
    private static final class Paragraph {
        private final StringBuilder said = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private int level;
        private boolean outlined;
    }

    private final class Body implements Xml.Listener {
        /** What these hold is not read; they may stand within each other. */
        private static final Set<String> LEFT_OUT =
                Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

        private final Paragraphs to;
        private final Deque<Paragraph> open = new ArrayDeque<>();
        private final Set<String> skipping = new HashSet<>();
        private int skipped;
        private boolean inText;
        private boolean inRun;
        private boolean vanished;
        private boolean inChangedProperties;

        Body(Paragraphs to) {
            this.to = to;
        }

        @Override
        public void begin(String name, XMLStreamReader element) {
            if (LEFT_OUT.contains(name)) {
                skipped++;
                if (name.equals("del") || name.equals("moveFrom")) {
                    changes++;
                }
                return;
            }
            if (skipped > 0) {
                return;
            }
            switch (name) {
                case "p" -> {
                    if (isWord(element)) {
                        open.addLast(new Paragraph());
                    }
                }
                case "r" -> {
                    inRun = true;
                    vanished = false;
                }
                case "ins", "moveTo" -> changes++;
                case "pPrChange", "rPrChange" -> {
                    inChangedProperties = true;
                    changes++;
                }
                case "t" -> inText = isWord(element);
                default -> {
                    if (!open.isEmpty()) {
                        inParagraph(name, element, open.getLast());
                    }
                }
            }
        }

        private void inParagraph(String name, XMLStreamReader element, Paragraph paragraph) {
            String value = Xml.attribute(element, "val");
            switch (name) {
                case "pStyle" -> {
                    if (!inChangedProperties) {
                        paragraph.style = value;
                    }
                }
                case "outlineLvl" -> paragraph.outlined |= !"9".equals(value);
                case "numId" -> paragraph.list = value;
                case "ilvl" -> paragraph.level = value == null ? 0 : number(value);
                case "vanish" -> {
                    if (inRun && !"0".equals(value) && !"false".equals(value)) {
                        vanished = true;
                    }
                }
                case "tab" -> {
                    if (inRun) {
                        paragraph.said.append('\t');
                    }
                }
                case "br", "cr" -> {
                    if (inRun) {
                        paragraph.said.append(
                                "page".equals(Xml.attribute(element, "type")) ? " " : "\n");
                    }
                }
                case "noBreakHyphen" -> paragraph.said.append('\u2011');
                case "footnoteReference" -> note(footnotes, element, paragraph);
                case "endnoteReference" -> note(endnotes, element, paragraph);
                default -> {}
            }
        }

        private void note(Map<String, String> notes, XMLStreamReader element, Paragraph paragraph) {
            String said = notes.get(String.valueOf(Xml.attribute(element, "id")));
            if (said != null && !said.isEmpty()) {
                paragraph.said.append(composition.note(said));
            }
        }

        private static boolean isWord(XMLStreamReader element) {
            String space = String.valueOf(element.getNamespaceURI());
            return space.contains("wordprocessingml");
        }

        @Override
        public void end(String name) {
            if (LEFT_OUT.contains(name)) {
                skipped--;
                return;
            }
            if (skipped > 0) {
                return;
            }
            switch (name) {
                case "t" -> inText = false;
                case "r" -> inRun = false;
                case "pPrChange", "rPrChange" -> inChangedProperties = false;
                case "p" -> {
                    if (!open.isEmpty()) {
                        done(open.removeLast());
                    }
                }
                default -> {}
            }
        }

        private void done(Paragraph paragraph) {
            BlockKind kind = paragraph.outlined ? BlockKind.TITLE : kind(paragraph.style);
            String said = paragraph.said.toString();
            if (!said.isBlank()) {
                said = numbering.mark(paragraph.list, paragraph.style, paragraph.level) + said;
            }
            to.add(said, kind);
        }

        @Override
        public void text(String said) {
            if (inText && skipped == 0 && !open.isEmpty()) {
                if (vanished) {
                    hidden |= !said.isBlank();
                } else {
                    open.getLast().said.append(said);
                }
            }
        }
    }

    private static int number(String said) {
        return said.matches("\\d{1,2}") ? Integer.parseInt(said) : 0;
    }

    /** Numbers and bullets, which Word counts itself. */
    private static final class Numbering implements Xml.Listener {
        private record Level(String format, String text, int start) {}

        private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
        private final Map<String, String> lists = new HashMap<>();
        private final Map<String, String> byStyle = new HashMap<>();
        private final Map<String, int[]> counts = new HashMap<>();
        private String group = "";
        private String list = "";
        private int level;
        private String format = "";
        private String text = "";
        private int start = 1;

        void styled(String style, String list) {
            byStyle.put(style, list);
        }

        @Override
        public void begin(String name, XMLStreamReader element) {
            String value = String.valueOf(Xml.attribute(element, "val"));
            switch (name) {
                case "abstractNum" ->
                        group = String.valueOf(Xml.attribute(element, "abstractNumId"));
                case "lvl" -> {
                    level = number(String.valueOf(Xml.attribute(element, "ilvl")));
                    format = "decimal";
                    text = "";
                    start = 1;
                }
                case "numFmt" -> format = value;
                case "lvlText" -> text = value;
                case "start" -> start = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
                case "num" -> list = String.valueOf(Xml.attribute(element, "numId"));
                case "abstractNumId" -> lists.put(list, value);
                default -> {}
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("lvl") && !group.isEmpty()) {
                levels.computeIfAbsent(group, g -> new HashMap<>())
                        .putIfAbsent(level, new Level(format, text, start));
            }
            if (name.equals("abstractNum")) {
                group = "";
            }
        }

        @Override
        public void text(String said) {}

        /** What stands before the next paragraph of a list; empty outside lists. */
        String mark(@Nullable String own, @Nullable String style, int at) {
            String id = own != null ? own : style == null ? null : byStyle.get(style);
            if (id == null || id.equals("0")) {
                return "";
            }
            String of = lists.getOrDefault(id, id);
            Map<Integer, Level> known = levels.get(of);
            Level here = known == null ? null : known.get(at);
            if (known == null || here == null || here.format().equals("none")) {
                return "";
            }
            if (here.format().equals("bullet")) {
                return "• ";
            }
            int[] count = counts.computeIfAbsent(of, o -> new int[100]);
            count[at] = count[at] == 0 ? here.start() : count[at] + 1;
            for (int deeper = at + 1; deeper < count.length; deeper++) {
                count[deeper] = 0;
            }
            String said = here.text();
            for (int i = 0; i <= at; i++) {
                Level upper = known.get(i);
                said =
                        said.replace(
                                "%" + (i + 1),
                                written(
                                        Math.max(1, count[i]),
                                        upper == null ? "decimal" : upper.format()));
            }
            return said.isBlank() ? "" : said + " ";
        }

        private static String written(int number, String format) {
            return switch (format) {
                case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
                case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
                case "russianLower" ->
                        String.valueOf("абвгдежзиклмнопрстуфхцчшщэюя".charAt((number - 1) % 28));
                case "russianUpper" ->
                        String.valueOf("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ".charAt((number - 1) % 28));
                case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
                case "upperRoman" -> roman(number);
                default -> String.valueOf(number);
            };
        }

        private static String roman(int number) {
            String[] signs = {
                "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
            };
            int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
            StringBuilder said = new StringBuilder();
            int rest = Math.min(number, 3999);
            for (int i = 0; i < values.length; i++) {
                while (rest >= values[i]) {
                    said.append(signs[i]);
                    rest -= values[i];
                }
            }
            return said.toString();
        }
    }
}
