package org.jielin.office;

import java.nio.file.Path;

/** How the program looks on this computer, and where that is kept; choosing takes effect at once and is remembered. */
public interface Look {

    int textPercent();

    boolean dark();

    /** This user's own folder on this computer. */
    Path folder();

    void apply(int textPercent, boolean dark);
}
