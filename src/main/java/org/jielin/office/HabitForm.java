package org.jielin.office;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;
import org.jielin.common.time.LunarHabit;
import org.jielin.resident.DerivedHabit;

/** What is habit and no rule in who lives alone and when a lunar birthday is kept, being changed. */
final class HabitForm {

    final StringProperty aloneFrom = new SimpleStringProperty("");
    final BooleanProperty tenantIsCompany = new SimpleBooleanProperty();
    final BooleanProperty leapAlwaysOrdinary = new SimpleBooleanProperty();
    final BooleanProperty thirtiethOnNextDay = new SimpleBooleanProperty();

    void load(DerivedHabit derived, LunarHabit lunar) {
        aloneFrom.set(String.valueOf(derived.aloneFrom()));
        tenantIsCompany.set(derived.tenantIsCompany());
        leapAlwaysOrdinary.set(lunar.leapAlwaysOrdinary());
        thirtiethOnNextDay.set(lunar.thirtiethOnNextDay());
    }

    Map<String, String> validate() {
        return aloneFrom.get().strip().matches("[1-9]\\d?") ? Map.of() : Map.of("aloneFrom", Messages.text("habit.aloneFrom.wrong"));
    }

    DerivedHabit derived() {
        return new DerivedHabit(Integer.parseInt(aloneFrom.get().strip()), tenantIsCompany.get());
    }

    LunarHabit lunar() {
        return new LunarHabit(leapAlwaysOrdinary.get(), thirtiethOnNextDay.get());
    }
}
