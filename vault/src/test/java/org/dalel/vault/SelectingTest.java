// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Entry;
import org.dalel.record.Evidence;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.MemoryRecord;
import org.dalel.record.Review;
import org.dalel.record.Selected;
import org.dalel.record.Selection;
import org.dalel.record.Telling;
import org.dalel.record.User;
import org.dalel.record.View;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault and the memory give the same answers to the same questions about incidents. */
class SelectingTest {
    private static final User MONITOR = new User("M. S.");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final Actor.Who POLICE = new Actor.Office(new Quoted("city police"));
    private static final Actor.Who PERSON = new Actor.Person(new PersonName("Ines Tarvo"), false);
    private static final List<When> DATES =
            List.of(
                    When.day(2026, 2, 28),
                    When.month(2026, 2),
                    When.year(2026),
                    When.UNKNOWN,
                    new When.Yearless(5, Optional.empty()),
                    new When.Span(When.month(2026, 1), When.UNKNOWN),
                    new When.Span(When.UNKNOWN, When.day(2026, 2, 3)),
                    When.day(2025, 12, 19));
    private static final List<Optional<Bounds>> COUNTS =
            List.of(
                    Optional.empty(),
                    Optional.of(Bounds.exactly(2)),
                    Optional.of(Bounds.atLeast(120)),
                    Optional.of(Bounds.between(bd(310), bd(340))),
                    Optional.of(Bounds.atMost(50)));

    private static java.math.BigDecimal bd(long number) {
        return java.math.BigDecimal.valueOf(number);
    }

    /** Forty incidents of all kinds, the same into every record. */
    private static List<Id<Incident>> fill(CaseRecord record) {
        AtomicLong counter = new AtomicLong();
        Review review = new Review(record, () -> new UUID(0, counter.incrementAndGet()));
        Random random = new Random(7);
        List<Id<Incident>> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            IncidentType type = IncidentType.values()[random.nextInt(6)];
            List<Telling> told = new ArrayList<>();
            for (int s = 0; s <= random.nextInt(3); s++) {
                told.add(
                        new Telling(
                                Optional.of(new Quoted("source " + random.nextInt(4))),
                                Optional.empty(),
                                Optional.empty(),
                                Status.HAPPENED,
                                COUNTS.get(random.nextInt(COUNTS.size()))
                                        .map(b -> new Count(b, "people")),
                                Evidence.heard(new Quoted("words " + i + " " + s))));
            }
            Decision decision =
                    review.enter(
                            new Entry(
                                    type,
                                    List.of(),
                                    DATES.get(random.nextInt(DATES.size())),
                                    Optional.of("Karsin " + random.nextInt(3))
                                            .filter(p -> random.nextInt(4) > 0),
                                    Optional.of(new Country(random.nextBoolean() ? "KZ" : "KG"))
                                            .filter(c -> random.nextInt(5) > 0),
                                    Status.values()[random.nextInt(3)],
                                    random.nextBoolean() ? List.of("art. 512") : List.of(),
                                    List.of(),
                                    random.nextBoolean()
                                            ? List.of(
                                                    new Entry.New(
                                                            Involvement.Role.PERPETRATOR, POLICE),
                                                    new Entry.New(Involvement.Role.TARGET, PERSON))
                                            : List.of(),
                                    told),
                            Decision.Origin.BY_HAND,
                            MONITOR,
                            NOON);
            made.add(decision.made(Incident.class).get(0).id());
            if (i % 9 == 8) {
                review.undo(decision.id(), MONITOR, NOON);
            }
        }
        return made;
    }

    private static List<Selected.Question> questions() {
        List<Selection> selections =
                List.of(
                        Selection.ALL,
                        narrowed(Set.of("R6"), Set.of(), Optional.empty(), Optional.empty()),
                        narrowed(
                                Set.of(),
                                Set.of(IncidentType.FINE, IncidentType.ARREST_DETENTION),
                                Optional.of(FEBRUARY),
                                Optional.of(END_OF_FEBRUARY)),
                        narrowed(Set.of(), Set.of(), Optional.of(FEBRUARY), Optional.empty()),
                        narrowed(Set.of(), Set.of(), Optional.empty(), Optional.of(FEBRUARY)),
                        Selection.ALL.onlyUndated(),
                        about(Set.of(POLICE), Set.of("Karsin 1"), true, Set.of(), true),
                        about(Set.of(PERSON), Set.of(), false, Set.of("art. 512"), false),
                        about(Set.of(), Set.of(), true, Set.of("no such law"), false));
        List<Selected.Question> questions = new ArrayList<>();
        for (Selection selection : selections) {
            for (Selection.By by : Selection.By.values()) {
                questions.add(
                        new Selected.Question(selection, new Selection.Order(by, true), 0, 100, 2));
                questions.add(
                        new Selected.Question(selection, new Selection.Order(by, false), 3, 5, 50));
                questions.add(
                        new Selected.Question(selection, new Selection.Order(by, false), 0, 1, 0));
            }
        }
        return questions;
    }

    private static Selection narrowed(
            Set<String> groups,
            Set<IncidentType> types,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        return new Selection(
                groups, types, Set.of(), Set.of(), false, from, to, false, Set.of(), Set.of(),
                Set.of(), Set.of(), false, false);
    }

    private static Selection about(
            Set<Actor.Who> actors,
            Set<String> places,
            boolean placeUnknown,
            Set<String> laws,
            boolean disputed) {
        return new Selection(
                Set.of(),
                Set.of(),
                Set.of(new Country("KZ"), new Country("KG")),
                places,
                placeUnknown,
                Optional.empty(),
                Optional.empty(),
                false,
                actors,
                laws,
                Set.of(new Quoted("source 0"), new Quoted("source 1"), new Quoted("source 2")),
                Set.of(Status.HAPPENED, Status.PLANNED),
                disputed,
                false);
    }

    @Test
    void the_vault_answers_as_the_memory_does(@TempDir Path disk) throws UnusableVault {
        MemoryRecord memory = new MemoryRecord();
        fill(memory);
        try (Vault vault =
                Vault.create(disk.resolve("a.dalel"), VaultTest.passphrase(), VaultTest.CHEAP)) {
            fill(vault);
            int found = 0;
            for (Selected.Question question : questions()) {
                Selected wanted = memory.incidents().select(question);
                assertThat(vault.incidents().select(question)).isEqualTo(wanted);
                found += wanted.rows().size();
            }
            assertThat(found).as("the questions find something").isGreaterThan(500);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void what_only_may_lie_in_the_period_is_in_it_and_marked(@TempDir Path disk)
            throws UnusableVault {
        try (Vault vault =
                Vault.create(disk.resolve("a.dalel"), VaultTest.passphrase(), VaultTest.CHEAP)) {
            fill(vault);
            Selected february =
                    vault.incidents()
                            .select(
                                    Selected.Question.of(
                                            narrowed(
                                                    Set.of(),
                                                    Set.of(),
                                                    Optional.of(FEBRUARY),
                                                    Optional.of(END_OF_FEBRUARY))));
            assertThat(february.rows())
                    .allSatisfy(
                            row ->
                                    assertThat(row.perhaps())
                                            .isEqualTo(
                                                    !Set.of("2026-02", "2026-02-28")
                                                            .contains(
                                                                    row.incident().when().edtf())));
            assertThat(february.perhaps()).isPositive();
            assertThat(february.undated()).isPositive();
            Selected all = vault.incidents().select(Selected.Question.of(Selection.ALL));
            assertThat(all.facets().undated()).isEqualTo(february.undated());
            assertThat(all.openAbove()).isTrue();
        }
    }

    @Test
    void a_vault_from_before_there_were_traits_gets_them_when_it_is_opened(@TempDir Path disk)
            throws UnusableVault {
        Path folder = disk.resolve("a.dalel");
        Selected before;
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            fill(vault);
            before = vault.incidents().select(Selected.Question.of(Selection.ALL));
        }
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            database.write(sql -> sql.change("delete from incident_traits"));
        }
        try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
            assertThat(vault.incidents().select(Selected.Question.of(Selection.ALL)))
                    .isEqualTo(before);
        }
    }

    @Test
    void a_view_keeps_its_names_in_the_vault_for_whoever_made_it(@TempDir Path disk)
            throws UnusableVault {
        Path folder = disk.resolve("a.dalel");
        View view =
                new View(
                        new Id<>(UUID.randomUUID()),
                        new Quoted("Ines Tarvo, this spring"),
                        MONITOR,
                        about(Set.of(PERSON), Set.of("Karsin 1"), true, Set.of("art. 512"), true),
                        new Selection.Order(Selection.By.PEOPLE, true));
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            vault.views().keep(view);
        }
        try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
            assertThat(vault.views().of(MONITOR)).containsExactly(view);
            assertThat(vault.views().of(new User("D. O."))).isEmpty();
            assertThat(view.toString()).doesNotContain("Tarvo");
            vault.views().drop(view.id());
            assertThat(vault.views().find(view.id())).isEmpty();
        }
    }
}
