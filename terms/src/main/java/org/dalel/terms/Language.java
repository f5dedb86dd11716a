// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/**
 * The language of a text, as an ISO 639-1 code in lower case ({@code en}, {@code ru}, {@code kk});
 * {@link #UNKNOWN} where it could not be told.
 */
public record Language(String code) {
    public static final Language ENGLISH = new Language("en");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language KAZAKH = new Language("kk");

    /** ISO 639-2's code for "undetermined". */
    public static final Language UNKNOWN = new Language("und");

    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(
                    "a language is a code of two or three small letters, got '" + code + "'");
        }
    }
}
