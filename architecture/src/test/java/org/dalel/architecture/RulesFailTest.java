// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that was never seen failing is no check: each rule finds the code that breaks it. */
class RulesFailTest {
    private static final JavaClasses WRONG =
            new ClassFileImporter()
                    .importPackages("org.dalel.record.wrong", "org.dalel.terms.wrong");

    static Stream<Arguments> each_rule() {
        return Stream.of(
                Arguments.of("picture", Rules.THE_CODE_FOLLOWS_THE_PICTURE),
                Arguments.of("cycles", Rules.NO_CYCLES),
                Arguments.of("libraries", Rules.THE_DOMAIN_KNOWS_NO_LIBRARY),
                Arguments.of("files", Rules.THE_DOMAIN_OPENS_NO_SOCKET_FILE_OR_DATABASE),
                Arguments.of("clock", Rules.THE_DOMAIN_READS_NO_CLOCK),
                Arguments.of("log", Rules.THE_DOMAIN_KEEPS_NO_LOG),
                Arguments.of("change", Rules.WHAT_IS_PUBLISHED_NEVER_CHANGES),
                Arguments.of("names", Rules.NAMES_SAY_WHAT_A_THING_IS),
                Arguments.of("setters", Rules.NO_SETTERS),
                Arguments.of("printing", Rules.ONLY_THE_EDGES_PRINT),
                Arguments.of("vague exceptions", Rules.NO_VAGUE_EXCEPTIONS),
                Arguments.of("document libraries", Rules.ONLY_INTAKE_TOUCHES_DOCUMENT_LIBRARIES),
                Arguments.of("databases", Rules.ONLY_THE_VAULT_TOUCHES_A_DATABASE),
                Arguments.of("spring", Rules.ONLY_THE_WORKSPACE_TOUCHES_SPRING),
                Arguments.of("language libraries", Rules.ONLY_LANGUAGE_TOUCHES_LANGUAGE_LIBRARIES),
                Arguments.of("revealed names", Rules.NAMES_ARE_REVEALED_IN_FEW_PLACES),
                Arguments.of("old types", Rules.NO_UNSAFE_OLD_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each_rule")
    void each_rule_finds_the_code_that_breaks_it(String what, ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation()).as(what).isTrue();
    }
}
