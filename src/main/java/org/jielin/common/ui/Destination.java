package org.jielin.common.ui;

/** A place in the program that one can go to: a screen and what it is to show. Features declare theirs as records. */
public interface Destination {
}
