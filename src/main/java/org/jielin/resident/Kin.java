package org.jielin.resident;

/** How near two people are, whatever their sex: what the relations of a household are worked out with. */
enum Kin {
    HEAD(0), SPOUSE(0), CHILD(-1), CHILD_IN_LAW(-1), GRANDCHILD(-2), GRANDCHILD_IN_LAW(-2), GREAT_GRANDCHILD(-3), PARENT(1),
    PARENT_IN_LAW(1), GRANDPARENT(2), SIBLING(0), SIBLING_IN_LAW(0), OTHER(null), NONE(null);

    private final Integer generation;

    Kin(Integer generation) {
        this.generation = generation;
    }

    /** Generations above the head, negative below; null when it is not known. */
    Integer generation() {
        return generation;
    }
}
