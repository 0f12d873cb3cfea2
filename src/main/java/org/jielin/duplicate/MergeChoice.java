package org.jielin.duplicate;

import java.util.Map;
import org.jielin.resident.Person;

/**
 * What was chosen of two records.
 *
 * @param kept the record that stays, as it was shown
 * @param gone the record that goes into it, as it was shown
 * @param fields the side of each field
 * @param residence the residence that holds from now on; null when neither lives here
 * @param membership the membership that holds from now on; null when neither belongs to a household
 * @param care whose entry in the care roster holds, when both have one
 * @param helper whose entry in the volunteers' roster holds, when both have one
 */
public record MergeChoice(Person kept, Person gone, Map<MergeField, Side> fields, Long residence, Long membership, Side care, Side helper) {

    public MergeChoice {
        fields = Map.copyOf(fields);
    }

    /** The person that comes of it, in the kept record's place. */
    Person merged() {
        Person person = kept;
        for (MergeField field : MergeField.values()) {
            person = field.take(person, gone, fields.getOrDefault(field, Side.KEPT));
        }
        return person;
    }

    /** Whether the number of the record that goes is written into the kept one: no two may have it. */
    boolean takesNumber() {
        return gone.idNumber() != null && fields.getOrDefault(MergeField.ID_NUMBER, Side.KEPT) == Side.GONE;
    }
}
