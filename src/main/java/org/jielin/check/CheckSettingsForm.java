package org.jielin.check;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;

/** What the check takes for usual, being changed. */
final class CheckSettingsForm {

    final StringProperty parentYears = new SimpleStringProperty("");
    final StringProperty spouseAge = new SimpleStringProperty("");
    final StringProperty phoneHouseholds = new SimpleStringProperty("");

    void load(CheckSettings settings) {
        parentYears.set(String.valueOf(settings.parentYears()));
        spouseAge.set(String.valueOf(settings.spouseAge()));
        phoneHouseholds.set(String.valueOf(settings.phoneHouseholds()));
    }

    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map.of("parentYears", parentYears, "spouseAge", spouseAge, "phoneHouseholds", phoneHouseholds).forEach((name, text) -> {
            if (!text.get().strip().matches("[1-9]\\d?")) {
                wrong.put(name, Messages.text("check.settings.wrong"));
            }
        });
        return wrong;
    }

    CheckSettings toRecord() {
        return new CheckSettings(Integer.parseInt(parentYears.get().strip()), Integer.parseInt(spouseAge.get().strip()),
                Integer.parseInt(phoneHouseholds.get().strip()));
    }
}
