package org.jielin.imports;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jielin.resident.Contact;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Residence;

/** A person of the office while a file is read: what was known, and what the file adds. */
final class Known {

    Person person;
    Long unitId;
    Residence residence;
    Membership membership;
    final Set<String> numbers = new HashSet<>();
    final Set<String> tags = new HashSet<>();
    /** Met in the file that is being read. */
    boolean met;
    /** Something of the person's own row changed. */
    boolean changed;
    final Set<Contact> newContacts = new LinkedHashSet<>();
    final Set<String> newTags = new LinkedHashSet<>();

    Known(Person person) {
        this.person = person;
    }

    boolean fresh() {
        return person.id() == 0;
    }
}
