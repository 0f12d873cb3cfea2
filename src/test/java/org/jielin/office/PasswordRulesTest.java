package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({"12345,SHORT", "一二三,SHORT", "123456,WEAK", "654321,WEAK", "abcdefg,WEAK", "aaaaaaaaaaaa,WEAK", "19680412,WEAK", "139012345678,FAIR",
        "wang1968,FAIR", "一句好记的话,FAIR", "春天来了柳树发芽了,GOOD", "my bicycle is green,GOOD"})
    void aLongSentenceIsBest(String password, PasswordStrength strength) {
        assertThat(PasswordStrength.of(password)).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({"wang,12345,account.password.short", "wangxiu,WangXiu,account.password.login", "wang,123456,"})
    void whatIsTooEasyIsRefused(String login, String password, String key) {
        assertThat(PasswordRules.wrongPassword(new Credentials(login, password.toCharArray())).map(said -> said.key()).orElse(null)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"' ',false", "'',false", "王秀兰,true", "'  wang ',true"})
    void anAccountHasAName(String login, boolean good) {
        assertThat(PasswordRules.wrongLogin(login).isEmpty()).isEqualTo(good);
    }
}
