package org.jielin.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.PairingRow;
import org.jielin.resident.Contact;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Residence;
import org.jielin.resident.Tag;
import org.jielin.team.Helper;

/**
 * One of the two records with all that hangs on it.
 *
 * @param care null when not on the care roster
 * @param helper null when no volunteer
 * @param rows the rows of each column that points to this person
 * @param helperRows the rows of each column that points to this volunteer
 */
record MergeSubject(Person person, List<Residence> residences, List<Membership> memberships, List<Contact> contacts, List<Tag> tags, CareProfile care,
        Helper helper, List<PairingRow> pairings, Map<Reference, List<Long>> rows, Map<Reference, List<Long>> helperRows) {

    List<Residence> openResidences(LocalDate day) {
        return residences.stream().filter(each -> each.until() == null || !each.until().isBefore(day)).toList();
    }

    List<Membership> openMemberships(LocalDate day) {
        return memberships.stream().filter(each -> each.until() == null || !each.until().isBefore(day)).toList();
    }

    /** How much was ever written about this person: of two records the fuller one is better kept. */
    int weight() {
        return rows.values().stream().mapToInt(List::size).sum();
    }
}
