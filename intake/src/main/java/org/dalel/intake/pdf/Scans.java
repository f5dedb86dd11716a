// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What is known of a page's pictures before they are drawn. */
final class Scans {
    /** Points of the drawn page; an A3 page at 300 dpi has 17 million. */
    private static final float MOST_POINTS = 40_000_000;

    private static final int DEEPEST = 4;

    private Scans() {}

    /** How many points the pictures of a page have together, by their own word. */
    static long points(PDPage page) throws IOException {
        return points(page.getResources().getCOSObject(), 0);
    }

    private static long points(COSDictionary resources, int depth) {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST) {
            return 0;
        }
        long points = 0;
        for (COSName name : objects.keySet()) {
            COSBase object = objects.getDictionaryObject(name);
            if (object instanceof COSStream stream) {
                if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    points +=
                            Math.max(0L, stream.getInt(COSName.WIDTH, 0))
                                    * Math.max(0L, stream.getInt(COSName.HEIGHT, 0));
                } else if (stream.getCOSDictionary(COSName.RESOURCES) != null) {
                    points += points(stream.getCOSDictionary(COSName.RESOURCES), depth + 1);
                }
            }
        }
        return points;
    }

    /** The wished-for resolution, or less for a page as large as a wall. */
    static float dpi(PDPage page, int wished) {
        PDRectangle box = page.getCropBox();
        float points = box.getWidth() * box.getHeight() * wished * wished / (72f * 72f);
        return points <= MOST_POINTS ? wished : wished * (float) Math.sqrt(MOST_POINTS / points);
    }
}
