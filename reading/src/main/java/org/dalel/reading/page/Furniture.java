// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.reading.lexicon.Lexicon;

/** Knows what stands on a page but is not its text: menus, switches, share buttons, notices. */
final class Furniture {
    static final String TABLE = "common/furniture.tsv";

    private static final int LONGEST_BEGINNING = 12;
    private static final int LONGEST_NOTICE = 60;
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern MENU = Pattern.compile("\\s*[|›»·•>/]\\s*");

    private final Set<String> whole = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    Furniture(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.rows(TABLE)) {
            String phrase = Wording.plain(row.cell(1));
            switch (row.cell(0)) {
                case "whole" -> whole.add(phrase);
                case "word" -> words.add(phrase);
                case "list" -> lists.add(phrase);
                case "begin" -> beginnings.add(phrase);
                default -> notices.add(phrase);
            }
        }
    }

    /** Whether a line is furniture and nothing else. */
    boolean is(String line) {
        List<String> said = Wording.words(line);
        if (said.size() > LONGEST_NOTICE) {
            return false;
        }
        String plain = Wording.plain(line);
        return switches(said)
                || whole.contains(plain)
                || said.size() <= LONGEST_BEGINNING
                        && beginnings.stream().anyMatch(b -> begins(plain, b))
                || !plain.isEmpty() && said.stream().allMatch(w -> words.contains(w) || number(w))
                || notices.stream().anyMatch(plain::contains)
                || ADDRESS.matcher(line.strip()).matches()
                || menu(line);
    }

    /** Whether a line opens a list of links to other texts. */
    boolean opensLinks(String line) {
        return lists.contains(Wording.plain(line));
    }

    /** Whether a line itself points to another text: "Related: …". */
    boolean isLink(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && lists.contains(Wording.plain(line.substring(0, colon)));
    }

    /** "A A A", "Colour: C C C", "***", "1 2 3": a label at most, then single letters or signs. */
    private static boolean switches(List<String> said) {
        long single = said.stream().filter(w -> w.length() == 1).count();
        return said.isEmpty()
                || single == said.size()
                || single >= 3 && said.size() - single == 1
                || said.size() > 1
                        && said.stream().allMatch(Furniture::number)
                        && said.size() < 4
                        && single > 0;
    }

    private static boolean number(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean begins(String plain, String beginning) {
        return plain.equals(beginning) || plain.startsWith(beginning + " ");
    }

    /** "Home | News | About us": three or more short entries, no sentence. */
    private static boolean menu(String line) {
        if (line.length() > 300 || line.endsWith(".") || line.endsWith("!")) {
            return false;
        }
        String[] entries = MENU.split(line);
        if (entries.length < 4) {
            return false;
        }
        for (String entry : entries) {
            if (Wording.words(entry).size() > 4) {
                return false;
            }
        }
        return true;
    }
}
