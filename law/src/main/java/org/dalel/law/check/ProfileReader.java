// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Node;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;
import org.dalel.terms.When;

/**
 * Reads what is known of an organisation: {@code facts: {registered: true, members: 10..20}}.
 * {@code unknown} and {@code rather-not-say} are answers; both stay open.
 */
public final class ProfileReader {
    private final Pack pack;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A profile, or what is wrong with it.
     *
     * @param on the day asked about, where the file gives one
     */
    public record Read(Optional<Profile> profile, Optional<LocalDate> on, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    private ProfileReader(Pack pack) {
        this.pack = pack;
    }

    public static Read read(Node node, Pack pack) {
        return new ProfileReader(pack).profile(node);
    }

    /** The facts of a mapping alone, as the tests of a pack give them. */
    public static Read facts(Node.Mapping facts, Pack pack) {
        ProfileReader reader = new ProfileReader(pack);
        Profile profile = reader.facts(facts);
        return new Read(Optional.of(profile), Optional.empty(), reader.faults);
    }

    /**
     * One answer, as a person types it.
     *
     * @return empty, with a fault, when it is none; the whole range for "unknown"
     */
    public static Optional<Range> answer(FactDefinition fact, Source text, List<Fault> faults) {
        Pack none =
                new Pack(
                        "none",
                        fact.question(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(fact.id(), fact),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        org.dalel.law.program.WorkingDays.PLAIN,
                        new org.dalel.law.pack.Coverage(List.of()),
                        List.of());
        ProfileReader reader = new ProfileReader(none);
        Optional<Range> answer = reader.value(fact, text);
        faults.addAll(reader.faults);
        return answer;
    }

    private Read profile(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            fault(node.source(), "a profile is written as keys with values", "write: facts: {…}");
            return new Read(Optional.empty(), Optional.empty(), faults);
        }
        Profile profile = new Profile(Map.of());
        Optional<LocalDate> on = Optional.empty();
        for (Node.Entry entry : mapping.entries()) {
            switch (entry.key()) {
                case "facts" -> {
                    if (entry.value() instanceof Node.Mapping facts) {
                        profile = facts(facts);
                    } else {
                        fault(entry.place(), "'facts' are keys with values", "write: facts: {…}");
                    }
                }
                case "on" -> on = day(entry.value());
                case "country", "pack", "note" -> {}
                default ->
                        fault(
                                entry.place(),
                                "unknown key '" + entry.key() + "'",
                                pack.facts().containsKey(entry.key())
                                        ? "put it under facts:"
                                        : Nearest.advice(
                                                entry.key(),
                                                List.of("facts", "on", "country", "note"),
                                                "the keys are facts, on, country, note"));
            }
        }
        return new Read(faults.isEmpty() ? Optional.of(profile) : Optional.empty(), on, faults);
    }

    private Optional<LocalDate> day(Node node) {
        Optional<LocalDate> day =
                When.parse(node.source().text())
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        if (day.isEmpty()) {
            fault(node.source(), "'on' is a day", "write: on: 2026-11-22");
        }
        return day;
    }

    private Profile facts(Node.Mapping mapping) {
        Map<String, Range> facts = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            FactDefinition fact = pack.facts().get(entry.key());
            if (fact == null) {
                fault(
                        entry.place(),
                        "there is no fact '" + entry.key() + "' in the pack " + pack.id(),
                        Nearest.advice(
                                entry.key(),
                                pack.facts().keySet(),
                                "dalel law facts lists the facts"));
            } else if (facts.containsKey(entry.key())) {
                fault(
                        entry.place(),
                        "'" + entry.key() + "' is answered twice",
                        "keep one of the two");
            } else {
                values(fact, entry.value()).ifPresent(v -> facts.put(entry.key(), v));
            }
        }
        return new Profile(facts);
    }

    private Optional<Range> values(FactDefinition fact, Node node) {
        if (node instanceof Node.Items items && fact.type() instanceof Type.Many many) {
            long mask = 0;
            for (Node item : items.items()) {
                mask |= bit(many.domain(), item.source()).orElse(0);
            }
            return Optional.of(Range.of(mask));
        }
        if (!(node instanceof Node.Scalar scalar)) {
            fault(
                    node.source(),
                    "'" + fact.id() + "' has one value",
                    "write: " + fact.id() + ": …");
            return Optional.empty();
        }
        return scalar.empty() ? Optional.empty() : value(fact, scalar.source());
    }

    private Optional<Range> value(FactDefinition fact, Source text) {
        String said = text.text().strip();
        if (said.equals("unknown") || said.equals("rather-not-say")) {
            return Optional.empty();
        }
        if (fact.type() instanceof Type.One one) {
            OptionalLong bit = bit(one.domain(), text);
            return bit.isPresent() ? Optional.of(Range.of(bit.getAsLong())) : Optional.empty();
        }
        if (fact.type() instanceof Type.Many many) {
            if (said.equals("none")) {
                return Optional.of(Range.of(0));
            }
            OptionalLong bit = bit(many.domain(), text);
            return bit.isPresent() ? Optional.of(Range.of(bit.getAsLong())) : Optional.empty();
        }
        if (fact.type() instanceof Type.Truth) {
            return truth(fact, text, said);
        }
        return fact.type() instanceof Type.Day ? days(text, said) : number(fact, text, said);
    }

    private OptionalLong bit(Domain domain, Source text) {
        OptionalLong bit = domain.bit(text.text().strip());
        if (bit.isEmpty()) {
            fault(
                    text,
                    "'" + text.text() + "' is no value of " + domain.name(),
                    Nearest.advice(
                            text.text(),
                            domain.values(),
                            "its values are " + String.join(", ", domain.values())));
        }
        return bit;
    }

    private Optional<Range> truth(FactDefinition fact, Source text, String said) {
        return switch (said) {
            case "true", "yes" -> Optional.of(Range.YES);
            case "false", "no" -> Optional.of(Range.NO);
            default -> {
                fault(
                        text,
                        "'" + said + "' is neither yes nor no",
                        "write " + fact.id() + ": true, false, unknown or rather-not-say");
                yield Optional.empty();
            }
        };
    }

    /** A day, month, year or {@code never}. */
    private Optional<Range> days(Source text, String said) {
        if (said.equals("never")) {
            return Optional.of(Range.of(Type.Day.NEVER));
        }
        Optional<When> when = When.parse(said);
        if (when.isEmpty() || when.get().earliest().isEmpty() || when.get().latest().isEmpty()) {
            fault(
                    text,
                    "'" + said + "' is no date",
                    "write a day, month or year: 2016-01-31, 2016-01, 2016; or never");
            return Optional.empty();
        }
        Range days =
                new Range(
                        when.get().earliest().get().toEpochDay(),
                        when.get().latest().get().toEpochDay());
        if (days.low() < Type.Day.EARLIEST || days.high() >= Type.Day.NEVER) {
            fault(
                    text,
                    "'" + said + "' is outside the days there are",
                    "give a day from 1000-01-01 to 9999-12-31, or never");
            return Optional.empty();
        }
        return Optional.of(days);
    }

    /** {@code 12}, {@code 10..20}, {@code 10..} or {@code ..20}. */
    private Optional<Range> number(FactDefinition fact, Source text, String said) {
        int digits = ((Type.Amount) fact.type()).digits();
        String[] ends = said.split("\\.\\.", -1);
        try {
            long low = ends[0].isEmpty() ? fact.whole().low() : scaled(ends[0], digits);
            String last = ends[ends.length - 1];
            long high = last.isEmpty() ? fact.whole().high() : scaled(last, digits);
            if (ends.length > 2 || low > high) {
                throw new NumberFormatException(said);
            }
            if (low < fact.whole().low() || high > fact.whole().high()) {
                fault(
                        text,
                        "'" + said + "' is outside what '" + fact.id() + "' can be",
                        "give a number from "
                                + shown(fact.whole().low(), digits)
                                + " to "
                                + shown(fact.whole().high(), digits));
                return Optional.empty();
            }
            return Optional.of(new Range(low, high));
        } catch (ArithmeticException | NumberFormatException none) {
            fault(
                    text,
                    "'" + said + "' is no number with at most " + digits + " decimals",
                    "write 12, 10..20, 10.. or ..20");
            return Optional.empty();
        }
    }

    private static long scaled(String number, int digits) {
        return new BigDecimal(number.strip().replace("_", ""))
                .movePointRight(digits)
                .longValueExact();
    }

    private static String shown(long value, int digits) {
        return BigDecimal.valueOf(value, digits).toPlainString();
    }

    private void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }
}
