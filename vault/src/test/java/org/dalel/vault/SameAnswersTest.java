// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Likeness;
import org.dalel.record.MemoryRecord;
import org.dalel.record.Pile;
import org.dalel.record.Search;
import org.dalel.record.StoredDocument;
import org.dalel.record.Suggestions;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a record is asked, the vault and the memory say the same. */
class SameAnswersTest {
    private static final List<User> PEOPLE = List.of(new User("A. K."), new User("M. S."));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Path disk;

    SameAnswersTest(@TempDir Path disk) {
        this.disk = disk;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_vault_answers_as_the_memory_does(long seed) throws Exception {
        MemoryRecord memory = new MemoryRecord(PersonName::reveal);
        Random random = new Random(seed);
        try (Vault vault =
                Vault.create(disk.resolve("a.dalel"), VaultTest.passphrase(), VaultTest.CHEAP)) {
            for (int i = 0; i < 25; i++) {
                take(vault, memory, i, random);
            }
            for (int i = 0; i < 60; i++) {
                decide(vault, random, i).ifPresent(memory.decisions()::keep);
            }
            for (Function<CaseRecord, ?> question : questions(vault, random)) {
                assertThat((Object) question.apply(vault)).isEqualTo(question.apply(memory));
            }
            assertThat(vault.decisions().all()).hasSizeGreaterThan(30);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    private static void take(Vault vault, MemoryRecord memory, int number, Random random) {
        List<String> texts = List.of(Reports.ENGLISH, Reports.RUSSIAN, Reports.KAZAKH);
        String text = texts.get(random.nextInt(3)) + " " + number;
        Document document = Reports.document(number + ".txt", text);
        Reading reading = about(Reports.reading(text), random);
        StoredDocument stored =
                vault.take(
                                document,
                                Reports.bytes(document),
                                reading,
                                "1",
                                PEOPLE.get(0),
                                Reports.NOON.plusSeconds(number))
                        .document();
        Iterator<Candidate> kept =
                vault.candidates().of(stored.id()).stream()
                        .sorted(Comparator.comparing(Candidate::number))
                        .iterator();
        // as it is kept: confidences have three decimals
        Reading read = vault.documents().reading(stored.id()).orElseThrow();
        memory.take(
                stored, document, Reports.bytes(document), read, () -> kept.next().id().value());
        assertThat(memory.candidates().of(stored.id()))
                .isEqualTo(vault.candidates().of(stored.id()));
    }

    private static Reading about(Reading read, Random random) {
        Reading.About about = read.about();
        return new Reading(
                new Reading.About(
                        about.title().map(t -> t + " " + random.nextInt(9)),
                        List.of(Language.ENGLISH, Language.RUSSIAN).get(random.nextInt(2)),
                        random.nextInt(4) == 0
                                ? When.UNKNOWN
                                : When.day(2026, 2 + random.nextInt(2), 1 + random.nextInt(9)),
                        about.author(),
                        about.pseudonym(),
                        Optional.of("Courier " + random.nextInt(3))
                                .filter(p -> random.nextInt(5) > 0),
                        about.reprintOf(),
                        about.funder(),
                        about.analysers()),
                read.incidents(),
                read.practices(),
                read.provisions(),
                read.claims(),
                read.figures(),
                read.stages(),
                read.proposals(),
                read.dates(),
                read.persons(),
                read.organisations(),
                read.places(),
                read.laws(),
                read.problems());
    }

    /** A decision on something that is there; none where that cannot be decided. */
    private static Optional<Decision> decide(Vault vault, Random random, int number) {
        User by = PEOPLE.get(random.nextInt(2));
        Instant at = Reports.NOON.plus(Duration.ofHours(number));
        List<Candidate> open =
                vault.documents().all().stream()
                        .flatMap(d -> vault.candidates().of(d.id()).stream())
                        .filter(Candidate::open)
                        .toList();
        List<Incident> incidents = vault.incidents().all();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Id<Candidate> one = open.get(random.nextInt(open.size())).id();
        int which = random.nextInt(10);
        if (which == 0 && incidents.size() > 3) {
            return Optional.of(
                    vault.review()
                            .group(
                                    new Quoted("wave " + number),
                                    incidents.stream().limit(3).map(Incident::id).toList(),
                                    by,
                                    at));
        } else if (which == 1 && !incidents.isEmpty()) {
            Id<Incident> told = incidents.get(random.nextInt(incidents.size())).id();
            return Optional.of(vault.review().join(one, told, by, at));
        } else if (which < 4) {
            return Optional.of(
                    vault.review()
                            .reject(one, Decision.Reason.TOLD_TWICE, Optional.empty(), by, at));
        }
        return Optional.of(vault.review().accept(one, by, at));
    }

    private static List<Function<CaseRecord, ?>> questions(Vault vault, Random random) {
        List<Function<CaseRecord, ?>> all =
                new ArrayList<>(
                        List.of(
                                r -> r.documents().all(),
                                r -> r.documents().count(),
                                r -> r.documents().latest(2),
                                r -> r.candidates().waiting(),
                                r -> r.candidates().documentsWaiting(),
                                r -> r.incidents().all(),
                                r -> r.incidents().under(law -> law.contains("4")),
                                r -> Set.copyOf(r.actors().all()),
                                r -> Set.copyOf(r.sources().all()),
                                r -> Set.copyOf(r.claims().all()),
                                r -> Set.copyOf(r.figures().all()),
                                r -> r.episodes().all(),
                                r -> r.decisions().all(),
                                r -> r.decisions().latest(7),
                                r -> Set.copyOf(r.decisions().tally(Reports.NOON.plusSeconds(1))),
                                r -> r.pile().progress(),
                                r -> r.pile().takenInSince(Reports.NOON.plusSeconds(9)),
                                r -> r.pile().languages(),
                                r -> r.pile().publishers()));
        for (StoredDocument document : vault.documents().all()) {
            all.add(r -> r.documents().find(document.id()));
            all.add(r -> r.documents().withSha256(document.sha256()));
            all.add(r -> r.documents().text(document.id()));
            all.add(r -> r.candidates().of(document.id()));
            all.add(r -> r.incidents().toldIn(document.id()));
        }
        for (StoredDocument document : vault.documents().latest(4)) {
            for (Candidate candidate : vault.candidates().of(document.id())) {
                all.add(r -> likely(r, candidate));
            }
        }
        for (Incident incident : vault.incidents().all()) {
            all.add(r -> r.incidents().find(incident.id()));
            all.add(r -> r.claims().about(incident.id()));
            all.add(r -> r.figures().about(incident.id()));
            all.add(r -> r.episodes().with(incident.id()));
            all.add(r -> r.decisions().on(incident.id()));
        }
        for (Pile.Among among : Pile.Among.values()) {
            for (Pile.Order order : Pile.Order.values()) {
                Pile.Question question = question(among, order, random);
                all.add(r -> r.pile().answer(question));
            }
        }
        for (String typed : List.of("ka", "bi the", "lak", "ba", "police", "ку", "nobody")) {
            all.add(r -> suggested(r, typed));
        }
        for (String words : List.of("detained", "полиция", "fines outlets", "nobody")) {
            all.add(r -> found(r, words));
        }
        return all;
    }

    private static Pile.Question question(Pile.Among among, Pile.Order order, Random random) {
        return new Pile.Question(
                among,
                Optional.of(Language.ENGLISH).filter(l -> random.nextBoolean()),
                Optional.of("Courier 1").filter(p -> random.nextInt(3) == 0),
                Optional.of(LocalDate.of(2026, 2, 4)).filter(d -> random.nextBoolean()),
                Optional.of(LocalDate.of(2026, 3, 5)).filter(d -> random.nextBoolean()),
                order,
                TODAY,
                1 + random.nextInt(12),
                random.nextInt(4));
    }

    /** What shares more than a kind: where nothing else is shared the vault does not look. */
    private static Object likely(CaseRecord record, Candidate candidate) {
        return record.alike().to(candidate, Optional.empty(), 1000).stream()
                .filter(l -> Likeness.weight(l.signs()) > 6)
                .map(l -> List.of(l.incident().id(), l.signs()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Object suggested(CaseRecord record, String typed) {
        return Set.copyOf(
                record.suggestions()
                        .to(
                                new Suggestions.Question(
                                        Set.of(Suggestions.What.values()), new Quoted(typed), 50)));
    }

    /** What is found, in no order: the two weigh words in different ways. */
    private static Object found(CaseRecord record, String words) {
        Search.Answer answer =
                record.search()
                        .answer(
                                new Search.Question(
                                        new Quoted(words), Set.of(Search.Among.values()), 500, 0));
        return List.of(
                Set.copyOf(answer.documents()),
                Set.copyOf(answer.candidates()),
                Set.copyOf(answer.incidents()),
                answer.documentsInAll(),
                answer.candidatesInAll(),
                answer.incidentsInAll());
    }
}
