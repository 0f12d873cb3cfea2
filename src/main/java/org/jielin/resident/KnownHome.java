package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Daos;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.AddressDao.HouseholdChoice;

/** Where somebody lives, with the places one can choose among; null and empty as far as there is nothing yet. */
record KnownHome(Residence residence, Membership membership, List<Choice> estates, Long estateId, List<Choice> entrances, Long entranceId,
        List<Choice> rooms, Long unitId, List<HouseholdChoice> households) {

    /**
     * @param residence where the person lives; null for nowhere
     * @param membership the household of the person; null for none
     * @param wantedUnit the unit to begin with for one who lives nowhere; null for none
     */
    static KnownHome read(Daos daos, Residence residence, Membership membership, Long wantedUnit, LocalDate day) {
        AddressDao addresses = daos.get(AddressDao.class);
        Long unit = residence == null ? wantedUnit : Long.valueOf(residence.unitId());
        Long entrance = unit == null ? null : Long.valueOf(addresses.entranceOf(unit));
        Long estate = entrance == null ? null : Long.valueOf(addresses.estateOf(entrance));
        return new KnownHome(residence, membership, addresses.estates(), estate,
                estate == null ? List.of() : addresses.entrances(estate), entrance,
                entrance == null ? List.of() : addresses.rooms(entrance), unit,
                unit == null ? List.of() : addresses.households(unit, day));
    }
}
