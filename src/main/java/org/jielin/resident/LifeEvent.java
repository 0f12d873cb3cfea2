package org.jielin.resident;

/** What happens to people and their households. */
public enum LifeEvent {
    MOVED_IN, MOVED_OUT, BORN, DIED, NEW_HEAD, SPLIT, MERGED, FOUNDED
}
