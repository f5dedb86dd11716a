// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The map as a picture in five columns, SVG with attributes only: no script, no style element, no
 * font from elsewhere. The same map gives the same characters.
 *
 * <p>Each node is reached by keyboard: as a link to its row of the table, or, in a picture by
 * itself, as a group with words of its own. Lines: solid is law in force or accepted by a person,
 * long dashes are what a source says, short dashes what a machine proposes, dots what is not known
 * or contested.
 */
public final class MapDrawing {
    /** Width of the picture, in its own units (pixels on screen). */
    public static final int WIDTH = 1200;

    private static final int BOX = 184;
    private static final int GAP = (WIDTH - 5 * BOX - 2) / 4;
    private static final int HEAD = 34;
    private static final int LINE = 15;
    private static final int PADDING = 7;
    private static final int BETWEEN = 12;
    private static final int LETTERS = 27;
    private static final int MOST_LINES = 3;
    private static final int SWEEPS = 6;
    private static final double WIDEST = 7;

    private final SystemMap map;
    private final Words words;
    private final Map<MapNode, Box> boxes = new HashMap<>();
    private final int inColumns;
    private final int height;

    /**
     * What the picture says.
     *
     * @param title of the whole
     * @param heading of a column
     * @param node of a node, one line
     * @param count under it: how many rules and sources meet there
     * @param edge of an edge, as a sentence
     * @param link where a node leads; an empty text for a picture by itself
     * @param foot lines under the picture
     */
    public record Words(
            String title,
            Function<Column, String> heading,
            Function<MapNode, String> node,
            Function<MapNode, String> count,
            Function<MapEdge, String> edge,
            Function<MapNode, String> link,
            List<String> foot) {
        public Words {
            foot = List.copyOf(foot);
        }
    }

    private record Box(int x, int y, int height, List<String> lines) {
        double middle() {
            return y + height / 2.0;
        }
    }

    private MapDrawing(SystemMap map, Words words) {
        this.map = map;
        this.words = words;
        Map<Column, List<MapNode>> columns = ordered();
        this.inColumns = HEAD + columns.values().stream().mapToInt(this::tall).max().orElse(0);
        this.height = inColumns + (words.foot().isEmpty() ? 0 : (words.foot().size() + 1) * LINE);
        columns.forEach(this::stack);
    }

    /** The picture as an {@code svg} element. */
    public static String svg(SystemMap map, Words words) {
        return new MapDrawing(map, words).draw();
    }

    // ---- places

    /** Each node near the middle of what it hangs together with, so that few lines cross. */
    private Map<Column, List<MapNode>> ordered() {
        Map<Column, List<MapNode>> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            columns.put(
                    column,
                    new ArrayList<>(
                            map.nodes().stream().filter(n -> n.column() == column).toList()));
        }
        Map<MapNode, Double> rank = new HashMap<>();
        columns.values().forEach(c -> ranked(c, rank));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<MapNode> column : columns.values()) {
                Map<MapNode, Double> pull = new HashMap<>();
                for (MapNode node : column) {
                    pull.put(
                            node,
                            map.at(node).stream()
                                    .mapToDouble(
                                            e ->
                                                    value(
                                                            rank,
                                                            e.from().equals(node)
                                                                    ? e.to()
                                                                    : e.from()))
                                    .average()
                                    .orElse(value(rank, node)));
                }
                column.sort(
                        Comparator.comparing((MapNode n) -> value(pull, n))
                                .thenComparing(MapNode.IN_ORDER));
                ranked(column, rank);
            }
        }
        return columns;
    }

    private static double value(Map<MapNode, Double> of, MapNode node) {
        Double value = of.get(node);
        return value == null ? 0 : value;
    }

    private static void ranked(List<MapNode> column, Map<MapNode, Double> rank) {
        for (int place = 0; place < column.size(); place++) {
            rank.put(column.get(place), (place + 0.5) / column.size());
        }
    }

    private int tall(List<MapNode> column) {
        return column.stream().mapToInt(n -> boxed(lines(n)) + BETWEEN).sum();
    }

    private static int boxed(List<String> lines) {
        return (lines.size() + 1) * LINE + 2 * PADDING;
    }

    private void stack(Column column, List<MapNode> nodes) {
        int x = 1 + column.ordinal() * (BOX + GAP);
        int free = nodes.isEmpty() ? 0 : (inColumns - HEAD - tall(nodes)) / nodes.size();
        int y = HEAD + free / 2;
        for (MapNode node : nodes) {
            List<String> lines = lines(node);
            boxes.put(node, new Box(x, y, boxed(lines), lines));
            y += boxed(lines) + BETWEEN + free;
        }
    }

    /** The words of a node in lines that fit its box; what does not fit is in its title. */
    private List<String> lines(MapNode node) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.node().apply(node).split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > MOST_LINES) {
            String last = lines.get(MOST_LINES - 1);
            lines = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            lines.add(cut(last + " ", LETTERS - 1) + "…");
        }
        return lines.stream()
                .map(l -> l.length() > LETTERS ? cut(l, LETTERS - 1) + "…" : l)
                .toList();
    }

    private static String cut(String words, int letters) {
        return words.length() <= letters ? words.stripTrailing() : words.substring(0, letters);
    }

    // ---- lines

    private String draw() {
        StringBuilder svg = new StringBuilder(20_000);
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"system-map\" width=\""
                                + WIDTH
                                + "\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 " + WIDTH + " ")
                .append(height)
                .append("\" role=\"group\" aria-label=\"")
                .append(safe(words.title()))
                .append(
                        "\" font-family=\"Noto Sans, DejaVu Sans, sans-serif\" font-size=\"12\">\n");
        svg.append("<rect class=\"map-ground\" width=\"" + WIDTH + "\" height=\"")
                .append(height)
                .append("\" fill=\"#ffffff\"/>\n");
        for (Column column : Column.values()) {
            svg.append("<text class=\"map-head\" font-weight=\"700\" fill=\"#4d4a44\" x=\"")
                    .append(1 + column.ordinal() * (BOX + GAP))
                    .append("\" y=\"18\">")
                    .append(safe(words.heading().apply(column)))
                    .append("</text>\n");
        }
        svg.append("<g class=\"map-edges\" fill=\"none\" aria-hidden=\"true\">\n");
        map.edges().forEach(e -> edge(svg, e));
        svg.append("</g>\n");
        map.nodes().forEach(n -> node(svg, n));
        int y = inColumns + LINE;
        for (String line : words.foot()) {
            text(svg, "map-count", "#4d4a44", -PADDING, y, line);
            svg.append('\n');
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private void edge(StringBuilder svg, MapEdge edge) {
        Box from = box(edge.from());
        Box to = box(edge.to());
        int start = from.x() + BOX;
        int end = to.x();
        double bend = Math.max(GAP / 2.0, (end - start) / 2.0);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path class=\"edge %s\" stroke=\"%s\" stroke-width=\"%.1f\""
                                + " stroke-opacity=\"0.6\"%s"
                                + " d=\"M%d %.1fC%.1f %.1f %.1f %.1f %d %.1f\">",
                        edge.standing().name().toLowerCase(Locale.ROOT)
                                + (edge.inLaw() ? " in-law" : " in-source"),
                        edge.inLaw() ? "#27479b" : "#6b3789",
                        Math.min(WIDEST, 1 + Math.log(edge.grounds().size()) / Math.log(2)),
                        dashes(edge.standing()),
                        start,
                        from.middle(),
                        start + bend,
                        from.middle(),
                        end - bend,
                        to.middle(),
                        end,
                        to.middle()));
        svg.append("<title>").append(safe(words.edge().apply(edge))).append("</title></path>\n");
    }

    private static String dashes(Ground.Standing standing) {
        return switch (standing) {
            case FIRM -> "";
            case REPORTED -> " stroke-dasharray=\"12 4\"";
            case PROPOSED -> " stroke-dasharray=\"5 4\"";
            case UNCERTAIN, CONTESTED -> " stroke-dasharray=\"1.5 4\"";
        };
    }

    private void node(StringBuilder svg, MapNode node) {
        Box box = box(node);
        String whole = words.node().apply(node) + " · " + words.count().apply(node);
        String link = words.link().apply(node);
        svg.append(
                link.isEmpty()
                        ? "<g class=\"node\" tabindex=\"0\" role=\"img\" aria-label=\""
                                + safe(whole)
                                + "\">"
                        : "<a class=\"node\" href=\""
                                + safe(link)
                                + "\" aria-label=\""
                                + safe(whole)
                                + "\">");
        svg.append("<title>").append(safe(whole)).append("</title>");
        svg.append("<rect class=\"map-box\" fill=\"#ffffff\" stroke=\"#827d73\" rx=\"3\" x=\"")
                .append(box.x())
                .append("\" y=\"")
                .append(box.y())
                .append("\" width=\"" + BOX + "\" height=\"")
                .append(box.height())
                .append("\"/>");
        int y = box.y() + PADDING + LINE - 4;
        for (String line : box.lines()) {
            text(svg, "map-words", "#1b1a18", box.x(), y, line);
            y += LINE;
        }
        text(svg, "map-count", "#67635b", box.x(), y, words.count().apply(node));
        svg.append(link.isEmpty() ? "</g>\n" : "</a>\n");
    }

    private static void text(
            StringBuilder svg, String kind, String ink, int x, int y, String words) {
        svg.append("<text class=\"")
                .append(kind)
                .append("\" fill=\"")
                .append(ink)
                .append("\" x=\"")
                .append(x + PADDING + 1)
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(safe(words))
                .append("</text>");
    }

    private Box box(MapNode node) {
        return java.util.Objects.requireNonNull(boxes.get(node), "a place for every node");
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
