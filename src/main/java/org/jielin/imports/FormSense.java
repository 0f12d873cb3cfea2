package org.jielin.imports;

import java.nio.file.Path;
import java.util.List;
import org.jielin.imports.sheet.Sheet;

/** Tells a form that waits to be filled from a list to be imported. Who fills forms knows, and rests on imports. */
public interface FormSense {

    /**
     * @param sheets what was read of the file
     * @param listed rows that were found in it as a list's
     */
    boolean waits(Path file, List<Sheet> sheets, int listed);
}
