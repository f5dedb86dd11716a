// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Node;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.terms.When;

/** Reads what reports say of the law of a pack: {@code matters: [{id, says, words, …}]}. */
public final class MattersReader {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "says",
                    "words",
                    "without",
                    "asserts",
                    "compares",
                    "provisions",
                    "bill",
                    "elsewhere",
                    "note");

    private final Pack pack;
    private final List<Fault> faults = new ArrayList<>();

    /** The matters, and every fault of the file. */
    public record Read(List<Matter> matters, List<Fault> faults) {
        public Read {
            matters = List.copyOf(matters);
            faults = List.copyOf(faults);
        }
    }

    private MattersReader(Pack pack) {
        this.pack = pack;
    }

    public static Read read(Node node, Pack pack) {
        MattersReader reader = new MattersReader(pack);
        List<Matter> matters = new ArrayList<>();
        for (Node item : node.at("matters").each()) {
            matters.add(reader.matter(item));
        }
        return new Read(matters, reader.faults);
    }

    private Matter matter(Node node) {
        node.tellUnknown(KEYS, faults);
        Set<Matter.Point> points = EnumSet.noneOf(Matter.Point.class);
        for (Node item : node.at("compares").each()) {
            String name = item.source().text().toUpperCase(Locale.ROOT);
            try {
                points.add(Matter.Point.valueOf(name));
            } catch (IllegalArgumentException none) {
                fault(
                        item.source(),
                        "'" + item.source().text() + "' is nothing to compare",
                        "write penalty, authority, threshold, rule or period");
            }
        }
        List<String> provisions = new ArrayList<>();
        for (Node item : node.at("provisions").each()) {
            String id = item.source().text();
            if (pack.provision(id).isEmpty()) {
                fault(
                        item.source(),
                        "there is no provision '" + id + "' in the pack " + pack.id(),
                        Nearest.advice(
                                id,
                                pack.provisions().stream().map(Provision::id).toList(),
                                "dalel law list --provisions lists them"));
            } else {
                provisions.add(id);
            }
        }
        return new Matter(
                node.at("id").said(),
                node.at("says").wording(),
                node.at("words").each().stream().map(this::beginnings).toList(),
                beginnings(node.at("without")),
                text(node.at("asserts")),
                points,
                provisions,
                text(node.at("bill")),
                node.at("elsewhere").each().stream().flatMap(e -> elsewhere(e).stream()).toList(),
                node.at("note").wording());
    }

    private Optional<Matter.Elsewhere> elsewhere(Node node) {
        String source = text(node.at("source")).orElse("");
        Optional<Matter.Stands> stands = one(Matter.Stands.values(), node.at("stands"));
        Optional<Citation.Confidence> confidence =
                one(Citation.Confidence.values(), node.at("confidence"));
        String on = node.at("known").said();
        Optional<When> known = on.isEmpty() ? Optional.of(When.UNKNOWN) : When.parse(on);
        if (source.isEmpty() || stands.isEmpty() || confidence.isEmpty() || known.isEmpty()) {
            fault(
                    node.source(),
                    "what another source says is not whole",
                    "write: {says: …, stands: agrees, differs or adds, known: 2016-05-21, source:"
                            + " …, confidence: high, medium, low or unverified}");
            return Optional.empty();
        }
        return Optional.of(
                new Matter.Elsewhere(
                        node.at("says").wording(),
                        known.get(),
                        stands.get(),
                        source,
                        confidence.get()));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, Node node) {
        return Arrays.stream(values)
                .filter(v -> v.name().equals(node.source().text().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private List<String> beginnings(Node node) {
        return node.each().stream()
                .map(n -> n.source().text().toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Optional<String> text(Node node) {
        return Optional.of(node.source().text()).filter(t -> !t.isEmpty());
    }

    private void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }
}
