// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.Within;

/** Reads tables: CSV, Bayanat's JSON, and the CSV that lies in a ZIP as Uwazi packs it. */
public final class Sheets {
    /** How Uwazi calls the table in its ZIP. */
    private static final String IN_UWAZI = "import.csv";

    private Sheets() {}

    /**
     * A table and the bytes it was read from.
     *
     * @param original the file itself, or the table in it
     */
    public record Read(Original original, Sheet sheet) {}

    /**
     * @throws UnreadableFile when there is no table in it
     */
    public static Read read(Original file) throws UnreadableFile {
        Original original = isZip(file) ? unpacked(file) : file;
        Taken taken = Intake.asText(original, Document.Metadata.NONE);
        Document document =
                original.within().map(taken.document()::within).orElse(taken.document());
        if (document.text().length() > Intake.LONGEST_TEXT) {
            throw new UnreadableFile(
                    "this table is longer than "
                            + Intake.LONGEST_TEXT / 1_000_000
                            + " million characters",
                    original.name(),
                    "cut it into tables with the same first line, such as one for each year");
        }
        Sheet sheet = of(document);
        List<Problem> problems = new ArrayList<>(taken.problems());
        problems.addAll(sheet.problems());
        return new Read(original, new Sheet(document, sheet.columns(), sheet.rows(), problems));
    }

    /**
     * The table in a document whose text is one.
     *
     * @throws UnreadableFile when there is no row in it
     */
    public static Sheet of(Document document) throws UnreadableFile {
        return document.text().stripLeading().startsWith("{")
                ? Bayanat.table(document)
                : Csv.table(document);
    }

    private static boolean isZip(Original file) {
        byte[] bytes = file.bytes();
        return bytes.length > 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    private static Original unpacked(Original zip) throws UnreadableFile {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                if (entry.getName().equals(IN_UWAZI)) {
                    return Original.of(IN_UWAZI, entries.readNBytes(Original.LARGEST + 1))
                            .within(new Within(zip.name(), zip.sha256(), IN_UWAZI));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile("this archive is damaged", zip.name(), "fetch the file again");
        }
        throw new UnreadableFile(
                "there is no table called " + IN_UWAZI + " in this archive",
                zip.name(),
                "unpack it and give the table itself, as CSV");
    }
}
