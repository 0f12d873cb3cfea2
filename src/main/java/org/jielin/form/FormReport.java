package org.jielin.form;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of filling a form.
 *
 * @param file null before it is saved
 * @param added rows that the form had not
 * @param unfilled labels that were left alone, each with the reason
 * @param missing labels with the people of whom the office does not know it
 * @param masked labels of which the version shows only a part
 */
record FormReport(Path file, int people, int added, List<Unfilled> unfilled, List<Missing> missing, List<String> masked) {

    /** A column that was not filled at all. */
    record Unfilled(String label, String reason) {
    }

    /** Cells that stay blank for want of data. */
    record Missing(String label, List<String> people) {
    }

    FormReport savedAs(Path place) {
        return new FormReport(place, people, added, unfilled, missing, masked);
    }
}
