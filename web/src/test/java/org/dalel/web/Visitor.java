// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who asks a running workspace over HTTP, as a browser would, with or without a session.
 */
final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String base;
    private Optional<String> cookie = Optional.empty();

    Visitor(Workspace workspace) {
        this.base = "http://127.0.0.1:" + workspace.port();
    }

    /** Comes in with the address that the workspace prints. */
    static Visitor inside(Workspace workspace) {
        Visitor visitor = new Visitor(workspace);
        visitor.open(workspace.address());
        return visitor;
    }

    HttpResponse<String> open(URI address) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
        return answer;
    }

    String base() {
        return base;
    }

    Optional<String> cookie() {
        return cookie;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** The page, as a parsed document. */
    Document page(String path, String... headers) {
        HttpResponse<String> answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + "\n" + answer.body());
        }
        return Jsoup.parse(answer.body(), base + path);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form =
                fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /**
     * Sends the form of a page, with what it holds and what is filled in, as its own browser; of
     * several fields of one name the first.
     */
    HttpResponse<String> submit(Element form, Map<String, String> filled) {
        Map<String, String> fields =
                form.select("input[type=hidden]").stream()
                        .collect(
                                Collectors.toMap(
                                        i -> i.attr("name"), i -> i.attr("value"), (a, b) -> a));
        fields.putAll(filled);
        return post(form.attr("action"), fields, "Origin", base);
    }

    /** Sends files as the form of a page does. */
    HttpResponse<String> upload(
            String path, Map<String, String> fields, String name, Map<String, String> files) {
        String edge = "edge-of-a-part";
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (field, value) ->
                        body.append("--")
                                .append(edge)
                                .append("\r\nContent-Disposition: form-data; name=\"")
                                .append(field)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        files.forEach(
                (file, words) ->
                        body.append("--")
                                .append(edge)
                                .append("\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"; filename=\"")
                                .append(file.replace("\\", "\\\\"))
                                .append("\"\r\nContent-Type: text/plain\r\n\r\n")
                                .append(words)
                                .append("\r\n"));
        body.append("--").append(edge).append("--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends that many bytes as if they were a form with files. */
    HttpResponse<String> uploadBytes(String path, byte[] bytes) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Where an answer leads, without the host. */
    static String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        Matcher host = Pattern.compile("http://[^/]+(/.*)").matcher(location);
        return host.matches() ? host.group(1) : location;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        cookie.ifPresent(c -> request.header("Cookie", c));
        try {
            return HTTP.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
