// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.record.Actor;
import org.dalel.record.Decision;
import org.dalel.record.Entry;
import org.dalel.record.Evidence;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Telling;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Incidents in a browser: narrowed, kept, changed together, entered, made one, printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentsBrowserTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    /** What a person types in two minutes at one key a second. */
    private static final int KEYS_IN_TWO_MINUTES = 120;

    private Vault vault;
    private Workspace workspace;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        vault = ExampleRecord.reviewed();
        enter(IncidentType.FINE, When.day(2026, 2, 3), "Tolmen", "a neighbour", 3);
        enter(IncidentType.FINE, When.month(2026, 2), "Tolmen", "a clerk", 5);
        enter(IncidentType.WARNING, When.UNKNOWN, "Tolmen", "a clerk", 1);
        enter(IncidentType.RAID_SEARCH, When.day(2025, 12, 19), "Quell", "a lawyer", 12);
        workspace = Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR));
        browser.driver().get(workspace.address().toString());
        browser.size(1366, 768);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
            workspace.stop();
            vault.close();
        }
    }

    private Id<Incident> enter(
            IncidentType type, When when, String place, String source, int people) {
        Decision decision =
                vault.review()
                        .enter(
                                new Entry(
                                        type,
                                        List.of(),
                                        when,
                                        Optional.of(place),
                                        Optional.of(new Country("KZ")),
                                        Status.HAPPENED,
                                        List.of("Administrative Code, art. 512"),
                                        List.of(),
                                        List.of(
                                                new Entry.New(
                                                        Involvement.Role.TARGET,
                                                        new Actor.Person(
                                                                new PersonName(ExampleRecord.NAME),
                                                                false))),
                                        List.of(
                                                new Telling(
                                                        Optional.of(new Quoted(source)),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Status.HAPPENED,
                                                        Optional.of(
                                                                new Count(
                                                                        Bounds.exactly(people),
                                                                        "people")),
                                                        Evidence.heard(
                                                                new Quoted("told by " + source))))),
                                Decision.Origin.BY_HAND,
                                ExampleRecord.MONITOR,
                                NOON);
        return decision.made(Incident.class).get(0).id();
    }

    private void go(String path) {
        browser.driver().get("http://127.0.0.1:" + workspace.port() + path);
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private List<WebElement> all(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }

    private WebElement labelled(String words) {
        return browser.driver()
                .findElement(By.xpath("//label[contains(normalize-space(.), '" + words + "')]"));
    }

    @Test
    void a_list_is_narrowed_kept_as_a_view_changed_after_a_preview_and_taken_back() {
        go("/incidents?lang=en");
        labelled("Tolmen").click();
        browser.follow(find("#narrow button"));
        assertThat(all("tbody tr")).hasSize(3);
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("Tolmen");

        find("#from").sendKeys("February 2026");
        find("#to").sendKeys("February 2026");
        browser.follow(find("#narrow button"));
        assertThat(all("tbody tr")).as("the one without a date is counted beside").hasSize(2);
        assertThat(find("main").getText()).contains("Date not known, so not in this list: 1");

        find("#view-name").sendKeys("Ines Tarvo, this winter");
        browser.follow(find("form[action='/views'] button"));
        assertThat(browser.driver().getCurrentUrl()).contains("?view=").doesNotContain("Tarvo");
        assertThat(browser.driver().getTitle()).isEqualTo("Incidents · Dalel");
        assertThat(find("[aria-labelledby=views-h] a[aria-current]").getText())
                .isEqualTo("Ines Tarvo, this winter");
        assertThat(vault.views().of(ExampleRecord.MONITOR)).hasSize(1);

        all("tbody input[type=checkbox]").forEach(WebElement::click);
        find("#together summary").click();
        find("#what-place").click();
        find("#f-newplace").sendKeys("Lower Tane");
        browser.follow(find("#together button[type=submit]"));
        assertThat(find("tbody").getText()).contains("Tolmen", "Lower Tane");
        assertThat(browser.barriers("preview")).isEmpty();
        assertThat(places()).as("nothing is changed yet").doesNotContain("Lower Tane");

        browser.follow(find("main form button.primary"));
        assertThat(places()).contains("Lower Tane");
        browser.follow(find(".toast button"));
        assertThat(places()).doesNotContain("Lower Tane");
    }

    private List<String> places() {
        return vault.incidents().all().stream().flatMap(i -> i.place().stream()).toList();
    }

    @Test
    void an_incident_is_entered_by_keyboard_alone_in_two_minutes() {
        go("/incidents/new?lang=en");
        int before = vault.incidents().all().size();
        int keys = 0;
        keys += press(Keys.TAB, Keys.ENTER, Keys.TAB); // past the head of the page
        assertThat(focused()).isEqualTo("f-type");
        keys += type("fin");
        browser.shown(".suggestions");
        keys += press(Keys.ARROW_DOWN, Keys.ENTER, Keys.TAB);
        keys += type("March 2026", Keys.TAB);
        keys += type("Karsin", Keys.TAB, Keys.TAB);
        keys += type("two students", Keys.TAB);
        keys += type("p", Keys.TAB, Keys.TAB, Keys.TAB);
        keys += type("city court", Keys.TAB, Keys.TAB);
        keys += type("more than 2", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(focused()).isEqualTo("f-source");
        keys += type("a neighbour", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        keys += type("she saw the paper", Keys.TAB);
        browser.leave(() -> press(Keys.ENTER));
        keys++;

        assertThat(vault.incidents().all()).hasSize(before + 1);
        assertThat(find("h1").getText()).isEqualTo("Fine: Karsin, March 2026");
        assertThat(find("dl.facts").getText()).contains("two students", "city court", "at least 2");
        assertThat(find("figure.quote").getText()).contains("she saw the paper");
        assertThat(keys).as("keys pressed").isLessThanOrEqualTo(KEYS_IN_TWO_MINUTES);
        browser.follow(find(".toast button"));
        assertThat(vault.incidents().all()).hasSize(before);
    }

    private int press(Keys... keys) {
        for (Keys key : keys) {
            browser.driver().switchTo().activeElement().sendKeys(key);
        }
        return keys.length;
    }

    private int type(String words, Keys... then) {
        browser.driver().switchTo().activeElement().sendKeys(words);
        return words.length() + press(then);
    }

    private String focused() {
        return Objects.requireNonNullElse(
                browser.driver().switchTo().activeElement().getDomAttribute("id"), "");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        go("/incidents/new?lang=en");
        find("#f-type").sendKeys("no such thing");
        find("#f-when").sendKeys("the day after");
        find("#f-place").sendKeys("Karsin");
        browser.follow(find("form.entry button.primary"));
        assertThat(find("#f-type-wrong").getText()).contains("a type from the list");
        assertThat(find("#f-when-wrong").getText()).contains("cannot be read");
        assertThat(find("#f-place").getDomProperty("value")).isEqualTo("Karsin");
        assertThat(browser.barriers("entry, wrong")).isEmpty();
    }

    @Test
    void a_passage_is_chosen_from_a_document_by_paragraph_and_words() {
        String document = ExampleRecord.document(vault, ExampleRecord.TITLE).id().toString();
        go("/incidents/new?lang=en&document=" + document);
        find("#f-type").sendKeys("Fine");
        find("#f-paragraph").sendKeys("2");
        find("#words").sendKeys("detained at least 120 people");
        browser.follow(find("form.entry button.primary"));
        assertThat(find("figure.quote blockquote").getText())
                .isEqualTo("detained at least 120 people");
        assertThat(find("figure.quote figcaption").getText()).contains("paragraph 2");
        browser.follow(find(".toast button"));
    }

    @Test
    void two_incidents_are_made_one_and_the_history_tells_what_changed() {
        Id<Incident> first = enter(IncidentType.FINE, When.UNKNOWN, "Adrasil", "a neighbour", 3);
        enter(IncidentType.FINE, When.day(2026, 3, 1), "Adrasil", "the ministry", 9);
        go("/incidents/" + first + "?lang=en");
        find("details.panel summary").click();
        browser.driver()
                .findElement(
                        By.xpath("//label[contains(., 'Adrasil, 1') and contains(., 'March')]"))
                .click();
        browser.follow(find("details.panel button"));
        assertThat(find("main").getText()).contains("The one that stays");
        browser.follow(find("main form button.primary"));
        go("/incidents/" + first);

        assertThat(find("table.claims tfoot").getText()).contains("3 to 9");
        assertThat(all("table.claims tbody tr")).hasSize(2);
        WebElement merged = find("[aria-labelledby=hist-h] li:last-child");
        assertThat(merged.getText()).contains("Made one incident", "date not known", "1 March");
        assertThat(browser.barriers("merged")).isEmpty();
        browser.follow(merged.findElement(By.cssSelector("form button")));
        assertThat(all("table.claims tbody tr")).hasSize(1);
    }

    @Test
    void an_incident_is_put_right_and_the_old_stays_in_the_history() {
        Id<Incident> id = enter(IncidentType.FINE, When.UNKNOWN, "Velmar", "a neighbour", 3);
        go("/incidents/" + id + "/amend?lang=en");
        find("#f-when").sendKeys("March 2026");
        find("#f-party-1").clear();
        find("#f-party-1").sendKeys("Sel Marun");
        find("#why").sendKeys("the court's paper says so");
        browser.follow(find("form.entry button.primary"));
        assertThat(find("h1").getText()).contains("March 2026");
        String history = find("[aria-labelledby=hist-h]").getText();
        assertThat(history).contains("date not known", "March 2026", "Sel Marun");
        assertThat(history).contains("the court's paper says so");
        assertThat(browser.driver().getTitle()).isEqualTo("Incident · Dalel");
    }

    @Test
    void an_incident_is_printed_on_two_sheets_at_most() {
        go(
                "/incidents/"
                        + vault.incidents()
                                .toldIn(ExampleRecord.document(vault, ExampleRecord.TITLE).id())
                                .get(0)
                                .id());
        Map<String, Object> printed =
                browser.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("paperWidth", 8.27, "paperHeight", 11.69));
        String pdf =
                new String(
                        Base64.getDecoder().decode((String) printed.get("data")),
                        StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count())
                .isBetween(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"en,1366,dark", "ru,390,light", "kk,1366,light"})
    void every_page_about_incidents_is_accessible_and_fits(
            String language, int width, String scheme) {
        browser.size(width, 844);
        browser.scheme(scheme);
        browser.complaints();
        Incident told =
                vault.incidents()
                        .toldIn(ExampleRecord.document(vault, ExampleRecord.TITLE).id())
                        .get(0);
        List<String> findings = new ArrayList<>();
        for (String page :
                List.of(
                        "/incidents?sort=people-down",
                        "/incidents?group=R13&undated=1",
                        "/incidents?from=never",
                        "/incidents/" + told.id(),
                        "/incidents/" + told.id() + "/amend",
                        "/incidents/" + told.id() + "/sources",
                        "/incidents/new?document="
                                + ExampleRecord.document(vault, ExampleRecord.TITLE).id())) {
            go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            findings.addAll(browser.barriers(page + " " + language));
            if (browser.overhang() > 0) {
                findings.add(page + " in " + language + ": wider than the window");
            }
        }
        assertThat(findings).isEmpty();
        assertThat(browser.complaints()).as("what the browser refused").isEmpty();
        browser.scheme("light");
        browser.size(1366, 768);
        go("/?lang=en");
    }
}
