package org.jielin.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /** The last day of the last residence that has ended; null when there was none. */
    LocalDate leftOn;
    Membership membership;
    final List<Contact> contacts = new ArrayList<>();
    final Set<String> numbers = new HashSet<>();
    final Set<String> tags = new HashSet<>();
    /** Tags that no longer hold, with their last day. */
    final Map<String, LocalDate> endedTags = new HashMap<>();
    /** Met in the file that is being read. */
    boolean met;
    /** Something of the person's own row changed. */
    boolean changed;
    final Set<Contact> newContacts = new LinkedHashSet<>();
    final Set<Contact> droppedContacts = new LinkedHashSet<>();
    final Set<String> newTags = new LinkedHashSet<>();

    Known(Person person) {
        this.person = person;
    }

    boolean fresh() {
        return person.id() == 0;
    }

    /** Dead, or moved away and nowhere since. */
    boolean gone() {
        return person.diedOn() != null || residence == null && leftOn != null;
    }
}
