// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.bill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Profile;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.LawComparison.Difference;
import org.dalel.law.compare.Side;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.ComparedText;
import org.dalel.law.told.InWords;
import org.dalel.web.law.LawLibrary;

/** What a bill changes, as the page shows it: each provision now, with the bill, and for whom. */
final class Changes {
    private final LawComparison comparison;
    private final LawLibrary library;
    private final Pack pack;
    private final InWords words;
    private final ComparedText compared;
    private final Assessment before;
    private final Assessment after;
    private final Map<String, List<Difference>> differences = new LinkedHashMap<>();

    /**
     * @param pack whose provisions have pages of their own
     */
    Changes(LawComparison comparison, LawLibrary library, Pack pack, InWords words) {
        this.comparison = comparison;
        this.library = library;
        this.pack = pack;
        this.words = words;
        this.compared = ComparedText.of(comparison, words);
        Profile nothingKnown = new Profile(Map.of());
        this.before = Assessment.of(comparison.before().law(), nothingKnown);
        this.after = Assessment.of(comparison.after().law(), nothingKnown);
        for (Difference difference : comparison.differences()) {
            differences
                    .computeIfAbsent(difference.provision(), p -> new ArrayList<>())
                    .add(difference);
        }
    }

    /**
     * A provision as one of the two laws has it.
     *
     * @param href its page; empty where it has none, because it is the bill's
     * @param consequences what it threatens, in the money of the day
     */
    public record Said(
            String href,
            String citation,
            String says,
            String language,
            List<String> consequences,
            List<String> warnings) {}

    /**
     * One way in which the answers differ.
     *
     * @param example what is known of an organisation that shows it; empty: any
     */
    public record Effect(String what, List<String> example) {}

    /**
     * A provision that changes.
     *
     * @param how added, replaced, repealed, or through: changed by another figure or term
     * @param decided whether every way in which it changes was found
     */
    public record Change(
            String how,
            Optional<Said> now,
            Optional<Said> then,
            List<Effect> effects,
            boolean decided) {}

    /** The changes of a topic, or of an instrument that ends. */
    public record Part(String name, String href, List<Change> changes) {}

    /** By topic; without what ends. */
    List<Part> byTopic(Bill bill) {
        Set<String> ids = new LinkedHashSet<>(bill.replaced());
        ids.addAll(bill.added());
        ids.addAll(differences.keySet());
        bill.repealed().forEach(ids::remove);
        Map<String, List<Change>> byTopic = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<Provision> was = was(id);
            Optional<Provision> is = is(id);
            is.or(() -> was)
                    .ifPresent(
                            p ->
                                    byTopic.computeIfAbsent(p.topic(), t -> new ArrayList<>())
                                            .add(change(how(bill, id), id, was, is)));
        }
        return byTopic.entrySet().stream()
                .map(e -> new Part(words.topic(e.getKey()), "", e.getValue()))
                .toList();
    }

    private static String how(Bill bill, String id) {
        return bill.added().contains(id)
                ? "added"
                : bill.replaced().contains(id) ? "replaced" : "through";
    }

    /** What ends, by instrument. */
    List<Part> ended(Bill bill) {
        Map<String, List<Change>> byInstrument = new LinkedHashMap<>();
        for (String id : bill.repealed()) {
            was(id).filter(p -> differences.containsKey(id))
                    .ifPresent(
                            p ->
                                    byInstrument
                                            .computeIfAbsent(p.instrument(), i -> new ArrayList<>())
                                            .add(
                                                    change(
                                                            "repealed",
                                                            id,
                                                            Optional.of(p),
                                                            Optional.empty())));
        }
        return byInstrument.entrySet().stream()
                .map(
                        e ->
                                new Part(
                                        words.title(e.getKey(), pack),
                                        pack.instrument(e.getKey())
                                                .map(i -> library.address(pack, i))
                                                .orElse(""),
                                        e.getValue()))
                .toList();
    }

    /** The bill's provisions beside what was enacted in their place. */
    List<Change> enacted(Bill bill) {
        List<Change> pairs = new ArrayList<>();
        bill.enacted()
                .forEach(
                        (id, enacted) -> {
                            for (String other : enacted) {
                                List<Effect> effects =
                                        comparison.differences().stream()
                                                .filter(d -> d.provision().equals(id))
                                                .filter(d -> is(d, other))
                                                .map(this::effect)
                                                .toList();
                                pairs.add(
                                        new Change(
                                                "enacted",
                                                was(id).map(p -> said(p, before, Optional.empty())),
                                                is(other).map(p -> said(p, after)),
                                                effects,
                                                decided(id)));
                            }
                        });
        return pairs;
    }

    private static boolean is(Difference difference, String provision) {
        return difference.is().map(p -> p.id().equals(provision)).orElse(false);
    }

    private Change change(String how, String id, Optional<Provision> was, Optional<Provision> is) {
        return new Change(
                how,
                was.map(p -> said(p, before)),
                is.map(p -> said(p, after)),
                differences.getOrDefault(id, List.of()).stream().map(this::effect).toList(),
                decided(id));
    }

    private boolean decided(String id) {
        return !comparison.undecided().contains(id);
    }

    private Effect effect(Difference difference) {
        return new Effect(compared.what(difference), compared.example(difference));
    }

    private Optional<Provision> was(String id) {
        return provision(comparison.before(), id);
    }

    private Optional<Provision> is(String id) {
        return provision(comparison.after(), id);
    }

    private static Optional<Provision> provision(Side side, String id) {
        return side.law().pack().provision(id);
    }

    private Said said(Provision provision, Assessment in) {
        boolean own = pack.provision(provision.id()).filter(provision::equals).isPresent();
        return said(
                provision,
                in,
                own ? Optional.of(library.address(pack, provision)) : Optional.empty());
    }

    private Said said(Provision provision, Assessment in, Optional<String> href) {
        Finding finding = in.finding(provision.id());
        return new Said(
                href.orElse(""),
                words.citation(provision, in.law().pack()),
                words.said(provision.says()),
                words.languageOf(provision.says()).code(),
                finding.consequences().stream().map(words::consequence).toList(),
                words.warnings(provision));
    }
}
