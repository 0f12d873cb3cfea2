package org.jielin.common.crypto;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on paper that opens an office whose passwords are forgotten: 29 random characters of Crockford's base 32 (145
 * bits) and a check character, in groups of five. One wrong character or two that changed places are always noticed.
 */
public final class RecoveryCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {
    }

    public static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            int digit = RANDOM.nextInt(DIGITS.length());
            code.append(DIGITS.charAt(digit));
            sum = times2(sum ^ digit);
        }
        return grouped(code.append(DIGITS.charAt(sum)).toString());
    }

    /** The code as it was printed, however it was typed; empty when it is none or has a slip. */
    public static Optional<String> parse(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}\u2212_]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(code.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            sum = i == LENGTH - 1 ? sum ^ digit : times2(sum ^ digit);
        }
        return sum == 0 ? Optional.of(grouped(code)) : Optional.empty();
    }

    /** In the field of 32 elements: each of the 30 places weighs another power of 2, so every slip and every swap changes the sum. */
    private static int times2(int digit) {
        return digit < 16 ? digit << 1 : digit << 1 ^ 0b100101;
    }

    private static String grouped(String code) {
        return code.replaceAll(".{5}(?=.)", "$0-");
    }
}
