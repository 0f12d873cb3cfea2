package org.jielin.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;

/**
 * What a row says of a person, cleaned and checked, before anyone is looked up.
 *
 * @param estate empty when the row does not tell
 * @param head name of the head of household; empty when the row does not tell
 * @param relation null when the row does not tell, likewise the category
 */
record PersonDraft(String name, String called, String formerName, Sex sex, LocalDate birthDate, BirthPrecision birthPrecision, String idNumber,
        String idAsWritten, String estate, Address address, String householdNumber, String head, Relation relation, ResidenceCategory category,
        List<Contact> contacts, Set<String> tags, String note) {

    /** The same with a number that is not taken for right. */
    PersonDraft doubting() {
        return new PersonDraft(name, called, formerName, sex, birthDate, birthPrecision, null, idNumber, estate, address, householdNumber, head,
                relation, category, contacts, tags, note);
    }
}
