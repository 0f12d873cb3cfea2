package org.jielin.imports.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which characters the bytes of a text are: UTF-8, UTF-16 with or without a mark, else GB18030, as Excel saves CSV in China. */
final class TextCoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;
    /** More unreadable characters than one in so many, and it is no text. */
    private static final int UNREADABLE_SHARE = 50;

    private TextCoding() {
    }

    static String decode(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(content);
        String text = wide != null ? new String(content, wide) : narrow(content);
        Tally.check(readable(text), Reason.UNREADABLE);
        return text;
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String narrow(byte[] content) {
        int start = begins(content, 0xEF, 0xBB) && content.length >= 3 && (content[2] & 0xFF) == 0xBF ? 3 : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, start, content.length - start)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, start, content.length - start, GB18030);
        }
    }

    /** UTF-16 without a mark shows by the zeros of its line ends, commas and digits, all on one side. */
    private static Charset wide(byte[] content) {
        int[] zeros = new int[2];
        int length = Math.min(SAMPLE, content.length);
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        boolean enough = zeros[0] + zeros[1] > length / 20;
        if (enough && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return enough && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean readable(String text) {
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                bad++;
            }
        }
        return bad <= text.length() / UNREADABLE_SHARE;
    }
}
