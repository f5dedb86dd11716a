// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import org.dalel.terms.PersonName;

/** The rules of the house, each with its reason. */
final class Rules {
    private static final String[] DOMAIN = {
        "org.dalel.terms..", "org.dalel.reading..", "org.dalel.record..", "org.dalel.law.."
    };

    private Rules() {}

    static final ArchRule THE_CODE_FOLLOWS_THE_PICTURE =
            classes()
                    .should(
                            adhereToPlantUmlDiagram(
                                    Objects.requireNonNull(
                                            Rules.class.getResource("/architecture.puml")),
                                    consideringOnlyDependenciesInDiagram()));

    static final ArchRule NO_CYCLES = slices().matching("org.dalel.(**)").should().beFreeOfCycles();

    static final ArchRule THE_DOMAIN_KNOWS_NO_LIBRARY =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat(
                            not(
                                    resideInAnyPackage(
                                            "org.dalel..", "java..", "org.jspecify.annotations..")))
                    .because("the domain must outlive every framework");

    static final ArchRule THE_DOMAIN_OPENS_NO_SOCKET_FILE_OR_DATABASE =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..")
                    .because("people at risk are safe only if we can say where data can leave");

    static final ArchRule THE_DOMAIN_READS_NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .callMethodWhere(
                            target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .because("the same document and date must always give the same answer");

    static final ArchRule THE_DOMAIN_KEEPS_NO_LOG =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                    .because("a log line is where a protected name leaks");

    static final ArchRule WHAT_IS_PUBLISHED_NEVER_CHANGES =
            fields().that()
                    .areDeclaredInClassesThat(
                            resideInAnyPackage(DOMAIN)
                                    .and(DescribedPredicate.describe("public", Rules::isPublished)))
                    .should()
                    .beFinal()
                    .because("a reading or record that can change under a reader cannot be cited");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameStartingWith("Abstract");

    static final ArchRule NO_SETTERS =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .haveNameNotMatching("set[A-Z].*");

    static final ArchRule ONLY_THE_EDGES_PRINT =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.dalel.cli..", "org.dalel.bench..")
                    .should(ACCESS_STANDARD_STREAMS);

    static final ArchRule NO_VAGUE_EXCEPTIONS = noClasses().should(THROW_GENERIC_EXCEPTIONS);

    static final ArchRule ONLY_INTAKE_TOUCHES_DOCUMENT_LIBRARIES =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dalel.intake..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jsoup..",
                            "net.dankito.readability4j..",
                            "org.apache.commons.compress..",
                            "org.tukaani..",
                            "org.apache.james..",
                            "com.ibm.icu..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "javax.imageio..");

    static final ArchRule ONLY_THE_VAULT_TOUCHES_A_DATABASE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dalel.vault..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.sqlite..",
                            "org.flywaydb..",
                            "org.springframework.jdbc..");

    static final ArchRule ONLY_THE_WORKSPACE_TOUCHES_SPRING =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.dalel.web..", "org.dalel.vault..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "jakarta.servlet..", "org.thymeleaf..");

    static final ArchRule ONLY_LANGUAGE_TOUCHES_LANGUAGE_LIBRARIES =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dalel.language..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("opennlp..", "edu.stanford.nlp..", "morfologik..");

    static final ArchRule NAMES_ARE_REVEALED_IN_FEW_PLACES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.dalel.terms",
                            "org.dalel.contract..",
                            "org.dalel.vault..",
                            "org.dalel.web..",
                            "org.dalel.cli..")
                    .should()
                    .callMethod(PersonName.class, "reveal")
                    .because("every place that opens a name can leak it");

    static final ArchRule NO_UNSAFE_OLD_TYPES =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            java.util.Date.class,
                            java.util.Calendar.class,
                            java.io.ObjectInputStream.class);

    private static boolean isPublished(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("Builder");
    }
}
