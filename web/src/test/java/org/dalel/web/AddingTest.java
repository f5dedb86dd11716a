// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.Taken;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.dalel.web.adding.Added;
import org.dalel.web.adding.AddingPage;
import org.dalel.web.adding.FileReading;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are added in the workspace. */
class AddingTest {
    private static final String ONE = "The library of Karsin opens at nine.";
    private static final String OTHER = "The library of Tolmen opens at ten.";
    private static final String EMPTY = "";

    private final CountDownLatch mayRead = new CountDownLatch(1);
    private boolean slow;
    private Vault vault = empty();
    private Workspace workspace = start(vault);
    private Visitor visitor = Visitor.inside(workspace);

    @BeforeEach
    void fresh() {
        slow = false;
    }

    private static Vault empty() {
        try {
            return Vault.throwaway(Set.of(sha256(ONE), sha256(OTHER)));
        } catch (UnusableVault failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Workspace start(Vault record) {
        return Workspace.start(
                record, Workspace.Settings.on(0, ExampleRecord.MONITOR).reading(this::read));
    }

    @AfterEach
    void stop() {
        mayRead.countDown();
        workspace.stop();
        vault.close();
    }

    /** A reader that finds nothing, and refuses a file without text. */
    private void read(String file, byte[] bytes, Document.Metadata said, Consumer<Added> told)
            throws InterruptedException {
        if (slow) {
            mayRead.await();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            told.accept(
                    Added.refused(
                            new Problem(
                                    "this file is empty",
                                    file,
                                    "fetch it again; it may not have been saved")));
            return;
        }
        Taken taken =
                vault.take(
                        new Document(file, sha256(text), text, true, List.of(), said),
                        bytes,
                        nothingIn(said),
                        "test",
                        ExampleRecord.MONITOR,
                        Instant.parse("2026-03-04T10:31:00Z"));
        told.accept(
                new Added(
                        file,
                        Optional.of(taken.document().id()),
                        Added.Outcome.valueOf(taken.outcome().name()),
                        List.of()));
    }

    private static Reading nothingIn(Document.Metadata said) {
        return new Reading(
                new Reading.About(
                        Optional.empty(),
                        said.language().orElse(Language.ENGLISH),
                        said.published(),
                        Optional.empty(),
                        false,
                        said.publisher(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("shallow")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private HttpResponse<String> send(Map<String, String> files, Map<String, String> fields) {
        Element form = visitor.page("/documents/add").expectFirst("form[action=/documents/add]");
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(i -> all.put(i.attr("name"), i.attr("value")));
        all.putAll(fields);
        return visitor.upload("/documents/add", all, "files", files);
    }

    private String outcome(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).isEqualTo(303);
        return visitor.page(Visitor.location(sent)).expectFirst("main").text();
    }

    @Test
    void a_file_is_read_and_kept_with_what_is_known_of_it() {
        String page =
                outcome(
                        send(
                                Map.of("library.txt", ONE),
                                Map.of(
                                        "published", "March 2026",
                                        "publisher", "Velmar Courier",
                                        "language", "ru")));
        assertThat(page).contains("New: 1. There already: 0. Not taken in: 0.");
        assertThat(vault.documents().all()).hasSize(1);
        Reading.About about = vault.documents().all().get(0).about();
        assertThat(about.published().edtf()).isEqualTo("2026-03");
        assertThat(about.publisher()).contains("Velmar Courier");
        assertThat(about.language()).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void a_bad_file_says_what_where_and_what_to_do_and_the_others_are_read() {
        String page =
                outcome(
                        send(
                                Map.of("one.txt", ONE, "nothing.txt", EMPTY, "two.txt", OTHER),
                                Map.of()));
        assertThat(page)
                .contains("New: 2. There already: 0. Not taken in: 1.")
                .contains("this file is empty", "nothing.txt", "fetch it again");
        assertThat(vault.documents().count()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_says_since_when_it_is_there() {
        outcome(send(Map.of("one.txt", ONE), Map.of()));
        assertThat(outcome(send(Map.of("copy.txt", ONE), Map.of())))
                .contains("New: 0. There already: 1.", "there already", "4 March 2026 by M. S.");
        assertThat(vault.documents().count()).isEqualTo(1);
    }

    @Test
    void what_was_added_by_mistake_is_taken_out_again() {
        String page = Visitor.location(send(Map.of("one.txt", ONE), Map.of()));
        Element form = visitor.page(page).expectFirst("form[action$=/remove]");
        assertThat(Visitor.location(visitor.submit(form, Map.of()))).isEqualTo(page);
        assertThat(visitor.page(page).expectFirst("main").text()).contains("taken out again");
        assertThat(vault.documents().count()).isZero();
        assertThat(vault.verify().problems()).isEmpty();
        outcome(send(Map.of("one.txt", ONE), Map.of()));
        assertThat(vault.documents().count()).isEqualTo(1);
    }

    @Test
    void a_date_that_is_none_or_ahead_is_said_beside_its_field_and_nothing_is_taken_in() {
        for (String date : List.of("someday", "2999-01-01")) {
            HttpResponse<String> answer = send(Map.of("one.txt", ONE), Map.of("published", date));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("id=\"published-wrong\"", "aria-invalid=\"true\"", date);
        }
        assertThat(vault.documents().count()).isZero();
    }

    @Test
    void no_file_is_said_beside_its_field() {
        HttpResponse<String> answer = send(Map.of(), Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No file was chosen.");
    }

    @Test
    void a_name_with_folders_loses_them() {
        outcome(send(Map.of("C:\\people\\Ines\\one.txt", ONE), Map.of()));
        assertThat(vault.documents().all().get(0).file()).isEqualTo("one.txt");
    }

    @Test
    void too_much_at_once_is_refused_before_it_is_read() {
        HttpResponse<String> answer =
                visitor.uploadBytes(
                        "/documents/add", new byte[(int) AddingPage.MOST_BYTES + 2_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too much at once", "What to do");
    }

    @Test
    void nobody_without_the_session_or_the_forms_token_adds_anything() {
        assertThat(
                        new Visitor(workspace)
                                .upload("/documents/add", Map.of(), "files", Map.of("one.txt", ONE))
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        visitor.upload("/documents/add", Map.of(), "files", Map.of("one.txt", ONE))
                                .statusCode())
                .isEqualTo(403);
        assertThat(vault.documents().count()).isZero();
    }

    @Test
    void while_it_reads_the_page_says_how_far_it_is_and_another_upload_waits() {
        slow = true;
        HttpResponse<String> sent = send(Map.of("one.txt", ONE, "two.txt", OTHER), Map.of());
        String address = Visitor.location(sent).replaceAll("#.*", "");
        assertThat(visitor.page(address).expectFirst("main").text())
                .contains("Read so far: 0 of 2.", "Look again");
        assertThat(send(Map.of("two.txt", OTHER), Map.of()).statusCode()).isEqualTo(409);
        mayRead.countDown();
        assertThat(vault.documents().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void nothing_of_a_file_is_ever_written_beside_the_vault() throws IOException {
        Set<String> before = temporary();
        slow = true;
        String long1 = ONE.repeat(200_000);
        send(Map.of("one.txt", long1), Map.of());
        Set<String> during = temporary();
        during.removeAll(before);
        assertThat(during).as("while it waits to be read").isEmpty();
        try (Stream<Path> server = Files.walk(workspace.folder().path())) {
            assertThat(server.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Files in the folder for temporary ones; those of other programs come and go. */
    private static Set<String> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return all.filter(Files::isRegularFile)
                    .map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> n.contains("upload") || n.contains("tomcat") || n.endsWith(".tmp"))
                    // what Java itself writes while another program draws letters
                    .filter(n -> !n.startsWith("+~JF"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void a_workspace_that_takes_nothing_in_says_so() {
        try (Workspace closed =
                Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR))) {
            Visitor inside = Visitor.inside(closed);
            assertThat(inside.page("/documents/add").text())
                    .contains("takes no documents in", "dalel serve");
            assertThat(inside.page("/").text()).contains("dalel read");
        }
    }

    @Test
    void a_fault_in_one_file_does_not_hold_the_others_up() {
        List<String> read = new ArrayList<>();
        FileReading broken =
                (file, bytes, said, told) -> {
                    read.add(file);
                    throw new IllegalStateException("Ines Tarvo");
                };
        try (Workspace other =
                Workspace.start(
                        vault, Workspace.Settings.on(0, ExampleRecord.MONITOR).reading(broken))) {
            visitor = Visitor.inside(other);
            String page = outcome(send(Map.of("one.txt", ONE, "two.txt", OTHER), Map.of()));
            assertThat(page)
                    .contains("Not taken in: 2", "IllegalStateException")
                    .doesNotContain("Ines Tarvo");
            assertThat(read).hasSize(2);
        }
    }
}
