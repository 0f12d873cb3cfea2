package org.jielin.attachment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;
import org.jielin.document.Exports;

/** Saves copies of photos and papers in a folder, once it is told what for. */
public final class AttachmentSaveController implements Form {

    private final Attachments attachments;
    private final Exports exports;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final FieldErrors errors = new FieldErrors();
    private AttachedTo record;
    private List<Attachment> wanted = List.of();

    @FXML
    private Label what;
    @FXML
    private ComboBox<String> copyPurpose;
    @FXML
    private Label copyPurposeError;

    public AttachmentSaveController(Attachments attachments, Exports exports, Background background, Dialogs dialogs, FilePicker files) {
        this.attachments = attachments;
        this.exports = exports;
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
    }

    @FXML
    private void initialize() {
        copyPurpose.getItems().setAll(Messages.list("disclosure.purposes"));
        errors.field("purpose", copyPurpose, copyPurposeError);
    }

    void begin(AttachedTo of, List<Attachment> copied) {
        record = of;
        wanted = copied;
        what.setText(Messages.text("attachment.copy.what", copied.size()));
    }

    @Override
    public String title() {
        return Messages.text(wanted.size() > 1 ? "attachment.copy.all" : "attachment.copy");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("attachment.copy.choose");
    }

    @Override
    public void accept(Runnable close) {
        String purpose = copyPurpose.getEditor().getText().strip();
        if (!errors.show(purpose.isEmpty() ? Map.of("purpose", Messages.text("disclosure.purpose.missing")) : Map.of())) {
            return;
        }
        files.folder(Messages.text("attachment.copy.folder")).ifPresent(folder -> background.dbWithProgress(progress -> {
            Path last = folder;
            for (int i = 0; i < wanted.size() && !progress.cancelled(); i++) {
                progress.report(i, wanted.size());
                Attachment copied = wanted.get(i);
                last = exports.saveAsItIs(Messages.text("attachment.paper", record.name()), copied.mediaType().name(), attachments.content(copied), purpose, folder,
                        copied.copyName());
            }
            return last;
        }).announced(Messages.text("attachment.copying")).onSuccess(last -> {
            close.run();
            dialogs.toast(Messages.text("attachment.copied", wanted.size(), wanted.size() == 1 ? last : folder));
        }).start());
    }
}
