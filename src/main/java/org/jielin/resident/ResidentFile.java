package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a person's page tells, as of today.
 *
 * @param residence where the person lives today; null for nowhere here
 * @param address that of the residence; null for none
 * @param unit everybody who lives in that unit today
 * @param derived what the household and the birth date show
 * @param stays the households of the person, the latest first
 * @param homes the residences of the person, the latest first
 * @param lunarBirthday the next day of our calendar on which it is kept; null for who has none
 * @param open whether private values are to be shown
 */
public record ResidentFile(Person person, Residence residence, Address address, List<ResidentRow> unit, List<Contact> contacts,
        List<Tag> tags, Set<DerivedTag> derived, List<Stay> stays, List<Home> homes, LocalDate lunarBirthday, boolean open) {

    /** The person as lists show it; empty for one who is no resident today. */
    public Optional<ResidentRow> own() {
        return unit.stream().filter(row -> row.id() == person.id()).findFirst();
    }
}
