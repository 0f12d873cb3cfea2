package org.jielin.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads a spreadsheet in whatever format it is, by its content; what its name ends with does not matter. */
final class WorkbookReader {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> OTHERS = List.of("%PDF".getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "GIF8".getBytes(StandardCharsets.US_ASCII), "Rar!".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}, "{\\rtf".getBytes(StandardCharsets.US_ASCII), new byte[] {0x1F, (byte) 0x8B});

    private WorkbookReader() {
    }

    /** What a file holds. */
    record Content(List<Sheet> sheets, Set<Remark> remarks) {
    }

    /** @throws Refused when it can't be read or holds more than the limits allow */
    static Content read(byte[] content) {
        Tally tally = new Tally();
        try {
            return new Content(sheets(content, tally), tally.remarks());
        } catch (Refused e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            throw new Refused(Reason.UNREADABLE);
        }
    }

    private static List<Sheet> sheets(byte[] content, Tally tally) throws IOException, XMLStreamException {
        Tally.check(!empty(content), Reason.EMPTY);
        if (begins(content, ZIP)) {
            return packed(content, tally);
        }
        if (begins(content, OLE)) {
            return new XlsReader(tally).read(content);
        }
        Tally.check(OTHERS.stream().noneMatch(begin -> begins(content, begin)), Reason.OTHER_FORMAT);
        String text = TextCoding.decode(content);
        if (HtmlReader.looksLike(text)) {
            List<Sheet> sheets = new HtmlReader(tally).read(text);
            Tally.check(!sheets.isEmpty(), Reason.OTHER_FORMAT);
            return sheets;
        }
        Tally.check(!text.stripLeading().startsWith("<"), Reason.OTHER_FORMAT);
        return List.of(new TextReader(tally).read(text));
    }

    private static List<Sheet> packed(byte[] content, Tally tally) throws IOException, XMLStreamException {
        try (Packed zip = new Packed(content, tally)) {
            Tally.check(!zip.has("xl/workbook.bin"), Reason.BINARY_WORKBOOK);
            if (ods(zip)) {
                return new OdsReader(zip, tally).read();
            }
            Tally.check(!zip.has("word/document.xml") && !zip.has("ppt/presentation.xml"), Reason.OTHER_FORMAT);
            return new XlsxReader(zip, tally).read();
        }
    }

    private static boolean ods(Packed zip) throws IOException {
        if (!zip.has("mimetype")) {
            return zip.has("content.xml") && !zip.has("xl/workbook.xml");
        }
        try (InputStream in = zip.open("mimetype")) {
            String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
            Tally.check(type.startsWith("application/vnd.oasis.opendocument.spreadsheet"), Reason.OTHER_FORMAT);
            return true;
        }
    }

    private static boolean empty(byte[] content) {
        for (byte value : content) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] content, byte[] begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= content.length || content[i] != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
