// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Desk;
import org.dalel.record.Involvement;
import org.dalel.record.Kind;
import org.dalel.record.Likeness;
import org.dalel.record.Pile;
import org.dalel.record.Search;
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.web.adding.Added;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message is missing, none is left over, none is broken. */
class MessagesTest {
    private static final Set<String> SAME_IN_ALL_LANGUAGES =
            Set.of(
                    "decided.undone.about",
                    "decided.count",
                    "incident.episode",
                    "sanction.amount",
                    "bounds.unit",
                    "when.time",
                    "when.span",
                    "when.day",
                    "when.month",
                    "pattern.month",
                    "when.year",
                    "slice.of",
                    "document.author",
                    "bounds.between",
                    "block.byline",
                    "type.hacking");

    private static Properties messages(String suffix) throws IOException {
        Properties messages = new Properties();
        try (InputStream file =
                        Objects.requireNonNull(
                                Wording.class.getResourceAsStream(
                                        "messages" + suffix + ".properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_kk"})
    void every_language_has_every_message(String language) throws IOException {
        assertThat(new TreeSet<>(messages(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages("").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_kk"})
    void every_message_is_translated(String language) throws IOException {
        Properties english = messages("");
        Properties other = messages(language);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !SAME_IN_ALL_LANGUAGES.contains(key))
                .filteredOn(key -> english.getProperty(key).equals(other.getProperty(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void every_message_can_be_said(String language) throws IOException {
        Properties messages = messages(language);
        for (String key : messages.stringPropertyNames()) {
            String message = messages.getProperty(key);
            assertThat(message).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(message, Locale.ROOT).getFormats().length)
                    .as(key)
                    .isEqualTo(values(message));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_kk"})
    void every_language_says_the_same_values(String language) throws IOException {
        Properties english = messages("");
        Properties other = messages(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void every_message_that_a_template_or_the_code_names_is_there_and_no_other()
            throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String pattern =
                    file.toString().endsWith(".html")
                            ? "#\\{([a-zA-Z0-9.]+)"
                            : "\"([a-zA-Z0-9.-]+)\"";
            Matcher key = Pattern.compile(pattern).matcher(text);
            while (key.find()) {
                named.add(key.group(1));
            }
        }
        Set<String> there = new TreeSet<>(messages("").stringPropertyNames());
        Set<String> made = madeOfParts();
        assertThat(there).containsAll(made);
        assertThat(there.stream().filter(k -> !named.contains(k) && !made.contains(k))).isEmpty();
        Set<String> inTemplates = new TreeSet<>();
        for (Path file : sources()) {
            if (file.toString().endsWith(".html")) {
                Matcher key =
                        Pattern.compile("#\\{([a-zA-Z0-9.]+)").matcher(Files.readString(file));
                while (key.find()) {
                    inTemplates.add(key.group(1));
                }
            }
        }
        assertThat(there).containsAll(inTemplates);
    }

    /** Keys that are put together from a kind, a state, a type and the like. */
    private static Set<String> madeOfParts() {
        Stream<String> types = Arrays.stream(IncidentType.values()).map(t -> "type." + t.code());
        Stream<String> sanctions =
                Arrays.stream(SanctionKind.values()).map(s -> "sanction." + s.code());
        Stream<String> statuses = Arrays.stream(Status.values()).map(s -> "status." + s.code());
        Stream<String> kinds =
                Arrays.stream(Kind.values())
                        .flatMap(k -> Stream.of("kind." + code(k), "why." + code(k)));
        Stream<String> states =
                Arrays.stream(Candidate.State.values()).map(s -> "state." + code(s));
        Stream<String> reasons =
                Arrays.stream(Decision.Reason.values()).map(r -> "reason." + code(r));
        Stream<String> roles =
                Arrays.stream(Involvement.Role.values()).map(r -> "fact.role." + code(r));
        Stream<String> blocks =
                Arrays.stream(Document.BlockKind.values())
                        .filter(b -> b != Document.BlockKind.BODY)
                        .map(b -> "block." + code(b));
        Stream<String> provisions =
                Arrays.stream(ProvisionCandidate.Kind.values()).map(k -> "provision." + k.code());
        Stream<String> stages =
                Arrays.stream(StageCandidate.Stage.values()).map(s -> "stage." + s.code());
        Stream<String> fates =
                Arrays.stream(ProposalCandidate.Fate.values()).map(f -> "fate." + f.code());
        Stream<String> seasons = Stream.of(21, 22, 23, 24).map(s -> "when.season." + s);
        Stream<String> verdicts =
                Arrays.stream(Decision.Verdict.class.getPermittedSubclasses())
                        .map(v -> "decided." + v.getSimpleName().toLowerCase(Locale.ROOT));
        Stream<String> facets =
                Stream.of("group", "type", "country", "place", "actor", "law", "teller", "status")
                        .map(f -> "facet." + f);
        Stream<String> groups =
                Stream.concat(
                                IntStream.rangeClosed(1, 13).mapToObj(n -> "R" + n),
                                Stream.of("L", "A", "P", "C"))
                        .map(g -> "group." + g);
        Stream<String> together =
                Stream.of("episode", "type", "place", "status", "merge").map(t -> "together." + t);
        Stream<String> entered =
                Stream.concat(
                        Stream.of("person", "group", "organisation", "office")
                                .map(k -> "enter.kind." + k),
                        Stream.of(
                                        "type",
                                        "when",
                                        "place",
                                        "country",
                                        "target",
                                        "doer",
                                        "count",
                                        "unit",
                                        "law",
                                        "source",
                                        "role",
                                        "paragraph")
                                .map(f -> "enter." + f));
        Stream<String> origins = Stream.of("decided.entered.from-table");
        Stream<String> units =
                Stream.of(
                                "people",
                                "organisations",
                                "percent",
                                "hour",
                                "day",
                                "week",
                                "month",
                                "year",
                                "MCI")
                        .map(u -> "unit." + u);
        Stream<String> facts =
                Stream.of(
                                "what",
                                "when",
                                "where",
                                "whom",
                                "by",
                                "howMany",
                                "counts",
                                "law",
                                "sanction",
                                "status",
                                "accordingTo",
                                "addressee",
                                "condition",
                                "period",
                                "speaker",
                                "role",
                                "organisation",
                                "words",
                                "stage",
                                "proposal",
                                "fate",
                                "citation",
                                "country",
                                "value")
                        .map(f -> "fact." + f);
        Stream<String> titles =
                Stream.of(
                                "start",
                                "documents",
                                "document",
                                "incidents",
                                "incident",
                                "together",
                                "recording",
                                "telling",
                                "amending",
                                "search",
                                "law",
                                "instrument",
                                "provision",
                                "organisation",
                                "about")
                        .map(t -> "title." + t);
        Stream<String> sensitive = Stream.of(2, 3).map(s -> "organisation.sensitive." + s);
        Stream<String> problems =
                Stream.of(
                                "400",
                                "401",
                                "403",
                                "404",
                                "405",
                                "409",
                                "413",
                                "423",
                                "idle",
                                "500",
                                "put-away")
                        .flatMap(
                                p ->
                                        Stream.of(
                                                "title.problem." + p,
                                                "problem." + p + ".what",
                                                "problem." + p + ".where",
                                                "problem." + p + ".do"));
        Stream<String> limits =
                Stream.of(
                                "unlocked",
                                "browser",
                                "copies",
                                "summons",
                                "force",
                                "privilege",
                                "programs")
                        .flatMap(l -> Stream.of("about.limit." + l, "about.limit." + l + ".why"));
        Stream<String> kept =
                Stream.of("vault", "here", "addresses", "names", "quiet")
                        .flatMap(k -> Stream.of("about.kept." + k, "about.kept." + k + ".how"));
        Stream<String> lists =
                Stream.of(
                                Arrays.stream(Pile.Among.values())
                                        .map(a -> "documents.show." + code(a)),
                                Arrays.stream(Pile.Order.values())
                                        .map(o -> "documents.order." + code(o)),
                                Arrays.stream(Desk.Text.values())
                                        .map(t -> "display.text." + t.name()),
                                Arrays.stream(Search.Among.values()).map(a -> "search." + code(a)),
                                Stream.of("place", "law", "passage")
                                        .map(part -> "search.part." + part),
                                Arrays.stream(Added.Outcome.values()).map(o -> "added." + code(o)),
                                Stream.of(
                                        "added.taken-out",
                                        "title.documents.add",
                                        "title.documents.added"))
                        .flatMap(s -> s);
        Stream<String> likenesses =
                Arrays.stream(Likeness.Sign.values()).map(s -> "like." + code(s));
        Stream<String> disagreements =
                Stream.of("as-read", "otherwise", "not-said").map(r -> "disagree." + r);
        Stream<String> mine =
                Stream.of(
                                "accept",
                                "correct",
                                "reject",
                                "join",
                                "retell",
                                "split",
                                "separate",
                                "undo")
                        .map(m -> "mine." + m);
        Stream<String> telling =
                Stream.of("join", "retell")
                        .flatMap(
                                t ->
                                        Stream.of("search", "which", "hint", "none", "do")
                                                .map(w -> "review." + t + "." + w));
        return Stream.of(
                        lists,
                        likenesses,
                        disagreements,
                        mine,
                        telling,
                        types,
                        sanctions,
                        statuses,
                        kinds,
                        states,
                        reasons,
                        roles,
                        blocks,
                        provisions,
                        stages,
                        fates,
                        seasons,
                        verdicts,
                        origins,
                        facets,
                        groups,
                        together,
                        entered,
                        units,
                        facts,
                        titles,
                        sensitive,
                        problems,
                        limits,
                        kept)
                .flatMap(s -> s)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Enum<?> constant) {
        return Wording.code(constant);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
            return all.filter(f -> f.toString().matches(".*\\.(java|html)")).toList();
        }
    }

    private static int values(String message) {
        return (int)
                Pattern.compile("\\{[0-9]")
                        .matcher(message.replaceAll("\\{0,choice[^}]*\\{0\\}[^}]*\\}", "{0}"))
                        .results()
                        .count();
    }

    private static Set<String> places(String message) {
        return Pattern.compile("\\{([0-9])")
                .matcher(message)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
