package org.jielin.resident;

/**
 * What a form says about a person and where they live, to be saved as one act.
 *
 * @param entranceId null when the person has no address here
 * @param household the household to join; null for one of their own
 * @param correction the address was recorded wrongly: the old one is corrected, not ended
 */
record ResidentDraft(Person person, Long entranceId, String room, ResidenceCategory category, Relation relation, Long household,
        boolean correction, String mobile, String landline) {
}
