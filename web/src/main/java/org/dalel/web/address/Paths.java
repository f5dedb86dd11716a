// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.address;

import java.util.List;

/** The addresses of the workspace. What stands in them is opaque: no name, no title, no query. */
public final class Paths {
    /** The one-time address: {@code /open?key=…}. */
    public static final String OPEN = "/open";

    public static final String LOCK = "/lock";

    /** Where a page left alone takes itself to. */
    public static final String PUT_AWAY = "/put-away";

    /** Where the server sends what failed; nobody asks for it by name. */
    public static final String PROBLEM = "/problem";

    public static final String STYLES = "/dalel.css";
    public static final String MARK = "/mark.svg";

    /** Further stylesheets, one for each thing a user may choose about looks. */
    public static final List<String> LOOKS =
            List.of(
                    "/text-large.css",
                    "/text-largest.css",
                    "/contrast.css",
                    "/no-images.css",
                    "/still.css");

    /** Where the choice of looks is sent. */
    public static final String DISPLAY = "/display";

    /** What runs on the pages: three files of our own and none from elsewhere. */
    public static final String SWAPPING = "/htmx.js";

    public static final String SUGGESTING = "/suggest.js";
    public static final String KEYS = "/review.js";

    public static final String START = "/";
    public static final String REVIEW = "/review";
    public static final String DOCUMENTS = "/documents";
    public static final String ADD = DOCUMENTS + "/add";

    /** What became of files that were added: {@code /added/} and the id of their run. */
    public static final String ADDED = "/added";

    public static final String CANDIDATES = "/candidates";
    public static final String DECISIONS = "/decisions";
    public static final String INCIDENTS = "/incidents";
    public static final String VIEWS = "/views";
    public static final String LAW = "/law";
    public static final String INSTRUMENT = LAW + "/instrument";
    public static final String PROVISION = LAW + "/provision";
    public static final String BILL = LAW + "/bill";
    public static final String POPULATION = LAW + "/population";
    public static final String MAP = LAW + "/map";
    public static final String ORGANISATION = "/organisation";

    /** Profiles kept in the vault. */
    public static final String KEPT = ORGANISATION + "/kept";

    /** A bill for the organisation that the session knows of. */
    public static final String BILL_FOR_US = ORGANISATION + "/bill";

    public static final String SEARCH = "/search";
    public static final String ABOUT = "/about";

    /** Asked while one types; what was typed comes in the body. */
    public static final String SUGGESTIONS = "/suggestions";

    private Paths() {}
}
