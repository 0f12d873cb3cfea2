package org.jielin.resident;

/** Relation to the head of household: the short list of GB/T 4761 that the screens offer. */
public enum Relation {
    HEAD, SPOUSE, SON, DAUGHTER, DAUGHTER_IN_LAW, SON_IN_LAW, GRANDCHILD, FATHER, MOTHER, PARENT_IN_LAW, GRANDPARENT, SIBLING,
            OTHER_KIN, NOT_KIN
}
