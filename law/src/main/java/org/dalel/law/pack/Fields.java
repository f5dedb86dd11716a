// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.terms.Language;
import org.dalel.terms.When;

/**
 * The keys and values of one mapping, each asked for by name. What is missing, doubled, unknown or
 * of another kind is a fault of the list given; asking goes on with a stand-in.
 */
final class Fields {
    private final Node.Mapping mapping;
    private final List<Fault> faults;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Fields(Node.Mapping mapping, List<Fault> faults) {
        this.mapping = mapping;
        this.faults = faults;
        for (Node.Entry entry : mapping.entries()) {
            if (entries.putIfAbsent(entry.key(), entry) != null) {
                fault(entry.place(), "'" + entry.key() + "' is there twice", "keep one of the two");
            }
        }
    }

    /** The keys of a node that must be a mapping; empty and a fault when it is none. */
    static Optional<Fields> of(Node node, String what, List<Fault> faults) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(mapping, faults));
        }
        faults.add(
                node.source()
                        .fault(what + " is written as keys with values", 0, "write: key: value"));
        return Optional.empty();
    }

    Source place() {
        return mapping.source();
    }

    void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }

    /** Says which keys nobody asked for. */
    void finish() {
        for (Node.Entry entry : entries.values()) {
            if (!asked.contains(entry.key())) {
                fault(
                        entry.place(),
                        "unknown key '" + entry.key() + "'",
                        Nearest.advice(
                                entry.key(),
                                asked,
                                "the keys here are "
                                        + String.join(", ", asked.stream().sorted().toList())));
            }
        }
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value).filter(this::isThere);
    }

    private boolean isThere(Node node) {
        return !(node instanceof Node.Scalar scalar && scalar.empty());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Every key in the order of the file. */
    List<Node.Entry> all() {
        return List.copyOf(entries.values());
    }

    private Node needed(String key) {
        return node(key)
                .orElseGet(
                        () -> {
                            fault(
                                    mapping.source(),
                                    "'" + key + "' is missing here",
                                    "add: " + key + ": …");
                            return new Node.Scalar(true, mapping.source());
                        });
    }

    Optional<Source> text(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof Node.Scalar)) {
            fault(node.get().source(), "'" + key + "' is one text", "write: " + key + ": …");
            return Optional.empty();
        }
        return node.map(Node::source);
    }

    String neededText(String key) {
        needed(key);
        return text(key).map(Source::text).orElse("");
    }

    Optional<String> words(String key) {
        return text(key).map(Source::text);
    }

    boolean flag(String key) {
        Optional<Source> text = text(key);
        if (text.isPresent() && !text.get().text().matches("true|false")) {
            fault(text.get(), "'" + key + "' is true or false", "write: " + key + ": true");
        }
        return text.map(t -> t.text().equals("true")).orElse(false);
    }

    Optional<Long> number(String key) {
        Optional<Source> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text.get().text().replace("_", "")));
        } catch (NumberFormatException none) {
            fault(text.get(), "'" + key + "' is a whole number", "write: " + key + ": 10");
            return Optional.empty();
        }
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        Optional<Source> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        Map<String, E> known = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            known.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        E found = known.get(text.get().text());
        if (found == null) {
            fault(
                    text.get(),
                    "'" + text.get().text() + "' is no " + key,
                    Nearest.advice(
                            text.get().text(),
                            known.keySet(),
                            "it is one of " + String.join(", ", known.keySet())));
            return otherwise;
        }
        return found;
    }

    List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Items items) {
            return items.items();
        }
        fault(node.get().source(), "'" + key + "' is a list", "write each with a dash: - …");
        return List.of();
    }

    /** A list of words, or one word. */
    List<String> names(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> names = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Scalar scalar) {
                names.add(scalar.text());
            } else {
                fault(item.source(), "'" + key + "' is a list of words", "write: [a, b]");
            }
        }
        return names;
    }

    /** One text in English, or texts by language. */
    Optional<Wording> wording(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return Optional.of(Wording.english(scalar.text()));
        }
        Optional<Fields> fields = of(node.get(), "'" + key + "'", faults);
        Map<Language, String> texts = new HashMap<>();
        for (Node.Entry entry : fields.map(Fields::all).orElse(List.of())) {
            if (entry.key().matches("[a-z]{2,3}")
                    && entry.value() instanceof Node.Scalar scalar
                    && !scalar.empty()) {
                texts.put(new Language(entry.key()), scalar.text());
            } else {
                fault(
                        entry.place(),
                        "a text by language is written with the language's code",
                        "write: {en: …, ru: …, kk: …}");
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Wording(texts));
    }

    Wording neededWording(String key) {
        needed(key);
        return wording(key).orElse(Wording.english("?"));
    }

    Optional<When> when(String key) {
        return text(key).flatMap(this::when);
    }

    /** A day, month or year; {@code ?} for one nobody knows. */
    Optional<When> when(Source text) {
        if (text.text().equals("?")) {
            return Optional.of(new When.Unknown());
        }
        Optional<When> when = When.parse(text.text());
        if (when.isEmpty()) {
            fault(
                    text,
                    "'" + text.text() + "' is no date",
                    "write a day, month or year: 2016-01-31, 2016-01, 2016; ? when nobody knows");
        }
        return when;
    }

    /** {@code 2016-01-01..2020-06}; without an end it is in force. */
    Force force(String key, Force otherwise) {
        Optional<Source> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        String[] ends = text.get().text().split("\\.\\.", -1);
        if (ends.length != 2 || ends[0].isEmpty()) {
            fault(
                    text.get(),
                    "'" + text.get().text() + "' is no time in force",
                    "write: 2016-01-01.. or 2016-01-01..2020-06; ?.. when the first day is unknown");
            return otherwise;
        }
        Source source = text.get();
        Optional<When> from = when(at(source, 0, ends[0]));
        Optional<When> to =
                ends[1].isEmpty()
                        ? Optional.empty()
                        : when(at(source, ends[0].length() + 2, ends[1]));
        try {
            return from.isEmpty() ? otherwise : new Force(from.get(), to);
        } catch (IllegalArgumentException backwards) {
            fault(source, "this ends before it begins", "give the first day first");
            return otherwise;
        }
    }

    private static Source at(Source whole, int offset, String part) {
        return new Source(whole.file(), whole.line(), whole.column() + offset, part);
    }
}
