package org.jielin.resident;

import java.util.List;

/** A feature's part of what happened to a person. Asked on the database's thread; in any order. */
public interface TimelineSource {

    List<TimelineEntry> of(long personId);
}
