package org.jielin.document;

import java.nio.file.Path;
import java.util.List;
import org.jielin.common.ui.Destination;

/**
 * Somebody else's form is to be filled.
 *
 * @param source the list that the people come from, in words; empty when none was handed over
 * @param people their ids in their order
 * @param file the form; null when it is yet to be chosen
 */
public record FormPlace(String source, List<Long> people, Path file) implements Destination {

    /** The form first, the people later. */
    public FormPlace() {
        this("", List.of());
    }

    /** The people first, the form later. */
    public FormPlace(String source, List<Long> people) {
        this(source, people, null);
    }

    /** A form that somebody came with, the people later. */
    public FormPlace(Path file) {
        this("", List.of(), file);
    }
}
