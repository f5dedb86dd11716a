// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.pdf.Pdf;
import org.dalel.intake.picture.MachineReader;
import org.dalel.intake.picture.Photo;
import org.dalel.intake.picture.Traces;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** Pictures of pages: what they keep, and what is read in them. */
class PictureTest {
    private static final String SAID = "Police detained 40 people in Karsin.";
    private static final MachineReader NONE = MachineReader.named("no-such-program-here");

    /** A block of camera notes: turned by 90 degrees, a place, the name of a person. */
    private static byte[] cameraNotes() {
        ByteBuffer b = ByteBuffer.allocate(120);
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        b.putShort((short) 3);
        b.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        b.putShort((short) 6).putShort((short) 0);
        b.putShort((short) 0x013b).putShort((short) 2).putInt(13).putInt(60);
        b.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(80);
        b.position(60);
        b.put("Timur Osanov\0".getBytes(StandardCharsets.US_ASCII));
        return b.array();
    }

    private static byte[] jpegWithNotes(BufferedImage picture) {
        byte[] plain = Paper.written(picture, "jpg");
        byte[] notes = cameraNotes();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.write(plain, 0, 2);
        int length = 2 + 6 + notes.length;
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) length});
        jpeg.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        jpeg.writeBytes(notes);
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 8});
        jpeg.writeBytes("Osanov".getBytes(StandardCharsets.US_ASCII));
        jpeg.write(plain, 2, plain.length - 2);
        jpeg.writeBytes("a film behind the picture".getBytes(StandardCharsets.US_ASCII));
        return jpeg.toByteArray();
    }

    private static boolean holds(byte[] bytes, String said) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(said);
    }

    @Test
    void place_person_and_device_are_taken_out_of_a_photo_and_its_upright_stays() throws Exception {
        byte[] came = jpegWithNotes(Paper.picture(SAID));
        Traces traces = Traces.outOfJpeg("a.jpg", came);
        assertThat(traces.removed())
                .containsExactly(
                        "camera, time and settings (EXIF)",
                        "comments",
                        "data behind the picture",
                        "the place (GPS)");
        assertThat(holds(traces.bytes(), "Osanov")).isFalse();
        assertThat(holds(traces.bytes(), "film")).isFalse();
        assertThat(holds(traces.bytes(), "Exif")).as("which way is up").isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(traces.bytes()))).isNotNull();
        Traces again = Traces.outOfJpeg("a.jpg", traces.bytes());
        assertThat(again.removed()).isEmpty();
        assertThat(again.bytes()).isEqualTo(traces.bytes());
    }

    @Test
    void what_was_taken_out_of_a_kept_photo_is_said_unless_it_is_kept_on_purpose()
            throws UnreadableFile {
        byte[] came = jpegWithNotes(Paper.picture(SAID));
        Original original = Original.of("a.jpg", came);
        assertThat(holds(original.bytes(), "Osanov")).isFalse();
        assertThat(original.removed().orElseThrow().what())
                .contains("the place (GPS)")
                .contains("SHA-256 as it came")
                .doesNotContain("Osanov");
        Original whole = Original.of("a.jpg", came, Original.CameraData.KEPT);
        assertThat(whole.bytes()).isEqualTo(came);
        assertThat(whole.removed().orElseThrow().whatToDo()).contains("do not pass it on");
    }

    @Test
    void descriptions_are_taken_out_of_a_png() throws Exception {
        byte[] plain = Paper.written(Paper.picture(SAID), "png");
        byte[] text = "Author\0Timur Osanov".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain, 0, 33);
        png.writeBytes(chunk("tEXt", text));
        png.write(plain, 33, plain.length - 33);
        Traces traces = Traces.outOfPng("a.png", png.toByteArray());
        assertThat(traces.removed()).containsExactly("descriptions and names (XMP, IPTC)");
        assertThat(traces.bytes()).isEqualTo(plain);
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) crc.getValue()).array();
    }

    @Test
    void what_a_tiff_does_not_need_becomes_zeros_and_every_point_stays() throws Exception {
        BufferedImage picture = Paper.picture(SAID);
        byte[] plain = Paper.written(picture, "tiff");
        // the tag of the resolution's unit becomes the artist's, with a name behind the file
        byte[] came = Arrays.copyOf(plain, plain.length + 16);
        byte[] name = "Timur Osanov\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, came, plain.length, name.length);
        java.nio.ByteOrder order =
                plain[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN;
        ByteBuffer b = ByteBuffer.wrap(came).order(order);
        int directory = b.getInt(4);
        int last = directory + 2 + 12 * (b.getShort(directory) - 1);
        b.putShort(last, (short) 33432).putShort(last + 2, (short) 2);
        b.putInt(last + 4, name.length).putInt(last + 8, plain.length);
        Traces traces = Traces.outOfTiff("a.tif", came);
        assertThat(traces.removed()).containsExactly("descriptions and names (XMP, IPTC)");
        assertThat(holds(traces.bytes(), "Osanov")).isFalse();
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(traces.bytes()));
        assertThat(kept.getRGB(0, 0, 1240, 1754, null, 0, 1240))
                .isEqualTo(picture.getRGB(0, 0, 1240, 1754, null, 0, 1240));
    }

    @Test
    void half_a_picture_is_damage_with_what_to_do() {
        byte[] whole = Paper.written(Paper.picture(SAID), "jpg");
        Problem problem = Read.refusal("half.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem.what()).contains("damaged or cut short");
        assertThat(problem.whatToDo()).contains("fetch it again");
    }

    @Test
    void without_tesseract_text_pages_are_read_and_the_scans_are_named() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("A court fined six people on the same day.");
            paper.scan(Paper.picture(SAID));
            var read = Pdf.read("a.pdf", paper.bytes(), NONE, Optional.empty(), 1_000);
            assertThat(read.text()).isEqualTo("A court fined six people on the same day.");
            assertThat(read.problems())
                    .singleElement()
                    .satisfies(
                            p -> {
                                assertThat(p.what()).contains("not installed; not read: page 2");
                                assertThat(p.whatToDo()).contains("sudo apt install tesseract-ocr");
                            });
        }
    }

    @Test
    void without_tesseract_a_picture_says_what_to_install() {
        byte[] png = Paper.written(Paper.picture(SAID), "png");
        try {
            Photo.read("a.png", png, NONE, Optional.empty());
        } catch (Unreadable refused) {
            assertThat(refused.problem().what()).contains("is not installed");
            assertThat(refused.problem().whatToDo()).contains("sudo apt install");
            return;
        }
        throw new AssertionError("this was read");
    }

    private static void assumeTesseract() {
        assumeTrue(
                MachineReader.ofThisMachine().settings().equals("eng+kaz+rus"),
                "tesseract-ocr with -rus and -kaz is not installed, scans are not tried");
    }

    private static Document.Metadata in(Language language) {
        return new Document.Metadata(
                Optional.of(language),
                When.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void scans_are_read_and_say_so_with_how_sure() throws Exception {
        assumeTesseract();
        try (Paper paper = new Paper()) {
            paper.page("A court fined six people on the same day.");
            paper.scan(Paper.picture("Полиция задержала не менее 40 человек.", "Суд был закрыт."));
            Read read = Read.of("a.pdf", paper.bytes(), in(Language.RUSSIAN));
            assertThat(read.text()).contains("A court fined").contains("не менее 40 человек");
            assertThat(read.document().pages())
                    .extracting(Document.Page::number)
                    .containsExactly(1, 2);
            assertThat(read.said())
                    .singleElement()
                    .asString()
                    .matches(
                            "read from a picture by a machine \\(Tesseract, rus\\), sure of its"
                                    + " words on average by \\d\\d%: page 2");
        }
    }

    @Test
    void a_photo_lying_on_its_side_is_turned_and_read() throws Exception {
        assumeTesseract();
        BufferedImage upright = Paper.picture(SAID, "Among them were two lawyers.");
        BufferedImage lying = new BufferedImage(1754, 1240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1754; y++) {
            for (int x = 0; x < 1240; x++) {
                lying.setRGB(y, 1239 - x, upright.getRGB(x, y));
            }
        }
        Read read = Read.of("a.jpg", jpegWithNotes(lying), in(Language.ENGLISH));
        assertThat(read.text()).contains(SAID).contains("two lawyers");
    }

    @Test
    void nothing_is_left_in_the_temp_folder_whatever_is_read() throws Exception {
        Map<String, byte[]> files = everyFormat();
        java.nio.file.Path temp = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
        try (java.nio.file.WatchService watch = temp.getFileSystem().newWatchService()) {
            temp.register(watch, java.nio.file.StandardWatchEventKinds.ENTRY_CREATE);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Read.of(file.getKey(), file.getValue());
            }
            Thread.sleep(200);
            java.nio.file.WatchKey seen = watch.poll();
            assertThat(
                            seen == null
                                    ? java.util.List.of()
                                    : seen.pollEvents().stream()
                                            .map(e -> String.valueOf(e.context()))
                                            .filter(PictureTest::isReaders)
                                            .toList())
                    .isEmpty();
        }
    }

    /** Other programs may write there meanwhile; these are names that readers of files give. */
    private static boolean isReaders(String name) {
        return name.startsWith("imageio")
                || name.startsWith("PDFBox")
                || name.startsWith("pdfbox")
                || name.startsWith(".pdfbox")
                || name.startsWith("poi")
                || name.startsWith("tess")
                || name.startsWith("+~JF");
    }

    private static Map<String, byte[]> everyFormat() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Paper paper = new Paper()) {
            paper.page(Paper.fill("A page of text that is read.", 30));
            paper.scan(Paper.picture(SAID));
            files.put("a.pdf", paper.bytes());
        }
        files.put("a.docx", OfficeFile.docx(OfficeFile.p(SAID)).bytes());
        files.put(
                "a.odt",
                OfficeFile.odt("<office:text><text:p>" + SAID + "</text:p></office:text>").bytes());
        files.put("a.rtf", ("{\\rtf1 " + SAID + "}").getBytes(StandardCharsets.US_ASCII));
        files.put("a.doc", OfficeFile.oldWord(SAID + "\r", "Полиция\r", false));
        if (MachineReader.ofThisMachine().isInstalled()) {
            for (String format : new String[] {"png", "jpg", "tiff"}) {
                files.put("a." + format, Paper.written(Paper.picture(SAID), format));
            }
        }
        return files;
    }
}
