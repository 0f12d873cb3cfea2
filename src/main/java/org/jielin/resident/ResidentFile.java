package org.jielin.resident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a person's page tells, as of today.
 *
 * @param residence where the person lives today; null for nowhere here
 * @param address that of the residence; null for none
 * @param unit everybody who lives in that unit today
 * @param open whether private values are to be shown
 */
public record ResidentFile(Person person, Residence residence, Address address, List<ResidentRow> unit, List<Contact> contacts,
        List<Tag> tags, boolean open) {

    /** The person as lists show it; empty for one who is no resident today. */
    public Optional<ResidentRow> own() {
        return unit.stream().filter(row -> row.id() == person.id()).findFirst();
    }

    /** The others of this person's household. */
    Stream<ResidentRow> household() {
        Long household = own().map(ResidentRow::householdId).orElse(null);
        return unit.stream().filter(row -> household != null && household.equals(row.householdId()) && row.id() != person.id());
    }
}
