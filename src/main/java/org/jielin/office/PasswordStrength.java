package org.jielin.office;

/** A word for how hard a password is to guess: a hint, not a rule. Length counts, as guessing is slowed for all alike. */
enum PasswordStrength {
    SHORT, WEAK, FAIR, GOOD;

    private static final int LONG = 12;
    /** A Chinese character says about as much as two letters. */
    private static final int LONG_CHINESE = 8;
    private static final int FEW_SIGNS = 3;

    static PasswordStrength of(String password) {
        if (password.length() < PasswordRules.SHORTEST) {
            return SHORT;
        }
        if (password.chars().distinct().count() <= FEW_SIGNS || counts(password)) {
            return WEAK;
        }
        boolean digits = password.chars().allMatch(Character::isDigit);
        boolean chinese = password.codePoints().anyMatch(Character::isIdeographic);
        if (password.length() >= LONG || chinese && password.length() >= LONG_CHINESE) {
            return digits ? FAIR : GOOD;
        }
        return digits ? WEAK : FAIR;
    }

    /** 123456, abcdef and the like. */
    private static boolean counts(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int i = 2; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }
}
