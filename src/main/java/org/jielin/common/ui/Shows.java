package org.jielin.common.ui;

/** A screen's controller that knows how to show its place. Called each time the user comes there. */
public interface Shows<D extends Destination> {

    void show(D destination);
}
