// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dalel.vault.Vault;
import org.dalel.web.address.Paths;
import org.dalel.web.door.Lock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, and what the browser may do with the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final List<String> PAGES =
            List.of("/", "/documents", "/incidents", "/search", "/about", "/put-away");

    private Vault vault;
    private Workspace workspace;

    @BeforeAll
    void start() {
        vault = ExampleRecord.reviewed();
        workspace = Workspace.start(vault, settings());
    }

    @AfterAll
    void stop() {
        workspace.stop();
        vault.close();
    }

    private static Workspace.Settings settings() {
        return Workspace.Settings.on(0, ExampleRecord.MONITOR);
    }

    // ------------------------------------------------------------------ where it listens

    @Test
    void a_port_that_another_program_holds_is_told_as_that() {
        assertThatThrownBy(
                        () ->
                                Workspace.start(
                                        vault,
                                        Workspace.Settings.on(
                                                workspace.port(), ExampleRecord.MONITOR)))
                .isInstanceOfSatisfying(
                        Workspace.PortTaken.class,
                        taken -> assertThat(taken.port()).isEqualTo(workspace.port()));
    }

    @Test
    void it_listens_on_this_computer_only() throws IOException {
        List<InetAddress> others =
                Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                        .flatMap(n -> Collections.list(n.getInetAddresses()).stream())
                        .filter(a -> !a.isLoopbackAddress())
                        .toList();
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(
                                () ->
                                        socket.connect(
                                                new InetSocketAddress(other, workspace.port()),
                                                2000))
                        .as("reached from " + other)
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(workspace.address().getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example:PORT",
                "evil.example:PORT",
                "[::1]:PORT",
                "0.0.0.0:PORT",
                "127.0.0.1.:PORT",
                "LOCALHOST:PORT"
            })
    void another_host_name_gets_nothing(String host) throws IOException {
        String other = host.replace("PORT", "" + workspace.port());
        for (String path : List.of("/", "/dalel.css", "/nothing-here")) {
            assertThat(raw("GET " + path + " HTTP/1.1", other))
                    .containsPattern("^HTTP/1.1 (400|421) ")
                    .endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET //x", "GET /a;b", "FOO /", "TRACE /", "GET /a%0dX:y", "GET /open"})
    void another_host_name_gets_nothing_by_an_odd_request_either(String odd) throws IOException {
        assertThat(raw(odd + " HTTP/1.1", "evil.example:" + workspace.port()))
                .containsPattern("^HTTP/1.1 (400|421) ")
                .doesNotContain("Dalel")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_request_without_a_host_gets_nothing() throws IOException {
        assertThat(raw("GET / HTTP/1.0", "")).containsAnyOf(" 400", " 421").doesNotContain("Dalel");
    }

    @Test
    void localhost_is_an_own_name() throws IOException {
        assertThat(raw("GET /dalel.css HTTP/1.1", "localhost:" + workspace.port()))
                .startsWith("HTTP/1.1 200");
    }

    // ------------------------------------------------------------------ who asks

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT"
            })
    void a_page_of_another_origin_changes_nothing(String origin) {
        Visitor inside = Visitor.inside(workspace);
        Document page = inside.page("/search");
        Map<String, String> form =
                Map.of(
                        "words",
                        "river",
                        "_csrf",
                        page.select("form[action=/search] input[name=_csrf]").attr("value"));
        String other = origin.replace("PORT", "" + workspace.port());
        assertThat(inside.post("/search", form, "Origin", other).statusCode()).isEqualTo(403);
        assertThat(inside.get("/", "Origin", other).statusCode()).isEqualTo(403);
        assertThat(inside.post("/search", form, "Origin", inside.base()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_form_without_an_origin_changes_nothing() {
        Visitor inside = Visitor.inside(workspace);
        String csrf = inside.page("/search").select("input[name=_csrf]").attr("value");
        assertThat(inside.post("/search", Map.of("words", "x", "_csrf", csrf)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void our_own_forms_are_taken_although_a_browser_hides_their_origin() {
        Visitor inside = Visitor.inside(workspace);
        String csrf = inside.page("/search").select("input[name=_csrf]").attr("value");
        Map<String, String> form = Map.of("words", "x", "_csrf", csrf);
        assertThat(
                        inside.post(
                                        "/search",
                                        form,
                                        "Origin",
                                        "null",
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .isEqualTo(303);
        assertThat(
                        inside.post(
                                        "/search",
                                        form,
                                        "Origin",
                                        "null",
                                        "Sec-Fetch-Site",
                                        "same-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_that_another_page_asked_for_is_not_given(String site) {
        Visitor inside = Visitor.inside(workspace);
        assertThat(inside.get("/documents", "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
    }

    // ------------------------------------------------------------------ the key

    @Test
    void no_page_without_a_session() {
        for (String path : PAGES) {
            HttpResponse<String> answer = new Visitor(workspace).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).contains("The workspace is not open here");
            assertThat(answer.body()).doesNotContain("documents wait", ExampleRecord.TITLE);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void no_session_begins_without_the_key() {
        Visitor outside = new Visitor(workspace);
        for (String path : List.of("/search", "/lock", "/open", "/", "/nothing-here")) {
            HttpResponse<String> answer =
                    outside.post(path, Map.of("words", "x", "key", "x"), "Origin", outside.base());
            assertThat(answer.statusCode()).as(path).isIn(401, 404);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Refresh")).as(path).isEmpty();
            assertThat(answer.body()).doesNotContain("documents wait", "_csrf");
        }
    }

    @Test
    void whoever_has_no_key_does_not_keep_the_workspace_open() {
        HandClock clock = new HandClock();
        try (Workspace own = Workspace.start(vault, settings(), clock)) {
            Visitor outside = new Visitor(own);
            clock.pass(Duration.ofMinutes(9));
            outside.post("/search", Map.of("words", "x"), "Origin", outside.base());
            outside.get("/");
            outside.get("/open?key=AAAA");
            clock.pass(Duration.ofMinutes(1));
            assertThat(outside.get("/").statusCode()).isEqualTo(423);
        }
    }

    @Test
    void the_address_opens_once() {
        URI address = workspace.address();
        HttpResponse<String> first = new Visitor(workspace).open(address);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(first)).isEqualTo("/");
        HttpResponse<String> second = new Visitor(workspace).open(address);
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_used_address_leads_back_whoever_is_in_already() {
        Visitor inside = new Visitor(workspace);
        URI address = workspace.address();
        inside.open(address);
        HttpResponse<String> again = inside.open(address);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_new_address_makes_the_one_before_worthless() {
        URI before = workspace.address();
        URI now = workspace.address();
        assertThat(new Visitor(workspace).open(before).statusCode()).isEqualTo(401);
        assertThat(new Visitor(workspace).open(now).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open", "/open?key=", "/open?key=AAAA"})
    void no_key_and_a_wrong_key_open_nothing(String path) {
        assertThat(new Visitor(workspace).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_for_this_site_and_no_script() {
        HttpResponse<String> answer = new Visitor(workspace).open(workspace.address());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("SameSite=Strict", "HttpOnly", "Path=/")
                .doesNotContain("Expires", "Max-Age", "Domain");
    }

    @Test
    void a_session_that_someone_prepared_is_not_taken_over() {
        Visitor visitor = Visitor.inside(workspace);
        String before = visitor.cookie().orElseThrow();
        visitor.open(workspace.address());
        assertThat(visitor.cookie().orElseThrow()).isNotEqualTo(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void no_session_travels_in_an_address() {
        Visitor inside = Visitor.inside(workspace);
        for (String path : PAGES) {
            assertThat(inside.get(path).body()).doesNotContain("jsessionid");
        }
    }

    // ------------------------------------------------------------------ forms

    @ParameterizedTest
    @ValueSource(strings = {"/lock", "/search", "/candidates/x/accept", "/decisions/x/undo"})
    void no_form_without_the_token_of_its_page(String path) {
        Visitor inside = Visitor.inside(workspace);
        HttpResponse<String> answer =
                inside.post(path, Map.of("words", "x"), "Origin", inside.base());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was changed");
    }

    @Test
    void every_form_of_every_page_that_changes_something_carries_a_token() {
        Visitor inside = Visitor.inside(workspace);
        for (String path : PAGES) {
            assertThat(inside.page(path).select("form[method=post]"))
                    .allSatisfy(
                            form ->
                                    assertThat(form.select("input[name=_csrf]").attr("value"))
                                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"})
    void other_methods_do_nothing(String method) throws IOException {
        assertThat(raw(method + " / HTTP/1.1", "127.0.0.1:" + workspace.port()))
                .containsPattern("^HTTP/1.1 (400|401|403|404|405|501)");
    }

    // ------------------------------------------------------------------ what a browser may do

    @Test
    void every_answer_forbids_scripts_of_others_and_keeping() {
        Visitor inside = Visitor.inside(workspace);
        Visitor outside = new Visitor(workspace);
        List<HttpResponse<String>> answers =
                List.of(
                        inside.get("/"),
                        inside.get("/documents"),
                        inside.get("/nothing-here"),
                        inside.get("/dalel.css"),
                        inside.get("/mark.svg"),
                        inside.post("/lock", Map.of(), "Origin", inside.base()),
                        inside.get("/", "Origin", "http://evil.example"),
                        outside.get("/"),
                        outside.open(workspace.address()));
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            assertThat(header(answer, "Content-Security-Policy"))
                                    .isEqualTo(
                                            "default-src 'none'; style-src 'self'; img-src 'self';"
                                                    + " script-src 'self'; connect-src 'self';"
                                                    + " form-action 'self'; frame-ancestors"
                                                    + " 'none'; base-uri 'none'");
                            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
                            assertThat(header(answer, "X-Content-Type-Options"))
                                    .isEqualTo("nosniff");
                            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
                            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
                            assertThat(answer.headers().firstValue("Server")).isEmpty();
                            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
                            assertThat(answer.body()).doesNotContain("Tomcat");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /", "GET //x", "GET /a;b", "FOO /", "GET /a|b"})
    void what_the_server_refuses_by_itself_forbids_scripts_of_others_and_keeping_too(String odd)
            throws IOException {
        assertThat(raw(odd + " HTTP/1.1", "127.0.0.1:" + workspace.port()))
                .contains("Content-Security-Policy: default-src 'none'", "no-store", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%%%", "GET /a%2Fb", "GET /x%00", "GET /../x"})
    void an_address_that_is_none_is_told_so_in_all_languages(String odd) throws IOException {
        assertThat(raw(odd + " HTTP/1.1", "127.0.0.1:" + workspace.port()))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'", "no-store", "nosniff")
                .contains("lang=\"ru\"", "lang=\"kk\"", "Go back")
                .doesNotContain("a%2Fb", "Tomcat");
    }

    @Test
    void a_part_of_the_stylesheet_is_the_whole_of_it() {
        HttpResponse<String> part = new Visitor(workspace).get("/dalel.css", "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).contains(":root");
    }

    @Test
    void a_request_that_is_no_http_learns_nothing_of_the_server() throws IOException {
        assertThat(raw("GET /%%% HTTP/1.1", "127.0.0.1:" + workspace.port()))
                .doesNotContain("Tomcat", "Exception");
    }

    @Test
    void a_page_runs_our_three_scripts_and_has_no_script_or_style_of_its_own() {
        Visitor inside = Visitor.inside(workspace);
        for (String path : PAGES) {
            Document page = inside.page(path);
            assertThat(page.select("style, [style], iframe, object, embed, base")).isEmpty();
            assertThat(page.select("script"))
                    .allSatisfy(
                            script -> {
                                assertThat(script.attr("src"))
                                        .isIn(Paths.SWAPPING, Paths.SUGGESTING, Paths.KEYS);
                                assertThat(script.data()).isEmpty();
                            });
            assertThat(page.getAllElements())
                    .allSatisfy(
                            e ->
                                    assertThat(e.attributes())
                                            .noneMatch(a -> a.getKey().startsWith("on")));
            assertThat(page.select("[src], link[href]"))
                    .allSatisfy(e -> assertThat(e.attr("src") + e.attr("href")).startsWith("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Paths.SWAPPING, Paths.SUGGESTING, Paths.KEYS})
    void the_scripts_are_there_and_may_make_no_code_out_of_words(String script) {
        HttpResponse<String> answer = new Visitor(workspace).get(script);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(
                        Visitor.inside(workspace)
                                .page("/")
                                .expectFirst("meta[name=htmx-config]")
                                .attr("content"))
                .contains("\"allowEval\":false", "\"historyCacheSize\":0");
    }

    // ------------------------------------------------------------------ lock

    @Test
    void lock_ends_all_sessions_and_keys() throws InterruptedException {
        try (Workspace own = Workspace.start(vault, settings())) {
            Visitor inside = Visitor.inside(own);
            Visitor second = Visitor.inside(own);
            URI unused = own.address();
            HttpResponse<String> locked =
                    inside.submit(inside.page("/").expectFirst("form[action=/lock]"), Map.of());
            assertThat(locked.statusCode()).isEqualTo(303);
            for (Visitor visitor : List.of(inside, second, new Visitor(own))) {
                HttpResponse<String> answer = visitor.get("/documents");
                assertThat(answer.statusCode()).isEqualTo(423);
                assertThat(answer.body())
                        .contains("Locked", "start Dalel in the terminal")
                        .doesNotContain(ExampleRecord.TITLE, "documents wait");
            }
            assertThat(new Visitor(own).open(unused).statusCode()).isEqualTo(423);
            assertThat(inside.get("/dalel.css").statusCode()).isEqualTo(200);
            assertThat(own.awaitEnd()).isEqualTo(Lock.Cause.PRESSED);
        }
    }

    @Test
    void it_locks_itself_when_nobody_uses_it() throws InterruptedException {
        HandClock clock = new HandClock();
        try (Workspace own = Workspace.start(vault, settings(), clock)) {
            Visitor inside = Visitor.inside(own);
            clock.pass(Duration.ofMinutes(9));
            assertThat(inside.get("/").statusCode()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(9).plusSeconds(59));
            assertThat(inside.get("/dalel.css").statusCode()).isEqualTo(200);
            assertThat(inside.get("/put-away").statusCode()).isEqualTo(200);
            clock.pass(Duration.ofSeconds(1));
            assertThat(inside.get("/").statusCode()).isEqualTo(423);
            assertThat(own.awaitEnd()).isEqualTo(Lock.Cause.IDLE);
        }
    }

    @Test
    void a_page_left_alone_takes_itself_off_the_screen() {
        Visitor inside = Visitor.inside(workspace);
        assertThat(header(inside.get("/"), "Refresh")).isEqualTo("602; url=/put-away");
    }

    @Test
    void nothing_is_written_to_the_disk_while_it_runs_and_nothing_stays() throws IOException {
        ServerFolder folder;
        try (Workspace own = Workspace.start(vault, settings())) {
            folder = own.folder();
            Visitor inside = Visitor.inside(own);
            PAGES.forEach(inside::get);
            inside.submit(
                    inside.page("/search").expectFirst("form[action=/search]"),
                    Map.of("words", "river"));
            try (Stream<Path> all = Files.walk(folder.path())) {
                assertThat(all.filter(Files::isRegularFile)).isEmpty();
            }
        }
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void stop_ends_at_once_and_twice_is_once() throws InterruptedException {
        Workspace own = Workspace.start(vault, settings());
        int port = own.port();
        own.stop();
        own.stop();
        assertThat(vault.documents().all()).as("the record stays open").isNotEmpty();
        assertThat(own.awaitEnd()).isEqualTo(Lock.Cause.STOPPED);
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String raw(String line, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", workspace.port())) {
            socket.setSoTimeout(5000);
            String head = host.isEmpty() ? "" : "Host: " + host + "\r\n";
            socket.getOutputStream()
                    .write(
                            (line + "\r\n" + head + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
