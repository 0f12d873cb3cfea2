package org.jielin.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdNumberTest {

    /** The check character that goes with the first 17 digits. */
    private static IdNumber number(String seventeen) {
        return IdNumber.parse(seventeen + IdNumber.checkCharacter(seventeen + "0")).orElseThrow();
    }

    @Test
    void theSeventeenthDigitTellsTheSex() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(number("3101041940031500" + digit).male()).as("digit " + digit).isEqualTo(digit % 2 == 1);
        }
    }

    @Test
    void aNumberIsWrittenAsItWasRead() {
        IdNumber number = number("31010419400315001");
        assertThat(number).hasToString(number.text());
        assertThat(number.text()).hasSize(18).startsWith("31010419400315001");
    }
}
