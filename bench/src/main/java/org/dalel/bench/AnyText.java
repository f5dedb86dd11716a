// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Texts that nobody wrote: passages of reports cut anywhere and put together, then spoilt as
 * scanners, converters and keyboards spoil texts. The same seed and number always give the same
 * text, in every locale.
 */
final class AnyText {
    /** Words of three languages, and what stands in texts without being words. */
    private static final List<String> ODDITIES =
            List.of(
                    "\ud83d\ude00",
                    "\ud83d\udc69\u200d\u2696\ufe0f",
                    "\ud83c\uddf0\ud83c\uddff",
                    "\ud83d",
                    "\ude00",
                    "\u0301\u0308\u0327",
                    "e\u0301\u0323",
                    "\u202e\u200f",
                    "\u200b\u00ad\ufeff",
                    "\0",
                    "\t\t\u00a0\u2003",
                    "\r",
                    "\u2028",
                    "\ufffd\ufffd",
                    "I\u0307 ıIİi ẞß ﬁ Ǆ",
                    "漢字カタかな한국어",
                    "نص عربي 123",
                    "𝐁𝐨𝐥𝐝 𝟐𝟎𝟏𝟔",
                    "№№ §§ ¶ • ■",
                    "((((((([[[[",
                    "\"“«„'’”»",
                    "............",
                    "!?!?!?",
                    "https://openpaper.example/?q=%D0%B0&&&",
                    "a@b.c@d",
                    "99999999999999999999999999 people",
                    "-1 to 0 to -3.5.6.7m",
                    "from 31 February 0000 to 45/67/8901",
                    "ст. 99999999999999999999 ч. 0 УК",
                    "Article 7(((1)(a)(iv)",
                    "2016-жылғы 99 мамырда",
                    "А. Б. В. Г. Д. Е.");

    private final List<String> sources;
    private final long seed;

    /**
     * @param sources texts to cut passages from
     */
    AnyText(List<String> sources, long seed) {
        this.sources = List.copyOf(sources);
        this.seed = seed;
    }

    /** Reports of {@link InventedPress}: all of its languages. */
    static List<String> invented() {
        InventedPress press = new InventedPress(5);
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            texts.add(press.text(number));
        }
        return texts;
    }

    /** The text of that number, 0 or more; a few hundred to some ten thousand characters. */
    String text(int number) {
        Random chance = new Random(seed * 1_000_003 + number);
        chance.nextInt();
        StringBuilder text = new StringBuilder();
        int passages = 1 + chance.nextInt(8);
        for (int i = 0; i < passages; i++) {
            String passage = passage(chance);
            int times = chance.nextInt(25) == 0 ? 2 + chance.nextInt(60) : 1;
            text.append(passage.repeat(times));
            if (chance.nextInt(3) == 0) {
                text.append(ODDITIES.get(chance.nextInt(ODDITIES.size())));
            }
            if (chance.nextInt(3) == 0) {
                text.append("\n\n");
            }
        }
        return switch (chance.nextInt(8)) {
            case 0 -> withoutBlanks(text, chance);
            case 1, 2 -> misread(text, chance);
            case 3 -> inTwoScripts(text, chance);
            case 4 -> sprinkled(text, chance);
            case 5 -> inOneLine(text, chance);
            default -> text.toString();
        };
    }

    /** Cut anywhere, inside words and inside characters of two units. */
    private String passage(Random chance) {
        String source = sources.get(chance.nextInt(sources.size()));
        if (source.isEmpty()) {
            return "";
        }
        int start = chance.nextInt(source.length());
        int length = 1 + chance.nextInt(chance.nextInt(6) == 0 ? 3_000 : 300);
        return source.substring(start, Math.min(source.length(), start + length));
    }

    private static String withoutBlanks(CharSequence text, Random chance) {
        int kept = 1 + chance.nextInt(10);
        StringBuilder spoilt = new StringBuilder();
        text.chars()
                .filter(c -> c != ' ' && c != '\n' || chance.nextInt(kept) == 0)
                .forEach(c -> spoilt.append((char) c));
        return spoilt.toString();
    }

    /** As a scanner reads: letters taken for others, words parted at line ends, stray marks. */
    private static String misread(CharSequence text, Random chance) {
        StringBuilder spoilt = new StringBuilder();
        int rate = 8 + chance.nextInt(60);
        text.chars()
                .forEach(
                        c -> {
                            if (chance.nextInt(rate) == 0) {
                                spoilt.append(taken((char) c, chance));
                            } else {
                                spoilt.append((char) c);
                            }
                        });
        return spoilt.toString();
    }

    private static String taken(char c, Random chance) {
        String other =
                switch (c) {
                    case 'l', 'I' -> "1";
                    case '1' -> "l";
                    case 'O', 'о' -> "0";
                    case '0' -> "O";
                    case 'm' -> "rn";
                    case 'ы' -> "ьi";
                    case 'ш' -> "щ";
                    case 'қ' -> "к,";
                    case ' ' -> "  .";
                    case '.' -> ",";
                    case '\n' -> " ";
                    default -> String.valueOf(c);
                };
        return switch (chance.nextInt(6)) {
            case 0 -> "-\n" + c;
            case 1 -> String.valueOf(c).toUpperCase(Locale.ROOT);
            case 2 -> c + "~^|\\";
            case 3 -> "";
            default -> other;
        };
    }

    /** Cyrillic letters that look like Latin ones, and the other way about. */
    private static String inTwoScripts(CharSequence text, Random chance) {
        String latin = "aeopcxyABCEHKMOPTX";
        String cyrillic = "аеорсхуАВСЕНКМОРТХ";
        StringBuilder spoilt = new StringBuilder();
        text.chars()
                .forEach(
                        c -> {
                            int from = latin.indexOf(c);
                            int to = cyrillic.indexOf(c);
                            boolean swaps = chance.nextInt(3) == 0;
                            spoilt.append(
                                    swaps && from >= 0
                                            ? cyrillic.charAt(from)
                                            : swaps && to >= 0 ? latin.charAt(to) : (char) c);
                        });
        return spoilt.toString();
    }

    private static String sprinkled(CharSequence text, Random chance) {
        StringBuilder spoilt = new StringBuilder();
        text.chars()
                .forEach(
                        c -> {
                            spoilt.append((char) c);
                            if (chance.nextInt(40) == 0) {
                                spoilt.append(ODDITIES.get(chance.nextInt(ODDITIES.size())));
                            }
                        });
        return spoilt.toString();
    }

    /** Nothing tells where a sentence ends. */
    private static String inOneLine(CharSequence text, Random chance) {
        String line = text.toString().replace('\n', ' ').replace(".", "");
        return chance.nextBoolean() ? line.toLowerCase(Locale.ROOT) : line;
    }
}
