// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.net.URI;
import org.dalel.web.about.AboutPage;
import org.dalel.web.adding.AddingPage;
import org.dalel.web.address.Paths;
import org.dalel.web.bill.BillPage;
import org.dalel.web.document.CopiesPage;
import org.dalel.web.document.DocumentPage;
import org.dalel.web.document.Verdicts;
import org.dalel.web.documents.DocumentsPage;
import org.dalel.web.door.Door;
import org.dalel.web.entry.SuggestionsPage;
import org.dalel.web.frame.Display;
import org.dalel.web.incident.IncidentPage;
import org.dalel.web.incidents.IncidentsPage;
import org.dalel.web.incidents.TogetherPage;
import org.dalel.web.law.InstrumentPage;
import org.dalel.web.law.LawPage;
import org.dalel.web.law.ProvisionPage;
import org.dalel.web.map.MapPage;
import org.dalel.web.organisation.BillForUsPage;
import org.dalel.web.organisation.Keeping;
import org.dalel.web.organisation.OrganisationPage;
import org.dalel.web.population.PopulationPage;
import org.dalel.web.problem.ProblemPage;
import org.dalel.web.recording.AmendPage;
import org.dalel.web.recording.EntryPage;
import org.dalel.web.recording.TellingPage;
import org.dalel.web.replay.ReplayPage;
import org.dalel.web.search.SearchPage;
import org.dalel.web.start.StartPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** All pages of the workspace and where they lie. */
record Routes(
        Door door,
        Display display,
        StartPage start,
        DocumentsPage documents,
        AddingPage adding,
        DocumentPage document,
        CopiesPage copies,
        Verdicts verdicts,
        IncidentsPage incidents,
        IncidentPage incident,
        TogetherPage together,
        EntryPage entry,
        TellingPage telling,
        AmendPage amend,
        LawPage law,
        InstrumentPage instrument,
        ProvisionPage provision,
        BillPage bill,
        MapPage map,
        ReplayPage replay,
        OrganisationPage organisation,
        BillForUsPage billForUs,
        Keeping keeping,
        PopulationPage population,
        SearchPage search,
        AboutPage about,
        SuggestionsPage suggestions,
        ProblemPage problem) {

    /** A library, taken from its jar as it is; 0BSD, see NOTICE. */
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    RouterFunction<ServerResponse> all() {
        return route()
                // the door
                .GET(Paths.OPEN, this::open)
                .POST(Paths.LOCK, this::lock)
                .POST(Paths.DISPLAY, display::choose)
                .GET(Paths.PUT_AWAY, problem::putAway)
                // pages
                .GET(Paths.START, start::show)
                .GET(Paths.REVIEW, documents::review)
                .GET(Paths.DOCUMENTS, documents::show)
                .GET(Paths.ADD, adding::show)
                .POST(Paths.ADD, adding::add)
                .GET(Paths.ADDED + "/{id}", adding::added)
                .POST(Paths.DOCUMENTS + "/{id}/remove", adding::takeOut)
                .GET(Paths.DOCUMENTS + "/{id}", document::show)
                .GET(Paths.DOCUMENTS + "/{id}/copies", copies::show)
                .POST(Paths.DOCUMENTS + "/{id}/together", verdicts::together)
                .POST(Paths.CANDIDATES + "/{id}/accept", verdicts::accept)
                .POST(Paths.CANDIDATES + "/{id}/correct", verdicts::correct)
                .POST(Paths.CANDIDATES + "/{id}/reject", verdicts::reject)
                .POST(Paths.CANDIDATES + "/{id}/join", verdicts::join)
                .POST(Paths.CANDIDATES + "/{id}/retell", verdicts::retell)
                .POST(Paths.CANDIDATES + "/{id}/split", verdicts::split)
                .POST(Paths.CANDIDATES + "/{id}/separate", verdicts::separate)
                .POST(Paths.CANDIDATES + "/{id}/find", verdicts::find)
                .POST(Paths.DECISIONS + "/{id}/undo", verdicts::undo)
                .GET(Paths.INCIDENTS, incidents::show)
                .POST(Paths.INCIDENTS + "/together", together::preview)
                .POST(Paths.INCIDENTS + "/together/done", together::apply)
                .POST(Paths.INCIDENTS + "/decisions/{id}/undo", incident::undo)
                .POST(Paths.VIEWS, incidents::keep)
                .POST(Paths.VIEWS + "/{id}/drop", incidents::drop)
                .GET(Paths.INCIDENTS + "/new", entry::show)
                .POST(Paths.INCIDENTS, entry::enter)
                .GET(Paths.INCIDENTS + "/{id}", incident::show)
                .POST(Paths.INCIDENTS + "/{id}/separate", incident::separate)
                .GET(Paths.INCIDENTS + "/{id}/sources", telling::show)
                .POST(Paths.INCIDENTS + "/{id}/sources", telling::add)
                .GET(Paths.INCIDENTS + "/{id}/amend", amend::show)
                .POST(Paths.INCIDENTS + "/{id}/amend", amend::amend)
                .GET(Paths.LAW, law::show)
                .GET(Paths.INSTRUMENT, instrument::show)
                .GET(Paths.PROVISION, provision::show)
                .GET(Paths.BILL, bill::show)
                .GET(Paths.MAP, map::show)
                .GET(Paths.DOCUMENTS + "/{id}/replay", replay::show)
                .GET(Paths.ORGANISATION, organisation::show)
                .GET(Paths.BILL_FOR_US, billForUs::show)
                .POST(Paths.KEPT, keeping::keep)
                .POST(Paths.KEPT + "/undo", keeping::undo)
                .POST(Paths.KEPT + "/{id}/open", keeping::open)
                .POST(Paths.KEPT + "/{id}/delete", keeping::delete)
                .GET(Paths.POPULATION, population::show)
                .POST(Paths.POPULATION, population::count)
                .POST(Paths.ORGANISATION, organisation::say)
                .POST(Paths.ORGANISATION + "/calendar", organisation::calendar)
                .POST(Paths.ORGANISATION + "/file", organisation::file)
                .GET(Paths.SEARCH, search::show)
                .POST(Paths.SEARCH, search::ask)
                .GET(Paths.SEARCH + "/{id}", search::answer)
                .GET(Paths.ABOUT, about::show)
                .POST(Paths.SUGGESTIONS, suggestions::answer)
                // looks
                .GET(Paths.STYLES, Routes::styles)
                .route(request -> Paths.LOOKS.contains(request.path()), Routes::styles)
                .GET(Paths.MARK, look -> file("org/dalel/web/frame/mark.svg", "image/svg+xml"))
                .GET(Paths.SWAPPING, look -> file(HTMX, SCRIPT))
                .GET(Paths.SUGGESTING, look -> file("org/dalel/web/entry/suggest.js", SCRIPT))
                .GET(Paths.KEYS, look -> file("org/dalel/web/document/review.js", SCRIPT))
                // whatever failed, and whatever else is asked for
                .route(RequestPredicates.path(Paths.PROBLEM), problem::show)
                .route(RequestPredicates.all(), problem::nothingHere)
                .build();
    }

    private ServerResponse open(ServerRequest request) {
        return door.open(request) || door.isOpenFor(request)
                ? ServerResponse.seeOther(URI.create(Paths.START)).build()
                : problem.show(request, HttpStatus.UNAUTHORIZED);
    }

    private ServerResponse lock(ServerRequest request) {
        door.lock(request);
        return ServerResponse.seeOther(URI.create(Paths.START)).build();
    }

    private static ServerResponse styles(ServerRequest request) throws IOException {
        return file("org/dalel/web/frame" + request.path(), "text/css;charset=UTF-8");
    }

    /** As a whole, whichever part of it is asked for: bytes know no ranges. */
    private static ServerResponse file(String name, String type) throws IOException {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .body(new ClassPathResource(name).getContentAsByteArray());
    }
}
