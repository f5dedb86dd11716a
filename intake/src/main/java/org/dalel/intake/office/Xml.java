// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dalel.intake.page.Unreadable;
import org.jspecify.annotations.Nullable;

/** XML read from top to bottom. Declarations of entities, inside or outside, are refused. */
final class Xml {
    /** Elements within elements; documents stay below a tenth of it. */
    private static final int DEEPEST = 1_000;

    private Xml() {}

    /** Hears of elements by their names without prefix, and of text. */
    interface Listener {
        void begin(String name, XMLStreamReader element);

        void end(String name);

        void text(String said);
    }

    /**
     * @param file how messages name it
     */
    static void read(String file, byte[] xml, Listener listener) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (a, b, c, d) -> {
                    throw new XMLStreamException("nothing is fetched");
                });
        int depth = 0;
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new XMLStreamException("too deep");
                        }
                        listener.begin(in.getLocalName(), in);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(in.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            listener.text(in.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Unreadable(
                                    "this document declares entities, as real documents never do;"
                                            + " they can fetch files or fill the memory",
                                    file,
                                    "be careful with it; if you know where it comes from, open it in"
                                            + " LibreOffice and save it anew");
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    "this document is damaged: its text is not well formed",
                    file,
                    "fetch it again, or open it in LibreOffice, which may mend it, and save it"
                            + " anew");
        }
    }

    /** An attribute by its name without prefix. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }
}
