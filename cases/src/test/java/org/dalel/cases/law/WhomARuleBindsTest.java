// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dalel.terms.finding.ProvisionCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a rule binds or serves, and which law it stands in. */
class WhomARuleBindsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The law requires choirs to file a yearly report. | choirs
                    The law requires that choirs file a yearly report. | choirs
                    The law permitted a judge to block a website. | a judge
                    The law permitted the government to listen to all calls. | the government
                    The code empowers the Registrar to suspend a choir. | the Registrar
                    The law granted the Ministry of Music authority to inspect choirs. | the Ministry
                    The law provides for workers' rights to form choirs. | workers
                    The law prohibits insulting the conductor. | anyone
                    The law prohibits discrimination against choirs. | anyone
                    The constitution provides for freedom of association. | anyone
                    The law prohibits civil servants from singing in the street. | civil servants
                    The law provides for up to two years in prison for persons convicted of libel. | persons convicted of libel
                    The law requires anyone receiving money from abroad to register. | anyone receiving money
                    The code imposes fines on those found guilty of disrupting a concert. | those found guilty
                    """)
    void a_rule_is_for_those_whom_the_law_tells_to_act_or_for_anyone(String text, String whom) {
        assertThat(rules(text))
                .first()
                .satisfies(p -> assertThat(p.addressee().orElse("nobody")).startsWith(whom));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The law also permitted the government to ban concerts. | law
                    A 2021 law requires choirs to keep books. | 2021 law
                    Under the law, authorities may dissolve choirs. | law
                    The cabinet approved the Choir Licensing Bill on 2 March. The draft would require every choir to renew its licence. | Choir Licensing Bill
                    """)
    void a_rule_stands_in_the_law_named_before_or_in_what_the_text_calls_it(
            String text, String law) {
        assertThat(rules(text)).last().satisfies(p -> assertThat(p.instrument()).contains(law));
    }

    @Test
    void a_second_duty_of_one_sentence_stands_in_the_same_draft() {
        assertThat(
                        rules(
                                "The cabinet approved the Choir Licensing Bill. The draft would"
                                        + " require every choir to renew its licence and would"
                                        + " empower the Registrar to suspend a choir."))
                .hasSizeGreaterThan(1)
                .allSatisfy(p -> assertThat(p.instrument()).contains("Choir Licensing Bill"));
    }

    private static List<ProvisionCandidate> rules(String text) {
        return Sample.of(text).provisions(Sample.ALL);
    }
}
