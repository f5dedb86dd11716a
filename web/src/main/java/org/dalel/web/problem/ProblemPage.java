// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.problem;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<Integer> OWN_WORDS = Set.of(400, 401, 403, 404, 405, 409, 423);

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
        String words = OWN_WORDS.contains(code) ? Integer.toString(code) : "500";
        if (code == 423) {
            words = lock.cause().filter(c -> c == Lock.Cause.IDLE).isPresent() ? "idle" : "423";
        }
        return page(request, status, words, code == 500 ? fault(request) : Optional.empty());
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

    /** Class of the fault and where in our own code it came up; no message of it. */
    private static Optional<String> fault(ServerRequest request) {
        return request.attribute(RequestDispatcher.ERROR_EXCEPTION)
                .map(Throwable.class::cast)
                .map(ProblemPage::deepest)
                .map(
                        fault -> {
                            for (StackTraceElement step : fault.getStackTrace()) {
                                if (step.getClassName().startsWith("org.dalel.")) {
                                    return fault.getClass().getName() + " · " + step;
                                }
                            }
                            return fault.getClass().getName();
                        });
    }

    private static Throwable deepest(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
