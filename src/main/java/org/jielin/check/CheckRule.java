package org.jielin.check;

import java.util.List;

/** Looks for one kind of contradiction, or for some that belong together. */
interface CheckRule {

    List<Finding> find(CheckFacts facts);
}
