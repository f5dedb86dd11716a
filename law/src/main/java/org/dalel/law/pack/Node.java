// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import org.dalel.law.language.Source;

/** A piece of a pack's file, with its place: what intake makes of YAML. */
public sealed interface Node {
    /** Where it begins, with its text where it is one. */
    Source source();

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
