package org.jielin.check;

import java.util.List;

/**
 * What the check found.
 *
 * @param settled what somebody said is as it should be
 */
record CheckResult(List<Finding> open, List<Finding> settled) {

    CheckResult {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }

    List<Finding> safe() {
        return open.stream().filter(Finding::safe).toList();
    }
}
