package org.jielin.building;

/**
 * A line of the tree of places: an estate or an entrance of it.
 *
 * @param entranceId null for an estate
 */
record PlaceNode(Long entranceId, String name, String count) {
}
