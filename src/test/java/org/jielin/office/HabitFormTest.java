package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jielin.common.time.LunarHabit;
import org.jielin.resident.DerivedHabit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitFormTest {

    private final HabitForm form = new HabitForm();

    @Test
    void whatIsLoadedComesBackAsItWas() {
        for (boolean one : new boolean[] {true, false}) {
            for (boolean other : new boolean[] {true, false}) {
                form.load(new DerivedHabit(60, one), new LunarHabit(other, !other));
                assertThat(form.validate()).isEmpty();
                assertThat(form.derived()).isEqualTo(new DerivedHabit(60, one));
                assertThat(form.lunar()).isEqualTo(new LunarHabit(other, !other));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100", "x", "-1", "18.5"})
    void anAgeIsAWholeNumberOfTwoDigits(String wrong) {
        form.load(DerivedHabit.USUAL, LunarHabit.USUAL);
        form.aloneFrom.set(wrong);
        assertThat(form.validate()).containsOnlyKeys("aloneFrom");
    }

    @Test
    void whatIsSavedIsReadAgain() {
        Map<String, String> derived = new DerivedHabit(60, false).settings();
        Map<String, String> lunar = new LunarHabit(true, true).settings();
        assertThat(DerivedHabit.of(name -> Optional.ofNullable(derived.get(name)))).isEqualTo(new DerivedHabit(60, false));
        assertThat(LunarHabit.of(name -> Optional.ofNullable(lunar.get(name)))).isEqualTo(new LunarHabit(true, true));
    }
}
