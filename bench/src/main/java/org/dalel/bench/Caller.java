// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody with a session who asks the workspace for pages.
 *
 * @param base {@code http://127.0.0.1:PORT}
 * @param cookie of the session
 */
record Caller(HttpClient http, String base, String cookie) {

    /** What came back, whole, and how long that took. */
    record Answer(int status, Optional<String> location, String body, double millis) {

        /** The same, timed from another moment on. */
        Answer after(long begun) {
            return new Answer(status, location, body, (System.nanoTime() - begun) / 1e6);
        }
    }

    /** Goes in by the printed address. */
    static Caller inside(URI address) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        HttpResponse<String> opened = sent(http, HttpRequest.newBuilder(address).build());
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return new Caller(
                http,
                "http://127.0.0.1:" + address.getPort(),
                cookie.substring(0, cookie.indexOf(';')));
    }

    Answer get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path)));
    }

    Answer post(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(
                                f ->
                                        f.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return answer(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Answer answer(HttpRequest.Builder request) {
        HttpRequest asked = request.header("Cookie", cookie).build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = sent(http, asked);
        return new Answer(
                answer.statusCode(),
                answer.headers()
                        .firstValue("Location")
                        .map(l -> l.replaceFirst("^http://[^/]*", "").replaceFirst("#.*", "")),
                answer.body(),
                (System.nanoTime() - begun) / 1e6);
    }

    private static HttpResponse<String> sent(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking", stopped);
        }
    }
}
