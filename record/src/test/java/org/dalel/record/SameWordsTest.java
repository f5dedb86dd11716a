// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is a copy and what is a report of its own; all texts are invented. */
class SameWordsTest {
    private static final String WIRE =
            "Officers searched the office of Clean River in Almaty on 11 March 2025, its lawyer"
                    + " Dina Sapargali said. They carried away four computers and 2 boxes of"
                    + " letters. The group has fought a dam on the upper Ile since 2022. Its"
                    + " director was questioned until midnight and then let go.";

    @Test
    void a_cut_text_under_another_headline_is_a_copy() {
        String cut = WIRE.substring(0, WIRE.indexOf("The group"));
        assertThat(SameWords.copied(WIRE, "Computers gone\n\nBy Wire One\n\n" + cut)).isTrue();
    }

    @Test
    void paragraphs_added_leave_it_a_copy() {
        String added =
                "Our reporter went to Almaty in the evening and spoke with 3 neighbours of the"
                        + " office in Zhandosov Street. ";
        assertThat(SameWords.copied(WIRE, added + WIRE + " " + added)).isTrue();
    }

    @Test
    void an_own_report_of_the_same_event_is_none() {
        String own =
                "Clean River, which fights the dam on the Ile, lost four computers to the police"
                        + " on Tuesday. Lawyer Dina Sapargali said that officers had come to the"
                        + " Almaty office at seven with a warrant of 2023.";
        assertThat(SameWords.copied(WIRE, own)).isFalse();
    }

    @Test
    void a_form_filled_in_for_another_case_is_none() {
        String form =
                "A court in %s fined a resident on %d March 2025 under article %d. The decision has"
                        + " not entered into force. It can be appealed in the manner laid down by"
                        + " law within ten days of its receipt.";
        assertThat(SameWords.copied(form.formatted("Taraz", 3, 488), form.formatted("Oral", 5, 73)))
                .isFalse();
    }

    @Test
    void one_speaker_heard_by_two_makes_no_copy() {
        String quote =
                " “We have twelve people, a press of 1974 and no money for this fine in Semey at all,”"
                        + " the owner said.";
        assertThat(
                        SameWords.copied(
                                "A court in Semey fined Zharyk five million tenge on 25 March."
                                        + quote,
                                "One line under a picture costs Zharyk much, we learnt in Semey."
                                        + quote))
                .isFalse();
    }

    @Test
    void texts_of_which_nothing_can_be_said_are_no_copies() {
        assertThat(SameWords.share("", "")).isZero();
        assertThat(SameWords.share("Almaty", "Almaty")).isZero();
        assertThat(SameWords.same("Almaty", "Almaty")).isFalse();
    }
}
