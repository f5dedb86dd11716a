// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.analyser.Analysers;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Likeness;
import org.dalel.record.Namesakes;
import org.dalel.record.SameWords;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores what is said to be one thing told twice, on {@link Situations}: by situation and by cause.
 *
 * <pre>LinkingScore [--errors] [--deep]</pre>
 *
 * <p>Each document is read and taken into a vault that is thrown away. A pair of passages of the
 * gold counts when an incident of the right type was read in both; else it is told as not read.
 * Within a document two passages are one when one candidate covers them or one retells the other;
 * what is told over documents is one when the incident of the first, accepted, is likely for the
 * candidate of the second. Errors are told of the open situations only.
 */
public final class LinkingScore {
    private static final User MONITOR = new User("A. K.");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final int OFFERED = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was to be found, what was found, and what was said to be one and is not. */
    private static final class Tally {
        private int same;
        private int found;
        private int apart;
        private int wrong;
        private int unread;

        boolean isEmpty() {
            return same + apart + unread == 0;
        }

        void add(Tally other) {
            same += other.same;
            found += other.found;
            apart += other.apart;
            wrong += other.wrong;
            unread += other.unread;
        }

        void add(boolean isSame, boolean said) {
            if (isSame) {
                same++;
                found += said ? 1 : 0;
            } else {
                apart++;
                wrong += said ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "found %3d of %3d   wrong %2d of %3d   not read %2d   recall %4s precision %4s",
                    found,
                    same,
                    wrong,
                    apart,
                    unread,
                    share(found, same),
                    share(found, found + wrong));
        }

        private static String share(int part, int all) {
            return all == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) part / all);
        }
    }

    /** A document of a situation as it was read. */
    private record Read(
            Situations.Told told, Reading reading, StoredDocument stored, List<String> entities) {}

    private final Reader reader;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private LinkingScore(Reader reader) {
        this.reader = reader;
    }

    public static void main(String[] arguments) throws IOException, UnusableVault {
        Set<String> options = Set.copyOf(Arrays.asList(arguments));
        Analysers analysers = Languages.analysers();
        if (options.contains("--deep")) {
            analysers = Languages.withSecondOpinion(analysers).analysers();
        }
        Reader reader = new Reader(LexiconFiles.bundled(), analysers);
        for (String part : List.of("open", "aside")) {
            LinkingScore score = new LinkingScore(reader);
            List<Situations.Situation> situations = Situations.in(part + ".txt");
            for (Situations.Situation situation : situations) {
                score.score(situation);
            }
            System.out.println("== " + part + ", " + situations.size() + " situations");
            score.print(options.contains("--errors") && part.equals("open"));
        }
    }

    private void print(boolean all) {
        Map<String, Tally> sums = new TreeMap<>();
        tallies.forEach(
                (cause, tally) -> {
                    if (tally.isEmpty()) {
                        return;
                    }
                    System.out.printf(Locale.ROOT, "%-36s %s%n", cause, tally);
                    sums.computeIfAbsent(cause.replaceFirst(":.*", ""), c -> new Tally())
                            .add(tally);
                });
        sums.forEach((kind, sum) -> System.out.printf(Locale.ROOT, "%-36s %s%n", "= " + kind, sum));
        if (all) {
            errors.forEach(System.out::println);
        }
        System.out.println();
    }

    private Tally tally(String kind, Situations.Situation situation) {
        return tallies.computeIfAbsent(kind + ": " + situation.cause(), c -> new Tally());
    }

    private void score(Situations.Situation situation) throws UnusableVault {
        List<String> hashes = situation.documents().stream().map(t -> sha256(t)).toList();
        try (Vault vault = Vault.throwaway(Set.copyOf(hashes))) {
            List<Read> read = new ArrayList<>();
            for (Situations.Told told : situation.documents()) {
                read.add(read(vault, situation, told));
            }
            for (Read document : read) {
                within(situation, document);
                standsFor(situation, document);
            }
            names(situation, read);
            over(situation, read, vault);
            copies(situation, read, vault);
        }
    }

    /** Whether each document is said to be a copy of the one before. */
    private void copies(Situations.Situation situation, List<Read> read, Vault vault) {
        Tally tally = tally("copy", situation);
        for (int i = 1; i < read.size(); i++) {
            Id<StoredDocument> before = read.get(i - 1).stored().id();
            boolean said =
                    vault.copies().of(read.get(i).stored().id(), OFFERED).stream()
                            .anyMatch(c -> c.document().id().equals(before));
            tally.add(read.get(i).told().copy(), said);
            if (said != read.get(i).told().copy()) {
                double share =
                        SameWords.share(read.get(i).told().text(), read.get(i - 1).told().text());
                wrong(situation, (said ? "copy: " : "no copy: ") + share);
            }
        }
    }

    private Read read(Vault vault, Situations.Situation situation, Situations.Told told) {
        Document document =
                new Document(
                        situation.name() + " " + told.outlet() + ".txt",
                        sha256(told),
                        told.text(),
                        false,
                        List.of(),
                        new Document.Metadata(
                                Optional.of(new Language(told.language())),
                                When.parse(told.published()).orElse(When.UNKNOWN),
                                Optional.of(new Country("KZ")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(told.outlet())));
        Reading reading = reader.read(document);
        StoredDocument stored =
                vault.take(document, bytes(told), reading, "bench", MONITOR, NOON).document();
        return new Read(told, reading, stored, entities(document, reading, told.marks()));
    }

    // ---- events of one document

    private void within(Situations.Situation situation, Read read) {
        List<Situations.Mark> events =
                read.told().marks().stream().filter(Situations.Mark::isEvent).toList();
        Tally tally = tally("event in a document", situation);
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                Set<String> one = roots(read.reading(), events.get(i));
                Set<String> other = roots(read.reading(), events.get(j));
                boolean same = events.get(i).what().equals(events.get(j).what());
                if (one.isEmpty() || other.isEmpty()) {
                    tally.unread += same ? 1 : 0;
                    if (same) {
                        wrong(
                                situation,
                                "not read: "
                                        + (one.isEmpty() ? events.get(i) : events.get(j))
                                                .passage()
                                                .in(read.told().text()));
                    }
                } else {
                    boolean said = one.stream().anyMatch(other::contains);
                    tally.add(same, said);
                    if (said != same) {
                        wrong(
                                situation,
                                (same ? "not joined: " : "joined: ")
                                        + events.get(i).passage().in(read.told().text())
                                        + " | "
                                        + events.get(j).passage().in(read.told().text()));
                    }
                }
            }
        }
    }

    /** Ids of the incidents read there, each the one that is told first. */
    private static Set<String> roots(Reading reading, Situations.Mark mark) {
        Map<String, IncidentCandidate> byId = new LinkedHashMap<>();
        reading.incidents().forEach(i -> byId.put(i.id(), i));
        return at(reading, mark).stream()
                .map(
                        i -> {
                            IncidentCandidate root = i;
                            while (root.duplicateOf().isPresent()) {
                                String first = root.duplicateOf().orElseThrow();
                                root = Objects.requireNonNull(byId.get(first), first);
                            }
                            return root.id();
                        })
                .collect(Collectors.toSet());
    }

    /** Weak ones, too: whether an incident is proposed is scored elsewhere. */
    private static List<IncidentCandidate> at(Reading reading, Situations.Mark mark) {
        return reading.incidents().stream()
                .filter(i -> mark.passage().contains(i.trigger().start()))
                .filter(i -> mark.type().equals(Optional.of(i.type().code())))
                .toList();
    }

    // ---- events over documents

    private void over(Situations.Situation situation, List<Read> read, Vault vault) {
        Tally tally = tally("event over documents", situation);
        Map<Id<Incident>, String> accepted = new LinkedHashMap<>();
        Set<String> told = new TreeSet<>();
        for (Read document : read) {
            List<Situations.Mark> events =
                    document.told().marks().stream().filter(Situations.Mark::isEvent).toList();
            Map<String, Candidate> fresh = new LinkedHashMap<>();
            for (Situations.Mark event : events) {
                candidate(vault, document, event)
                        .ifPresent(c -> fresh.putIfAbsent(event.what(), c));
            }
            if (document != read.get(0)) {
                for (Situations.Mark event : events) {
                    if (told.contains(event.what())
                            && !(fresh.containsKey(event.what())
                                    && accepted.containsValue(event.what()))) {
                        tally.unread++;
                        wrong(situation, "not read: " + event.passage().in(document.told().text()));
                    }
                }
                fresh.forEach((what, c) -> compare(situation, tally, vault, c, what, accepted));
            }
            fresh.forEach((what, c) -> accept(vault, c).ifPresent(id -> accepted.put(id, what)));
            events.forEach(event -> told.add(event.what()));
        }
    }

    private void compare(
            Situations.Situation situation,
            Tally tally,
            Vault vault,
            Candidate candidate,
            String what,
            Map<Id<Incident>, String> accepted) {
        Map<Id<Incident>, Likeness> alike = new LinkedHashMap<>();
        vault.alike()
                .to(candidate, Optional.empty(), OFFERED)
                .forEach(l -> alike.put(l.incident().id(), l));
        accepted.forEach(
                (id, other) -> {
                    Likeness likeness = alike.get(id);
                    boolean said = likeness != null && Likeness.likely(likeness.signs());
                    tally.add(what.equals(other), said);
                    if (said != what.equals(other)) {
                        wrong(
                                situation,
                                (said ? "likely: " : "not likely: ")
                                        + (likeness == null ? "not found" : likeness.signs())
                                        + " "
                                        + told(candidate));
                    }
                });
    }

    private static String told(Candidate candidate) {
        IncidentCandidate read = (IncidentCandidate) candidate.found();
        return read.date().edtf()
                + " at "
                + read.place().orElse("-")
                + " to "
                + read.targets().stream().map(Quoted::reveal).toList();
    }

    private static Optional<Candidate> candidate(Vault vault, Read read, Situations.Mark event) {
        List<IncidentCandidate> there = at(read.reading(), event);
        return vault.candidates().of(read.stored().id()).stream()
                .filter(c -> c.found() instanceof IncidentCandidate i && there.contains(i))
                .findFirst();
    }

    private static Optional<Id<Incident>> accept(Vault vault, Candidate candidate) {
        Decision decision = vault.review().accept(candidate.id(), MONITOR, NOON);
        return decision.changes().stream()
                .flatMap(
                        c ->
                                c.fact() instanceof Incident incident
                                        ? Stream.of(incident.id())
                                        : Stream.empty())
                .findFirst();
    }

    // ---- actors

    /** For each mark the name under which the one it names was read; empty where nobody was. */
    private static List<String> entities(
            Document document, Reading reading, List<Situations.Mark> marks) {
        JsonNode json = JSON.readTree(ReadingJson.of(document, reading, Optional.empty(), ""));
        List<String> names = new ArrayList<>();
        for (Situations.Mark mark : marks) {
            String name = "";
            for (String kind : List.of("persons", "organisations")) {
                for (JsonNode entity : json.get(kind)) {
                    for (JsonNode mention : entity.get("mentions")) {
                        if (mention.get(0).asInt() < mark.passage().end()
                                && mark.passage().start() < mention.get(1).asInt()) {
                            name = entity.get("name").asString();
                        }
                    }
                }
            }
            names.add(name);
        }
        return names;
    }

    private void names(Situations.Situation situation, List<Read> read) {
        for (int i = 0; i < read.size(); i++) {
            named(situation, read.get(i), read.get(i), tally("actor in a document", situation));
            for (int j = i + 1; j < read.size(); j++) {
                named(
                        situation,
                        read.get(i),
                        read.get(j),
                        tally("actor over documents", situation));
            }
        }
    }

    private void named(Situations.Situation situation, Read one, Read other, Tally tally) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < one.told().marks().size(); i++) {
            for (int j = one == other ? i + 1 : 0; j < other.told().marks().size(); j++) {
                Situations.Mark left = one.told().marks().get(i);
                Situations.Mark right = other.told().marks().get(j);
                if (!left.isName()
                        || !right.isName()
                        || one != other && !seen.add(left.what() + " " + right.what())) {
                    continue;
                }
                boolean same = left.what().equals(right.what());
                String name = one.entities().get(i);
                String second = other.entities().get(j);
                if (name.isEmpty() || second.isEmpty()) {
                    tally.unread += same ? 1 : 0;
                    if (same) {
                        wrong(
                                situation,
                                "not read: "
                                        + left.passage().in(one.told().text())
                                        + " | "
                                        + right.passage().in(other.told().text()));
                    }
                    continue;
                }
                boolean said =
                        one == other
                                ? name.equals(second)
                                : Namesakes.between(name, second).isPresent();
                tally.add(same, said);
                if (said != same) {
                    wrong(situation, (said ? "one: " : "two: ") + name + " | " + second);
                }
            }
        }
    }

    /** "The group was fined": whether the one it stands for is the one to whom it was done. */
    private void standsFor(Situations.Situation situation, Read read) {
        for (int i = 0; i < read.told().marks().size(); i++) {
            Situations.Mark mark = read.told().marks().get(i);
            if (mark.named().isEmpty()) {
                continue;
            }
            String name = "";
            for (int j = 0; j < i; j++) {
                if (mark.named().equals(Optional.of(read.told().marks().get(j).what()))) {
                    name = read.entities().get(j);
                }
            }
            Tally tally = tally("actor in a document", situation);
            List<IncidentCandidate> there =
                    read.reading().incidents().stream()
                            .filter(IncidentCandidate::proposed)
                            .filter(c -> c.passage().overlaps(mark.passage()))
                            .toList();
            if (name.isEmpty() || there.isEmpty()) {
                tally.unread++;
                wrong(situation, "not read: " + mark.passage().in(read.told().text()));
                continue;
            }
            String whom = name;
            boolean said =
                    there.stream()
                            .flatMap(c -> c.targets().stream())
                            .anyMatch(t -> t.reveal().equals(whom));
            tally.add(true, said);
            if (!said) {
                wrong(
                        situation,
                        "stands for nobody: "
                                + there.stream()
                                        .flatMap(c -> c.targets().stream())
                                        .map(Quoted::reveal)
                                        .toList());
            }
        }
    }

    private void wrong(Situations.Situation situation, String what) {
        errors.add(situation.name() + ": " + what);
    }

    /** The page as its outlet sent it: two outlets send one text in two files. */
    private static byte[] bytes(Situations.Told told) {
        return (told.outlet() + "\n" + told.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(Situations.Told told) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(told)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
