package org.jielin.resident;

/** What birth dates and households show of a person without anybody having asserted it. */
public enum DerivedTag {
    /** 高龄: 80 and older, Shanghai's statistics. */
    ADVANCED_AGE,
    /** 独居: an adult who lives in a flat with nobody else. */
    LIVING_ALONE,
    /** 纯老家庭: everybody who keeps house in the flat is 60 or older; one elder alone is such a household too. */
    ALL_ELDERLY,
    /** 空巢: an elder who lives with others of the family, but with none of the generations below. */
    EMPTY_NEST
}
