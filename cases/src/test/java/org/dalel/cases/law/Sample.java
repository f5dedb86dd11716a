// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.amount.Amounts;
import org.dalel.reading.amount.Figures;
import org.dalel.reading.amount.Sanctions;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.law.Laws;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.reading.page.Pages;
import org.dalel.reading.rule.LawProcess;
import org.dalel.reading.rule.Provisions;
import org.dalel.reading.when.Dates;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.ProvisionCandidate;

/** A short invented text, read with the real analyser and the program's tables, or some of them. */
record Sample(Page page) {
    static final Lexicon ALL = LexiconFiles.bundled();
    private static final Analysers ANALYSERS = Languages.analysers().shallow();
    private static final Pages PAGES = new Pages(ALL, ANALYSERS);
    private static final Dates DATES = new Dates(ALL);
    private static final Amounts AMOUNTS = new Amounts(ALL);
    private static final Sanctions SANCTIONS = new Sanctions(ALL);
    private static final Laws LAWS = new Laws(ALL);
    private static final Country NOWHERE = new Country("XX");

    static Sample of(String text) {
        return new Sample(
                PAGES.of(
                        new Document(
                                "sample.txt",
                                "0".repeat(64),
                                text,
                                true,
                                List.of(),
                                new Document.Metadata(
                                        Optional.of(Language.ENGLISH),
                                        When.day(2017, 6, 7),
                                        Optional.of(NOWHERE),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))));
    }

    /** All tables, with only those rows of one table that are wanted. */
    static Lexicon tables(String table, Predicate<Lexicon.Row> wanted) {
        Lexicon.Builder some = Lexicon.builder();
        for (String path : ALL.paths()) {
            StringBuilder rows = new StringBuilder();
            for (Lexicon.Row row : ALL.rows(path)) {
                if (!path.equals(table) || wanted.test(row)) {
                    rows.append(String.join("\t", row.cells())).append('\n');
                }
            }
            some.add(path, rows.toString());
        }
        return some.build();
    }

    List<Clues.LawMention> laws(Lexicon tables) {
        return new Laws(tables).in(page, Optional.of(NOWHERE));
    }

    List<ProvisionCandidate> provisions(Lexicon tables) {
        return new Provisions(tables).in(page, clues());
    }

    LawProcess.Told process(Lexicon tables) {
        return new LawProcess(tables).in(page, clues(), List.of(), Optional.of(NOWHERE));
    }

    List<FigureCandidate> figures(Lexicon tables) {
        return new Figures(tables).in(page, clues());
    }

    private Clues clues() {
        List<Clues.Amount> amounts = AMOUNTS.in(page);
        return new Clues(
                DATES.in(page),
                amounts,
                SANCTIONS.in(page, amounts),
                LAWS.in(page, Optional.of(NOWHERE)),
                List.of(),
                List.of());
    }
}
