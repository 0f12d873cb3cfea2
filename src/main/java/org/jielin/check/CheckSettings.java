package org.jielin.check;

import org.jielin.office.OfficeSettingDao;

/**
 * What is habit and no law in judging contradictions, so that each office sets it.
 *
 * @param parentYears by how many years a child is younger than its parent at least
 * @param spouseAge from which age on a spouse is nothing to ask about
 * @param phoneHouseholds how many households may share a telephone
 */
record CheckSettings(int parentYears, int spouseAge, int phoneHouseholds) {

    static final CheckSettings USUAL = new CheckSettings(14, 20, 3);

    static CheckSettings of(OfficeSettingDao settings) {
        return new CheckSettings(number(settings, "check.parentYears", USUAL.parentYears), number(settings, "check.spouseAge", USUAL.spouseAge),
                number(settings, "check.phoneHouseholds", USUAL.phoneHouseholds));
    }

    private static int number(OfficeSettingDao settings, String name, int usual) {
        return settings.find(name).filter(text -> text.matches("\\d{1,2}")).map(Integer::valueOf).orElse(usual);
    }

    void save(OfficeSettingDao settings) {
        settings.set("check.parentYears", String.valueOf(parentYears));
        settings.set("check.spouseAge", String.valueOf(spouseAge));
        settings.set("check.phoneHouseholds", String.valueOf(phoneHouseholds));
    }
}
