// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the readings of the two seed articles against their gold.
 *
 * <pre>SeedScore GOLD.json READINGS-FOLDER [--errors]</pre>
 *
 * <p>An event of the gold is found when a finding of an accepted kind and type touches its words,
 * one to one. A claim is found when its words touch and the speaker shares a name with the gold's.
 * A date is right when its words touch and its value is among the accepted ones. Names are compared
 * as sets of entities. Doubles are proposed incidents beyond the first of one type at one event of
 * the gold.
 */
public final class SeedScore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Kind and type that count as right for a type of the gold; {@code provision} has no type. */
    private static final Map<String, Set<String>> ACCEPTED =
            Map.ofEntries(
                    Map.entry("law.adopted", Set.of("incident legal_change")),
                    Map.entry("law.in_force", Set.of("incident legal_change")),
                    Map.entry("law.amended", Set.of("incident legal_change", "provision")),
                    Map.entry("law.restricts", Set.of("incident legal_change", "provision")),
                    Map.entry("law.duty_added", Set.of("incident legal_change")),
                    Map.entry("law.provision_added", Set.of("incident legal_change")),
                    Map.entry("law.offences_moved", Set.of("incident legal_change")),
                    Map.entry("law.bill_presented", Set.of("incident bill_proposed")),
                    Map.entry("law.bill_delayed", Set.of("incident bill_proposed")),
                    Map.entry("law.exposure", Set.of("provision")),
                    Map.entry("sanction.provision", Set.of("provision")),
                    Map.entry("negotiation.concession", Set.of("incident proposal_decided")),
                    Map.entry("appointment", Set.of("incident office_change")),
                    Map.entry("intervention.meeting", Set.of("incident meeting")),
                    Map.entry("intervention.open_letter", Set.of("incident open_letter")),
                    Map.entry("intervention.complaint", Set.of("incident complaint_to_un")),
                    Map.entry("stigmatisation", Set.of("incident smear_rhetoric")),
                    Map.entry("protest", Set.of("incident protest")),
                    Map.entry("strike", Set.of("incident strike")),
                    Map.entry("arrest", Set.of("incident arrest_detention")),
                    Map.entry("arrest.mass", Set.of("incident arrest_detention")),
                    Map.entry("detention.mass", Set.of("incident arrest_detention")),
                    Map.entry(
                            "harassment",
                            Set.of("incident threat_intimidation", "incident inspection_audit")),
                    Map.entry("prosecution", Set.of("incident prosecution_charge")),
                    Map.entry("sentence", Set.of("incident conviction_sentence")),
                    Map.entry("forced_confession", Set.of("incident confession_recantation")),
                    Map.entry("closure", Set.of("incident closure_liquidation")),
                    Map.entry(
                            "reregistration",
                            Set.of("incident deregistration", "incident legal_change")),
                    Map.entry("appeal.failed", Set.of("incident remedy_refused")),
                    Map.entry("hacking", Set.of("incident hacking")),
                    Map.entry(
                            "funding.restricted",
                            Set.of("incident funding_restriction", "incident legal_change")),
                    Map.entry("torture", Set.of("incident assault_violence")),
                    Map.entry("fine", Set.of("incident fine")),
                    Map.entry("lawsuit", Set.of("incident defamation_suit")));

    private SeedScore() {}

    /**
     * One thing that was read: what it is ("incident protest", "provision"), where, and whether it
     * counts.
     */
    private record Read(String what, int start, int end, boolean counts, boolean retelling) {
        boolean touches(int from, int to) {
            return start < to && from < end;
        }
    }

    /** Right, proposed and gold of one measure. */
    private static final class Tally {
        int right;
        int proposed;
        int gold;

        double f1() {
            return proposed + gold == 0 ? 0 : 2.0 * right / (proposed + gold);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: SeedScore GOLD.json READINGS-FOLDER [--errors]");
            System.exit(2);
        }
        boolean errors = arguments.length > 2 && arguments[2].equals("--errors");
        Tally events = new Tally();
        Tally claims = new Tally();
        Tally dates = new Tally();
        Tally persons = new Tally();
        Tally organisations = new Tally();
        Tally places = new Tally();
        SeedAmounts amounts = new SeedAmounts(errors);
        int doubles = 0;
        for (JsonNode gold :
                JSON.readTree(Files.readString(Path.of(arguments[0]))).path("documents")) {
            String file = gold.path("file").asString().replaceFirst("\\.txt$", ".json");
            JsonNode reading = JSON.readTree(Files.readString(Path.of(arguments[1], file)));
            doubles += events(gold, reading, events, errors);
            claims(gold, reading, claims, errors);
            amounts.add(gold, reading);
            dates(gold, reading, dates, errors);
            names(gold.path("persons"), reading.path("persons"), persons, errors);
            names(gold.path("orgs"), reading.path("organisations"), organisations, errors);
            names(gold.path("places"), reading.path("places"), places, errors);
        }
        System.out.printf(
                Locale.ROOT,
                "events %d of %d, doubles %d; claims with speaker %d of %d; dates %d of %d%n",
                events.right,
                events.gold,
                doubles,
                claims.right,
                claims.gold,
                dates.right,
                dates.gold);
        System.out.printf(
                Locale.ROOT,
                "persons F1 %.3f (%d/%d/%d), organisations %.3f (%d/%d/%d), places %.3f (%d/%d/%d)%n",
                persons.f1(),
                persons.right,
                persons.proposed,
                persons.gold,
                organisations.f1(),
                organisations.right,
                organisations.proposed,
                organisations.gold,
                places.f1(),
                places.right,
                places.proposed,
                places.gold);
        amounts.print();
    }

    private static int events(JsonNode gold, JsonNode reading, Tally tally, boolean errors) {
        List<Read> read = new ArrayList<>();
        reading.path("incidents")
                .forEach(
                        i ->
                                read.add(
                                        new Read(
                                                "incident " + i.path("type").asString(),
                                                i.path("start").asInt(),
                                                i.path("end").asInt(),
                                                i.path("proposed").asBoolean(),
                                                i.path("duplicate_of").isString())));
        reading.path("practices")
                .forEach(
                        p ->
                                read.add(
                                        new Read(
                                                "practice " + p.path("type").asString(),
                                                p.path("start").asInt(),
                                                p.path("end").asInt(),
                                                true,
                                                false)));
        reading.path("provisions")
                .forEach(
                        p ->
                                read.add(
                                        new Read(
                                                "provision",
                                                p.path("start").asInt(),
                                                p.path("end").asInt(),
                                                true,
                                                false)));
        List<JsonNode> wanted = new ArrayList<>();
        gold.path("events").forEach(wanted::add);
        List<List<Integer>> fits = new ArrayList<>();
        for (JsonNode event : wanted) {
            Set<String> accepted = accepted(event);
            boolean retold = event.path("duplicate_of").isString();
            List<Integer> fitting = new ArrayList<>();
            for (int r = 0; r < read.size(); r++) {
                Read one = read.get(r);
                if (accepted.contains(one.what())
                        && one.touches(event.path("begin").asInt(), event.path("end").asInt())
                        && one.counts()
                        && (retold || !one.retelling())) {
                    fitting.add(r);
                }
            }
            fits.add(fitting);
        }
        int[] takenBy = new int[read.size()];
        Arrays.fill(takenBy, -1);
        for (int e = 0; e < wanted.size(); e++) {
            tally.gold++;
            if (assign(e, fits, takenBy, new HashSet<>())) {
                tally.right++;
            }
        }
        Set<Integer> hit = new HashSet<>();
        for (int event : takenBy) {
            if (event >= 0) {
                hit.add(event);
            }
        }
        int doubles = 0;
        for (int r = 0; r < read.size(); r++) {
            boolean free = takenBy[r] < 0 && read.get(r).counts() && !read.get(r).retelling();
            boolean again = false;
            for (int e = 0; e < wanted.size(); e++) {
                again |= fits.get(e).contains(r);
            }
            if (free && again && read.get(r).what().startsWith("incident")) {
                doubles++;
                say(errors, "double  " + read.get(r).what() + " at " + read.get(r).start());
            } else if (free && !again && read.get(r).what().startsWith("incident")) {
                say(errors, "extra   " + read.get(r).what() + " at " + read.get(r).start());
            }
        }
        for (int e = 0; e < wanted.size(); e++) {
            if (!hit.contains(e)) {
                JsonNode event = wanted.get(e);
                say(
                        errors,
                        "missed  "
                                + event.path("id").asString()
                                + " "
                                + event.path("type").asString()
                                + " "
                                + event.path("modality").asString()
                                + " at "
                                + event.path("begin").asInt()
                                + " ["
                                + event.path("trigger").asString()
                                + "]");
            }
        }
        return doubles;
    }

    private static Set<String> accepted(JsonNode event) {
        Set<String> accepted = ACCEPTED.getOrDefault(event.path("type").asString(), Set.of());
        if (!event.path("modality").asString().equals("general")) {
            return accepted;
        }
        Set<String> habits = new LinkedHashSet<>();
        for (String what : accepted) {
            habits.add(what.replace("incident ", "practice "));
        }
        if (habits.contains("practice defamation_suit")) {
            habits.add("practice prosecution_charge");
        }
        return habits;
    }

    /** Kuhn's matching: whether event {@code e} can have a reading, moving others where needed. */
    private static boolean assign(
            int e, List<List<Integer>> fits, int[] takenBy, Set<Integer> tried) {
        for (int r : fits.get(e)) {
            if (tried.add(r) && (takenBy[r] < 0 || assign(takenBy[r], fits, takenBy, tried))) {
                takenBy[r] = e;
                return true;
            }
        }
        return false;
    }

    private static void claims(JsonNode gold, JsonNode reading, Tally tally, boolean errors) {
        Map<String, Set<String>> called = new HashMap<>();
        for (String kind : List.of("persons", "orgs")) {
            for (JsonNode one : gold.path(kind)) {
                Set<String> words = new HashSet<>(words(one.path("name").asString()));
                one.path("surfaces").forEach(s -> words.addAll(words(s.asString())));
                called.put(one.path("id").asString(), words);
            }
        }
        List<JsonNode> read = new ArrayList<>();
        reading.path("claims").forEach(read::add);
        tally.proposed += read.size();
        for (JsonNode claim : gold.path("claims")) {
            tally.gold++;
            String speaker = claim.path("speaker").asString();
            Set<String> wanted = called.getOrDefault(speaker, words(speaker));
            Optional<JsonNode> found =
                    read.stream()
                            .filter(r -> touches(r, claim))
                            .filter(
                                    r -> {
                                        Set<String> said = words(r.path("speaker").asString(""));
                                        said.retainAll(wanted);
                                        return !said.isEmpty();
                                    })
                            .findFirst();
            if (found.isPresent()) {
                tally.right++;
            } else {
                say(
                        errors,
                        "no claim "
                                + claim.path("id").asString()
                                + " at "
                                + claim.path("begin").asInt()
                                + " by "
                                + speaker
                                + ", read: "
                                + read.stream()
                                        .filter(r -> touches(r, claim))
                                        .map(r -> r.path("speaker").asString("nobody"))
                                        .toList());
            }
        }
    }

    private static void dates(JsonNode gold, JsonNode reading, Tally tally, boolean errors) {
        for (JsonNode date : gold.path("dates")) {
            if (!date.path("edtf").isArray()) {
                continue;
            }
            tally.gold++;
            Set<String> accepted = new LinkedHashSet<>();
            date.path("edtf").forEach(v -> accepted.add(v.asString()));
            Set<String> read = new LinkedHashSet<>();
            for (JsonNode found : reading.path("dates")) {
                if (touches(found, date)) {
                    read.add(found.path("date").asString(found.path("duration").asString("")));
                }
            }
            if (read.stream().anyMatch(accepted::contains)) {
                tally.right++;
            } else {
                say(
                        errors,
                        "date    "
                                + date.path("id").asString()
                                + " ["
                                + date.path("surface").asString()
                                + "] wanted "
                                + accepted
                                + " read "
                                + read);
            }
        }
    }

    private static void names(JsonNode gold, JsonNode read, Tally tally, boolean errors) {
        List<Set<String>> free = new ArrayList<>();
        for (JsonNode one : read) {
            free.add(words(one.path("name").asString()));
        }
        tally.proposed += free.size();
        for (JsonNode one : gold) {
            tally.gold++;
            List<Set<String>> forms = new ArrayList<>();
            forms.add(words(one.path("name").asString()));
            one.path("surfaces").forEach(s -> forms.add(words(s.asString())));
            Optional<Set<String>> hit =
                    free.stream()
                            .filter(f -> forms.stream().anyMatch(g -> alike(f, g)))
                            .findFirst();
            if (hit.isPresent()) {
                free.remove(hit.get());
                tally.right++;
            } else {
                say(errors, "no name " + one.path("id").asString());
            }
        }
        if (errors) {
            free.forEach(f -> say(true, "extra name of " + f.size() + " words " + f));
        }
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return !shared.isEmpty()
                && (double) shared.size() / a.size() >= 0.6
                && (double) shared.size() / b.size() >= 0.34;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(w -> w.length() > 1 && !Set.of("the", "of", "and", "for").contains(w))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean touches(JsonNode read, JsonNode gold) {
        return read.path("start").asInt() < gold.path("end").asInt()
                && gold.path("begin").asInt() < read.path("end").asInt();
    }

    private static void say(boolean errors, String line) {
        if (errors) {
            System.out.println(line);
        }
    }
}
