// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dalel.terms.Document;

/** Takes files in: bytes → {@link Document}. Nothing is ever fetched from outside. */
public final class Intake {
    private Intake() {}

    /**
     * @param said what the sender says of the document; it outranks what the document's mark-up
     *     says
     * @throws UnreadableFile when there is no text in it that could be read
     */
    public static Taken take(Original original, Document.Metadata said) throws UnreadableFile {
        byte[] bytes = original.sharedBytes();
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new UnreadableFile(
                    "this is not UTF-8", original.name(), "save it as UTF-8 and try again");
        }
        String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
        return new Taken(
                new Document(
                        original.name(),
                        original.sha256(),
                        text,
                        Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes),
                        List.of(),
                        said),
                List.of());
    }
}
