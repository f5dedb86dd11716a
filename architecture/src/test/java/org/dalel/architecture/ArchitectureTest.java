// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dalel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_code_follows_the_picture = Rules.THE_CODE_FOLLOWS_THE_PICTURE;

    @ArchTest static final ArchRule no_cycles = Rules.NO_CYCLES;
    @ArchTest static final ArchRule the_domain_knows_no_library = Rules.THE_DOMAIN_KNOWS_NO_LIBRARY;

    @ArchTest
    static final ArchRule the_domain_opens_no_socket_file_or_database =
            Rules.THE_DOMAIN_OPENS_NO_SOCKET_FILE_OR_DATABASE;

    @ArchTest static final ArchRule the_domain_reads_no_clock = Rules.THE_DOMAIN_READS_NO_CLOCK;
    @ArchTest static final ArchRule the_domain_keeps_no_log = Rules.THE_DOMAIN_KEEPS_NO_LOG;

    @ArchTest
    static final ArchRule what_is_published_never_changes = Rules.WHAT_IS_PUBLISHED_NEVER_CHANGES;

    @ArchTest static final ArchRule names_say_what_a_thing_is = Rules.NAMES_SAY_WHAT_A_THING_IS;
    @ArchTest static final ArchRule no_setters = Rules.NO_SETTERS;
    @ArchTest static final ArchRule only_the_edges_print = Rules.ONLY_THE_EDGES_PRINT;
    @ArchTest static final ArchRule no_vague_exceptions = Rules.NO_VAGUE_EXCEPTIONS;

    @ArchTest
    static final ArchRule only_intake_touches_document_libraries =
            Rules.ONLY_INTAKE_TOUCHES_DOCUMENT_LIBRARIES;

    @ArchTest
    static final ArchRule only_the_vault_touches_a_database =
            Rules.ONLY_THE_VAULT_TOUCHES_A_DATABASE;

    @ArchTest
    static final ArchRule only_the_workspace_touches_spring =
            Rules.ONLY_THE_WORKSPACE_TOUCHES_SPRING;

    @ArchTest
    static final ArchRule only_language_touches_language_libraries =
            Rules.ONLY_LANGUAGE_TOUCHES_LANGUAGE_LIBRARIES;

    @ArchTest
    static final ArchRule names_are_revealed_in_few_places = Rules.NAMES_ARE_REVEALED_IN_FEW_PLACES;

    @ArchTest static final ArchRule no_unsafe_old_types = Rules.NO_UNSAFE_OLD_TYPES;
}
