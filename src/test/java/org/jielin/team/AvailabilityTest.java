package org.jielin.team;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvailabilityTest {

    @Test
    void readsTheWordsOfTheRegister() {
        assertThat(Availability.days("周一至周五上午")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(Availability.days("周二、周四")).containsExactly(TUESDAY, THURSDAY);
        assertThat(Availability.days("周一、三、五下午")).containsExactly(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(Availability.days("周末")).containsExactly(SATURDAY, SUNDAY);
        assertThat(Availability.days("工作日")).doesNotContain(SATURDAY, SUNDAY).hasSize(5);
        assertThat(Availability.days("星期天")).containsExactly(SUNDAY);
        assertThat(Availability.days("每天")).hasSize(7);
        assertThat(Availability.days("")).hasSize(7);
    }
}
