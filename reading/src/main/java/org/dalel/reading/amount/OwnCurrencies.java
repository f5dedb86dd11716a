// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Country;

/**
 * Which of several currencies of one name a sum is in, by the country of the document: "1,200
 * roubles" in Minsk are Belarusian, "1,200 Russian roubles" are not.
 */
public final class OwnCurrencies {
    static final String TABLE = "common/own-currencies.tsv";

    private record Own(String country, String readAs, String means, List<String> unless) {}

    private final List<Own> own = new ArrayList<>();

    public OwnCurrencies(Lexicon lexicon) {
        if (lexicon.paths().contains(TABLE)) {
            for (Lexicon.Row row : lexicon.rows(TABLE)) {
                own.add(
                        new Own(
                                row.cell(0),
                                row.cell(1),
                                row.cell(2),
                                row.cell(3).isBlank()
                                        ? List.of()
                                        : List.of(row.cell(3).split("\\|"))));
            }
        }
    }

    /**
     * The same amounts, sums of money in the country's own currency where the words leave it open.
     *
     * @param text the whole stored text
     * @param country of the document; without it nothing changes
     */
    public List<Clues.Amount> in(
            String text, List<Clues.Amount> amounts, Optional<Country> country) {
        List<Own> here =
                own.stream()
                        .filter(o -> country.filter(c -> c.code().equals(o.country())).isPresent())
                        .toList();
        return here.isEmpty()
                ? amounts
                : amounts.stream().map(a -> ofCountry(text, a, here)).toList();
    }

    private static Clues.Amount ofCountry(String text, Clues.Amount amount, List<Own> here) {
        if (amount.kind() != Clues.Amount.Kind.MONEY) {
            return amount;
        }
        String words = amount.passage().in(text).toLowerCase(Locale.ROOT);
        for (Own one : here) {
            if (amount.unit().equals(Optional.of(one.readAs()))
                    && one.unless().stream().noneMatch(words::contains)) {
                return new Clues.Amount(
                        amount.kind(),
                        amount.passage(),
                        amount.number(),
                        amount.value(),
                        Optional.of(one.means()),
                        amount.noun());
            }
        }
        return amount;
    }
}
