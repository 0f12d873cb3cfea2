package org.jielin.imports.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A document read element by element. Names are those without a prefix. Declarations and entities are refused. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream in) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(in);
    }

    /** Aalto reads no document type, inside or outside the file, and knows no entities but the five of XML. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    /** Goes on to the next begin or end of an element; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                default -> {
                }
            }
        }
        return false;
    }

    private int advance() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION -> throw new Refused(Reason.DECLARATIONS);
            case XMLStreamConstants.START_ELEMENT -> Tally.check(++depth <= Limits.DEPTH, Reason.UNREADABLE);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
            }
        }
        return event;
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The name of the element that begins or ends here. */
    String name() {
        return reader.getLocalName();
    }

    boolean begins() {
        return reader.isStartElement();
    }

    /** An attribute of the element that begins here; empty when it has none of this name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute that is a number; the default when it is missing. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    /** Whether an attribute says yes, as 1 or true. */
    boolean yes(String name) {
        String text = attribute(name);
        return text.equals("1") || text.equals("true");
    }

    /** The characters inside the element that begins here, up to its end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (depth >= inside && reader.hasNext()) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                default -> {
                }
            }
        }
        return text.toString();
    }

    /** Goes behind the end of the element that begins here. */
    void skip() throws XMLStreamException {
        int inside = depth;
        while (depth >= inside && reader.hasNext()) {
            advance();
        }
    }

    /** The next piece of a text that has elements in it: its characters, or null at the begin or end of an element. */
    String piece() throws XMLStreamException {
        return switch (advance()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> reader.getText();
            case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> null;
            default -> "";
        };
    }

    private void append(StringBuilder text) {
        Tally.check(text.length() + reader.getTextLength() <= Limits.TEXT, Reason.LONG_TEXT);
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
}
