package org.jielin.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jielin.common.text.WrittenId.Fault;
import org.junit.jupiter.api.Test;

class WrittenIdTest {

    private static final String RIGHT = id("19450302", 101);

    private static String id(String birth, int sequence) {
        String seventeen = "310104" + birth + sequence;
        return seventeen + IdNumber.checkCharacter(seventeen);
    }

    @Test
    void spacesDashesFullWidthAndTheMultiplicationSignAreNoFault() {
        assertThat(WrittenId.normal(" ３１０１０４ 19450302-101× ")).isEqualTo("31010419450302101X");
        assertThat(WrittenId.normal(null)).isEmpty();
    }

    @Test
    void lettersStandForDigitsOnlyWhereTheRestIsANumber() {
        assertThat(WrittenId.digits("31O1O4L94503021O1X")).isEqualTo("310104194503021O1X".replace('O', '0'));
        assertThat(WrittenId.digits("OIL")).isEqualTo("OIL");
        assertThat(WrittenId.digits("H1234567O")).isEqualTo("H1234567O");
    }

    @Test
    void eachFaultIsNamed() {
        assertThat(WrittenId.fault("")).isEqualTo(Fault.MISSING);
        assertThat(WrittenId.fault(RIGHT)).isEqualTo(Fault.NONE);
        assertThat(WrittenId.fault("310104450302101")).isEqualTo(Fault.OLD_FORM);
        assertThat(WrittenId.fault("310104451302101")).isEqualTo(Fault.LENGTH);
        assertThat(WrittenId.fault(RIGHT.substring(1))).isEqualTo(Fault.LENGTH);
        assertThat(WrittenId.fault("31010419450302A01X")).isEqualTo(Fault.SIGNS);
        assertThat(WrittenId.fault("310104194513021010")).isEqualTo(Fault.NO_SUCH_DAY);
        assertThat(WrittenId.fault("310104194503021000")).isEqualTo(Fault.LOST_DIGITS);
        assertThat(WrittenId.fault(wrongCheck())).isEqualTo(Fault.CHECK);
    }

    private static String wrongCheck() {
        return RIGHT.substring(0, 17) + (RIGHT.charAt(17) == '1' ? '2' : '1');
    }

    @Test
    void everySingleSlipLeadsBackToTheNumber() {
        for (int i = 0; i < 18; i++) {
            char other = RIGHT.charAt(i) == '5' ? '6' : '5';
            String slip = RIGHT.substring(0, i) + other + RIGHT.substring(i + 1);
            assertThat(WrittenId.oneSlipAway(slip)).as(slip).contains(new IdNumber(RIGHT));
            assertThat(WrittenId.oneSlipAway(RIGHT.substring(0, i) + RIGHT.substring(i + 1))).contains(new IdNumber(RIGHT));
            assertThat(WrittenId.oneSlipAway(RIGHT.substring(0, i) + '7' + RIGHT.substring(i))).contains(new IdNumber(RIGHT));
            if (i < 17 && RIGHT.charAt(i) != RIGHT.charAt(i + 1)) {
                String swapped = RIGHT.substring(0, i) + RIGHT.charAt(i + 1) + RIGHT.charAt(i) + RIGHT.substring(i + 2);
                assertThat(WrittenId.oneSlipAway(swapped)).as(swapped).contains(new IdNumber(RIGHT));
            }
        }
        assertThat(WrittenId.oneSlipAway("123")).isEmpty();
    }

    @Test
    void whatIsLostIsCounted() {
        LocalDate birth = LocalDate.of(1945, 3, 2);
        assertThat(WrittenId.possible("310104194503021", null, null)).isEqualTo(100);
        assertThat(WrittenId.possible("310104194503021", birth, true)).isEqualTo(50);
        assertThat(WrittenId.possible("310104", birth, false)).isEqualTo(500);
        assertThat(WrittenId.possible(RIGHT.substring(0, 17), birth, true)).isEqualTo(1);
        assertThat(WrittenId.complete(RIGHT.substring(0, 17)).text()).isEqualTo(RIGHT);
    }

    @Test
    void aDoubtfulNumberCouldBeOneThatBeginsLikeItOrIsASlipAway() {
        assertThat(WrittenId.couldBe("310104194503021000", RIGHT)).isTrue();
        assertThat(WrittenId.couldBe("310104000000000000", RIGHT)).isTrue();
        assertThat(WrittenId.couldBe(wrongCheck(), RIGHT)).isTrue();
        assertThat(WrittenId.couldBe(RIGHT.substring(1), RIGHT)).isTrue();
        assertThat(WrittenId.couldBe("", RIGHT)).isTrue();
        assertThat(WrittenId.couldBe("310104194503022000", RIGHT)).isFalse();
        assertThat(WrittenId.couldBe("H12345678", RIGHT)).isFalse();
    }
}
