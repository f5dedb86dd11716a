// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Node;
import org.dalel.terms.When;

/** Reads the accounts of a pack: {@code accounts: [{id, says, way, by, known, source, …}]}. */
public final class AccountsReader {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "says",
                    "way",
                    "by",
                    "known",
                    "source",
                    "confidence",
                    "contested",
                    "topic");

    private final List<Fault> faults = new ArrayList<>();

    /** The accounts, and every fault of the file. */
    public record Read(List<Account> accounts, List<Fault> faults) {
        public Read {
            accounts = List.copyOf(accounts);
            faults = List.copyOf(faults);
        }
    }

    private AccountsReader() {}

    public static Read read(Node node) {
        AccountsReader reader = new AccountsReader();
        List<Account> accounts = new ArrayList<>();
        for (Node item : node.at("accounts").each()) {
            reader.account(item).ifPresent(accounts::add);
        }
        return new Read(accounts, reader.faults);
    }

    private Optional<Account> account(Node node) {
        node.tellUnknown(KEYS, faults);
        int before = faults.size();
        for (String key : List.of("id", "says", "by", "source")) {
            Node value = node.at(key);
            if (value instanceof Node.Scalar && value.said().isEmpty()) {
                fault(
                        node.source(),
                        "'" + key + "' is missing: nothing stands on the map without its source",
                        "add: " + key + ": …");
            }
        }
        List<Account.Step> way = way(node.at("way"));
        if (way.size() < 2) {
            fault(
                    node.source(),
                    "an account leads from something to something",
                    "give 'way' two or more of actor, power, act, effect, response");
        }
        Node on = node.at("known");
        Optional<When> known =
                on.said().isEmpty() ? Optional.of(When.UNKNOWN) : When.parse(on.said());
        if (known.isEmpty()) {
            fault(
                    on.source(),
                    "'" + on.said() + "' is no date",
                    "write 2017-06-07, 2017-06 or 2017");
        }
        String confidence = node.at("confidence").said().toUpperCase(Locale.ROOT);
        Optional<Citation.Confidence> sure =
                Arrays.stream(Citation.Confidence.values())
                        .filter(c -> c.name().equals(confidence))
                        .findFirst();
        if (sure.isEmpty()) {
            fault(
                    node.source(),
                    "how well it was verified is not said",
                    "add: confidence: high, medium, low or unverified");
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Account(
                        node.at("id").said(),
                        node.at("says").wording(),
                        way,
                        node.at("by").wording(),
                        known.orElse(When.UNKNOWN),
                        node.at("source").said(),
                        sure.orElse(Citation.Confidence.UNVERIFIED),
                        node.at("contested").said().equals("true"),
                        Optional.of(node.at("topic").said()).filter(t -> !t.isEmpty())));
    }

    private List<Account.Step> way(Node node) {
        List<Account.Step> way = new ArrayList<>();
        for (Column column : Column.values()) {
            String key = column.name().toLowerCase(Locale.ROOT);
            Node value = node.at(key);
            if (!value.said().isEmpty()) {
                step(column, value).ifPresent(way::add);
            }
        }
        return way;
    }

    private Optional<Account.Step> step(Column column, Node value) {
        String code = value.said().toUpperCase(Locale.ROOT);
        Optional<Body> body = column == Column.ACTOR ? of(Body.values(), code) : Optional.empty();
        Optional<Effect> effect =
                column == Column.EFFECT ? of(Effect.values(), code) : Optional.empty();
        Optional<Account.Word> word =
                column == Column.ACTOR || effect.isPresent()
                        ? Optional.empty()
                        : of(Account.Word.values(), code);
        if (body.isEmpty() && effect.isEmpty() && word.isEmpty()) {
            List<String> known =
                    (column == Column.ACTOR
                                    ? Arrays.stream(Body.values()).map(Body::code)
                                    : Stream.concat(
                                            column == Column.EFFECT
                                                    ? Arrays.stream(Effect.values())
                                                            .map(Effect::code)
                                                    : Stream.empty(),
                                            Arrays.stream(Account.Word.values())
                                                    .map(Account.Word::code)))
                            .toList();
            fault(
                    value.source(),
                    "'" + value.said() + "' is no word for this column of the map",
                    Nearest.advice(
                            value.said(), known, "it is one of " + String.join(", ", known)));
            return Optional.empty();
        }
        return Optional.of(new Account.Step(column, body, effect, word));
    }

    private static <E extends Enum<E>> Optional<E> of(E[] values, String code) {
        return Arrays.stream(values).filter(v -> v.name().equals(code)).findFirst();
    }

    private void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }
}
