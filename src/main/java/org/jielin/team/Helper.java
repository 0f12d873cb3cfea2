package org.jielin.team;

/**
 * A volunteer as the roster knows him: how many elders he can look after, when, in which languages.
 *
 * @param availability in the volunteer's own words: 周二、周四
 */
public record Helper(long id, long personId, String team, int capacity, String languages, String availability, String skills,
        boolean partyMember, boolean active, int version) {

    public static final int USUAL_CAPACITY = 5;
}
