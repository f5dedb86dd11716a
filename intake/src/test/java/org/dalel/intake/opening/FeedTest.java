// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dalel.terms.Document;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as files. */
class FeedTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Velmar Courier</title><language>en</language>
            <item><title>Two teachers &amp;amp; a clerk detained</title><link>https://courier.example/1</link>
            <pubDate>Wed, 04 Mar 2026 23:30:00 +0500</pubDate><dc:creator>Mira Telken</dc:creator>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>Police detained two teachers in Velmar.</p><p>A court fined one of them.</p>]]></content:encoded></item>
            <item><title>A newspaper was closed</title><pubDate>5 Mar 2026 10:00:00 GMT</pubDate>
            <description>&lt;p&gt;A court closed the newspaper.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    @Test
    void every_entry_is_a_document_with_its_day_author_and_publisher() {
        Opened opened = Opened.of("feed.xml", RSS);

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths()).containsExactly("entry-1", "entry-2");
        Document first = opened.documents().get(0);
        assertThat(first.text())
                .isEqualTo(
                        "Two teachers & a clerk detained\n\nPolice detained two teachers in"
                                + " Velmar.\n\nA court fined one of them.");
        assertThat(first.metadata().published()).isEqualTo(new When.Day(LocalDate.of(2026, 3, 4)));
        assertThat(first.metadata().author()).contains(new PersonName("Mira Telken"));
        assertThat(first.metadata().publisher()).contains("Velmar Courier");
        Document second = opened.documents().get(1);
        assertThat(second.metadata().published()).isEqualTo(new When.Day(LocalDate.of(2026, 3, 5)));
        assertThat(second.text()).contains("A court closed the newspaper.");
    }

    @Test
    void an_atom_entry_gives_its_day_of_publication_before_that_of_a_change() {
        Opened opened =
                Opened.of(
                        "feed.atom",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Lakeside Group</title>
                        <entry><title>March broken up</title><updated>2026-03-09T10:00:00Z</updated>
                        <published>2026-03-04T10:00:00+05:00</published><author><name>Oro Vanden</name></author>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Police broke the march up.</p></div></content></entry></feed>
                        """);

        Document entry = opened.documents().get(0);
        assertThat(entry.metadata().published()).isEqualTo(new When.Day(LocalDate.of(2026, 3, 4)));
        assertThat(entry.metadata().author()).contains(new PersonName("Oro Vanden"));
        assertThat(entry.text()).endsWith("Police broke the march up.");
    }

    @Test
    void entities_that_a_feed_declares_are_never_expanded_nor_fetched() {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + RSS.substring(RSS.indexOf("<rss"))
                                .replace("Short.", "Short.")
                                .replace("A court closed", "&b;&x; A court closed");
        Opened opened = Opened.of("feed.xml", laughs);

        assertThat(opened.documents()).hasSize(2);
        assertThat(opened.texts().get(1)).doesNotContain("haha").doesNotContain("root:");
        assertThat(opened.said()).singleElement().asString().contains("entities");
    }

    @Test
    void a_feed_that_is_cut_off_gives_the_entries_before_the_break() {
        Opened opened = Opened.of("feed.xml", RSS.substring(0, RSS.indexOf("A newspaper")));

        assertThat(opened.texts().get(0)).contains("Police detained two teachers");
    }

    @Test
    void data_that_is_no_feed_holds_no_documents(@TempDir Path folder) throws Exception {
        Path data = Files.writeString(folder.resolve("build.xml"), "<project/>");
        Path feed = Files.writeString(folder.resolve("feed.xml"), RSS);

        assertThat(OpenedFile.holdsDocuments(data)).isFalse();
        assertThat(OpenedFile.holdsDocuments(feed)).isTrue();
    }
}
