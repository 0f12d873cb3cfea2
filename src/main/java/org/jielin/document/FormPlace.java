package org.jielin.document;

import java.util.List;
import org.jielin.common.ui.Destination;

/**
 * Somebody else's form is to be filled.
 *
 * @param source the list that the people come from, in words; empty when none was handed over
 * @param people their ids in their order
 */
public record FormPlace(String source, List<Long> people) implements Destination {

    /** The form first, the people later. */
    public FormPlace() {
        this("", List.of());
    }
}
