// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.about;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says what is protected and what is not, and where the source of the program is. */
public final class AboutPage {
    private static final List<String> PROTECTED =
            List.of("vault", "here", "addresses", "names", "quiet");
    private static final List<String> NOT_PROTECTED =
            List.of("unlocked", "browser", "copies", "summons", "force", "privilege", "programs");

    private final Pages pages;

    public AboutPage(Pages pages) {
        this.pages = pages;
    }

    public ServerResponse show(ServerRequest request) {
        return pages.show(
                request,
                "about",
                Frame.Place.ABOUT,
                Map.of(
                        "kept",
                        PROTECTED,
                        "limits",
                        NOT_PROTECTED,
                        "version",
                        Optional.ofNullable(AboutPage.class.getPackage().getImplementationVersion())
                                .orElse("")));
    }
}
