package org.jielin.duplicate;

import java.util.List;
import java.util.Map;
import org.jielin.pairing.PairingRow;
import org.jielin.resident.Residence;

/**
 * What a merge will do, told before it is done and then done as told.
 *
 * @param moves the rows of each column that will point to the kept record
 * @param doubles the rows that say what the kept record says already: they stay with the one that goes
 * @param helperMoves the rows of each column that will point to the kept volunteer, when both are one
 * @param endedResidences residences, ended the day before, because another holds
 * @param endedMemberships memberships, ended likewise
 * @param emptied households that nobody is left in
 * @param headless how many are left in a household without a head; 0 for none
 * @param refined the residence that holds, with what only the other record knew of it; null when nothing
 * @param endedPairings pairings that both had, or that would be of somebody with himself
 * @param standBy main pairings of which there would be two
 * @param others who is known not to be the record that goes, and so not the kept one either
 */
record MergePlan(Map<Reference, List<Long>> moves, Map<Reference, List<Long>> doubles, Map<Reference, List<Long>> helperMoves,
        List<Residence> endedResidences, List<Long> endedMemberships, List<Long> emptied, int headless, Residence refined,
        List<PairingRow> endedPairings, List<Long> standBy, List<Long> others) {
}
