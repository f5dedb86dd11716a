// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.StageCandidate;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    @Test
    void a_name_that_is_printed_is_withheld() {
        PersonName name = new PersonName("Asel Nurmukhan");

        assertThat("arrested: " + name).isEqualTo("arrested: (name withheld)");
        assertThat(String.valueOf(Optional.of(name))).doesNotContain("Nurmukhan");
    }

    @Test
    void a_person_that_is_printed_shows_role_but_no_name() {
        Entity.Person person =
                new Entity.Person(
                        new PersonName("Asel Nurmukhan"),
                        List.of(new Passage(0, 14)),
                        Optional.of("lawyer"),
                        Optional.empty(),
                        false);

        assertThat(person.toString()).contains("lawyer").doesNotContain("Nurmukhan");
    }

    @Test
    void a_document_that_is_printed_shows_neither_text_nor_title_nor_file_name() {
        Document document =
                new Document(
                        "nurmukhan.txt",
                        "0".repeat(64),
                        "Asel Nurmukhan was held.",
                        true,
                        List.of(),
                        Document.Metadata.NONE);

        assertThat(document.toString())
                .isEqualTo("Document[000000000000, 24 characters]")
                .doesNotContain("urmukhan");
    }

    @Test
    void what_a_document_names_is_not_printed() {
        List<Passage> mentions = List.of(new Passage(0, 14));

        assertThat(
                        List.of(
                                new Entity.Organisation("Karsin Mothers", mentions),
                                new Entity.Place("Karsin", mentions, Optional.empty()),
                                new Entity.Law("the Karsin bill", mentions, Optional.empty()),
                                new StageCandidate(
                                        mentions.get(0),
                                        "the Karsin bill",
                                        StageCandidate.Stage.TABLED,
                                        When.UNKNOWN),
                                new Document.Metadata(
                                        Optional.empty(),
                                        When.UNKNOWN,
                                        Optional.empty(),
                                        Optional.of("In Karsin"),
                                        Optional.of(new PersonName("Karsin")),
                                        Optional.of("Karsin Courier"))))
                .allSatisfy(named -> assertThat(named.toString()).doesNotContain("Karsin"));
    }

    @Test
    void quoted_words_that_are_printed_are_withheld() {
        assertThat(new Quoted("lawyer Asel Nurmukhan")).hasToString("(words withheld)");
    }
}
