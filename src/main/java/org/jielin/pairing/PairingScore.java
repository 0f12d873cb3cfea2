package org.jielin.pairing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jielin.common.text.Messages;
import org.jielin.team.HelperRow;

/**
 * How well a helper suits an elder. Near is best, because help that is near comes; a common language next; then who has
 * the fewest elders so far. What is forbidden is told by {@link #forbidden}. These weights are the office's taste, not law.
 */
final class PairingScore {

    private static final int SAME_ENTRANCE = 100;
    private static final int SAME_ESTATE = 70;
    private static final int A_DOOR_AWAY = 2;
    private static final int LANGUAGE = 20;
    private static final int LOAD = 6;

    private PairingScore() {
    }

    /** Nobody helps himself or his own household, and nobody who has stopped helps. */
    static boolean forbidden(ElderRow elder, HelperRow helper) {
        return helper.personId() == elder.personId() || !helper.active()
                || helper.householdId() != null && helper.householdId().equals(elder.householdId());
    }

    static int of(ElderRow elder, HelperRow helper, int load) {
        return nearness(elder, helper) + (common(elder, helper).isEmpty() ? 0 : LANGUAGE) - LOAD * load;
    }

    private static int nearness(ElderRow elder, HelperRow helper) {
        if (elder.entranceId().equals(helper.entranceId())) {
            return SAME_ENTRANCE;
        }
        if (!elder.estateId().equals(helper.estateId())) {
            return 0;
        }
        int doors = Math.abs(elder.entranceNumber() - helper.entranceNumber()) / 10;
        return Math.max(10, SAME_ESTATE - A_DOOR_AWAY * doors);
    }

    private static Set<String> common(ElderRow elder, HelperRow helper) {
        Set<String> common = new LinkedHashSet<>(Arrays.asList(elder.languages().split("[\\u3001,;/\\s]+")));
        common.retainAll(Arrays.asList(helper.languages().split("[\\u3001,;/\\s]+")));
        common.remove("");
        return common;
    }

    /** Why this helper suits this elder, in one sentence. */
    static String reason(ElderRow elder, HelperRow helper, int load) {
        String near = elder.entranceId().equals(helper.entranceId()) ? Messages.text("pairing.reason.entrance", elder.entrance())
                : elder.estateId().equals(helper.estateId()) ? Messages.text("pairing.reason.estate", helper.entrance())
                        : Messages.text("pairing.reason.other", helper.address());
        Set<String> languages = common(elder, helper);
        String language = languages.isEmpty() ? Messages.text("pairing.reason.language.none")
                : Messages.text("pairing.reason.language", String.join(Messages.text("list.comma"), languages));
        return Messages.text("pairing.reason", near, language, load, helper.capacity());
    }
}
