package org.jielin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gate S4: whatever a file was called, a copy of it has one plain name on any computer. */
class SafeNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ../../etc/passwd, passwd.jpg
            ..\\..\\windows\\win.ini, win.ini.jpg
            /etc/shadow, shadow.jpg
            C:\\Users\\a.jpg, a.jpg
            \\\\server\\share\\b.JPG, b.jpg
            a:b, a_b.jpg
            CON, _CON.jpg
            con.jpg, _con.jpg
            Lpt1.tar.gz, _Lpt1.tar.gz.jpg
            身份证 正面.jpg, 身份证 正面.jpg
            身份证.exe, 身份证.exe.jpg
            '...', 材料.jpg
            '  . ', 材料.jpg
            '', 材料.jpg
            'a?*|<>b', a_____b.jpg
            """)
    void aCopyHasOnePlainName(String written, String expected) {
        assertThat(SafeName.file(written, MediaType.JPEG)).isEqualTo(expected);
    }

    static Stream<String> hostile() {
        return Stream.of("照".repeat(300) + ".jpg", "a".repeat(300), "𠮷".repeat(200), "相片\u202Egpj.exe", "a\u0000b", "a\nb", "\uD800x", "..", ".", "..\\", "x/..",
                "NUL", "aux.", "COM1 .txt", "a.jpg.", "a.jpg   ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameLeadsElsewhereOrDeceives(String written) {
        String name = SafeName.file(written, MediaType.PNG);
        assertThat(name).endsWith(".png").doesNotContain("/", "\\", ":", "\u0000", "\u202E", "\n").doesNotStartWith(".");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        Path folder = Path.of("/somewhere/chosen");
        assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
        assertThat(name.substring(0, name.length() - 4)).doesNotEndWith(".").doesNotEndWith(" ").isNotEmpty();
        assertThat(SafeName.shown(written).codePointCount(0, SafeName.shown(written).length())).isLessThanOrEqualTo(300);
    }
}
