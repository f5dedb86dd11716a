// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.Change;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.terms.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VaultTest {
    static final Passphrase.Cost CHEAP = new Passphrase.Cost(64, 1, 1);

    private final Path disk;

    VaultTest(@TempDir Path disk) {
        this.disk = disk;
    }

    static char[] passphrase() {
        return "correct horse кедр".toCharArray();
    }

    private Path folder() {
        return disk.resolve("case.dalel");
    }

    private Vault create() throws UnusableVault {
        return Vault.create(folder(), passphrase(), CHEAP);
    }

    private Vault open() throws UnusableVault {
        return Vault.open(folder(), passphrase());
    }

    @Test
    void what_was_taken_in_is_there_after_opening_again() throws Exception {
        Document document = Reports.document("a.txt", Reports.ENGLISH);
        try (Vault vault = create()) {
            assertThat(Reports.take(vault, "a.txt", Reports.ENGLISH).outcome())
                    .isEqualTo(Taken.Outcome.NEW);
        }
        try (Vault vault = open()) {
            var stored = vault.documents().withSha256(document.sha256()).orElseThrow();
            assertThat(vault.documents().all()).containsExactly(stored);
            assertThat(vault.documents().text(stored.id())).contains(document);
            assertThat(vault.documents().original(stored.id()).orElseThrow())
                    .isEqualTo(Reports.bytes(document));
            assertThat(vault.documents().reading(stored.id()))
                    .hasValueSatisfying(
                            reading ->
                                    assertThat(FactJson.of(reading))
                                            .isEqualTo(
                                                    FactJson.of(Reports.reading(Reports.ENGLISH))));
            assertThat(vault.candidates().of(stored.id()))
                    .extracting(Candidate::kind)
                    .containsExactlyInAnyOrder(Kind.values());
            assertThat(vault.candidates().waiting().get(0).count()).isEqualTo(7);
        }
    }

    @Test
    void no_file_of_the_vault_holds_a_word_of_the_record() throws Exception {
        try (Vault vault = create()) {
            Reports.take(vault, "Osanov.txt", Reports.ENGLISH);
            Reports.take(vault, "b.txt", Reports.RUSSIAN);
            Reports.take(vault, "c.txt", Reports.KAZAKH);
            var first = vault.candidates().waiting().get(0).document();
            for (Candidate candidate : vault.candidates().of(first.id())) {
                vault.review().accept(candidate.id(), Reports.MONITOR, Reports.NOON);
            }
            vault.backup(disk.resolve("copy.dalel"));
            nothingIsReadable();
        }
        nothingIsReadable();
    }

    private void nothingIsReadable() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(disk)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(4);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (String secret : Reports.SECRET) {
                for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    assertThat(indexOf(bytes, secret.getBytes(encoding)))
                            .as(file.getFileName() + " " + secret)
                            .isNegative();
                }
            }
            assertThat(indexOf(bytes, "SQLite format".getBytes(StandardCharsets.UTF_8)))
                    .isNegative();
        }
    }

    static int indexOf(byte[] bytes, byte[] sought) {
        outer:
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            for (int j = 0; j < sought.length; j++) {
                if (bytes[i + j] != sought[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    @Test
    void only_the_owner_may_read_it() throws Exception {
        try (Vault vault = create()) {
            Reports.take(vault, "a.txt", Reports.ENGLISH);
            vault.backup(disk.resolve("copy.dalel"));
            for (Path folder : List.of(folder(), disk.resolve("copy.dalel"))) {
                assertThat(rights(folder)).isEqualTo("rwx------");
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(f -> assertThat(rights(f)).as(f + "").isEqualTo("rw-------"));
                }
            }
        }
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_wrong_passphrase_opens_nothing_and_says_so() throws Exception {
        create().close();

        UnusableVault wrong =
                catchThrowableOfType(
                        UnusableVault.class,
                        () -> Vault.open(folder(), "correct horse клён".toCharArray()));
        assertThat(wrong.reason()).isEqualTo(UnusableVault.Reason.WRONG_PASSPHRASE);
        assertThat(wrong.getMessage()).contains("where:").contains("do:").doesNotContain("клён");
    }

    @Test
    void the_same_letters_composed_in_two_ways_are_one_passphrase() throws Exception {
        Vault.create(folder(), "кедровый".toCharArray(), CHEAP).close();

        Vault.open(folder(), "кедровы\u0438\u0306".toCharArray()).close();
    }

    @Test
    void every_passphrase_given_is_wiped() throws Exception {
        char[] first = passphrase();
        Vault.create(folder(), first, CHEAP).close();
        char[] wrong = "another one entirely".toCharArray();
        assertThatThrownBy(() -> Vault.open(folder(), wrong)).isInstanceOf(UnusableVault.class);

        assertThat(first).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void a_changed_passphrase_opens_the_same_record_and_the_earlier_one_does_not()
            throws Exception {
        try (Vault vault = create()) {
            Reports.take(vault, "a.txt", Reports.ENGLISH);
        }
        byte[] before = Files.readAllBytes(folder().resolve(Database.NAME));
        Vault.changePassphrase(folder(), passphrase(), "a new passphrase".toCharArray(), CHEAP);

        assertThat(Files.readAllBytes(folder().resolve(Database.NAME))).isEqualTo(before);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(UnusableVault.Reason.WRONG_PASSPHRASE));
        try (Vault vault = Vault.open(folder(), "a new passphrase".toCharArray())) {
            assertThat(vault.documents().all()).hasSize(1);
        }
    }

    @Test
    void the_passphrase_is_not_changed_by_who_does_not_know_it() throws Exception {
        create().close();
        byte[] before = Files.readAllBytes(folder().resolve(KeyFile.NAME));

        assertThatThrownBy(
                        () ->
                                Vault.changePassphrase(
                                        folder(),
                                        "I do not know it".toCharArray(),
                                        "a new passphrase".toCharArray(),
                                        CHEAP))
                .isInstanceOf(UnusableVault.class);
        assertThat(Files.readAllBytes(folder().resolve(KeyFile.NAME))).isEqualTo(before);
    }

    @Test
    void a_passphrase_of_seven_characters_is_refused_and_one_of_eight_is_not() throws Exception {
        assertThatThrownBy(() -> Vault.create(folder(), "1234567".toCharArray(), CHEAP))
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e ->
                                assertThat(e.reason())
                                        .isEqualTo(UnusableVault.Reason.WEAK_PASSPHRASE));
        Vault.create(folder(), "12345678".toCharArray(), CHEAP).close();
    }

    @Test
    void a_vault_is_never_made_over_something_else() throws Exception {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("notes.txt"), "mine");

        assertThatThrownBy(this::create)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.EXISTS));
        assertThat(folder().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_link_in_the_place_of_a_half_made_vault_takes_no_other_vault_away() throws Exception {
        Path other = disk.resolve("other.dalel");
        Vault.create(other, passphrase(), CHEAP).close();
        Files.createSymbolicLink(disk.resolve("case.dalel.new"), other);

        assertThatThrownBy(this::create)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.EXISTS));
        Vault.open(other, passphrase()).close();
    }

    @ParameterizedTest
    @CsvSource({"2097152, 1, 1", "64, 100, 1", "64, 1, 1000", "-1, 1, 1"})
    void a_key_that_would_stop_the_program_is_refused(int memory, int passes, int lanes)
            throws Exception {
        create().close();
        alterCost(memory, passes, lanes);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.DAMAGED));
    }

    @Test
    void a_key_whose_cost_was_lowered_opens_nothing() throws Exception {
        create().close();
        alterCost(32, 1, 1);

        assertThatThrownBy(this::open).isInstanceOf(UnusableVault.class);
    }

    @Test
    void a_cost_beyond_the_memory_that_is_left_is_told() {
        assertThat(new Passphrase.Cost(1024, 1, 1).fitsIn(2_000_000)).isTrue();
        assertThat(new Passphrase.Cost(1024, 1, 1).fitsIn(1_000_000)).isFalse();
    }

    /** As somebody would who knows how the file is made. */
    private void alterCost(int memory, int passes, int lanes) throws Exception {
        Path key = folder().resolve("key");
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode file = (ObjectNode) json.readTree(Files.readAllBytes(key));
        ((ObjectNode) file.path("kdf"))
                .put("memory_kib", memory)
                .put("passes", passes)
                .put("lanes", lanes);
        file.remove("check");
        file.put("check", Intake.sha256(json.writeValueAsBytes(file)));
        Files.write(key, json.writeValueAsBytes(file));
    }

    @Test
    void where_there_is_no_vault_none_is_made() {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.NOT_FOUND));
        assertThat(folder()).doesNotExist();
    }

    @Test
    void a_vault_that_could_not_be_made_leaves_nothing_behind() throws Exception {
        assertThatThrownBy(() -> Vault.create(disk.resolve("no/such.dalel"), passphrase(), CHEAP))
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.NO_ROOM));
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_backup_opens_with_the_passphrase_and_holds_what_was_there() throws Exception {
        Path copy = disk.resolve("copy.dalel");
        try (Vault vault = create()) {
            Reports.take(vault, "a.txt", Reports.ENGLISH);
            vault.backup(copy);
            Reports.take(vault, "b.txt", Reports.RUSSIAN);
            assertThatThrownBy(() -> vault.backup(copy)).isInstanceOf(UnusableVault.class);
        }
        try (Vault vault = Vault.open(copy, passphrase())) {
            assertThat(vault.documents().all()).hasSize(1);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void the_same_document_with_the_same_settings_is_taken_once() throws Exception {
        try (Vault vault = create()) {
            Document document = Reports.document("a.txt", Reports.ENGLISH);
            assertThat(vault.holds(document.sha256(), "1 shallow")).isFalse();
            Reports.take(vault, "a.txt", Reports.ENGLISH);

            assertThat(vault.holds(document.sha256(), "1 shallow")).isTrue();
            assertThat(vault.holds(document.sha256(), "2 deep")).isFalse();
            assertThat(Reports.take(vault, "renamed.txt", Reports.ENGLISH).outcome())
                    .isEqualTo(Taken.Outcome.ALREADY);
            assertThat(vault.info().candidates()).isEqualTo(7);
        }
    }

    @Test
    void a_new_reading_replaces_what_is_open_and_keeps_what_was_decided() throws Exception {
        try (Vault vault = create()) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            List<Candidate> first = vault.candidates().of(stored.id());
            vault.review().accept(first.get(0).id(), Reports.MONITOR, Reports.NOON);
            Document document = Reports.document("a.txt", Reports.ENGLISH);
            Taken again =
                    vault.take(
                            document,
                            Reports.bytes(document),
                            Reports.reading(Reports.ENGLISH),
                            "2 deep",
                            Reports.MONITOR,
                            Reports.NOON);

            assertThat(again.outcome()).isEqualTo(Taken.Outcome.READ_ANEW);
            List<Candidate> second = vault.candidates().of(stored.id());
            assertThat(second).hasSize(7);
            assertThat(second)
                    .filteredOn(c -> !c.open())
                    .extracting(Candidate::id)
                    .containsExactly(first.get(0).id());
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void a_text_on_which_decisions_rest_is_not_replaced_by_another() throws Exception {
        try (Vault vault = create()) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            vault.review()
                    .accept(
                            vault.candidates().of(stored.id()).get(0).id(),
                            Reports.MONITOR,
                            Reports.NOON);
            Document same = Reports.document("a.txt", Reports.ENGLISH);
            Document cut =
                    new Document(
                            same.file(),
                            same.sha256(),
                            "Another cut of the page.",
                            false,
                            List.of(),
                            Document.Metadata.NONE);

            assertThat(
                            vault.take(
                                            cut,
                                            Reports.bytes(same),
                                            Reports.reading(Reports.RUSSIAN),
                                            "2",
                                            Reports.MONITOR,
                                            Reports.NOON)
                                    .outcome())
                    .isEqualTo(Taken.Outcome.KEPT_AS_DECIDED);
            assertThat(vault.documents().text(stored.id())).contains(same);
        }
    }

    @Test
    void undo_restores_the_vault_exactly_and_the_history_stays() throws Exception {
        try (Vault vault = create()) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            List<String> before = bodies(vault);
            for (Candidate candidate : vault.candidates().of(stored.id())) {
                Decision decision =
                        vault.review().accept(candidate.id(), Reports.MONITOR, Reports.NOON);
                assertThat(bodies(vault)).isNotEqualTo(before);
                vault.review().undo(decision.id(), Reports.MONITOR, Reports.NOON);
                assertThat(bodies(vault)).isEqualTo(before);
            }
            assertThat(vault.decisions().all()).hasSize(14);
            assertThat(vault.decisions().latest(1))
                    .containsExactly(vault.decisions().all().get(13));
            assertThat(vault.documents().count()).isEqualTo(1);
            assertThat(vault.candidates().documentsWaiting()).isEqualTo(1);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    private static List<String> bodies(Vault vault) {
        return Stream.of(
                        vault.candidates().of(vault.documents().all().get(0).id()),
                        vault.incidents().all(),
                        vault.actors().all(),
                        vault.sources().all(),
                        vault.claims().all(),
                        vault.figures().all(),
                        vault.episodes().all())
                .flatMap(List::stream)
                .map(FactJson::of)
                .toList();
    }

    @Test
    void accepted_facts_are_there_after_opening_again() throws Exception {
        Incident incident;
        try (Vault vault = create()) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            incident =
                    vault.review()
                            .accept(
                                    vault.candidates().of(stored.id()).stream()
                                            .filter(c -> c.kind() == Kind.INCIDENT)
                                            .findFirst()
                                            .orElseThrow()
                                            .id(),
                                    Reports.MONITOR,
                                    Reports.NOON)
                            .made(Incident.class)
                            .get(0);
        }
        try (Vault vault = open()) {
            var stored = vault.documents().all().get(0);
            assertThat(vault.incidents().find(incident.id())).contains(incident);
            assertThat(vault.incidents().toldIn(stored.id())).containsExactly(incident);
            assertThat(vault.claims().about(incident.id())).hasSize(1);
            assertThat(vault.figures().about(incident.id())).hasSize(1);
            assertThat(vault.actors().all()).hasSize(3);
            assertThat(vault.decisions().on(incident.id())).hasSize(1);
        }
    }

    @Test
    void two_people_who_decide_the_same_candidate_at_once_are_told_so() throws Exception {
        try (Vault one = create();
                Vault other = open()) {
            var stored = Reports.take(one, "a.txt", Reports.ENGLISH).document();
            var candidate = other.candidates().of(stored.id()).get(0).id();
            one.review().accept(candidate, Reports.MONITOR, Reports.NOON);

            assertThatThrownBy(
                            () -> other.review().accept(candidate, Reports.MONITOR, Reports.NOON))
                    .isInstanceOf(DecisionRefused.class);
            assertThat(other.incidents().all()).isEqualTo(one.incidents().all());
        }
    }

    @Test
    void a_decision_that_rests_on_an_outdated_view_changes_nothing() throws Exception {
        try (Vault vault = create()) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            Candidate seen = vault.candidates().of(stored.id()).get(0);
            vault.review()
                    .reject(
                            seen.id(),
                            Decision.Reason.OTHER,
                            Optional.empty(),
                            Reports.MONITOR,
                            Reports.NOON);
            List<String> before = bodies(vault);
            Candidate accepted =
                    new Candidate(
                            seen.id(),
                            seen.document(),
                            seen.number(),
                            seen.found(),
                            Optional.empty(),
                            Candidate.State.ACCEPTED,
                            Optional.empty());
            Decision late =
                    new Decision(
                            new Id<>(UUID.randomUUID()),
                            Reports.NOON,
                            Reports.MONITOR,
                            new Decision.Accepted(seen.id()),
                            Optional.empty(),
                            List.of(new Change(Optional.of(seen), Optional.of(accepted))));

            assertThatThrownBy(() -> vault.decisions().keep(late))
                    .isInstanceOf(DecisionRefused.class)
                    .hasMessageContaining("in the meantime");
            assertThat(bodies(vault)).isEqualTo(before);
            assertThat(vault.decisions().all()).hasSize(1);
        }
    }

    @Test
    void threads_of_one_program_take_turns() throws Exception {
        try (Vault vault = create()) {
            var threads = Executors.newFixedThreadPool(6);
            List<Future<Taken>> taken = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String text = Reports.RUSSIAN + " " + i + ".";
                taken.add(threads.submit(() -> Reports.take(vault, "a.txt", text)));
            }
            for (Future<Taken> one : taken) {
                assertThat(one.get().outcome()).isEqualTo(Taken.Outcome.NEW);
            }
            threads.shutdown();
            assertThat(vault.documents().all()).hasSize(24);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void the_database_itself_refuses_to_alter_the_history() throws Exception {
        try (Vault vault = create();
                DataKey key = KeyFile.read(folder(), passphrase())) {
            var stored = Reports.take(vault, "a.txt", Reports.ENGLISH).document();
            vault.review()
                    .accept(
                            vault.candidates().of(stored.id()).get(0).id(),
                            Reports.MONITOR,
                            Reports.NOON);
            try (Database database = Database.open(folder(), key)) {
                assertThatThrownBy(() -> database.write(sql -> sql.change("delete from decision")))
                        .isInstanceOf(NotKept.class);
                assertThatThrownBy(
                                () ->
                                        database.write(
                                                sql -> sql.change("update decision set body = ''")))
                        .isInstanceOf(NotKept.class);
            }
        }
    }

    @Test
    void a_throwaway_vault_takes_in_its_own_documents_only_and_goes() throws Exception {
        Path where;
        Document known = Reports.document("a.txt", Reports.ENGLISH);
        try (Vault vault = Vault.throwaway(Set.of(known.sha256()))) {
            where = vault.folder();
            Reports.take(vault, "a.txt", Reports.ENGLISH);
            assertThat(where.resolve(KeyFile.NAME)).doesNotExist();
            assertThat(vault.info().documents()).isEqualTo(1);
            assertThatThrownBy(() -> Reports.take(vault, "b.txt", Reports.RUSSIAN))
                    .isInstanceOf(NotKept.class)
                    .hasMessageContaining("dalel vault init");
        }
        assertThat(where).doesNotExist();
    }
}
