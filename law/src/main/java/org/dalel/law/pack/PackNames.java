// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Names;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;

/** What the names of a pack mean, before its expressions are read. */
final class PackNames implements Names {
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    private PackNames() {}

    static PackNames of(
            Map<String, FactDefinition> facts,
            Map<String, Parameter> parameters,
            List<Fields> parts) {
        PackNames names = new PackNames();
        // said when each is read whole
        List<Fault> saidLater = new ArrayList<>();
        names.meanings.put("today", new Meaning(Kind.ANCHOR, Type.DAY));
        for (Anchor anchor : Anchor.values()) {
            names.meanings.put(anchor.code(), new Meaning(Kind.ANCHOR, Type.DAY));
        }
        facts.forEach((id, f) -> names.meanings.put(id, new Meaning(Kind.FACT, f.type())));
        parameters.forEach(
                (id, p) -> names.meanings.put(id, new Meaning(Kind.PARAMETER, p.type())));
        for (Fields part : parts) {
            for (Node item : part.items("terms")) {
                Fields.of(item, "a term", saidLater).ifPresent(names::term);
            }
            for (Node item : part.items("provisions")) {
                Fields.of(item, "a provision", saidLater).ifPresent(names::provision);
            }
        }
        return names;
    }

    private void term(Fields fields) {
        String id = fields.neededText("id");
        Type type =
                fields.words("unit")
                        .flatMap(Unit::of)
                        .<Type>map(unit -> new Type.Amount(unit, 0))
                        .orElse(Type.TRUTH);
        meanings.putIfAbsent(id, new Meaning(Kind.TERM, type));
    }

    /**
     * A provision's own name says whether it applies; a duty, threshold or condition has more to
     * tell.
     */
    private void provision(Fields fields) {
        String id = fields.neededText("id");
        meanings.putIfAbsent(id, new Meaning(Kind.TERM, Type.TRUTH));
        if (fields.has("duty")) {
            meanings.putIfAbsent(id + ".breached", new Meaning(Kind.TERM, Type.TRUTH));
            meanings.putIfAbsent(
                    id + ".late", new Meaning(Kind.TERM, new Type.Amount(Unit.DAYS, 0)));
        }
        if (fields.has("threshold")) {
            meanings.putIfAbsent(id + ".reached", new Meaning(Kind.TERM, Type.TRUTH));
        }
        if (fields.has("admissibility")) {
            meanings.putIfAbsent(id + ".met", new Meaning(Kind.TERM, Type.TRUTH));
        }
        if (fields.has("prohibition")) {
            meanings.putIfAbsent(id + ".breached", new Meaning(Kind.TERM, Type.TRUTH));
        }
    }

    @Override
    public Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(meanings.get(name));
    }

    @Override
    public Collection<String> all() {
        return List.copyOf(meanings.keySet());
    }
}
