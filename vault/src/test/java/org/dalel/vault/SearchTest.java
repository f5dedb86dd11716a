// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dalel.record.Decision;
import org.dalel.record.Kind;
import org.dalel.record.MemoryRecord;
import org.dalel.record.Search;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.Quoted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private final Vault vault;
    private final StoredDocument english;
    private final StoredDocument russian;
    private final StoredDocument kazakh;

    SearchTest(@TempDir Path disk) throws UnusableVault {
        vault = Vault.create(disk.resolve("case.dalel"), VaultTest.passphrase(), VaultTest.CHEAP);
        english = Reports.take(vault, "en.txt", Reports.ENGLISH).document();
        russian = Reports.take(vault, "ru.txt", Reports.RUSSIAN).document();
        kazakh = Reports.take(vault, "kk.txt", Reports.KAZAKH).document();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Search.Answer find(String words) {
        return vault.search().answer(Search.Question.of(words));
    }

    private List<StoredDocument> documents(String words) {
        return find(words).documents().stream().map(Search.DocumentHit::document).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "detains, en",
        "walking lawyers, en",
        "арестован, ru",
        "арест активист, ru",
        "Осанов, ru",
        "қауымдастық, kk",
        "ұйым, kk",
        "тексерд*, kk",
        "'\"river march\"', en",
        "'\"Lakeside Gr*\"', en",
        "RIVER, en"
    })
    void a_word_is_found_in_all_its_forms(String words, String language) {
        StoredDocument expected =
                switch (language) {
                    case "en" -> english;
                    case "ru" -> russian;
                    default -> kazakh;
                };
        assertThat(documents(words)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"march river\"'",
        "detained қауымдастық",
        "judge",
        "''' or 1=1 --'",
        "'forms : x'"
    })
    void what_is_not_there_is_not_found(String words) {
        assertThat(documents(words)).isEmpty();
        assertThat(find(words).documentsInAll()).isEqualTo(Search.Total.NONE);
    }

    @ParameterizedTest
    @CsvSource({"*", "'\"'", "AND", "'NEAR('", "')('", "'^ :'", "'\u0000'", "stems:"})
    void no_words_break_the_search(String words) {
        assertThat(find(words).incidents()).isEmpty();
    }

    @Test
    void the_excerpt_shows_the_find_where_it_stands() {
        Search.DocumentHit hit = find("detains").documents().get(0);

        String words = hit.excerpt().words().reveal();
        assertThat(hit.excerpt().finds().stream().map(p -> p.in(words)))
                .containsExactly("detained");
        assertThat(hit.passage().in(Reports.ENGLISH)).isEqualTo(words);
    }

    @Test
    void a_name_is_found_with_the_documents_and_incidents_that_tell_it() {
        Search.Answer answer = find("osanov");

        assertThat(answer.actorsInAll().count()).isPositive();
        Search.ActorHit hit = answer.actors().get(0);
        String name = hit.excerpt().words().reveal();
        assertThat(hit.excerpt().finds().stream().map(p -> p.in(name))).containsExactly("Osanov");
        assertThat(hit.inDocuments()).isEqualTo(hit.documents().size()).isPositive();
    }

    @Test
    void candidates_are_narrowed_to_a_kind() {
        Search.Question question =
                new Search.Question(
                        new Quoted("outlet"),
                        Set.of(Search.Among.CANDIDATES),
                        Set.of(Kind.INCIDENT),
                        10,
                        0);
        assertThat(vault.search().answer(question).candidatesInAll()).isEqualTo(Search.Total.NONE);
    }

    @Test
    void candidates_are_found_by_the_words_of_their_passage() {
        Search.Answer answer = find("outlet");

        assertThat(answer.candidates()).hasSize(1);
        assertThat(answer.candidates().get(0).candidate().kind()).isEqualTo(Kind.PRACTICE);
        assertThat(answer.candidatesInAll()).isEqualTo(new Search.Total(Search.Relation.EQUAL, 1));
    }

    @Test
    void an_incident_is_found_from_its_acceptance_until_it_is_undone() {
        assertThat(find("detained").incidents()).isEmpty();
        Decision decision =
                vault.review()
                        .accept(
                                vault.candidates().of(english.id()).get(0).id(),
                                Reports.MONITOR,
                                Reports.NOON);
        assertThat(find("detained").incidents()).hasSize(1);
        assertThat(find("article 512").incidents()).hasSize(1);

        vault.review().undo(decision.id(), Reports.MONITOR, Reports.NOON);
        assertThat(find("detained").incidents()).isEmpty();
    }

    @Test
    void a_new_reading_leaves_no_words_of_the_replaced_candidates() {
        Document document = Reports.document("en.txt", Reports.ENGLISH);
        vault.take(
                document,
                Reports.bytes(document),
                Reports.reading(Reports.ENGLISH),
                "2",
                Reports.MONITOR,
                Reports.NOON);

        assertThat(find("outlet").candidatesInAll().count()).isEqualTo(1);
        assertThat(find("outlet").documentsInAll().count()).isEqualTo(1);
    }

    @Test
    void the_vault_and_a_record_in_memory_find_the_same() {
        MemoryRecord memory = new MemoryRecord();
        for (StoredDocument stored : List.of(english, russian, kazakh)) {
            Document text = vault.documents().text(stored.id()).orElseThrow();
            memory.take(
                    stored,
                    text,
                    Reports.bytes(text),
                    Reports.reading(text.text()),
                    java.util.UUID::randomUUID);
        }
        for (String words :
                List.of("detained", "арестовали", "ұйымдар", "\"river march\"", "march*", "x")) {
            Search.Question question =
                    new Search.Question(new Quoted(words), Set.of(Search.Among.DOCUMENTS), 10, 0);
            assertThat(vault.search().answer(question).documents())
                    .as(words)
                    .containsExactlyInAnyOrderElementsOf(
                            memory.search().answer(question).documents());
        }
    }

    @Test
    void further_pages_go_on_where_the_first_ended() {
        Search.Question first =
                new Search.Question(new Quoted("полиция"), Set.of(Search.Among.DOCUMENTS), 1, 0);
        Search.Question second =
                new Search.Question(new Quoted("полиция"), Set.of(Search.Among.DOCUMENTS), 1, 1);
        Search.Answer one = vault.search().answer(first);
        Search.Answer two = vault.search().answer(second);

        assertThat(one.documentsInAll().count()).isEqualTo(2);
        assertThat(List.of(one.documents().get(0).document(), two.documents().get(0).document()))
                .containsExactlyInAnyOrder(russian, kazakh);
    }
}
