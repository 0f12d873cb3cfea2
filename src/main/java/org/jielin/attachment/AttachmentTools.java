package org.jielin.attachment;

import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Navigator;

/** What an {@link AttachmentsView} on any page works with. */
public record AttachmentTools(Attachments attachments, Background background, Dialogs dialogs, FilePicker files, Navigator navigator) {
}
