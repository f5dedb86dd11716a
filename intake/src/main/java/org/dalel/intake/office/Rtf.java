// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.terms.Document.BlockKind;

/**
 * Rich text. Letters are in the code page of their font, or of the document, or numbered as
 * Unicode. Deleted and hidden text and comments are left out; objects are not opened.
 */
public final class Rtf {
    /** Groups within groups: 500. */
    public static final int DEEPEST = 500;

    /** Groups whose content is no text. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "colortbl",
                    "pict",
                    "object",
                    "objdata",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "generator",
                    "xmlnstbl",
                    "fldinst",
                    "bkmkstart",
                    "bkmkend",
                    "atnid",
                    "atnauthor",
                    "atntime",
                    "atnicn",
                    "atnref",
                    "atnparent",
                    "atndate",
                    "filetbl",
                    "revtbl",
                    "private",
                    "passwordhash",
                    "mmathPr",
                    "nonshppict",
                    "sp",
                    "sn",
                    "sv",
                    "pgdsctbl",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "template",
                    "author",
                    "operator",
                    "creatim",
                    "revtim",
                    "printim",
                    "buptim",
                    "company",
                    "manager",
                    "keywords",
                    "doccomm",
                    "comment",
                    "hlinkbase",
                    "subject",
                    "category",
                    "userprops",
                    "wgrffmtfilter",
                    "xe",
                    "tc",
                    "txe",
                    "rxe");

    private static final Map<Integer, String> BY_CHARSET =
            Map.ofEntries(
                    Map.entry(0, "windows-1252"),
                    Map.entry(128, "windows-31j"),
                    Map.entry(134, "GBK"),
                    Map.entry(161, "windows-1253"),
                    Map.entry(162, "windows-1254"),
                    Map.entry(163, "windows-1258"),
                    Map.entry(177, "windows-1255"),
                    Map.entry(178, "windows-1256"),
                    Map.entry(186, "windows-1257"),
                    Map.entry(204, "windows-1251"),
                    Map.entry(238, "windows-1250"),
                    Map.entry(255, "IBM866"));

    private static final Charset USUAL = charset("windows-1252");

    /** Where a group's text goes. */
    private enum To {
        TEXT,
        NOWHERE,
        FONTS,
        STYLES,
        TITLE,
        HEAD,
        NOTE
    }

    private static final class State {
        private To to = To.TEXT;
        private int font = -1;
        private int skipAfterUnicode = 1;
        private boolean deleted;
        private boolean hidden;
        private boolean starred;
        private boolean silent;

        State copy() {
            State copy = new State();
            copy.to = to;
            copy.font = font;
            copy.skipAfterUnicode = skipAfterUnicode;
            copy.deleted = deleted;
            copy.hidden = hidden;
            copy.silent = silent;
            return copy;
        }
    }

    private final String file;
    private final byte[] rtf;
    private final Composition composition;
    private final Deque<State> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Set<Integer> headingStyles = new HashSet<>();
    private final Set<String> heads = new LinkedHashSet<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private final StringBuilder styleName = new StringBuilder();
    private final java.io.ByteArrayOutputStream letters = new java.io.ByteArrayOutputStream();
    private Charset page = USUAL;
    private State now = new State();
    private int usualFont = -1;
    private int at;
    private int fontInTable = -1;
    private int styleInTable = -1;
    private int toSkip;
    private boolean heading;
    private int comments;
    private boolean changed;
    private boolean hidden;
    private boolean objects;

    private Rtf(String file, byte[] rtf) {
        this.file = file;
        this.rtf = rtf;
        this.composition = new Composition(file);
    }

    /**
     * @param file how messages name it
     */
    public static Written read(String file, byte[] bytes) throws Unreadable {
        return new Rtf(file, bytes).read();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private Written read() throws Unreadable {
        boolean ended = false;
        while (at < rtf.length && !ended) {
            int c = rtf[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    flush();
                    groups.addLast(now);
                    if (groups.size() > DEEPEST) {
                        throw new Unreadable(
                                "this rich text has more than " + DEEPEST + " groups in each other",
                                file,
                                "it may have been made to stop the reader; open it in LibreOffice and"
                                        + " save it anew");
                    }
                    now = now.copy();
                    toSkip = 0;
                }
                case '}' -> {
                    flush();
                    toSkip = 0;
                    ended = closed();
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> letter(c);
            }
        }
        flush();
        endParagraph();
        if (!ended) {
            composition.problem(
                    "the end of this rich text is missing; what is there was read",
                    "fetch it again: text may be missing");
        }
        heads.forEach(h -> composition.add(h, BlockKind.FURNITURE));
        composition.title(title.toString());
        remarks();
        return composition.written();
    }

    private void remarks() {
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
        if (objects) {
            composition.problem(
                    "this document holds embedded objects; none was opened",
                    "be careful to open it elsewhere: they may be made to harm");
        }
    }

    /** Ends a group; whether it was the whole. */
    private boolean closed() {
        State ended = now;
        if (groups.isEmpty()) {
            return true;
        }
        now = groups.removeLast();
        if (ended.to == To.NOTE && now.to != To.NOTE) {
            String said = note.toString().strip();
            note.setLength(0);
            if (!said.isEmpty()) {
                paragraph.append(composition.note(said));
            }
        }
        if (ended.to == To.HEAD && now.to != To.HEAD) {
            heads.add(head.toString().strip());
            head.setLength(0);
        }
        if (ended.to == To.STYLES && styleInTable >= 0) {
            String name = styleName.toString().toLowerCase(Locale.ROOT).strip();
            if (name.matches("(heading|заголовок) ?\\d;?|title;?|subtitle;?|название;?")) {
                headingStyles.add(styleInTable);
            }
            styleInTable = -1;
            styleName.setLength(0);
        }
        return groups.isEmpty();
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        int c = rtf[at++] & 0xff;
        if (!isLetter(c)) {
            symbol(c);
            return;
        }
        int begin = at - 1;
        while (at < rtf.length && isLetter(rtf[at] & 0xff) && at - begin < 40) {
            at++;
        }
        String word = new String(rtf, begin, at - begin, StandardCharsets.US_ASCII);
        boolean negative = at < rtf.length && rtf[at] == '-';
        if (negative) {
            at++;
        }
        long number = 0;
        int digits = at;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - digits < 10) {
            number = number * 10 + rtf[at++] - '0';
        }
        boolean numbered = at > digits;
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        int value = (int) Math.min(Integer.MAX_VALUE, number) * (negative ? -1 : 1);
        if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + Math.max(0L, number));
            return;
        }
        if (word.equals("u") && numbered) {
            unicode(value);
            return;
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        flush();
        word(word, numbered, value);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void symbol(int c) {
        if (c == '\'' && at + 2 <= rtf.length) {
            int high = Character.digit(rtf[at], 16);
            int low = Character.digit(rtf[at + 1], 16);
            at += 2;
            if (high >= 0 && low >= 0) {
                letter(high * 16 + low);
            }
            return;
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        flush();
        switch (c) {
            case '*' -> now.starred = true;
            case '~' -> put("\u00a0");
            case '_' -> put("\u2011");
            case '\\', '{', '}' -> put(String.valueOf((char) c));
            case '\n', '\r' -> endParagraph();
            default -> {}
        }
    }

    private void unicode(int value) {
        flush();
        now.skipAfterUnicode = Math.max(0, now.skipAfterUnicode);
        char c = (char) (value < 0 ? value + 65_536 : value);
        // letters of symbol fonts lie in a private area; bullets are most of them
        put(c >= '\uf000' && c <= '\uf0ff' ? (c == '\uf0b7' ? "•" : "") : String.valueOf(c));
        toSkip = now.skipAfterUnicode;
    }

    private void word(String word, boolean numbered, int value) {
        if (LEFT_OUT.contains(word)) {
            now.to = To.NOWHERE;
            objects |= word.equals("objdata");
            return;
        }
        switch (word) {
            case "ansicpg" -> page = codePage(value);
            case "mac" -> page = charset("x-MacRoman");
            case "pc" -> page = charset("IBM437");
            case "pca" -> page = charset("IBM850");
            case "deff" -> usualFont = value;
            case "uc" -> now.skipAfterUnicode = Math.min(10, Math.max(0, value));
            case "fonttbl" -> now.to = To.FONTS;
            case "stylesheet" -> now.to = To.STYLES;
            case "f" -> {
                if (now.to == To.FONTS) {
                    fontInTable = value;
                } else {
                    now.font = value;
                }
            }
            case "fcharset" -> {
                String known = BY_CHARSET.get(value);
                if (now.to == To.FONTS && known != null && value != 0) {
                    fonts.put(fontInTable, charset(known));
                }
            }
            case "cpg" -> {
                if (now.to == To.FONTS) {
                    fonts.put(fontInTable, codePage(value));
                }
            }
            case "s" -> {
                if (now.to == To.STYLES) {
                    styleInTable = value;
                } else {
                    heading |= headingStyles.contains(value);
                }
            }
            case "outlinelevel" -> {
                if (now.to == To.TEXT) {
                    heading |= value < 9;
                } else if (now.to == To.STYLES && styleInTable >= 0 && value < 9) {
                    headingStyles.add(styleInTable);
                }
            }
            case "info" -> now.to = To.NOWHERE;
            case "title" -> now.to = To.TITLE;
            case "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf" ->
                    now.to = To.HEAD;
            case "upr" -> now.silent = true; // the same twice: in a code page, then in Unicode
            case "ud" -> now.silent = false;
            case "footnote" -> now.to = To.NOTE;
            case "annotation" -> {
                comments++;
                now.to = To.NOWHERE;
            }
            case "deleted" -> {
                now.deleted = !numbered || value != 0;
                changed |= now.deleted;
            }
            case "revised" -> changed |= !numbered || value != 0;
            case "v" -> {
                now.hidden = !numbered || value != 0;
            }
            case "plain" -> {
                now.hidden = false;
                now.deleted = false;
                now.font = usualFont;
            }
            case "pard" -> heading = false;
            case "par", "sect", "page", "column", "cell", "nestcell", "row", "nestrow" ->
                    endParagraph();
            case "line", "softline" -> put("\n");
            case "tab" -> put("\t");
            case "emdash" -> put("—");
            case "endash" -> put("–");
            case "lquote" -> put("‘");
            case "rquote" -> put("’");
            case "ldblquote" -> put("“");
            case "rdblquote" -> put("”");
            case "bullet" -> put("•");
            case "emspace", "enspace", "qmspace" -> put(" ");
            default -> {
                if (now.starred && now.to != To.NOTE && !SHOWN_ALTHOUGH_STARRED.contains(word)) {
                    now.to = To.NOWHERE;
                }
            }
        }
        now.starred = false;
    }

    private static final Set<String> SHOWN_ALTHOUGH_STARRED =
            Set.of("cs", "shpinst", "shptxt", "ds", "ts", "tsrowd");

    private static Charset codePage(int number) {
        return switch (number) {
            case 65_001 -> StandardCharsets.UTF_8;
            case 10_007 -> charset("x-MacCyrillic");
            case 866, 437, 850, 852, 855 -> charset("IBM" + number);
            case 20_866 -> charset("KOI8-R");
            case 21_866 -> charset("KOI8-U");
            case 28_595 -> charset("ISO-8859-5");
            case 932 -> charset("windows-31j");
            case 936 -> charset("GBK");
            default -> {
                Charset named = charset("windows-" + number);
                yield named.equals(StandardCharsets.ISO_8859_1) ? USUAL : named;
            }
        };
    }

    private void letter(int c) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        letters.write(c);
    }

    /** Letters that came as bytes, in their code page. */
    private void flush() {
        if (letters.size() == 0) {
            return;
        }
        Charset of = fonts.getOrDefault(now.font >= 0 ? now.font : usualFont, page);
        String said = letters.toString(of);
        letters.reset();
        put(said);
    }

    private void put(String said) {
        if (now.deleted || now.silent) {
            return;
        }
        if (now.hidden && now.to == To.TEXT) {
            hidden |= !said.isBlank();
            return;
        }
        switch (now.to) {
            case TEXT -> paragraph.append(said);
            case NOTE -> note.append(said);
            case HEAD -> head.append(said);
            case TITLE -> title.append(said);
            case STYLES -> styleName.append(said);
            case FONTS, NOWHERE -> {}
        }
    }

    private void endParagraph() {
        switch (now.to) {
            case NOTE -> note.append('\n');
            case HEAD -> head.append('\n');
            case TEXT -> {
                composition.add(paragraph.toString(), heading ? BlockKind.TITLE : BlockKind.BODY);
                paragraph.setLength(0);
            }
            default -> {}
        }
    }
}
