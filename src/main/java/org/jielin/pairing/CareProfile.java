package org.jielin.pairing;

/**
 * What the care roster says of an elder.
 *
 * @param careLevel assessed level 0 to 6 of Shanghai's long-term care insurance; null when not assessed
 * @param cadenceTimes how often in each {@code cadencePeriod} he is to be seen
 * @param keyHint what a visitor must know at the door
 */
public record CareProfile(long id, long personId, Integer careLevel, Mobility mobility, String languages, int cadenceTimes,
        CadencePeriod cadencePeriod, String keyHint, int version) {
}
