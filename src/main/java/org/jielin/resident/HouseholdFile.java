package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;
import org.jielin.resident.AddressDao.HouseholdChoice;

/**
 * A household as the forms that change it see it today.
 *
 * @param members who belongs to it today
 * @param lastChange the last day on which it changed; null when none is known
 * @param neighbours the other households of the flat
 */
record HouseholdFile(Household household, Address address, List<HouseholdMember> members, LocalDate lastChange, List<HouseholdChoice> neighbours) {

    static HouseholdFile read(Daos daos, long id, LocalDate today) {
        HouseholdDao households = daos.get(HouseholdDao.class);
        Household household = households.find(id);
        return new HouseholdFile(household, daos.get(AddressDao.class).address(household.unitId()), households.members(id, today),
                HouseholdRules.lastChange(households.history(id)),
                daos.get(AddressDao.class).households(household.unitId(), today).stream().filter(each -> each.id() != id).toList());
    }

    /** The head; null when there is none. */
    HouseholdMember head() {
        return members.stream().filter(each -> each.relation() == Relation.HEAD).findFirst().orElse(null);
    }

    /** How people call it: by its head, else by its first member. */
    String name() {
        return members.isEmpty() ? "" : members.getFirst().name();
    }
}
