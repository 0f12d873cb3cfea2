package org.jielin.check;

/** Kinds of contradictions, the ones that mislead most first. */
public enum FindingKind {
    SAME_ID, GONE_ACTIVE, TWO_HEADS, NO_HEAD, TWO_RESIDENCES, TWO_HOUSEHOLDS, NO_HOUSEHOLD, EMPTY_HOUSEHOLD, ID_FACTS, AGE_RELATION, TAG_FACTS,
    FUTURE_DATE, SHARED_PHONE, ROOM_FLOOR, NAME_WRITING
}
