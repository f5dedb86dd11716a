// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import org.dalel.vault.Vault;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The example record and the law packs, open for all tests of a class; a new visitor for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawWorkspace {
    Vault vault;
    Workspace workspace;
    Visitor visitor;

    @BeforeAll
    void start() {
        vault = ExampleRecord.reviewed();
        workspace = over(vault);
    }

    @BeforeEach
    void comeIn() {
        visitor = Visitor.inside(workspace);
        visitor.page("/?lang=en");
    }

    @AfterAll
    void stop() {
        workspace.stop();
        vault.close();
    }

    static Workspace over(Vault vault) {
        return Workspace.start(
                vault,
                Workspace.Settings.on(0, ExampleRecord.MONITOR).laws(ExampleLaws.laws()),
                new HandClock());
    }

    /** The words of a part of a page, with plain blanks. */
    static String plain(Element element) {
        return element.text().replace('\u00a0', ' ');
    }
}
