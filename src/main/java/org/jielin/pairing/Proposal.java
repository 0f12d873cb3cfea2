package org.jielin.pairing;

import java.util.List;

/**
 * Whom to pair with whom.
 *
 * @param total the sum of the chosen pairs' scores
 */
public record Proposal(List<Pair> chosen, List<Unpaired> unpaired, int total) {

    /** @param reason one sentence that says why */
    public record Pair(long elder, String elderName, String elderAddress, long helper, String helperName, int score, String reason) {
    }

    /** @param reason why nobody was found */
    public record Unpaired(long elder, String elderName, String elderAddress, String reason) {
    }
}
