// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether the numbers, sanctions and rules of the seeds' gold are kept where they stand.
 *
 * <p>The 18 figures are the gold's {@code numbers} (3 and 15), the 16 sanctions its {@code
 * sanctions} (4 and 12). A number is kept when a figure, count, sanction, length of time or date
 * that touches it says the same value and bound, and unit and what it counts share a word with the
 * gold's. A sanction is kept when a finding that touches it says its kind (a prosecution as a
 * finding of that type; a harsher penalty as a change of law with the code R6.2) and amount; on
 * whom, and by which law, are told apart.
 */
final class SeedAmounts {
    /** The rules of the mission page's rows M2, M12, M16, M17, M19 and M23, by place. */
    private static final Map<String, List<int[]>> RULES =
            new TreeMap<>(
                    Map.of(
                            "A M02", List.of(new int[] {1766, 1833}),
                            "B M12", List.of(new int[] {5606, 5709}),
                            "B M16", List.of(new int[] {8000, 8127}),
                            "B M17", List.of(new int[] {8388, 8447}, new int[] {8459, 8498}),
                            "B M19", List.of(new int[] {8930, 9024}, new int[] {9086, 9156}),
                            "B M23",
                                    List.of(
                                            new int[] {12890, 12956},
                                            new int[] {12980, 13083},
                                            new int[] {13098, 13138},
                                            new int[] {13250, 13330},
                                            new int[] {13740, 13800})));

    private static final Set<String> MEDIA =
            Set.of("media", "outlet", "outlets", "editors", "publication", "publications");

    private final boolean errors;
    private final Map<String, int[]> tallies = new LinkedHashMap<>();

    SeedAmounts(boolean errors) {
        this.errors = errors;
    }

    /** Adds one document. */
    void add(JsonNode gold, JsonNode reading) {
        for (JsonNode number : gold.path("numbers")) {
            numbers(number, reading);
        }
        for (JsonNode sanction : gold.path("sanctions")) {
            sanctions(sanction, gold, reading);
        }
        rules(gold, reading);
    }

    void print() {
        tallies.forEach(
                (what, t) -> System.out.printf(Locale.ROOT, "%s %d of %d%n", what, t[0], t[1]));
    }

    private void count(String what, boolean right, String miss) {
        int[] tally = tallies.computeIfAbsent(what, w -> new int[2]);
        tally[0] += right ? 1 : 0;
        tally[1]++;
        if (errors && !right) {
            System.out.println("not kept: " + what + " " + miss);
        }
    }

    // ---- numbers

    private record Range(Optional<Double> min, Optional<Double> max) {
        static Range of(JsonNode node) {
            return new Range(number(node.path("min")), number(node.path("max")));
        }

        private static Optional<Double> number(JsonNode node) {
            return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
        }
    }

    private void numbers(JsonNode gold, JsonNode reading) {
        double value = gold.path("value").asDouble();
        String qualifier = gold.path("qualifier").asString("");
        Optional<Double> said = Optional.of(value);
        Range wanted =
                switch (qualifier) {
                    case "max" -> new Range(Optional.empty(), said);
                    case "min", "minimum", "more than" -> new Range(said, Optional.empty());
                    case "hundreds (at least 200)" ->
                            new Range(Optional.of(200.0), Optional.empty());
                    default -> new Range(said, said);
                };
        String unit = gold.path("unit").asString("");
        boolean valued = false;
        boolean bound = false;
        boolean counted = false;
        for (Found found : amounts(reading)) {
            if (!found.touches(gold)) {
                continue;
            }
            boolean same =
                    found.range().equals(wanted)
                            || found.threshold()
                                    && found.range().equals(new Range(said, said))
                                    && qualifier.equals("minimum");
            valued |=
                    found.range().min().equals(wanted.min()) && wanted.min().isPresent()
                            || found.range().max().equals(wanted.max()) && wanted.max().isPresent()
                            || same;
            bound |= same;
            counted |= same && shares(unit, found.words());
        }
        String id = gold.path("id").asString();
        count("figures: value", valued, id);
        count("figures: value and bound", bound, id);
        count("figures: value, bound and what they count", counted, id);
    }

    private record Found(int start, int end, Range range, String words, boolean threshold) {
        boolean touches(JsonNode gold) {
            return start < gold.path("end").asInt() && gold.path("begin").asInt() < end;
        }
    }

    private static List<Found> amounts(JsonNode reading) {
        List<Found> found = new ArrayList<>();
        List<JsonNode> thresholds = new ArrayList<>();
        for (JsonNode p : reading.path("provisions")) {
            if (p.path("kind").asString().equals("threshold")) {
                thresholds.add(p);
            }
        }
        for (JsonNode f : reading.path("figures")) {
            int start = f.path("start").asInt();
            int end = f.path("end").asInt();
            boolean threshold =
                    thresholds.stream()
                            .anyMatch(
                                    t ->
                                            t.path("start").asInt() <= start
                                                    && end <= t.path("end").asInt());
            found.add(
                    new Found(
                            start,
                            end,
                            Range.of(f.path("value")),
                            f.path("unit").asString("") + " " + f.path("what").asString(""),
                            threshold));
        }
        for (String kind : List.of("incidents", "practices", "provisions")) {
            for (JsonNode one : reading.path(kind)) {
                int start = one.path("start").asInt();
                int end = one.path("end").asInt();
                for (JsonNode s : one.path("sanctions")) {
                    String words = s.path("unit").asString("") + " " + s.path("kind").asString();
                    found.add(new Found(start, end, Range.of(s), words, false));
                }
                JsonNode count = one.path("count");
                if (count.isObject()) {
                    found.add(
                            new Found(
                                    start,
                                    end,
                                    Range.of(count),
                                    count.path("unit").asString(""),
                                    false));
                }
            }
        }
        for (JsonNode d : reading.path("dates")) {
            length(d).ifPresent(found::add);
        }
        return found;
    }

    /** "The past 12 months" as a duration, or as the interval that ends with the text. */
    private static Optional<Found> length(JsonNode date) {
        String edtf = date.path("date").asString("");
        if (!edtf.matches("\\d{4}(-\\d\\d)?/\\d{4}(-\\d\\d)?")) {
            return Optional.empty();
        }
        String[] ends = edtf.split("/");
        int months = months(ends[1]) - months(ends[0]);
        boolean years = ends[0].length() == 4;
        Optional<Double> length = Optional.of((double) (years ? months / 12 : months));
        return Optional.of(
                new Found(
                        date.path("start").asInt(),
                        date.path("end").asInt(),
                        new Range(length, length),
                        years ? "years" : "months",
                        false));
    }

    private static int months(String date) {
        return Integer.parseInt(date.substring(0, 4)) * 12
                + (date.length() > 4 ? Integer.parseInt(date.substring(5)) : 0);
    }

    // ---- sanctions

    private void sanctions(JsonNode gold, JsonNode document, JsonNode reading) {
        String id = gold.path("id").asString();
        boolean kinds = true;
        boolean amount = true;
        for (String kind : gold.path("kind").asString().split("\\|")) {
            kinds &=
                    touching(gold, reading).stream().anyMatch(f -> says(f, kind, Optional.empty()));
            Range wanted = amount(gold, kind);
            amount &=
                    touching(gold, reading).stream()
                            .anyMatch(f -> says(f, kind, Optional.of(wanted)));
        }
        count("sanctions: kind", kinds, id);
        count("sanctions: kind and amount", amount, id);
        String who = gold.path("who").asString(gold.path("actor").asString(""));
        if (!who.isEmpty()) {
            Set<String> wanted = called(who, document);
            count(
                    "sanctions: on whom or by whom",
                    touching(gold, reading).stream()
                            .anyMatch(f -> shares(String.join(" ", wanted), whom(f))),
                    id);
        }
        String law = gold.path("law").asString("");
        if (!law.isEmpty()) {
            Set<String> wanted =
                    Arrays.stream(law.split("\\|"))
                            .flatMap(l -> called(l, document).stream())
                            .collect(Collectors.toSet());
            count(
                    "sanctions: by which law",
                    touching(gold, reading).stream()
                            .anyMatch(
                                    f ->
                                            shares(
                                                    String.join(" ", wanted),
                                                    f.path("instrument").asString("")
                                                            + " "
                                                            + f.path("law"))),
                    id);
        }
    }

    private static Range amount(JsonNode gold, String kind) {
        Optional<Double> min = period(gold.path("min").asString(""));
        Optional<Double> max = period(gold.path("max").asString(""));
        Optional<Double> exact = period(gold.path("exact").asString(""));
        boolean bare = kind.equals("warning") || kind.equals("fine");
        return bare
                ? new Range(Optional.empty(), Optional.empty())
                : new Range(min.or(() -> exact), max.or(() -> exact));
    }

    private static Optional<Double> period(String iso) {
        return iso.matches("P\\d+[YM]")
                ? Optional.of(Double.valueOf(iso.substring(1, iso.length() - 1)))
                : Optional.empty();
    }

    private static boolean says(JsonNode found, String kind, Optional<Range> amount) {
        String type = found.path("type").asString("");
        if (kind.equals("prosecution")) {
            return type.equals("prosecution_charge");
        }
        if (kind.equals("increase")) {
            return type.equals("legal_change") && found.path("codes").toString().contains("R6.2");
        }
        String wanted = kind.equals("liquidation") ? "closure" : kind.replace(' ', '_');
        for (JsonNode s : found.path("sanctions")) {
            if (s.path("kind").asString().equals(wanted)
                    && amount.map(a -> a.equals(Range.of(s)) || money(s)).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    /** An amount of money where the gold, which holds terms alone, says none. */
    private static boolean money(JsonNode sanction) {
        return sanction.path("unit").asString("").matches("[A-Z]{3}");
    }

    private static List<JsonNode> touching(JsonNode gold, JsonNode reading) {
        List<JsonNode> found = new ArrayList<>();
        for (String kind : List.of("incidents", "practices", "provisions")) {
            for (JsonNode one : reading.path(kind)) {
                boolean counts = !one.has("proposed") || one.path("proposed").asBoolean();
                if (counts
                        && one.path("start").asInt() < gold.path("end").asInt()
                        && gold.path("begin").asInt() < one.path("end").asInt()) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static String whom(JsonNode found) {
        return found.path("targets") + " " + found.path("addressee").asString("");
    }

    /** The words by which the gold's entity is called; its own words when it is no entity. */
    private static Set<String> called(String id, JsonNode document) {
        Map<String, Set<String>> names = new HashMap<>();
        for (String kind : List.of("persons", "laws")) {
            for (JsonNode one : document.path(kind)) {
                Set<String> words = new HashSet<>();
                words.add(one.path("name").asString());
                one.path("surfaces").forEach(s -> words.add(s.asString()));
                names.put(one.path("id").asString(), words);
            }
        }
        return names.getOrDefault(id, id.equals("media") ? MEDIA : Set.of(id));
    }

    // ---- rules

    private void rules(JsonNode gold, JsonNode reading) {
        RULES.forEach(
                (row, places) -> {
                    if (!row.startsWith(gold.path("id").asString())) {
                        return;
                    }
                    for (int[] at : places) {
                        count(
                                "rules as provisions",
                                touched(reading, "provisions", at),
                                row + " " + at[0]);
                        boolean event = touchesEvent(gold, at);
                        count(
                                "rules that are no incident",
                                event || !touched(reading, "incidents", at),
                                row + " " + at[0]);
                    }
                });
    }

    private static boolean touched(JsonNode reading, String kind, int[] at) {
        for (JsonNode one : reading.path(kind)) {
            boolean counts = !one.has("proposed") || one.path("proposed").asBoolean();
            if (counts && one.path("start").asInt() < at[1] && at[0] < one.path("end").asInt()) {
                return true;
            }
        }
        return false;
    }

    /** A rule that came with a change of law is an event too, where the gold has one. */
    private static boolean touchesEvent(JsonNode gold, int[] at) {
        for (JsonNode event : gold.path("events")) {
            boolean happened = !event.path("modality").asString().equals("provision");
            if (happened
                    && event.path("begin").asInt() < at[1]
                    && at[0] < event.path("end").asInt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether two phrases share a word, by its first five letters. */
    private static boolean shares(String one, String other) {
        Set<String> stems = stems(one);
        stems.retainAll(stems(other));
        return !stems.isEmpty();
    }

    private static Set<String> stems(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(w -> w.length() > 2)
                .filter(w -> !Set.of("the", "and", "for", "law", "more").contains(w))
                .map(w -> w.endsWith("s") && w.length() > 3 ? w.substring(0, w.length() - 1) : w)
                .map(w -> w.substring(0, Math.min(w.length(), 5)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
