package org.jielin.check;

import java.util.function.Consumer;
import org.jielin.common.db.Daos;

/**
 * How a contradiction can be put right.
 *
 * @param words what will be changed, as a button says it
 * @param safe whether it takes nothing away that anybody could miss, so that all such can be done at once
 * @param work does it, within the caller's step
 */
record Mend(String words, boolean safe, Consumer<Daos> work) {
}
