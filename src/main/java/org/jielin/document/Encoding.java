package org.jielin.document;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** How the characters of a CSV file are written. Both have every character there is. */
public enum Encoding {

    /** With the mark by which Excel and WPS know it. */
    UTF_8(StandardCharsets.UTF_8, "\uFEFF"),

    /** For older Chinese programs. It has no mark; Excel 2010 and earlier read it as GBK and show a few rare characters wrongly. */
    GB18030(Charset.forName("GB18030"), "");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    String mark() {
        return mark;
    }

    /** The characters of a table that a program shows wrongly which reads this encoding as GBK; empty for none. */
    String doubtful(Block.Table table) {
        if (this == UTF_8) {
            return "";
        }
        CharsetEncoder gbk = Charset.forName("GBK").newEncoder();
        return table.rows().stream().flatMap(row -> row.cells().stream()).flatMapToInt(String::codePoints).filter(character -> character > 0x7F).distinct()
                .mapToObj(Character::toString).filter(character -> !gbk.canEncode(character)).collect(Collectors.joining(" "));
    }
}
