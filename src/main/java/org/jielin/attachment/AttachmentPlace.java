package org.jielin.attachment;

import org.jielin.common.ui.Destination;

/** One photo or paper of a record, large; from there to the record's others. */
public record AttachmentPlace(AttachedTo record, long attachmentId) implements Destination {
}
