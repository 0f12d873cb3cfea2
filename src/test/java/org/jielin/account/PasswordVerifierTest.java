package org.jielin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office on a server keeps of a password. */
class PasswordVerifierTest {

    private static final char[] PASSWORD = "一句好记的话".toCharArray();
    private static final String SALT = "A".repeat(22);
    private static final String KEY = "A".repeat(43);

    @Test
    void onlyThePasswordMatchesAlsoAfterReading() {
        PasswordVerifier verifier = PasswordVerifier.fresh(PASSWORD);
        PasswordVerifier read = PasswordVerifier.parse(verifier.text());
        assertThat(verifier.text()).startsWith("$argon2id$v=19$m=65536,t=3,p=1$").hasSizeLessThan(400);
        assertThat(read.text()).isEqualTo(verifier.text());
        assertThat(read.matches(PASSWORD)).isTrue();
        assertThat(read.matches("一句记错的话".toCharArray())).isFalse();
        assertThat(read.matches(new char[0])).isFalse();
        assertThat(PasswordVerifier.fresh(PASSWORD).text()).isNotEqualTo(verifier.text());
    }

    @Test
    void aTamperedTextMatchesNothing() {
        String text = PasswordVerifier.fresh(PASSWORD).text();
        int salt = text.lastIndexOf('$') - 5;
        String otherSalt = text.substring(0, salt) + (text.charAt(salt) == 'x' ? 'y' : 'x') + text.substring(salt + 1);
        assertThat(PasswordVerifier.parse(otherSalt).matches(PASSWORD)).isFalse();
        assertThat(PasswordVerifier.parse(text.replace("t=3", "t=2")).matches(PASSWORD)).isFalse();
        assertThat(PasswordVerifier.parse(text.substring(0, text.length() - 1)).matches(PASSWORD)).isFalse();
        assertThat(PasswordVerifier.parse(text + "A").matches(PASSWORD)).isFalse();
    }

    /** Costs that would make guessing cheap or the program hang are not used; the trial costs what ours costs. */
    @ParameterizedTest
    @ValueSource(strings = {"", "$argon2id$", "m=8,t=3,p=1", "m=65536,t=0,p=1", "m=65536,t=99,p=1", "m=9999999,t=3,p=1", "m=65536,t=3,p=9",
        "m=99999999999,t=3,p=1"})
    void anAbsurdTextMatchesNothing(String costs) {
        String text = costs.startsWith("m=") ? "$argon2id$v=19$" + costs + "$" + SALT + "$" + KEY : costs;
        PasswordVerifier decoy = PasswordVerifier.parse(text);
        assertThat(decoy.matches(PASSWORD)).isFalse();
        assertThat(decoy.text()).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
    }
}
