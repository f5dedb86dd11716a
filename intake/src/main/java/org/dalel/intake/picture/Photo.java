// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.dalel.intake.page.PageOfWords;
import org.dalel.intake.page.RunningText;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;

/** A photo or scan of a document: turned upright, read by Tesseract. */
public final class Photo {
    /** Points of one picture: 120 million, more than a telephone makes. */
    public static final long LARGEST = 120_000_000;

    /** Pages of a TIFF that are read: 300. */
    public static final int MOST_PAGES = 300;

    /** More points than these do not make letters clearer: an A4 page at some 430 dpi. */
    private static final long ENOUGH = 18_000_000;

    /** A smaller picture's letters are drawn larger. */
    private static final int SMALL_SIDE = 1_600;

    /** The longer side of the sheet that a photo most likely shows, in inches: A4. */
    private static final float SHEET = 11.7f;

    static {
        ImageIO.setUseCache(false); // pictures would pass through the temp folder
    }

    private Photo() {}

    /**
     * @param file how messages name it
     * @throws Unreadable when it is no picture, too large, or Tesseract is not there
     */
    public static Written read(
            String file, byte[] bytes, MachineReader machine, Optional<Language> language)
            throws Unreadable {
        MachineReader.Session session = machine.session(file, language);
        if (!session.isReady()) {
            Problem problem = session.problems(List.of(1)).get(0);
            throw new Unreadable(problem.what(), file, problem.whatToDo());
        }
        List<PageOfWords> pages = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int count = pages(file, bytes, session, pages);
        for (int i = 1; i <= Math.min(count, MOST_PAGES); i++) {
            numbers.add(i);
        }
        problems.addAll(session.problems(numbers));
        if (count > MOST_PAGES) {
            problems.add(
                    new Problem(
                            "this picture has "
                                    + count
                                    + " pages; the first "
                                    + MOST_PAGES
                                    + " were read",
                            file,
                            "cut it into parts"));
        }
        RunningText.Parts parts = RunningText.of(pages);
        if (parts.text().isBlank()) {
            throw new Unreadable(
                    "no words were found in this picture",
                    file,
                    "if there is text, photograph or scan it again: upright, sharp, the page filling"
                            + " the picture");
        }
        return new Written(
                parts.text(), parts.blocks(), parts.pages(), Document.Metadata.NONE, problems);
    }

    private static int pages(
            String file, byte[] bytes, MachineReader.Session session, List<PageOfWords> pages)
            throws Unreadable {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw damaged(file);
            }
            ImageReader reader = readers.next();
            reader.setInput(in, false, false);
            try {
                int count = reader.getNumImages(true);
                int orientation = orientation(bytes);
                for (int i = 0; i < Math.min(count, MOST_PAGES); i++) {
                    BufferedImage upright = turned(picture(reader, i, file), orientation);
                    float dpi =
                            Math.max(70, Math.max(upright.getWidth(), upright.getHeight()) / SHEET);
                    session.read(upright, dpi, i + 1).ifPresent(pages::add);
                }
                return count;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unknown) {
            throw damaged(file);
        }
    }

    private static Unreadable damaged(String file) {
        return new Unreadable(
                "this picture is damaged or of a kind that is not known here",
                file,
                "open it with a picture program and save it as PNG");
    }

    private static BufferedImage picture(ImageReader reader, int index, String file)
            throws IOException, Unreadable {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > LARGEST) {
            throw new Unreadable(
                    "this picture has more than " + LARGEST / 1_000_000 + " million points",
                    file,
                    "save it smaller: 300 points to the inch are enough");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.floor(Math.sqrt((double) width * height / ENOUGH)));
        how.setSourceSubsampling(every, every, 0, 0);
        BufferedImage picture = reader.read(index, how);
        return Math.max(width, height) < SMALL_SIDE ? drawn(picture, 2) : grey(picture);
    }

    private static BufferedImage drawn(BufferedImage picture, int times) {
        BufferedImage larger =
                new BufferedImage(
                        picture.getWidth() * times,
                        picture.getHeight() * times,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = larger.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, larger.getWidth(), larger.getHeight());
        pen.drawImage(picture, 0, 0, larger.getWidth(), larger.getHeight(), null);
        pen.dispose();
        return grey(larger);
    }

    /** On white where the picture is transparent. */
    private static BufferedImage grey(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] colours = new int[width];
        byte[] line = new byte[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, colours, 0, width);
            for (int x = 0; x < width; x++) {
                line[x] = (byte) grey(colours[x]);
            }
            grey.getRaster().setDataElements(0, y, width, 1, line);
        }
        return grey;
    }

    /** How bright a colour is, 0 to 255; what is transparent lies on white. */
    static int grey(int colour) {
        int grey =
                (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff))
                        / 1000;
        int solid = colour >>> 24;
        return (grey * solid + 255 * (255 - solid)) / 255;
    }

    /** Which way is up, as the camera noted it. */
    static int orientation(byte[] b) {
        if (b[0] == 'I' || b[0] == 'M') {
            return Exif.of(b).orientation();
        }
        int at = 2;
        while (at + 10 < b.length && (b[0] & 0xff) == 0xff && (b[at] & 0xff) == 0xff) {
            int marker = b[at + 1] & 0xff;
            if (marker == 0xda) {
                break;
            }
            int length = 2 + ((b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff);
            if (marker == 0xe1 && b[at + 4] == 'E' && b[at + 5] == 'x') {
                return Exif.of(
                                Arrays.copyOfRange(
                                        b,
                                        Math.min(at + 10, b.length),
                                        Math.min(at + length, b.length)))
                        .orientation();
            }
            at += length;
        }
        return Exif.UPRIGHT;
    }

    /** Turned and mirrored by one of the eight orientations of EXIF. */
    static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == Exif.UPRIGHT) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean across = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(across ? h : w, across ? w : h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
