// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.adding;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.record.CaseRecord;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.entry.TypedDate;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.wording.ToldProblem;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The form by which documents are added, and the page that says what became of them. */
public final class AddingPage {
    /**
     * The most that may be sent at once, in bytes: one file of the largest size, or many smaller
     * ones. What is sent waits in memory until it is read.
     */
    public static final long MOST_BYTES = 60_000_000;

    /** The most files that may be sent at once. */
    public static final int MOST_FILES = 500;

    /** So long the answer waits for files that are read at once, in milliseconds. */
    private static final long MOMENT = 1500;

    private static final int LONGEST = 200;

    private final CaseRecord record;
    private final Pages pages;
    private final AddingRuns runs;
    private final Clock clock;

    public AddingPage(CaseRecord record, Pages pages, AddingRuns runs, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.runs = runs;
        this.clock = clock;
    }

    /** What was typed into the form, and what is wrong with it. */
    public record Typed(
            String language,
            String published,
            String country,
            String publisher,
            Set<String> wrong) {
        static final Typed NOTHING = new Typed("", "", "", "", Set.of());
    }

    /** What became of a document, as the page says it. */
    public record Line(
            String where,
            String document,
            String title,
            String language,
            String about,
            String outcome,
            String state,
            boolean removable,
            List<ToldProblem> problems) {}

    /** A country to choose from. */
    public record CountryChoice(String code, String name) {}

    public ServerResponse show(ServerRequest request) {
        return form(request, HttpStatus.OK, Typed.NOTHING);
    }

    private ServerResponse form(ServerRequest request, HttpStatus status, Typed typed) {
        Wording say = pages.wording(request);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("typed", typed);
        shown.put("possible", runs.possible());
        shown.put("busy", runs.busy());
        shown.put("mostFiles", say.number(MOST_FILES));
        shown.put("mostMegabytes", say.number(MOST_BYTES / 1_000_000));
        shown.put(
                "languages",
                List.of(Language.ENGLISH, Language.RUSSIAN, Language.KAZAKH).stream()
                        .map(l -> new CountryChoice(l.code(), say.language(l)))
                        .toList());
        shown.put("countries", countries(say));
        return pages.show(
                request, status, "documents/add", "documents.add", Frame.Place.DOCUMENTS, shown);
    }

    private static List<CountryChoice> countries(Wording say) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new CountryChoice(code, say.country(new Country(code))))
                .sorted(
                        Comparator.comparing(
                                CountryChoice::name, Collator.getInstance(say.locale())))
                .toList();
    }

    /** Takes files in and leads to the page that says what became of them. */
    public ServerResponse add(ServerRequest request) throws ServletException, IOException {
        if (!runs.possible()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<AddingRun.Sent> files = sent(request.servletRequest().getParts());
        Typed typed = typed(request, files);
        if (!typed.wrong().isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, typed);
        }
        if (runs.busy()) {
            return form(request, HttpStatus.CONFLICT, typed);
        }
        AddingRun run = runs.begin(files, metadata(typed));
        boolean read = isReadAtOnce(run);
        return ServerResponse.seeOther(
                        URI.create(Paths.ADDED + "/" + run.id() + (read ? "" : "#under-way")))
                .build();
    }

    private static boolean isReadAtOnce(AddingRun run) {
        try {
            return run.awaitEnd(MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<AddingRun.Sent> sent(Collection<Part> parts) throws IOException {
        List<AddingRun.Sent> files = new ArrayList<>();
        for (Part part : parts) {
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            if (part.getName().equals("files") && !name.isBlank()) {
                files.add(new AddingRun.Sent(plain(name), part.getInputStream().readAllBytes()));
            }
        }
        return files;
    }

    /** The name without any folder, whichever system sent it. */
    private static String plain(String name) {
        String plain = name.replace('\\', '/');
        plain = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain;
    }

    private static String field(ServerRequest request, String name) {
        String value = request.param(name).map(String::strip).orElse("");
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private Typed typed(ServerRequest request, List<AddingRun.Sent> files) {
        String language = field(request, "language");
        String published = field(request, "published");
        String country = field(request, "country");
        Set<String> wrong = new TreeSet<>();
        if (files.isEmpty()) {
            wrong.add("files");
        } else if (files.size() > MOST_FILES) {
            wrong.add("many");
        }
        if (!published.isEmpty()) {
            Optional<LocalDate> first = date(published).flatMap(When::earliest);
            if (first.isEmpty()) {
                wrong.add("published");
            } else if (first.get().isAfter(LocalDate.now(clock))) {
                wrong.add("ahead");
            }
        }
        return new Typed(
                language.matches("en|ru|kk") ? language : "",
                published,
                country.matches("[A-Z]{2}") ? country : "",
                field(request, "publisher"),
                wrong);
    }

    private static Optional<When> date(String typed) {
        return TypedDate.of(typed).filter(When::isKnown).filter(w -> w.earliest().isPresent());
    }

    private static Document.Metadata metadata(Typed typed) {
        return new Document.Metadata(
                Optional.of(typed.language()).filter(l -> !l.isEmpty()).map(Language::new),
                date(typed.published()).orElse(When.UNKNOWN),
                Optional.of(typed.country()).filter(c -> !c.isEmpty()).map(Country::new),
                Optional.empty(),
                Optional.empty(),
                Optional.of(typed.publisher()).filter(p -> !p.isEmpty()));
    }

    /** How far a run is, and what became of each document. */
    public ServerResponse added(ServerRequest request) {
        AddingRun run =
                runs.find(request.pathVariable("id"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording say = pages.wording(request);
        List<Added> results = run.results();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("here", Paths.ADDED + "/" + run.id());
        shown.put("done", run.isDone());
        shown.put("now", run.now().orElse(""));
        shown.put("filesDone", run.filesDone());
        shown.put("files", run.files());
        shown.put("lines", results.stream().map(a -> line(a, say)).toList());
        shown.put("fresh", count(results, Added.Outcome.NEW));
        shown.put("refused", count(results, Added.Outcome.REFUSED));
        shown.put("same", count(results, Added.Outcome.ALREADY));
        return pages.show(
                request,
                HttpStatus.OK,
                "documents/added",
                "documents.added",
                Frame.Place.DOCUMENTS,
                shown);
    }

    private static long count(List<Added> results, Added.Outcome outcome) {
        return results.stream().filter(a -> a.outcome() == outcome).count();
    }

    private Line line(Added added, Wording say) {
        Optional<StoredDocument> document = added.document().flatMap(record.documents()::find);
        boolean gone = added.document().isPresent() && document.isEmpty();
        String outcome = gone ? "taken-out" : Wording.code(added.outcome());
        return new Line(
                added.where(),
                document.map(d -> d.id().toString()).orElse(""),
                document.map(StoredDocument::title).orElse(""),
                document.map(d -> d.about().language().code()).orElse("und"),
                document.filter(d -> added.outcome() == Added.Outcome.ALREADY)
                        .map(d -> say.text("document.takenIn", say.day(d.takenIn()), d.by().name()))
                        .orElse(""),
                say.text("added." + outcome),
                gone || added.outcome() == Added.Outcome.REFUSED
                        ? "rejected"
                        : added.outcome() == Added.Outcome.NEW ? "accepted" : "none",
                added.outcome() == Added.Outcome.NEW && document.isPresent(),
                added.problems().stream().map(say::problem).toList());
    }

    /** Takes a document out that was just added: nobody decided anything about it yet. */
    public ServerResponse takeOut(ServerRequest request) {
        Id<StoredDocument> id =
                Id.<StoredDocument>parse(request.pathVariable("id"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            record.documents().takeOut(id);
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
        String run = request.param("run").orElse("");
        return ServerResponse.seeOther(
                        URI.create(
                                runs.find(run).isPresent()
                                        ? Paths.ADDED + "/" + run
                                        : Paths.DOCUMENTS))
                .build();
    }
}
