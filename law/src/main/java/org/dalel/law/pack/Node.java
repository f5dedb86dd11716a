// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.terms.Language;

/** A piece of a pack's file, with its place: what intake makes of YAML. */
public sealed interface Node {
    /** Where it begins, with its text where it is one. */
    Source source();

    /** The value of a key; an empty text where there is none. */
    default Node at(String key) {
        if (this instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().equals(key)) {
                    return entry.value();
                }
            }
        }
        return new Scalar(
                true, new Source(source().file(), source().line(), source().column(), ""));
    }

    /** What a list holds; nothing of what is none. */
    default List<Node> each() {
        return this instanceof Items items ? items.items() : List.of();
    }

    /** The text that stands here; empty where there is none. */
    default String said() {
        return this instanceof Scalar ? source().text() : "";
    }

    /** One text in English, or texts by language; an empty one where there is none. */
    default Wording wording() {
        if (this instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            Map<Language, String> texts = new HashMap<>();
            mapping.entries().forEach(e -> texts.put(new Language(e.key()), e.value().said()));
            return new Wording(texts);
        }
        return Wording.english(said());
    }

    /** Tells of each key that is none of those. */
    default void tellUnknown(List<String> keys, List<Fault> faults) {
        if (this instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!keys.contains(entry.key())) {
                    faults.add(
                            entry.place()
                                    .fault(
                                            "unknown key '" + entry.key() + "'",
                                            0,
                                            Nearest.advice(
                                                    entry.key(),
                                                    keys,
                                                    "the keys are " + String.join(", ", keys))));
                }
            }
        }
    }

    /** Keys and values, in the order of the file; a key can be there twice. */
    record Mapping(List<Entry> entries, Source source) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A key and its value.
     *
     * @param place where the key stands
     */
    record Entry(String key, Source place, Node value) {}

    /** A list. */
    record Items(List<Node> items, Source source) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A text, number, date or nothing: {@link Source#text()} is what stands there.
     *
     * @param empty whether it is YAML's null, and not a text
     */
    record Scalar(boolean empty, Source source) implements Node {
        public String text() {
            return source.text();
        }
    }
}
