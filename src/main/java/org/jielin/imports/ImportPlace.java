package org.jielin.imports;

import java.nio.file.Path;
import java.util.List;
import org.jielin.common.ui.Destination;

/**
 * Reading spreadsheets into the office.
 *
 * @param files those to read on trial at once; empty to let the user choose
 */
public record ImportPlace(List<Path> files) implements Destination {

    public ImportPlace() {
        this(List.of());
    }
}
