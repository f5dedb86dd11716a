// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dalel.contract.FindingJson;
import org.dalel.record.Actor;
import org.dalel.record.Candidate;
import org.dalel.record.Claim;
import org.dalel.record.Decision;
import org.dalel.record.Episode;
import org.dalel.record.Fact;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.Within;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The bodies of the vault's rows: facts, decisions, documents and readings as JSON.
 *
 * <p>Names of components are names of fields: renaming one changes the format and needs a migration
 * (a test holds a body of each kind).
 */
final class FactJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .addMixIn(Fact.class, Facts.class)
                    .addMixIn(Decision.Verdict.class, Verdicts.class)
                    .addMixIn(Actor.Who.class, Whos.class)
                    .addMixIn(StoredDocument.class, Placed.class)
                    .addMixIn(Candidate.class, Retelling.class)
                    .addMixIn(KeptDocuments.Parts.class, Placed.class)
                    .addModule(words())
                    .build();

    private FactJson() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * @throws JacksonException when the body is not a {@code T}
     */
    static <T> T read(String body, Class<T> type) {
        return MAPPER.readValue(body, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Candidate.class, name = "candidate"),
        @JsonSubTypes.Type(value = Incident.class, name = "incident"),
        @JsonSubTypes.Type(value = Actor.class, name = "actor"),
        @JsonSubTypes.Type(value = Source.class, name = "source"),
        @JsonSubTypes.Type(value = Claim.class, name = "claim"),
        @JsonSubTypes.Type(value = Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Episode.class, name = "episode")
    })
    private interface Facts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Decision.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = Decision.Joined.class, name = "joined"),
        @JsonSubTypes.Type(value = Decision.Corrected.class, name = "corrected"),
        @JsonSubTypes.Type(value = Decision.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = Decision.Entered.class, name = "entered"),
        @JsonSubTypes.Type(value = Decision.Supplemented.class, name = "supplemented"),
        @JsonSubTypes.Type(value = Decision.AcceptedTogether.class, name = "acceptedTogether"),
        @JsonSubTypes.Type(value = Decision.Retold.class, name = "retold"),
        @JsonSubTypes.Type(value = Decision.Split.class, name = "split"),
        @JsonSubTypes.Type(value = Decision.Separated.class, name = "separated"),
        @JsonSubTypes.Type(value = Decision.Amended.class, name = "amended"),
        @JsonSubTypes.Type(value = Decision.AmendedTogether.class, name = "amendedTogether"),
        @JsonSubTypes.Type(value = Decision.Merged.class, name = "merged"),
        @JsonSubTypes.Type(value = Decision.Regrouped.class, name = "regrouped"),
        @JsonSubTypes.Type(value = Decision.Grouped.class, name = "grouped"),
        @JsonSubTypes.Type(value = Decision.Undone.class, name = "undone")
    })
    private interface Verdicts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Actor.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Actor.Organisation.class, name = "organisation"),
        @JsonSubTypes.Type(value = Actor.Group.class, name = "group"),
        @JsonSubTypes.Type(value = Actor.Office.class, name = "office")
    })
    private interface Whos {}

    /** What tells nothing again is written as before there were retellings. */
    private abstract static class Retelling {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        private Optional<Id<Candidate>> retells = Optional.empty();
    }

    /** A file of its own is written as before there were others. */
    private abstract static class Placed {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        private Optional<Within> within = Optional.empty();
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("dalel");
        text(module, Id.class, Id::toString, text -> new Id<>(UUID.fromString(text)));
        text(module, PersonName.class, PersonName::reveal, PersonName::new);
        text(module, Quoted.class, Quoted::reveal, Quoted::new);
        text(module, When.class, When::edtf, text -> When.parse(text).orElseThrow());
        module.addSerializer(Finding.class, new FindingWriter());
        finding(module, Finding.class);
        finding(module, IncidentCandidate.class);
        finding(module, PracticeCandidate.class);
        finding(module, ProvisionCandidate.class);
        finding(module, ClaimCandidate.class);
        finding(module, FigureCandidate.class);
        finding(module, StageCandidate.class);
        finding(module, ProposalCandidate.class);
        finding(module, DateMention.class);
        return module;
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> written,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator json, SerializationContext context)
                            throws JacksonException {
                        json.writeString(written.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext context)
                            throws JacksonException {
                        return read.apply(json.getString());
                    }
                });
    }

    private static <F extends Finding> void finding(SimpleModule module, Class<F> type) {
        module.addDeserializer(
                type,
                new StdDeserializer<F>(type) {
                    @Override
                    public F deserialize(JsonParser json, DeserializationContext context)
                            throws JacksonException {
                        return type.cast(FindingJson.finding(context.readTree(json)));
                    }
                });
    }

    private static final class FindingWriter extends StdSerializer<Finding> {
        FindingWriter() {
            super(Finding.class);
        }

        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializationContext context)
                throws JacksonException {
            json.writeRawValue(FindingJson.kept(finding));
        }
    }
}
