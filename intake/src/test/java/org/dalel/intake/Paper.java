// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes PDFs and pictures of pages for tests. */
final class Paper implements AutoCloseable {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    final PDDocument pdf = new PDDocument();
    private final PDFont font;

    Paper() {
        try (InputStream bytes = font()) {
            font = PDType0Font.load(pdf, bytes, true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT));
    }

    /** A page of lines under each other. */
    Paper page(String... lines) {
        return page(List.of(new Column(72, 72, 11, List.of(lines))));
    }

    /** Lines under each other, from the upper left corner of the column on. */
    record Column(float left, float top, float size, List<String> lines) {}

    Paper page(List<Column> columns) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
            for (Column column : columns) {
                float y = HEIGHT - column.top();
                for (String line : column.lines()) {
                    pen.beginText();
                    pen.setFont(font, column.size());
                    pen.newLineAtOffset(column.left(), y);
                    pen.showText(line);
                    pen.endText();
                    y -= column.size() * 1.25f;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** A page that is one picture. */
    Paper scan(BufferedImage picture) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
            PDImageXObject image = LosslessFactory.createFromImage(pdf, picture);
            pen.drawImage(image, 0, 0, WIDTH, HEIGHT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            pdf.save(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    byte[] locked(String password) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes();
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A4 at 150 dpi with these lines on it. */
    static BufferedImage picture(String... lines) {
        BufferedImage sheet = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try (InputStream bytes = font()) {
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont(26f));
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
        int y = 200;
        for (String line : lines) {
            pen.drawString(line, 150, y);
            y += 40;
        }
        pen.dispose();
        return sheet;
    }

    static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** So many lines of made-up text that fill a page. */
    static String[] fill(String first, int lines) {
        List<String> all = new ArrayList<>(List.of(first));
        for (int i = 1; i < lines; i++) {
            all.add(
                    "The group of monitors in Karsin went on with line "
                            + numeral(i)
                            + " and then");
        }
        return all.toArray(String[]::new);
    }

    private static String numeral(int i) {
        String[] words = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        return words[i % 9] + " of " + words[i / 9 % 9];
    }
}
