package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.TilePane;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Form;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.Format;
import org.jielin.document.PaperDocument;
import org.jielin.document.PaperPrinter;
import org.jielin.document.Preset;

/** Shows a recovery code the only time that it is shown, and lets nobody past who has not put it away. */
public final class RecoveryCodeController implements Form {

    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final PaperPrinter printer;
    private final Clock clock;
    private Office office;
    private String code;
    private Runnable kept;

    @FXML
    private Label purpose;
    @FXML
    private TilePane groups;
    @FXML
    private CheckBox putAway;

    public RecoveryCodeController(Background background, Dialogs dialogs, FilePicker files, PaperPrinter printer, Clock clock) {
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.printer = printer;
        this.clock = clock;
    }

    /** @param onKept what follows when the code has been put away */
    public void toKeep(Office opened, String recoveryCode, Runnable onKept) {
        office = opened;
        code = recoveryCode;
        kept = onKept;
        purpose.setText(Messages.text("recovery.purpose", opened.name()));
        for (String group : recoveryCode.split("-")) {
            groups.getChildren().add(new Label(group));
        }
    }

    @FXML
    private void print() {
        background.paper(() -> exports().print(paper(), disclosure(), printer)).onError(this::notPrinted).onSuccess(sent -> {
            if (sent) {
                dialogs.toast(Messages.text("document.print.sent"));
            }
        }).start();
    }

    private Exports exports() {
        return Exports.of(office.database(), clock);
    }

    private PaperDocument paper() {
        return RecoveryPaper.of(office.name(), code, LocalDate.now(clock));
    }

    private static Disclosure disclosure() {
        return Disclosure.of(Preset.INTERNAL, Messages.text("recovery.paper.title"));
    }

    private void notPrinted(Throwable failure) {
        if (failure instanceof UserMessageException) {
            dialogs.confirm(Messages.text("recovery.noPrinter.title"), Messages.text("recovery.noPrinter.text"), Messages.text("document.save.PDF"),
                    this::savePdf);
        } else {
            dialogs.error(failure);
        }
    }

    private void savePdf() {
        files.save(Messages.text("document.save.PDF"), Messages.text("recovery.paper.title") + Format.PDF.ending(), Messages.label(Format.PDF),
                List.of("*" + Format.PDF.ending())).ifPresent(this::savePdf);
    }

    private void savePdf(Path file) {
        background.paper(() -> exports().save(paper(), disclosure(), file))
                .onSuccess(saved -> dialogs.toast(Messages.text("document.saved", saved.getFileName()))).start();
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code);
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.toast(Messages.text("recovery.copied"));
    }

    @Override
    public String title() {
        return Messages.text("recovery.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("recovery.done");
    }

    @Override
    public ObservableBooleanValue blocked() {
        return putAway.selectedProperty().not();
    }

    @Override
    public boolean leavable() {
        return false;
    }

    @Override
    public void accept(Runnable close) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (code.equals(clipboard.getString())) {
            clipboard.clear();
        }
        close.run();
        kept.run();
    }
}
