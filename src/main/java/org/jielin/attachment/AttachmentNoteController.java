package org.jielin.attachment;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Form;

/** Says what a photo or paper shows. */
public final class AttachmentNoteController implements Form {

    private static final int LONGEST = 1000;

    private final Attachments attachments;
    private final Background background;
    private AttachedTo record;
    private Attachment attachment;
    private Runnable saved;

    @FXML
    private TextArea attachmentNote;
    @FXML
    private Label attachmentNoteError;

    public AttachmentNoteController(Attachments attachments, Background background) {
        this.attachments = attachments;
        this.background = background;
    }

    void begin(AttachedTo of, Attachment described, Runnable whenSaved) {
        record = of;
        attachment = described;
        saved = whenSaved;
        attachmentNote.setText(described.note());
    }

    @Override
    public String title() {
        return Messages.text("attachment.note");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return !attachmentNote.getText().equals(attachment.note());
    }

    @Override
    public void accept(Runnable close) {
        String text = attachmentNote.getText();
        attachmentNoteError.setText(text.length() > LONGEST ? Messages.text("attachment.note.long", LONGEST) : "");
        if (text.length() <= LONGEST) {
            background.db(() -> {
                attachments.note(record, attachment, text);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }
}
