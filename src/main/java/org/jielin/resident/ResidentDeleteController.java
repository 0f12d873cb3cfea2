package org.jielin.resident;

import java.util.Map;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Asks why a person is deleted, and deletes. */
public final class ResidentDeleteController implements Form {

    private static final int LONGEST_REASON = 100;

    private final Background background;
    private final ResidentRegister register;
    private final FieldErrors errors = new FieldErrors();
    private Person person;
    private LongConsumer deleted = step -> {
    };

    @FXML
    private Label deleteText;
    @FXML
    private ComboBox<String> deleteReason;
    @FXML
    private Label deleteReasonError;

    public ResidentDeleteController(Background background, ResidentRegister register) {
        this.background = background;
        this.register = register;
    }

    @FXML
    private void initialize() {
        deleteReason.getItems().setAll(Messages.list("resident.delete.reasons"));
        errors.field("reason", deleteReason, deleteReasonError);
    }

    void delete(Person wanted, LongConsumer whenDeleted) {
        person = wanted;
        deleted = whenDeleted;
        deleteText.setText(Messages.text("resident.delete.text", wanted.name()));
    }

    @Override
    public String title() {
        return Messages.text("resident.delete.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("resident.delete.act");
    }

    @Override
    public void accept(Runnable close) {
        String reason = deleteReason.getEditor().getText().strip();
        if (!errors.show(complaint(reason))) {
            return;
        }
        background.db(() -> register.delete(person, reason)).onSuccess(step -> {
            close.run();
            deleted.accept(step);
        }).start();
    }

    static Map<String, String> complaint(String reason) {
        if (reason.isEmpty()) {
            return Map.of("reason", Messages.text("resident.delete.reason.missing"));
        }
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Map.of("reason", Messages.text("resident.tooLong", LONGEST_REASON)) : Map.of();
    }
}
