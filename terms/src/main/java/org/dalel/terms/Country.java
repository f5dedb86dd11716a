// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/** A country, as its ISO 3166-1 alpha-2 code in capitals ({@code KZ}). */
public record Country(String code) {
    public Country {
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "a country is a code of two capital letters, got '" + code + "'");
        }
    }
}
