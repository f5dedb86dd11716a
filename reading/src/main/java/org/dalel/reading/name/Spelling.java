// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as they compare: Kazakstan is Kazakhstan, Nazarbayev is Nazarbaev, Hoá is Hoa. */
public final class Spelling {
    private Spelling() {}

    /** What two spellings of one name have in common: small Latin letters without marks. */
    public static String key(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replace('ı', 'i')
                        .replace('ə', 'a')
                        .replace("đ", "d")
                        .replaceAll("['’ʻ‘`.]", "");
        return plain.replace("kh", "k")
                .replace("gh", "g")
                .replace("zh", "j")
                .replace("yo", "o")
                .replaceAll("(?<=[aeiou])y(?=[aeiou])", "")
                .replaceAll("[iy]+(?=$|[^a-z])", "y")
                .replaceAll("(?<=[a-z])[iyj]+(?=[aeou])", "y")
                .replaceAll("([a-z])\\1", "$1");
    }

    /** The keys of a name's words, without "the". */
    static List<String> keys(String name) {
        List<String> keys = new ArrayList<>();
        for (String word : name.trim().split("[\\s\\u00A0]+")) {
            String key =
                    key(
                            word.replaceFirst("['’]s$", "")
                                    .replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", ""));
            if (!key.isEmpty() && !key.equals("the")) {
                keys.add(key);
            }
        }
        return keys;
    }
}
