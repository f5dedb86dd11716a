// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.problem;

import jakarta.servlet.RequestDispatcher;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.vault.NotKept;
import org.dalel.web.door.Lock;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Says what went wrong, where, and what to do. Of what the machine knows it shows the class of the
 * fault and the place in the program, never a message: that could hold a name.
 */
public final class ProblemPage {
    private static final Set<Integer> OWN_WORDS = Set.of(400, 401, 403, 404, 405, 409, 413, 423);

    private static final System.Logger LOG = System.getLogger("org.dalel.web");

    private final Pages pages;
    private final Lock lock;

    public ProblemPage(Pages pages, Lock lock) {
        this.pages = pages;
        this.lock = lock;
    }

    /** What the server could not answer. */
    public ServerResponse show(ServerRequest request) {
        int status =
                request.attribute(RequestDispatcher.ERROR_STATUS_CODE)
                        .map(Integer.class::cast)
                        .orElse(404);
        return show(request, HttpStatusCode.valueOf(status));
    }

    /** An address at which there is no page. */
    public ServerResponse nothingHere(ServerRequest request) {
        return show(request, HttpStatus.NOT_FOUND);
    }

    /** Where a page that was left alone goes: nothing of the record stays on the screen. */
    public ServerResponse putAway(ServerRequest request) {
        return page(request, HttpStatus.OK, "put-away", Optional.empty());
    }

    public ServerResponse show(ServerRequest request, HttpStatusCode status) {
        int code = status.value();
        String words =
                OWN_WORDS.contains(code)
                        ? Integer.toString(code)
                        : code >= 400 && code < 500 ? "400" : "500";
        if (code == 423) {
            words = lock.cause().filter(c -> c == Lock.Cause.IDLE).isPresent() ? "idle" : "423";
        }
        if (!words.equals("500")) {
            return page(request, status, words, Optional.empty());
        }
        Optional<Throwable> fault =
                request.attribute(RequestDispatcher.ERROR_EXCEPTION).map(Throwable.class::cast);
        Optional<NotKept> notKept =
                fault.stream()
                        .flatMap(ProblemPage::causes)
                        .filter(NotKept.class::isInstance)
                        .map(NotKept.class::cast)
                        .findFirst();
        Optional<String> place = fault.map(ProblemPage::place);
        place.ifPresent(p -> LOG.log(System.Logger.Level.ERROR, p));
        return notKept.isPresent()
                ? pages.show(
                        request,
                        status,
                        "problem",
                        "problem.500",
                        Frame.Place.NOWHERE,
                        Map.of("words", "kept", "fault", "", "kept", notKept.get().problem()))
                : page(request, status, words, place);
    }

    private ServerResponse page(
            ServerRequest request, HttpStatusCode status, String words, Optional<String> fault) {
        return pages.show(
                request,
                status,
                "problem",
                "problem." + words,
                Frame.Place.NOWHERE,
                Map.of("words", words, "fault", fault.orElse("")));
    }

    /** The deepest fault's class and where in our own code it came up; no message of it. */
    private static String place(Throwable fault) {
        Throwable deepest = causes(fault).reduce(fault, (upper, lower) -> lower);
        String name = deepest.getClass().getName();
        return Arrays.stream(deepest.getStackTrace())
                .filter(step -> step.getClassName().startsWith("org.dalel."))
                .findFirst()
                .map(step -> name + " · " + step)
                .orElse(name);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
