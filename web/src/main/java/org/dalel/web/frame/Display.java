// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import java.net.URI;
import java.util.Arrays;
import org.dalel.record.Desk;
import org.dalel.web.address.Paths;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes what a user chose about looks, on whichever page, and leads back to that page. */
public final class Display {
    private static final String BACK = Pages.PLAIN + "(\\?[a-z0-9=&-]*)?";

    private final OpenDesk desk;

    public Display(OpenDesk desk) {
        this.desk = desk;
    }

    public ServerResponse choose(ServerRequest request) {
        Desk before = desk.desk();
        Desk.Text text =
                request.param("text")
                        .flatMap(
                                asked ->
                                        Arrays.stream(Desk.Text.values())
                                                .filter(t -> t.name().equals(asked))
                                                .findFirst())
                        .orElse(before.text());
        desk.keep(
                new Desk(
                        text,
                        request.param("contrast").isPresent(),
                        request.param("images").isPresent(),
                        request.param("motion").isPresent(),
                        request.param("keys").isPresent(),
                        before.language(),
                        before.lastHere()));
        String back = request.param("back").orElse(Paths.START);
        boolean ours = back.matches(BACK) && !back.startsWith("//");
        return ServerResponse.seeOther(URI.create(ours ? back : Paths.START)).build();
    }
}
