package org.jielin.resident;

import java.time.LocalDate;
import org.jielin.common.ui.Destination;

/**
 * Something that happened in a person's life with the committee.
 *
 * @param kind the word for what kind of thing it was
 * @param opens where one sees more of it; null for nowhere
 */
public record TimelineEntry(LocalDate day, String kind, String text, Destination opens) {
}
