// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dalel.record.words.Sought;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Reading;

/** A record that is kept for as long as the program runs. For one thread at a time. */
public final class MemoryRecord implements CaseRecord {
    private final Map<Id<StoredDocument>, Kept> documents = new LinkedHashMap<>();
    private final Map<Id<? extends Fact>, Fact> facts = new LinkedHashMap<>();
    private final Map<Id<Decision>, Decision> decisions = new LinkedHashMap<>();
    private final Map<Id<View>, View> views = new LinkedHashMap<>();
    private final Map<Id<KeptProfile>, KeptProfile> profiles = new LinkedHashMap<>();

    private final Map<User, Desk> desks = new LinkedHashMap<>();

    private record Kept(StoredDocument document, Document text, byte[] original, Reading reading) {}

    /** The name of a person that may not be opened here. */
    private static final String WITHHELD = "";

    private final Function<PersonName, String> opened;

    /** A record that opens no person's name: persons are suggested by the documents' own words. */
    public MemoryRecord() {
        this(name -> WITHHELD);
    }

    /**
     * @param opened opens a person's name for suggestions and likenesses, as a vault does; gives
     *     the empty text where it may not
     */
    public MemoryRecord(Function<PersonName, String> opened) {
        this.opened = opened;
    }

    /** Takes a document in with its reading; every finding becomes an open candidate. */
    public void take(
            StoredDocument document, Document text, byte[] original, Reading reading, Ids ids) {
        documents.put(document.id(), new Kept(document, text, original.clone(), reading));
        Candidate.in(reading, document.id(), List.of(), ids).forEach(c -> facts.put(c.id(), c));
    }

    @Override
    public Documents documents() {
        return new MemoryDocuments();
    }

    @Override
    public Candidates candidates() {
        return new MemoryCandidates();
    }

    @Override
    public Incidents incidents() {
        return new MemoryIncidents();
    }

    @Override
    public Actors actors() {
        return new Actors() {
            @Override
            public Optional<Actor> find(Id<Actor> id) {
                return fact(Actor.class, id);
            }

            @Override
            public List<Actor> all() {
                return facts(Actor.class, a -> true);
            }
        };
    }

    @Override
    public Sources sources() {
        return new Sources() {
            @Override
            public Optional<Source> find(Id<Source> id) {
                return fact(Source.class, id);
            }

            @Override
            public List<Source> all() {
                return facts(Source.class, s -> true);
            }
        };
    }

    @Override
    public Claims claims() {
        return new Claims() {
            @Override
            public Optional<Claim> find(Id<Claim> id) {
                return fact(Claim.class, id);
            }

            @Override
            public List<Claim> all() {
                return facts(Claim.class, c -> true);
            }

            @Override
            public List<Claim> about(Id<Incident> incident) {
                return facts(Claim.class, c -> c.about().equals(Optional.of(incident)));
            }
        };
    }

    @Override
    public Figures figures() {
        return new Figures() {
            @Override
            public Optional<Figure> find(Id<Figure> id) {
                return fact(Figure.class, id);
            }

            @Override
            public List<Figure> all() {
                return facts(Figure.class, f -> true);
            }

            @Override
            public List<Figure> about(Id<Incident> incident) {
                return facts(Figure.class, f -> f.about().equals(Optional.of(incident)));
            }
        };
    }

    @Override
    public Episodes episodes() {
        return new Episodes() {
            @Override
            public Optional<Episode> find(Id<Episode> id) {
                return fact(Episode.class, id);
            }

            @Override
            public List<Episode> all() {
                return facts(Episode.class, e -> true);
            }

            @Override
            public List<Episode> with(Id<Incident> incident) {
                return facts(Episode.class, e -> e.incidents().contains(incident));
            }
        };
    }

    @Override
    public Decisions decisions() {
        return new MemoryDecisions();
    }

    @Override
    public Views views() {
        return new Views() {
            @Override
            public Optional<View> find(Id<View> id) {
                return Optional.ofNullable(views.get(id));
            }

            @Override
            public List<View> of(User user) {
                return views.values().stream().filter(v -> v.by().equals(user)).toList();
            }

            @Override
            public void keep(View view) {
                views.put(view.id(), view);
            }

            @Override
            public void drop(Id<View> id) {
                views.remove(id);
            }
        };
    }

    @Override
    public Profiles profiles() {
        return new Profiles() {
            @Override
            public Optional<KeptProfile> find(Id<KeptProfile> id) {
                return Optional.ofNullable(profiles.get(id));
            }

            @Override
            public List<KeptProfile> of(User user) {
                return profiles.values().stream().filter(p -> p.by().equals(user)).toList();
            }

            @Override
            public void keep(KeptProfile profile) {
                profiles.put(profile.id(), profile);
            }

            @Override
            public void drop(Id<KeptProfile> id) {
                profiles.remove(id);
            }
        };
    }

    @Override
    public Search search() {
        return this::answer;
    }

    @Override
    public Suggestions suggestions() {
        return this::suggestions;
    }

    /** Persons under the words of the document: nothing here may open the name of another. */
    private List<Suggestions.Suggestion> suggestions(Suggestions.Question question) {
        String typed = question.typed().reveal();
        Map<Names.Named, Integer> told = new LinkedHashMap<>();
        for (Kept kept : documents.values()) {
            Names.in(
                            kept.reading(),
                            p ->
                                    opened(p.name())
                                            .orElseGet(
                                                    () ->
                                                            p.mentions()
                                                                    .get(0)
                                                                    .in(kept.text().text())))
                    .forEach(n -> told.merge(n, 1, Integer::sum));
        }
        for (Incident incident : facts(Incident.class, i -> true)) {
            Names.in(
                            incident,
                            Names.actors(incident, id -> fact(Actor.class, id)),
                            name -> opened(name).orElse(WITHHELD))
                    .forEach(n -> told.merge(n, 1, Integer::sum));
        }
        return told.entrySet().stream()
                .filter(e -> question.among().contains(e.getKey().what()))
                .filter(e -> Names.fits(e.getKey(), typed))
                .map(
                        e ->
                                new Suggestions.Suggestion(
                                        e.getKey().what(), e.getKey().name(), e.getValue()))
                .sorted(
                        Comparator.comparing(
                                        (Suggestions.Suggestion s) ->
                                                !Names.begins(s.name(), typed))
                                .thenComparing(s -> -s.told())
                                .thenComparing(s -> s.name().reveal()))
                .limit(question.most())
                .toList();
    }

    @Override
    public Pile pile() {
        List<Pile.Row> rows = new ArrayList<>();
        for (Kept kept : documents.values()) {
            List<Candidate> all = candidates().of(kept.document().id());
            Map<Kind, Integer> open = new EnumMap<>(Kind.class);
            Map<Kind, Integer> each = new EnumMap<>(Kind.class);
            for (Candidate candidate : all) {
                if (!candidate.weak()) {
                    each.merge(candidate.kind(), 1, Integer::sum);
                    if (candidate.open()) {
                        open.merge(candidate.kind(), 1, Integer::sum);
                    }
                }
            }
            rows.add(
                    new Pile.Row(
                            kept.document(),
                            Promise.of(all, kept.document()),
                            open,
                            each,
                            kept.reading().problems().size()));
        }
        return new MemoryPile(rows);
    }

    @Override
    public Desks desks() {
        return new Desks() {
            @Override
            public Desk of(User user) {
                return desks.getOrDefault(user, Desk.NEW);
            }

            @Override
            public void keep(User user, Desk desk) {
                desks.put(user, desk);
            }
        };
    }

    @Override
    public Alike alike() {
        return (candidate, words, most) -> {
            Sought sought = Sought.in(words.map(Quoted::reveal).orElse(""));
            return facts(Incident.class, i -> true).stream()
                    .filter(i -> words.isEmpty() || told(i, sought))
                    .map(i -> likeness(candidate, i))
                    .filter(l -> words.isPresent() || !l.signs().isEmpty())
                    .sorted(Likeness.LIKELIEST_FIRST)
                    .limit(most)
                    .toList();
        };
    }

    private Likeness likeness(Candidate candidate, Incident incident) {
        Function<PersonName, String> opening = opening(candidate);
        return Likeness.of(
                candidate,
                incident,
                Names.in(incident, Names.actors(incident, id -> fact(Actor.class, id)), opening),
                Names.done(incident, id -> fact(Actor.class, id), opening),
                new Quoted(words(candidate)));
    }

    private String words(Candidate candidate) {
        return Objects.requireNonNull(documents.get(candidate.document()), "a candidate's document")
                .text()
                .text()
                .substring(
                        candidate.finding().passage().start(), candidate.finding().passage().end());
    }

    @Override
    public Copies copies() {
        return new MemoryCopies();
    }

    private final class MemoryCopies implements Copies {
        @Override
        public List<Copy> of(Id<StoredDocument> document, int most) {
            Kept kept = documents.get(document);
            return kept == null
                    ? List.of()
                    : documents.values().stream()
                            .filter(other -> other != kept)
                            .map(
                                    other ->
                                            new Copy(
                                                    other.document(),
                                                    SameWords.share(
                                                            kept.text().text(),
                                                            other.text().text())))
                            .filter(copy -> copy.share() >= SameWords.LEAST_SHARE)
                            .sorted(Comparator.comparing(copy -> -copy.share()))
                            .limit(most)
                            .toList();
        }

        @Override
        public List<Candidate> of(Candidate candidate, int most) {
            String words = words(candidate);
            return facts(
                            Candidate.class,
                            c ->
                                    c.kind() == candidate.kind()
                                            && !c.document().equals(candidate.document())
                                            && SameWords.same(words(c), words))
                    .stream()
                    .limit(most)
                    .toList();
        }
    }

    private static boolean told(Incident incident, Sought sought) {
        return incident.evidence().stream().anyMatch(e -> sought.allIn(e.words().reveal()));
    }

    /** A person has the name by which the candidate calls one: no other name is opened here. */
    private Function<PersonName, String> opening(Candidate candidate) {
        List<String> called =
                Names.in(candidate.finding()).stream().map(n -> n.name().reveal()).toList();
        return name ->
                opened(name)
                        .or(
                                () ->
                                        called.stream()
                                                .filter(c -> new PersonName(c).equals(name))
                                                .findFirst())
                        .orElse(WITHHELD);
    }

    private Optional<String> opened(PersonName name) {
        return Optional.of(opened.apply(name)).filter(n -> !n.isBlank());
    }

    private <F extends Fact> Optional<F> fact(Class<F> type, Id<F> id) {
        return Optional.ofNullable(facts.get(id)).filter(type::isInstance).map(type::cast);
    }

    private <F extends Fact> List<F> facts(Class<F> type, Predicate<F> which) {
        return facts.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    private Search.Answer answer(Search.Question question) {
        Sought sought = Sought.in(question.words().reveal());
        List<Search.DocumentHit> inDocuments = new ArrayList<>();
        List<Search.CandidateHit> inCandidates = new ArrayList<>();
        List<Search.IncidentHit> inIncidents = new ArrayList<>();
        if (question.among().contains(Search.Among.DOCUMENTS)) {
            for (Kept kept : documents.values()) {
                if (sought.allIn(kept.text().text())) {
                    Passage around = Excerpts.around(kept.text().text(), sought);
                    inDocuments.add(
                            new Search.DocumentHit(
                                    kept.document(),
                                    around,
                                    Excerpts.of(around.in(kept.text().text()), sought)));
                }
            }
        }
        if (question.among().contains(Search.Among.CANDIDATES)) {
            for (Candidate candidate :
                    facts(
                            Candidate.class,
                            c ->
                                    question.kinds().isEmpty()
                                            || question.kinds().contains(c.kind()))) {
                Kept kept = Objects.requireNonNull(documents.get(candidate.document()));
                String words = candidate.found().passage().in(kept.text().text());
                if (sought.allIn(words)) {
                    inCandidates.add(
                            new Search.CandidateHit(
                                    candidate, kept.document(), Excerpts.of(words, sought)));
                }
            }
        }
        if (question.among().contains(Search.Among.INCIDENTS)) {
            for (Incident incident : facts(Incident.class, i -> true)) {
                incident.evidence().stream()
                        .map(e -> e.words().reveal())
                        .filter(sought::allIn)
                        .findFirst()
                        .ifPresent(
                                words ->
                                        inIncidents.add(
                                                new Search.IncidentHit(
                                                        incident, Excerpts.of(words, sought))));
            }
        }
        List<Search.ActorHit> actors =
                question.among().contains(Search.Among.ACTORS) ? named(sought) : List.of();
        return new Search.Answer(
                page(inDocuments, question),
                page(inCandidates, question),
                page(inIncidents, question),
                page(actors, question),
                new Search.Total(Search.Relation.EQUAL, inDocuments.size()),
                new Search.Total(Search.Relation.EQUAL, inCandidates.size()),
                new Search.Total(Search.Relation.EQUAL, inIncidents.size()),
                new Search.Total(Search.Relation.EQUAL, actors.size()));
    }

    /** The names that hold the words, persons under the words of their document. */
    private List<Search.ActorHit> named(Sought sought) {
        Map<String, List<StoredDocument>> toldIn = new LinkedHashMap<>();
        for (Kept kept : documents.values()) {
            for (Names.Named named :
                    Names.in(kept.reading(), p -> p.mentions().get(0).in(kept.text().text()))) {
                String name = named.name().reveal();
                if (named.what() == Suggestions.What.ACTOR && sought.allIn(name)) {
                    toldIn.computeIfAbsent(name, n -> new ArrayList<>()).add(kept.document());
                }
            }
        }
        List<Search.ActorHit> hits = new ArrayList<>();
        toldIn.forEach(
                (name, told) ->
                        hits.add(
                                new Search.ActorHit(
                                        Excerpts.of(name, sought),
                                        List.of(),
                                        0,
                                        told,
                                        told.size())));
        return hits;
    }

    private static <H> List<H> page(List<H> hits, Search.Question question) {
        return hits.stream().skip(question.skip()).limit(question.limit()).toList();
    }

    private final class MemoryDocuments implements Documents {
        @Override
        public Optional<StoredDocument> find(Id<StoredDocument> id) {
            return Optional.ofNullable(documents.get(id)).map(Kept::document);
        }

        @Override
        public Optional<StoredDocument> withSha256(String sha256) {
            return all().stream().filter(d -> d.sha256().equals(sha256)).findFirst();
        }

        @Override
        public List<StoredDocument> all() {
            List<StoredDocument> all =
                    new ArrayList<>(documents.values().stream().map(Kept::document).toList());
            Collections.reverse(all);
            return List.copyOf(all);
        }

        @Override
        public List<StoredDocument> latest(int most) {
            return all().stream().limit(most).toList();
        }

        @Override
        public int count() {
            return documents.size();
        }

        @Override
        public Optional<Document> text(Id<StoredDocument> id) {
            return Optional.ofNullable(documents.get(id)).map(Kept::text);
        }

        @Override
        public Optional<byte[]> original(Id<StoredDocument> id) {
            return Optional.ofNullable(documents.get(id)).map(k -> k.original().clone());
        }

        @Override
        public void takeOut(Id<StoredDocument> id) {
            List<Candidate> all = candidates().of(id);
            if (!incidents().toldIn(id).isEmpty()
                    || all.stream().anyMatch(c -> !decisions().on(c.id()).isEmpty())) {
                throw DecisionRefused.spokenOf(id);
            }
            all.forEach(c -> facts.remove(c.id()));
            documents.remove(id);
        }

        @Override
        public Optional<Reading> reading(Id<StoredDocument> id) {
            return Optional.ofNullable(documents.get(id)).map(Kept::reading);
        }
    }

    private final class MemoryCandidates implements Candidates {
        @Override
        public Optional<Candidate> find(Id<Candidate> id) {
            return fact(Candidate.class, id);
        }

        @Override
        public List<Candidate> of(Id<StoredDocument> document) {
            return facts(Candidate.class, c -> c.document().equals(document)).stream()
                    .sorted(
                            Comparator.comparing((Candidate c) -> c.found().passage())
                                    .thenComparing(Candidate::number))
                    .toList();
        }

        @Override
        public List<Candidate> retelling(Id<Candidate> first) {
            return facts(Candidate.class, c -> c.retells().equals(Optional.of(first)));
        }

        @Override
        public List<Waiting> waiting() {
            List<Waiting> waiting = new ArrayList<>();
            for (Kept kept : documents.values()) {
                Map<Kind, Integer> open = new EnumMap<>(Kind.class);
                int decided = 0;
                for (Candidate candidate : of(kept.document().id())) {
                    if (!candidate.open()) {
                        decided++;
                    } else if (!candidate.weak()) {
                        open.merge(candidate.kind(), 1, Integer::sum);
                    }
                }
                if (!open.isEmpty()) {
                    waiting.add(new Waiting(kept.document(), open, decided));
                }
            }
            return waiting;
        }

        @Override
        public int documentsWaiting() {
            return waiting().size();
        }
    }

    private final class MemoryIncidents implements Incidents {
        @Override
        public Optional<Incident> find(Id<Incident> id) {
            return fact(Incident.class, id);
        }

        @Override
        public List<Incident> all() {
            return facts(Incident.class, i -> true).stream().sorted(Incident.LATEST_FIRST).toList();
        }

        @Override
        public Selected select(Selected.Question question) {
            return new MemorySelecting(
                            facts(Incident.class, i -> true).stream()
                                    .map(i -> Traits.of(i, MemoryRecord.this))
                                    .toList())
                    .answer(question);
        }

        @Override
        public List<Incident> under(Predicate<String> law) {
            return facts(
                            Incident.class,
                            i -> i.acts().stream().flatMap(a -> a.law().stream()).anyMatch(law))
                    .stream()
                    .sorted(Incident.LATEST_FIRST)
                    .toList();
        }

        @Override
        public List<Incident> toldIn(Id<StoredDocument> document) {
            return facts(
                            Incident.class,
                            i -> i.evidence().stream().anyMatch(e -> e.standsIn(document)))
                    .stream()
                    .sorted(Incident.LATEST_FIRST)
                    .toList();
        }
    }

    private final class MemoryDecisions implements Decisions {
        @Override
        public Optional<Decision> find(Id<Decision> id) {
            return Optional.ofNullable(decisions.get(id));
        }

        @Override
        public List<Decision> all() {
            return List.copyOf(decisions.values());
        }

        @Override
        public List<Decision> latest(int most) {
            List<Decision> all = new ArrayList<>(decisions.values());
            Collections.reverse(all);
            return all.stream().limit(most).toList();
        }

        @Override
        public List<Tally> tally(Instant since) {
            Map<Tally, Integer> counts = new LinkedHashMap<>();
            for (Decision decision : decisions.values()) {
                if (!decision.at().isBefore(since)) {
                    counts.merge(
                            new Tally(decision.by(), Tally.name(decision.what()), 1),
                            1,
                            Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .map(e -> new Tally(e.getKey().by(), e.getKey().what(), e.getValue()))
                    .sorted(
                            Comparator.comparing((Tally t) -> t.by().name())
                                    .thenComparing(Tally::what))
                    .toList();
        }

        @Override
        public List<Decision> on(Id<? extends Fact> fact) {
            return decisions.values().stream()
                    .filter(d -> d.changes().stream().anyMatch(c -> c.fact().id().equals(fact)))
                    .toList();
        }

        @Override
        public void keep(Decision decision) {
            for (Change change : decision.changes()) {
                Optional<Fact> now = Optional.ofNullable(facts.get(change.fact().id()));
                if (!now.equals(change.before())) {
                    throw DecisionRefused.outdated(change.fact());
                }
            }
            for (Change change : decision.changes()) {
                change.after()
                        .ifPresentOrElse(
                                fact -> facts.put(fact.id(), fact),
                                () -> facts.remove(change.fact().id()));
            }
            decisions.put(decision.id(), decision);
        }
    }
}
