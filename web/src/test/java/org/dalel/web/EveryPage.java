// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.vault.Vault;
import org.dalel.web.adding.Added;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A workspace in a browser with something to show on every page, and the address of each, open for
 * all tests of a class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPage {
    Browser browser;
    Vault vault;
    Workspace workspace;
    private String added = "";
    private String instrument = "";
    private String provision = "";
    private String bill = "";

    @BeforeAll
    void open() {
        browser = Browser.open();
        vault = ExampleRecord.reviewed();
        workspace =
                Workspace.start(
                        vault,
                        Workspace.Settings.on(0, ExampleRecord.MONITOR)
                                .reading(EveryPage::refuse)
                                .laws(ExampleLaws.laws()));
        Visitor visitor = Visitor.inside(workspace);
        Map<String, String> fields = new LinkedHashMap<>();
        visitor.page("/documents/add")
                .select("form[action=/documents/add] input[type=hidden]")
                .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        added =
                Visitor.location(
                        visitor.upload(
                                "/documents/add", fields, "files", Map.of("report.txt", "words")));
        instrument = visitor.page("/law?pack=xx").expectFirst("table a.said").attr("href");
        provision = visitor.page(instrument).select("tbody th a").get(3).attr("href");
        bill = visitor.page("/law?pack=xx").expectFirst("a[href*='/law/bill?']").attr("href");
        browser.driver().get(workspace.address().toString());
        go("/organisation?lang=en");
        find("#pack option[value=xx]").click();
        find("#day").sendKeys("2018-07-01");
        browser.follow(find(".law-of button"));
        find("label[for=v-2]").click();
        browser.follow(find("#question button.primary"));
        find("#label").sendKeys("Ours");
        browser.follow(find("form[action='/organisation/kept'] button[value=keep]"));
        go("/law/population?pack=xx");
        find("label[for=register-invented]").click();
        find("#bill option[value=reporting-bill]").click();
        find("#by option[value=legal_form]").click();
        browser.follow(find("form[enctype] button.primary"));
    }

    /** What each kind of page is called here, and the address of one. */
    Map<String, String> pages() {
        String document = "/documents/" + ExampleRecord.document(vault, ExampleRecord.TITLE).id();
        String found = search();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("review", "/review");
        pages.put("documents", "/documents");
        pages.put("documents-narrowed", "/documents?show=waiting&order=worth");
        pages.put("documents-none", "/documents?since=2030");
        pages.put("add", "/documents/add");
        pages.put("added", added);
        pages.put("found", found);
        pages.put("found-passages", found + "?among=candidates");
        pages.put("document", document);
        pages.put("document-decided", document + "?at=1");
        pages.put("copies", document + "/copies");
        pages.put("incidents", "/incidents");
        String incident = "/incidents/" + vault.incidents().all().get(0).id();
        pages.put("incident", incident);
        pages.put("incident-new", "/incidents/new");
        pages.put("incident-sources", incident + "/sources");
        pages.put("incident-amend", incident + "/amend");
        pages.put("law", "/law?pack=xx");
        pages.put("instrument", instrument);
        pages.put("provision", provision);
        pages.put("bill", bill);
        pages.put("population", "/law/population?pack=xx");
        pages.put("map", "/law/map?pack=xx&day=2018-07-01");
        pages.put("replay", document + "/replay?pack=xx&day=2017-12-01");
        pages.put("organisation", "/organisation");
        pages.put("bill-for-us", bill.replace("/law/bill", "/organisation/bill"));
        pages.put("search", "/search");
        pages.put("about", "/about");
        pages.put("problem", "/nothing-here");
        pages.put("put-away", "/put-away");
        return pages;
    }

    /** The address of an answer, which only the session that asked has. */
    String search() {
        go("/search");
        find("#q").sendKeys("Tarvo");
        browser.follow(find(".search-box button"));
        return URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    private static void refuse(
            String file, byte[] bytes, Document.Metadata said, Consumer<Added> told) {
        told.accept(
                Added.refused(
                        new Problem(
                                "this file is empty",
                                file,
                                "fetch it again; it may not have been saved")));
    }

    void go(String path) {
        browser.driver().get("http://127.0.0.1:" + workspace.port() + path);
    }

    WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
            workspace.stop();
            vault.close();
        }
    }
}
