package org.jielin.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String code = RecoveryCode.fresh();

    @Test
    void codesAreSixGroupsOfFiveAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String fresh = RecoveryCode.fresh();
            assertThat(fresh).matches("([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(RecoveryCode.parse(fresh)).contains(fresh);
            assertThat(seen.add(fresh)).isTrue();
        }
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        String wide = code.chars().mapToObj(c -> c == '-' ? "\uFF0D" : Character.toString(c + 0xFEE0)).reduce("\u3000", String::concat);
        for (String typed : new String[] {code.toLowerCase(Locale.ROOT), code.replace("-", ""), code.replace("-", " "),
            code.replace("-", "——"), code.replace("-", "\u2212"), " " + code + "\r\n", wide, code.replace('0', 'O'), code.replace('0', 'o'), code.replace('1', 'I'),
            code.replace('1', 'l')}) {
            assertThat(RecoveryCode.parse(typed)).as(typed).contains(code);
        }
        String known = "00000-00000-00000-00000-00000-00000";
        assertThat(RecoveryCode.parse("oOO00 ".repeat(6))).contains(known);
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        for (int at = 0; at < code.length(); at++) {
            for (char digit : DIGITS.toCharArray()) {
                if (code.charAt(at) != '-' && code.charAt(at) != digit) {
                    String slip = code.substring(0, at) + digit + code.substring(at + 1);
                    assertThat(RecoveryCode.parse(slip)).as(slip).isEmpty();
                }
            }
        }
    }

    @Test
    void charactersThatChangedPlacesAreNoticed() {
        String plain = code.replace("-", "");
        for (int a = 0; a < plain.length(); a++) {
            for (int b = a + 1; b < plain.length(); b++) {
                StringBuilder swapped = new StringBuilder(plain);
                swapped.setCharAt(a, plain.charAt(b));
                swapped.setCharAt(b, plain.charAt(a));
                assertThat(RecoveryCode.parse(swapped.toString()).isPresent()).as(swapped.toString())
                        .isEqualTo(plain.charAt(a) == plain.charAt(b));
            }
        }
    }

    @Test
    void whatIsNoCodeIsTold() {
        for (String typed : new String[] {"", "-", "金柳苑", code.substring(1), code + "0", code.replace(code.charAt(0), 'U'), "*".repeat(30),
            code.substring(0, 34) + "\uD83D\uDE00"}) {
            assertThat(RecoveryCode.parse(typed)).as(typed).isEmpty();
        }
    }
}
