package org.jielin.building;

/** A 小区. */
public record Estate(long id, String name) {
}
