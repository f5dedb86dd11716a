// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.pack.Node;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One YAML text as {@link Node}s. Aliases are refused: in a law file every rule stands for itself.
 */
final class YamlText {
    private final String file;

    private YamlText(String file) {
        this.file = file;
    }

    /**
     * What the text holds, or why it is no YAML.
     *
     * @param node empty for an empty text
     */
    record Parsed(Optional<Node> node, List<Fault> faults) {}

    static Parsed parse(String file, String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setUseMarks(true)
                        .setAllowDuplicateKeys(true)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(PackFiles.LARGEST_FILE)
                        .build();
        YamlText reader = new YamlText(file);
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> root =
                    new Compose(settings).composeString(text);
            return new Parsed(root.map(reader::node), List.of());
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().orElse(null);
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            String shown = text.lines().skip(line - 1L).findFirst().orElse("");
            return new Parsed(
                    Optional.empty(),
                    List.of(
                            new Fault(
                                    "this is not YAML: " + said(broken),
                                    file + ":" + line + ":" + column,
                                    shown,
                                    Math.min(column - 1, shown.length()),
                                    "look at the indents, quotes and colons around this place")));
        } catch (YamlEngineException broken) {
            return new Parsed(
                    Optional.empty(),
                    List.of(
                            new Fault(
                                    "this is not YAML that could be read",
                                    file + ":1:1",
                                    "",
                                    0,
                                    "look at the indents, quotes and colons")));
        }
    }

    private static String said(MarkedYamlEngineException broken) {
        String problem = broken.getProblem();
        return problem == null ? "it cannot be understood" : problem;
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
        if (node instanceof MappingNode mapping) {
            List<Node.Entry> entries = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Source key = source(tuple.getKeyNode(), text(tuple.getKeyNode()));
                entries.add(new Node.Entry(key.text(), key, node(tuple.getValueNode())));
            }
            return new Node.Mapping(entries, source(node, ""));
        }
        if (node instanceof SequenceNode sequence) {
            return new Node.Items(
                    sequence.getValue().stream().map(this::node).toList(), source(node, ""));
        }
        if (node instanceof AnchorNode anchor) {
            return node(anchor.getRealNode());
        }
        return new Node.Scalar(node.getTag().equals(Tag.NULL), source(node, text(node)));
    }

    private static String text(org.snakeyaml.engine.v2.nodes.Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private Source source(org.snakeyaml.engine.v2.nodes.Node node, String text) {
        Mark mark = node.getStartMark().orElse(null);
        boolean quoted =
                node instanceof ScalarNode scalar
                        && !scalar.getScalarStyle().toString().equals(":");
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + (quoted ? 2 : 1);
        return new Source(file, line, column, text);
    }
}
