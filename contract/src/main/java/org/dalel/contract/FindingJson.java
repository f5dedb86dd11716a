// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One finding as a JSON object with the fields of the contract, and back.
 *
 * <p>{@link #kept(Finding)} adds {@code kind} (of finding; a provision's own kind moves to {@code
 * rule_kind}), {@code trigger_at} and {@code otherwise} (who did it to whom in a second reading) to
 * what the contract shows, so that {@link #finding(String)} gives an equal finding; its offsets are
 * UTF-16 units of the stored text. The words are not protected: such JSON belongs into the vault or
 * an output the user asked for.
 */
public final class FindingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FindingJson() {}

    /** The finding as the vault keeps it. */
    public static String kept(Finding finding) {
        ObjectNode node = shown(finding, Offsets.UNCHANGED, Optional.empty());
        if (finding instanceof ProvisionCandidate provision) {
            node.put("rule_kind", provision.kind().code());
        }
        node.put("kind", Kind.of(finding).code);
        if (finding instanceof IncidentCandidate incident) {
            node.set("trigger_at", at(incident.trigger()));
            node.set("why", texts(incident.why()));
            incident.otherwise().ifPresent(other -> node.set("otherwise", otherwise(other)));
        } else if (finding instanceof PracticeCandidate practice) {
            node.set("trigger_at", at(practice.trigger()));
        }
        return MAPPER.writeValueAsString(node);
    }

    /**
     * Reads what {@link #kept(Finding)} wrote.
     *
     * @throws IllegalArgumentException when the text is not such a finding
     */
    public static Finding finding(String kept) {
        return finding(MAPPER.readTree(kept));
    }

    /** The same, of a text that is parsed already. */
    public static Finding finding(JsonNode node) {
        Kind kind = Kind.ofCode(node.path("kind").asString());
        return switch (kind) {
            case INCIDENT -> incident(node);
            case PRACTICE -> practice(node);
            case PROVISION -> provision(node);
            case CLAIM ->
                    new ClaimCandidate(
                            passage(node),
                            quoted(node, "speaker"),
                            text(node, "role"),
                            text(node, "organisation"),
                            node.path("quoted").asBoolean());
            case FIGURE ->
                    new FigureCandidate(
                            passage(node),
                            bounds(node.path("value")),
                            text(node, "unit"),
                            text(node, "what"),
                            quoted(node, "according_to"));
            case STAGE ->
                    new StageCandidate(
                            passage(node),
                            node.path("instrument").asString(),
                            StageCandidate.Stage.ofCode(node.path("stage").asString()),
                            when(node, "date"));
            case PROPOSAL ->
                    new ProposalCandidate(
                            passage(node),
                            text(node, "instrument"),
                            new Quoted(node.path("what").asString()),
                            quoted(node, "by"),
                            ProposalCandidate.Fate.ofCode(node.path("fate").asString()));
            case DATE ->
                    new DateMention(
                            passage(node),
                            node.has("duration")
                                    ? new DateMention.Lasting(node.path("duration").asString())
                                    : new DateMention.Dated(when(node, "date")));
        };
    }

    /** The kinds of finding by their names in files. */
    enum Kind {
        INCIDENT,
        PRACTICE,
        PROVISION,
        CLAIM,
        FIGURE,
        STAGE,
        PROPOSAL,
        DATE;

        final String code = name().toLowerCase(Locale.ROOT);

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Kind of(Finding finding) {
            if (finding instanceof IncidentCandidate) {
                return INCIDENT;
            } else if (finding instanceof PracticeCandidate) {
                return PRACTICE;
            } else if (finding instanceof ProvisionCandidate) {
                return PROVISION;
            } else if (finding instanceof ClaimCandidate) {
                return CLAIM;
            } else if (finding instanceof FigureCandidate) {
                return FIGURE;
            } else if (finding instanceof StageCandidate) {
                return STAGE;
            } else if (finding instanceof ProposalCandidate) {
                return PROPOSAL;
            } else if (finding instanceof DateMention) {
                return DATE;
            }
            throw new IllegalStateException("unknown kind of finding: " + finding.getClass());
        }
    }

    /**
     * The finding with exactly the fields of the contract.
     *
     * @param text the stored text, from which triggers and dates take their words; without it they
     *     are left out
     */
    static ObjectNode shown(Finding finding, Offsets offsets, Optional<String> text) {
        ObjectNode node = JSON.objectNode();
        if (finding instanceof IncidentCandidate incident) {
            node.put("id", incident.id());
            node.put("type", incident.type().code());
            node.set("codes", texts(incident.codes()));
            place(node, incident.passage(), offsets);
            words(node, "trigger", incident.trigger(), text);
            node.set("date", date(incident.date()));
            node.set(
                    "count",
                    incident.count().<JsonNode>map(FindingJson::count).orElse(JSON.nullNode()));
            node.set("targets", quotes(incident.targets()));
            put(node, "perpetrator", incident.perpetrator().map(Quoted::reveal));
            put(node, "place", incident.place());
            put(node, "country", incident.country().map(Country::code));
            node.set("law", texts(incident.law()));
            node.set("sanctions", sanctions(incident.sanctions()));
            node.put("status", incident.status().code());
            put(node, "according_to", incident.accordingTo().map(Quoted::reveal));
            node.put("confidence", Math.round(incident.confidence() * 1000) / 1000.0);
            node.put("proposed", incident.proposed());
            node.put("why", String.join("; ", incident.why()));
            put(node, "duplicate_of", incident.duplicateOf());
        } else if (finding instanceof PracticeCandidate practice) {
            node.put("id", practice.id());
            node.put("type", practice.type().code());
            place(node, practice.passage(), offsets);
            words(node, "trigger", practice.trigger(), text);
            put(node, "perpetrator", practice.perpetrator().map(Quoted::reveal));
            node.set("targets", quotes(practice.targets()));
            node.set("sanctions", sanctions(practice.sanctions()));
        } else if (finding instanceof ProvisionCandidate provision) {
            node.put("id", provision.id());
            place(node, provision.passage(), offsets);
            put(node, "instrument", provision.instrument());
            put(node, "citation", provision.citation());
            put(node, "addressee", provision.addressee());
            node.put("kind", provision.kind().code());
            put(node, "condition", provision.condition());
            node.set(
                    "deadline_or_period",
                    provision.period().<JsonNode>map(FindingJson::period).orElse(JSON.nullNode()));
            node.set("sanctions", sanctions(provision.sanctions()));
        } else if (finding instanceof ClaimCandidate claim) {
            place(node, claim.passage(), offsets);
            put(node, "speaker", claim.speaker().map(Quoted::reveal));
            put(node, "role", claim.role());
            put(node, "organisation", claim.organisation());
            node.put("quoted", claim.quoted());
        } else if (finding instanceof FigureCandidate figure) {
            place(node, figure.passage(), offsets);
            node.set("value", range(JSON.objectNode(), figure.value()));
            put(node, "unit", figure.unit());
            put(node, "what", figure.what());
            put(node, "according_to", figure.accordingTo().map(Quoted::reveal));
        } else if (finding instanceof StageCandidate stage) {
            place(node, stage.passage(), offsets);
            node.put("instrument", stage.instrument());
            node.put("stage", stage.stage().code());
            node.set("date", date(stage.date()));
        } else if (finding instanceof ProposalCandidate proposal) {
            place(node, proposal.passage(), offsets);
            put(node, "instrument", proposal.instrument());
            node.put("what", proposal.what().reveal());
            put(node, "by", proposal.by().map(Quoted::reveal));
            node.put("fate", proposal.fate().code());
        } else if (finding instanceof DateMention mention) {
            place(node, mention.passage(), offsets);
            words(node, "text", mention.passage(), text);
            if (mention.meaning() instanceof DateMention.Lasting lasting) {
                node.put("duration", lasting.iso8601());
            } else if (mention.meaning() instanceof DateMention.Dated dated) {
                node.set("date", date(dated.when()));
            }
        }
        return node;
    }

    private static IncidentCandidate incident(JsonNode node) {
        JsonNode counted = node.path("count");
        return new IncidentCandidate(
                node.path("id").asString(),
                IncidentType.ofCode(node.path("type").asString()),
                list(node.path("codes"), JsonNode::asString),
                passage(node),
                passage(node.path("trigger_at")),
                when(node, "date"),
                counted.isObject()
                        ? Optional.of(new Count(bounds(counted), counted.path("unit").asString()))
                        : Optional.empty(),
                list(node.path("targets"), t -> new Quoted(t.asString())),
                quoted(node, "perpetrator"),
                text(node, "place"),
                text(node, "country").map(Country::new),
                list(node.path("law"), JsonNode::asString),
                list(node.path("sanctions"), FindingJson::sanction),
                Status.ofCode(node.path("status").asString()),
                quoted(node, "according_to"),
                node.path("confidence").asDouble(),
                node.path("proposed").asBoolean(),
                list(node.path("why"), JsonNode::asString),
                text(node, "duplicate_of"),
                node.hasNonNull("otherwise")
                        ? Optional.of(
                                new IncidentCandidate.OtherRoles(
                                        list(
                                                node.path("otherwise").path("targets"),
                                                t -> new Quoted(t.asString())),
                                        quoted(node.path("otherwise"), "perpetrator")))
                        : Optional.empty());
    }

    private static ObjectNode otherwise(IncidentCandidate.OtherRoles other) {
        ObjectNode node = JSON.objectNode();
        node.set("targets", quotes(other.targets()));
        put(node, "perpetrator", other.perpetrator().map(Quoted::reveal));
        return node;
    }

    private static PracticeCandidate practice(JsonNode node) {
        return new PracticeCandidate(
                node.path("id").asString(),
                IncidentType.ofCode(node.path("type").asString()),
                passage(node),
                passage(node.path("trigger_at")),
                quoted(node, "perpetrator"),
                list(node.path("targets"), t -> new Quoted(t.asString())),
                list(node.path("sanctions"), FindingJson::sanction));
    }

    private static ProvisionCandidate provision(JsonNode node) {
        JsonNode period = node.path("deadline_or_period");
        return new ProvisionCandidate(
                node.path("id").asString(),
                passage(node),
                text(node, "instrument"),
                text(node, "citation"),
                text(node, "addressee"),
                ProvisionCandidate.Kind.ofCode(node.path("rule_kind").asString()),
                text(node, "condition"),
                period.isObject()
                        ? Optional.of(
                                new ProvisionCandidate.Period(
                                        bounds(period),
                                        text(period, "unit").orElse(""),
                                        text(period, "words")))
                        : Optional.empty(),
                list(node.path("sanctions"), FindingJson::sanction));
    }

    private static void place(ObjectNode node, Passage passage, Offsets offsets) {
        node.put("start", offsets.toCodePoints(passage.start()));
        node.put("end", offsets.toCodePoints(passage.end()));
    }

    private static ObjectNode at(Passage passage) {
        return JSON.objectNode().put("start", passage.start()).put("end", passage.end());
    }

    private static void words(
            ObjectNode node, String field, Passage passage, Optional<String> text) {
        text.ifPresent(t -> node.put(field, passage.in(t)));
    }

    private static JsonNode date(When when) {
        return when.isKnown() ? JSON.stringNode(when.edtf()) : JSON.nullNode();
    }

    private static void put(ObjectNode node, String field, Optional<String> value) {
        node.set(field, value.<JsonNode>map(JSON::stringNode).orElse(JSON.nullNode()));
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static ArrayNode quotes(List<Quoted> values) {
        return texts(values.stream().map(Quoted::reveal).toList());
    }

    private static ArrayNode sanctions(List<Sanction> sanctions) {
        ArrayNode array = JSON.arrayNode();
        for (Sanction sanction : sanctions) {
            ObjectNode node = JSON.objectNode();
            node.put("kind", sanction.kind().code());
            range(node, sanction.amount());
            put(node, "unit", sanction.unit());
            array.add(node);
        }
        return array;
    }

    private static ObjectNode count(Count count) {
        return range(JSON.objectNode(), count.bounds()).put("unit", count.unit());
    }

    private static ObjectNode period(ProvisionCandidate.Period period) {
        ObjectNode node = range(JSON.objectNode(), period.length());
        put(node, "unit", Optional.of(period.unit()).filter(u -> !u.isBlank()));
        period.words().ifPresent(w -> node.put("words", w));
        return node;
    }

    private static ObjectNode range(ObjectNode node, Bounds bounds) {
        node.set("min", number(bounds.min()));
        node.set("max", number(bounds.max()));
        return node;
    }

    private static JsonNode number(Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return JSON.nullNode();
        }
        BigDecimal plain = value.get().stripTrailingZeros();
        return plain.scale() <= 0
                ? JSON.numberNode(plain.toBigIntegerExact())
                : JSON.numberNode(plain);
    }

    private static Sanction sanction(JsonNode node) {
        return new Sanction(
                SanctionKind.ofCode(node.path("kind").asString()),
                bounds(node),
                text(node, "unit"));
    }

    private static Bounds bounds(JsonNode node) {
        return new Bounds(decimal(node.path("min")), decimal(node.path("max")));
    }

    private static Optional<BigDecimal> decimal(JsonNode node) {
        return node.isNumber() ? Optional.of(new BigDecimal(node.asString())) : Optional.empty();
    }

    private static Passage passage(JsonNode node) {
        return new Passage(node.path("start").asInt(), node.path("end").asInt());
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static Optional<Quoted> quoted(JsonNode node, String field) {
        return text(node, field).filter(t -> !t.isBlank()).map(Quoted::new);
    }

    private static When when(JsonNode node, String field) {
        return text(node, field).flatMap(When::parse).orElse(When.UNKNOWN);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> values = new ArrayList<>();
        array.forEach(n -> values.add(element.apply(n)));
        return values;
    }
}
