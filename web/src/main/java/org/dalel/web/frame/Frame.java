// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.record.Desk;

/**
 * What stands around a page: its title, where it lies in the navigation, the languages, and how
 * long the record stays open.
 *
 * @param language of the page, for its {@code lang}
 * @param title of the page, from the messages: never a name, never a document's title
 * @param place the entry of the navigation it belongs to
 * @param languages all the workspace speaks
 * @param here the address of the page, to come back to
 * @param desk how the page is to look
 * @param open what only an open record shows; empty on the pages before and after
 */
public record Frame(
        String language,
        String title,
        Place place,
        List<LanguageLink> languages,
        String here,
        Desk desk,
        Optional<OpenRecord> open) {

    /** The entries of the navigation. */
    public enum Place {
        TODAY,
        REVIEW,
        DOCUMENTS,
        INCIDENTS,
        LAW,
        ORGANISATION,
        SEARCH,
        ABOUT,
        NOWHERE
    }

    /**
     * A language, under its own name.
     *
     * @param href the page one is on, in that language
     */
    public record LanguageLink(String code, String name, String href, boolean current) {
        public String letters() {
            return code.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * What the frame shows of an open record.
     *
     * @param waiting documents that wait for review
     * @param since when the workspace was opened, as a time of day
     * @param adding whether documents can be added here
     * @param idleMinutes after so many minutes without use it locks itself
     */
    public record OpenRecord(int waiting, String since, long idleMinutes, boolean adding) {}

    public boolean in(String place) {
        return this.place == Place.valueOf(place);
    }
}
