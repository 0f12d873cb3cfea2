package org.jielin.endurance;

import org.jielin.common.db.Database;
import org.jielin.common.db.Verification;
import org.jielin.common.ui.Progress;

/** What the program itself finds wrong with an office. */
final class Check {

    private Check() {
    }

    static int damages(Database database) {
        Verification found = database.verify(Progress.NONE);
        if (!found.good()) {
            System.out.println("found " + found.damages());
        }
        return found.damages().size();
    }
}
