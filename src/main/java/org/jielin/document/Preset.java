package org.jielin.document;

import org.jielin.common.text.Masking;

/** Whom a paper is made for. Each version tells as little as serves its readers (个人信息保护法 Art. 6). */
public enum Preset {
    /** For those who do the work: everything but whole identity numbers. */
    INTERNAL,
    /** For a notice board: no full name, no number, no room, nothing sensitive, no free words. */
    POSTER,
    /** For an authority: names and facts, but no whole number. */
    REPORT;

    /** Whether what a cell holds stays off the paper altogether. */
    public boolean withholds(Content content) {
        return this == POSTER && switch (content) {
            case ROOM, BIRTH, PHONE, ID_NUMBER, HEALTH, TEXT -> true;
            case PLAIN, NAME, ADDRESS -> false;
        };
    }

    /** A cell as the readers of this version see it. */
    public String shown(Content content, String text, boolean unmasked) {
        return switch (content) {
            case PLAIN, ROOM, BIRTH -> text;
            case NAME -> this == POSTER ? Masking.names(text) : text;
            case ADDRESS -> this == POSTER ? Masking.entrance(text) : text;
            case PHONE -> this == INTERNAL ? text : Masking.phones(text);
            case ID_NUMBER -> unmasked ? text : Masking.idNumbers(text);
            case HEALTH, TEXT -> {
                String ids = unmasked ? text : Masking.idNumbersIn(text);
                yield this == INTERNAL ? ids : Masking.phonesIn(ids);
            }
        };
    }
}
