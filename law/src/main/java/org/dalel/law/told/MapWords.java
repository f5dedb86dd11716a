// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.law.map.Body;
import org.dalel.law.map.Column;
import org.dalel.law.map.Ground;
import org.dalel.law.map.MapDrawing;
import org.dalel.law.map.MapEdge;
import org.dalel.law.map.MapNode;
import org.dalel.law.map.SystemMap;
import org.dalel.law.map.Told;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Rule;
import org.dalel.terms.Bounds;
import org.dalel.terms.Status;

/** The system map in words, the same in the terminal, on the page and in files. */
public final class MapWords {
    private final InWords say;
    private final Pack pack;
    private final List<Bill> bills;
    private final Words words;

    public MapWords(InWords say, Pack pack, List<Bill> bills) {
        this.say = say;
        this.pack = pack;
        this.bills = List.copyOf(bills);
        this.words = new Words("map", say.language());
    }

    /** The words of that key; throws when there are none. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    private String of(String group, String code) {
        try {
            return text(group + "." + code);
        } catch (MissingResourceException unknown) {
            return code.replace('_', ' ');
        }
    }

    public String column(Column column) {
        return of("column", column.name().toLowerCase(Locale.ROOT));
    }

    public String standing(Ground.Standing standing) {
        return of("standing", standing.name().toLowerCase(Locale.ROOT));
    }

    /** "court", "Criminal Code of 2014", "arrest". */
    public String node(MapNode node) {
        return switch (node.sort()) {
            case BODY -> of("body", node.key());
            case INSTRUMENT -> say.title(node.key(), pack);
            case PROVISION ->
                    pack.provision(node.key()).map(p -> say.citation(p, pack)).orElse(node.key());
            case BILL -> text("bill", bill(node.key()));
            case NO_LAW -> text("power.no_law");
            case OTHER_LAW -> text("power.other_law");
            case PENALTY -> say.text("penalty." + node.key());
            case RULE -> of("rule", node.key());
            case STAGE -> text("stage", say.stage(node.key()));
            case INCIDENT -> of("incident", node.key());
            case EFFECT -> of("effect", node.key());
            case CHALLENGE -> text("challenge", of("body", node.key()));
            case PROPOSAL -> of("proposal", node.key());
            case ACCOUNT -> of("word", node.key());
        };
    }

    private String bill(String id) {
        return bills.stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .map(b -> say.said(b.title()))
                .orElse(id);
    }

    /** "§ 12 · “ 3": how many rules and sources an edge rests on, with bounds. */
    public String count(MapEdge edge) {
        return count(edge.lawsAtLeast(), edge.lawsAtMost(), edge.sources());
    }

    /** The same of everything that goes through a node. */
    public String count(MapNode node, SystemMap map) {
        List<Ground> grounds =
                map.at(node).stream().flatMap(e -> e.grounds().stream()).distinct().toList();
        List<Ground.OfLaw> laws =
                grounds.stream()
                        .filter(Ground.OfLaw.class::isInstance)
                        .map(Ground.OfLaw.class::cast)
                        .toList();
        int most = (int) laws.stream().map(l -> l.provision().id()).distinct().count();
        int least =
                (int)
                        laws.stream()
                                .filter(l -> l.inForce().isYes())
                                .map(l -> l.provision().id())
                                .distinct()
                                .count();
        return count(least, most, grounds.size() - laws.size());
    }

    private String count(int least, int most, int sources) {
        List<String> parts = new ArrayList<>();
        if (most > 0) {
            parts.add(text("provisions", between(least, most)));
        }
        if (sources > 0) {
            parts.add(text("sources", number(BigDecimal.valueOf(sources))));
        }
        return String.join(" · ", parts);
    }

    private String between(int least, int most) {
        return least == most
                ? number(BigDecimal.valueOf(most))
                : text(
                        "bounds.between",
                        number(BigDecimal.valueOf(least)),
                        number(BigDecimal.valueOf(most)));
    }

    private String number(BigDecimal value) {
        return NumberFormat.getInstance(words.locale()).format(value);
    }

    /** "court → Criminal Code of 2014: § 12; stands". */
    public String edge(MapEdge edge) {
        return text("edge", node(edge.from()), node(edge.to()))
                + ": "
                + count(edge)
                + "; "
                + standing(edge.standing());
    }

    /** What a ground is, shortly: a citation, a passage, a source. */
    public String ground(Ground ground) {
        if (ground instanceof Ground.OfLaw law) {
            return text(
                    "ground.law",
                    say.citation(law.provision(), pack),
                    say.force(law.provision().force()));
        }
        if (ground instanceof Ground.OfReport report) {
            Told told = report.told();
            return told.end() > told.start()
                    ? text("ground.report", told.report(), told.start(), told.end())
                    : text("ground.entered", told.report());
        }
        if (ground instanceof Ground.OfBill bill) {
            String stages =
                    bill.step().stages().stream()
                            .map(s -> say.stage(s.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "));
            return text(
                    "ground.bill",
                    say.said(bill.bill().title()),
                    say.when(bill.step().on()) + (stages.isEmpty() ? "" : " " + stages));
        }
        if (ground instanceof Ground.OfProposal proposal) {
            return text(
                    "ground.bill",
                    say.said(proposal.bill().title()),
                    say.said(proposal.proposal().says()));
        }
        return say.said(((Ground.OfAccount) ground).account().says());
    }

    /** What goes with it: who says so, how firmly, from where. */
    public List<String> details(Ground ground) {
        List<String> details = new ArrayList<>();
        if (ground instanceof Ground.OfLaw law) {
            if (law.oneOfSeveral()) {
                details.add(text("ground.several"));
            }
            if (!law.inForce().isYes()) {
                details.add(text("ground.perhaps"));
            }
            if (law.provision().rule() instanceof Rule.Sanction sanction) {
                details.add(
                        sanction.penalties().stream()
                                .map(p -> say.subject(p.on()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
            details.addAll(say.warnings(law.provision()));
        } else if (ground instanceof Ground.OfReport report) {
            told(report.told(), details);
        } else if (ground instanceof Ground.OfAccount account) {
            details.add(text("ground.by", say.said(account.account().by())));
            details.add(text("known", say.when(account.account().known())));
            details.add(say.confidence(account.account().confidence()));
            if (account.account().contested()) {
                details.add(text("ground.disagree"));
            }
        }
        return details;
    }

    private void told(Told told, List<String> details) {
        details.add(told.habitual() ? text("ground.habitual") : say.when(told.when()));
        details.add(text("ground.voice." + told.voice().name().toLowerCase(Locale.ROOT)));
        if (told.status() != Status.HAPPENED) {
            details.add(of("ground", told.status().code()));
        }
        if (told.contested()) {
            details.add(text("ground.disagree"));
        }
        told.many().flatMap(this::bounds).ifPresent(b -> details.add(text("ground.many", b)));
        details.add(text(told.decided() ? "ground.decided" : "ground.machine"));
    }

    private Optional<String> bounds(Bounds bounds) {
        if (bounds.isUnknown()) {
            return Optional.empty();
        }
        if (bounds.min().isEmpty()) {
            return bounds.max().map(m -> text("bounds.atMost", number(m)));
        }
        String least = number(bounds.min().get());
        if (bounds.max().isEmpty()) {
            return Optional.of(text("bounds.atLeast", least));
        }
        String most = number(bounds.max().get());
        return Optional.of(
                text(least.equals(most) ? "bounds.exactly" : "bounds.between", least, most));
    }

    /** Where it can be read; empty for a passage, which says where it stands. */
    public Optional<String> source(Ground ground) {
        if (ground instanceof Ground.OfLaw law) {
            return law.provision().citation().source();
        }
        if (ground instanceof Ground.OfBill bill) {
            return bill.step().source();
        }
        if (ground instanceof Ground.OfProposal proposal) {
            return proposal.proposal().source();
        }
        return ground instanceof Ground.OfAccount account
                ? Optional.of(account.account().source())
                : Optional.empty();
    }

    /** How many rules and sources the whole map rests on. */
    public String counts(SystemMap map) {
        List<Ground> grounds =
                map.edges().stream().flatMap(e -> e.grounds().stream()).distinct().toList();
        List<Ground.OfLaw> laws =
                grounds.stream()
                        .filter(Ground.OfLaw.class::isInstance)
                        .map(Ground.OfLaw.class::cast)
                        .toList();
        int most = (int) laws.stream().map(l -> l.provision().id()).distinct().count();
        int least =
                (int)
                        laws.stream()
                                .filter(l -> l.inForce().isYes())
                                .map(l -> l.provision().id())
                                .distinct()
                                .count();
        return text(
                "counts",
                map.nodes().size(),
                map.edges().size(),
                between(least, most),
                grounds.size() - laws.size());
    }

    /**
     * The map as a picture.
     *
     * @param link where a node leads; an empty text in a picture by itself
     * @param foot lines under it
     */
    public String svg(SystemMap map, Function<MapNode, String> link, List<String> foot) {
        return MapDrawing.svg(
                map,
                new MapDrawing.Words(
                        text("title", say.said(pack.title())),
                        this::column,
                        this::node,
                        n -> count(n, map),
                        this::edge,
                        link,
                        foot));
    }

    /** The word for a kind of body. */
    public String body(Body body) {
        return of("body", body.code());
    }
}
