package org.jielin.common.db;

import java.util.Arrays;
import java.util.List;

/**
 * What an account may be allowed to do. Who reads without a right finds empty tables; who writes without one is refused.
 * A right to write names the acts it covers by the beginnings of their names, so that every {@link Act} has one.
 */
public enum Right {
    /** Residents, homes, care, hazards and lifts, within the account's entrances; and keeping lists of them for oneself. */
    SEE_RESIDENTS("search."),
    /** Identity numbers, telephones and health notes, each look logged. */
    SEE_SENSITIVE,
    EDIT_RESIDENTS("resident."),
    PLAN_CARE("pairing.", "helper.", "visit.plan", "visit.cancel"),
    RECORD_VISITS("visit.record", "visit.followUp."),
    /** Cases of mediation that the account handles (人民调解法 Art. 13: mediators keep the parties' secrets). */
    EDIT_CASES("mediation."),
    ALL_CASES,
    EDIT_HAZARDS("hazard."),
    EDIT_LIFTS("lift."),
    IMPORT("import"),
    EXPORT("form."),
    /** Papers with every number in full. */
    EXPORT_UNMASKED,
    READ_HISTORY,
    UNDO("undo"),
    READ_AUDIT,
    BACK_UP,
    ADMINISTER("office.", "account.");

    private final List<String> acts;

    Right(String... acts) {
        this.acts = List.of(acts);
    }

    /**
     * The right that an act needs.
     *
     * @throws IllegalArgumentException when none covers it
     */
    public static Right of(Act act) {
        return Arrays.stream(values()).filter(right -> right.acts.stream().anyMatch(act.name()::startsWith)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no right covers " + act.name()));
    }
}
