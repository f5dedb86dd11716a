// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.claims;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;

/**
 * What an article says that a rule says.
 *
 * @param start first character of it in the article
 * @param end the one after its last
 * @param words its words, in small letters; only to look into, never kept or printed
 * @param kind duty, prohibition, power …; empty where the reading gave none
 * @param addressee whom it names as bound or empowered
 * @param sanctions what it says can follow
 * @param numbers figures in it
 */
public record Statement(
        int start,
        int end,
        String words,
        Optional<String> kind,
        Optional<String> addressee,
        List<Said> sanctions,
        List<Bounds> numbers) {
    public Statement {
        sanctions = List.copyOf(sanctions);
        numbers = List.copyOf(numbers);
    }

    /**
     * A sanction as the article gives it.
     *
     * @param kind as in readings: fine, imprisonment …
     * @param unit hour day week month year MCI or a currency; empty where there is no amount
     */
    public record Said(String kind, Bounds amount, String unit) {}

    /** The same statement, its place counted in another way. */
    public Statement at(int otherStart, int otherEnd) {
        return new Statement(otherStart, otherEnd, words, kind, addressee, sanctions, numbers);
    }

    /** Where it stands, never its words. */
    @Override
    public String toString() {
        return "Statement[" + start + ".." + end + "]";
    }
}
