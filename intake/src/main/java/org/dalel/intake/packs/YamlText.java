// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.pack.Node;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One YAML text as {@link Node}s. Aliases are refused: in a law file every rule stands for itself,
 * and a file cannot grow while it is read. Nesting is limited, so that no file exhausts the stack.
 */
final class YamlText {
    /** Lists and keys within each other; deeper is refused. */
    static final int DEEPEST = 50;

    private final String file;
    private final String text;
    private final LoadSettings settings;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;

    private YamlText(String file, String text, LoadSettings settings) {
        this.file = file;
        this.text = text;
        this.settings = settings;
    }

    /**
     * What the text holds, or why it is no YAML.
     *
     * @param node empty for an empty text
     */
    record Parsed(Optional<Node> node, List<Fault> faults) {}

    /** A list or mapping that is not closed yet. */
    private static final class Open {
        private final boolean mapping;
        private final Source place;
        private final List<Node> items = new ArrayList<>();
        private final List<Node.Entry> entries = new ArrayList<>();
        private @Nullable Source key;

        private Open(boolean mapping, Source place) {
            this.mapping = mapping;
            this.place = place;
        }

        private Node closed() {
            return mapping ? new Node.Mapping(entries, place) : new Node.Items(items, place);
        }
    }

    /** Reading cannot go on. */
    private static final class Stuck extends RuntimeException {
        private final transient Fault fault;

        private Stuck(Fault fault) {
            super(fault.what(), null, false, false);
            this.fault = fault;
        }
    }

    static Parsed parse(String file, String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setUseMarks(true)
                        .setCodePointLimit(PackFiles.LARGEST_FILE)
                        .build();
        YamlText reader = new YamlText(file, text, settings);
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                reader.event(event);
            }
            return new Parsed(Optional.ofNullable(reader.root), List.of());
        } catch (Stuck stuck) {
            return new Parsed(Optional.empty(), List.of(stuck.fault));
        } catch (MarkedYamlEngineException broken) {
            String problem = broken.getProblem();
            return reader.broken(
                    "this is not YAML: " + (problem == null ? "it cannot be understood" : problem),
                    broken.getProblemMark(),
                    "look at the indents, quotes and colons around this place");
        } catch (ReaderException character) {
            return reader.noText(character);
        } catch (YamlEngineException broken) {
            return reader.broken(
                    "this is not YAML that could be read",
                    Optional.empty(),
                    "look at the indents, quotes and colons");
        }
    }

    private Parsed broken(String what, Optional<Mark> mark, String whatToDo) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        return new Parsed(Optional.empty(), List.of(fault(what, line, column, whatToDo)));
    }

    /** A control character stands in the text. */
    private Parsed noText(ReaderException character) {
        String code = Integer.toHexString(character.getCodePoint());
        int at = text.indexOf(Character.toString(character.getCodePoint()));
        String before = text.substring(0, Math.max(0, at));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new Parsed(
                Optional.empty(),
                List.of(
                        fault(
                                "a character stands here that is none of a text (U+" + code + ")",
                                line,
                                column,
                                "take it out, and save the file as UTF-8")));
    }

    private Fault fault(String what, int line, int column, String whatToDo) {
        String shown =
                text.lines()
                        .skip(line - 1L)
                        .findFirst()
                        .map(l -> l.length() > 200 ? l.substring(0, 200) : l)
                        .map(l -> l.replaceAll("\\p{Cntrl}", " "))
                        .orElse("");
        return new Fault(
                what,
                file + ":" + line + ":" + column,
                shown,
                Math.min(column - 1, shown.length()),
                whatToDo);
    }

    private Stuck stuck(String what, Event event, String whatToDo) {
        Mark mark = event.getStartMark().orElse(null);
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        return new Stuck(fault(what, line, column, whatToDo));
    }

    private void event(Event event) {
        if (event instanceof ScalarEvent scalar) {
            scalar(scalar);
        } else if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            begin(event);
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            add(open.pop().closed(), event);
        } else if (event instanceof AliasEvent) {
            throw stuck(
                    "an alias stands here; in a law file every rule stands for itself",
                    event,
                    "write what it stands for");
        } else if (event instanceof DocumentStartEvent && root != null) {
            throw stuck(
                    "this is not YAML that could be read: a second document begins here",
                    event,
                    "make two files of it");
        }
    }

    private void begin(Event event) {
        Open above = open.peek();
        if (above != null && above.mapping && above.key == null) {
            throw stuck("a key is one word", event, "write: key: value");
        }
        if (open.size() >= DEEPEST) {
            throw stuck(
                    "lists and keys are nested deeper than " + DEEPEST,
                    event,
                    "write it flatter: a law file is nested ten deep at most");
        }
        open.push(new Open(event instanceof MappingStartEvent, place(event, "")));
    }

    private void scalar(ScalarEvent event) {
        Open above = open.peek();
        Source source = place(event, event.getValue());
        if (above != null && above.mapping && above.key == null) {
            above.key = source;
            return;
        }
        Tag tag =
                event.getTag()
                        .filter(t -> !t.equals("!"))
                        .map(Tag::new)
                        .orElseGet(
                                () ->
                                        settings.getSchema()
                                                .getScalarResolver()
                                                .resolve(
                                                        event.getValue(),
                                                        event.getImplicit()
                                                                .canOmitTagInPlainScalar()));
        add(new Node.Scalar(tag.equals(Tag.NULL), source), event);
    }

    private void add(Node node, Event event) {
        Open above = open.peek();
        if (above == null) {
            root = node;
        } else if (!above.mapping) {
            above.items.add(node);
        } else if (above.key != null) {
            above.entries.add(new Node.Entry(above.key.text(), above.key, node));
            above.key = null;
        } else {
            throw stuck("a key is one word", event, "write: key: value");
        }
    }

    private Source place(Event event, String value) {
        Mark mark = event.getStartMark().orElse(null);
        boolean quoted =
                event instanceof ScalarEvent scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + (quoted ? 2 : 1);
        return new Source(file, line, column, value);
    }
}
