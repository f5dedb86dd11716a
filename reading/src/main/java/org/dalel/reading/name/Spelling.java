// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they compare: Kazakstan is Kazakhstan, Nazarbayev is Nazarbaev, Hoá is Hoa. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("['’ʻ‘`.]");
    private static final Pattern Y_BETWEEN = Pattern.compile("(?<=[aeiou])y(?=[aeiou])");
    private static final Pattern Y_AT_END = Pattern.compile("[iy]+(?=$|[^a-z])");
    private static final Pattern Y_BEFORE = Pattern.compile("(?<=[a-z])[iyj]+(?=[aeou])");
    private static final Pattern TWICE = Pattern.compile("([a-z])\\1");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern OWNER = Pattern.compile("['’]s$");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");

    private Spelling() {}

    /** What two spellings of one name have in common: small Latin letters without marks. */
    public static String key(String name) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Form.NFKD);
        String plain =
                without(
                                SIGNS,
                                without(MARKS, letters)
                                        .replace('ı', 'i')
                                        .replace('ə', 'a')
                                        .replace("đ", "d"))
                        .replace("kh", "k")
                        .replace("gh", "g")
                        .replace("zh", "j")
                        .replace("yo", "o");
        String even = Y_AT_END.matcher(without(Y_BETWEEN, plain)).replaceAll("y");
        return TWICE.matcher(Y_BEFORE.matcher(even).replaceAll("y")).replaceAll("$1");
    }

    private static String without(Pattern what, String text) {
        return what.matcher(text).replaceAll("");
    }

    /** The keys of a name's words, without "the". */
    static List<String> keys(String name) {
        List<String> keys = new ArrayList<>();
        for (String word : BLANKS.split(name.trim())) {
            String key = key(without(AROUND, OWNER.matcher(word).replaceFirst("")));
            if (!key.isEmpty() && !key.equals("the")) {
                keys.add(key);
            }
        }
        return keys;
    }
}
