package org.jielin.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jielin.common.text.UserMessageException;

/** Tells what a file is by its first bytes and its structure; never by its name, which anybody can choose. */
final class ContentCheck {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Office files have dozens of parts; an archive made to exhaust a program has more. */
    private static final int MOST_PARTS = 5000;
    /** What a PDF may have before its first line and after its last, as readers allow. */
    private static final int PDF_EDGE = 1024;
    private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private ContentCheck() {
    }

    /** @throws UserMessageException when it is of no kind that can be kept, or not whole */
    static MediaType of(byte[] content) {
        if (content.length == 0) {
            throw new UserMessageException("attachment.empty");
        }
        return recognised(content).orElseThrow(() -> new UserMessageException("attachment.type"));
    }

    private static Optional<MediaType> recognised(byte[] content) {
        if (begins(content, PNG) || begins(content, JPEG)) {
            MediaType type = begins(content, PNG) ? MediaType.PNG : MediaType.JPEG;
            Pictures.size(content, type);
            return Optional.of(type);
        }
        if (begins(content, ZIP)) {
            return office(content);
        }
        if (edge(content, 0).contains("%PDF-")) {
            return edge(content, Math.max(0, content.length - PDF_EDGE)).contains("%%EOF") ? Optional.of(MediaType.PDF) : Optional.empty();
        }
        return text(content).map(text -> MediaType.TEXT);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static String edge(byte[] content, int from) {
        return new String(content, from, Math.min(PDF_EDGE, content.length - from), StandardCharsets.ISO_8859_1);
    }

    /** Only the list of parts is read; nothing is unpacked. Files with macros are refused. */
    private static Optional<MediaType> office(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            int parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++) {
                if (entries.nextElement().getName().endsWith("vbaProject.bin") || parts > MOST_PARTS) {
                    return Optional.empty();
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(MediaType.DOCX)
                    : zip.getEntry("xl/workbook.xml") != null ? Optional.of(MediaType.XLSX) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Plain text in one of the codings that offices here write; empty for anything else. */
    static Optional<String> text(byte[] content) {
        for (Charset coding : TEXTS) {
            try {
                String text = coding.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content)).toString();
                return text.chars().anyMatch(sign -> sign < ' ' && "\t\n\f\r".indexOf(sign) < 0 || sign == 0x7F) ? Optional.empty() : Optional.of(text);
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
