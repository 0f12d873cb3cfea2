package org.jielin.building;

/**
 * A line of the tree of places: an estate, an entrance of it, or a unit of that.
 *
 * @param entranceId null for an estate
 * @param unitId null for an estate and an entrance
 */
record PlaceNode(Long entranceId, Long unitId, String name, String count) {
}
