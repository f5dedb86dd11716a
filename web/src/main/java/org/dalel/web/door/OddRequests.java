// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What the server refuses before any page of ours is asked, such as an address that is none: the
 * answer carries our headers and says what to do, in all languages, because nobody knows yet whose
 * it is. Nothing of the request is repeated.
 */
public final class OddRequests extends ValveBase {
    private final Function<Locale, String> words;

    /**
     * @param words what to say, in a language
     */
    public OddRequests(Function<Locale, String> words) {
        super(true);
        this.words = words;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() < 400
                || response.isCommitted()
                || response.getContentWritten() > 0
                || response.getHeader("Content-Security-Policy") != null) {
            return;
        }
        response.setSuspended(false);
        ResponseHeaders.everywhere(response::setHeader);
        if (!isOurs(request)) {
            return;
        }
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.flushBuffer();
    }

    /** Another host name, and a request so odd that it has none, gets headers and no page. */
    private static boolean isOurs(Request request) {
        String host = request.getHeader("Host");
        String port = ":" + request.getLocalPort();
        return ("127.0.0.1" + port).equals(host) || ("localhost" + port).equals(host);
    }

    private String page() {
        StringBuilder page =
                new StringBuilder(
                        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                                + " name=\"viewport\" content=\"width=device-width,"
                                + " initial-scale=1\"><title>Dalel</title><link rel=\"stylesheet\""
                                + " href=\"/dalel.css\"></head><body><main id=\"main\""
                                + " class=\"wrap\"><h1>Dalel</h1>");
        for (String language : new String[] {"en", "ru", "kk"}) {
            page.append("<div class=\"problem small\" lang=\"")
                    .append(language)
                    .append("\"><p>")
                    .append(words.apply(Locale.forLanguageTag(language)))
                    .append("</p></div>");
        }
        return page.append("<p><a href=\"/\">Dalel</a></p></main></body></html>").toString();
    }
}
