// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some addresses of each kind of page, a kind being an address without its ids and values. */
final class Samples {
    private final int most;
    private final Map<String, List<String>> byKind = new TreeMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    Samples(int most) {
        this.most = most;
    }

    /** {@code /documents/{id}?at&part} of {@code /documents/0f…?part=2&at=7}. */
    static String kind(String path) {
        int question = path.indexOf('?');
        String place = question < 0 ? path : path.substring(0, question);
        String bare = place.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        if (question < 0) {
            return bare;
        }
        Set<String> names =
                Stream.of(path.substring(question + 1).split("&"))
                        .map(p -> p.replaceAll("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        return bare + "?" + String.join("&", names);
    }

    boolean wants(String path) {
        return !sizes.containsKey(path) && of(kind(path)).size() < most;
    }

    void add(String path, int size) {
        byKind.computeIfAbsent(kind(path), k -> new ArrayList<>()).add(path);
        sizes.put(path, size);
    }

    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    List<String> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<String> largest(String kind, int most) {
        return of(kind).stream()
                .sorted(Comparator.comparing((String path) -> -sizes.getOrDefault(path, 0)))
                .limit(most)
                .toList();
    }
}
