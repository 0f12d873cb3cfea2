package org.jielin.duplicate;

import org.jielin.common.ui.Destination;

/** Two records side by side: the first is to stay. */
public record MergePlace(long kept, long gone) implements Destination {
}
