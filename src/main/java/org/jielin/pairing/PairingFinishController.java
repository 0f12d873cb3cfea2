package org.jielin.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Ends a pairing with day and reason. */
public final class PairingFinishController implements Form {

    private final PairingService pairings;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private PairingRow pairing;
    private Runnable done = () -> {
    };

    @FXML
    private DatePicker ended;
    @FXML
    private Label endedError;
    @FXML
    private ComboBox<PairingEnd> reason;
    @FXML
    private Label reasonError;
    @FXML
    private TextField note;

    public PairingFinishController(PairingService pairings, Background background, Clock clock) {
        this.pairings = pairings;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(reason, PairingEnd.values());
        ended.setValue(LocalDate.now(clock));
        errors.field("ended", ended, endedError).field("reason", reason, reasonError);
    }

    void begin(PairingRow row, Runnable whenDone) {
        pairing = row;
        done = whenDone;
    }

    @Override
    public String title() {
        return Messages.text("pairing.end.title", pairing.elder(), pairing.helper());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("pairing.end");
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (ended.getValue() == null || ended.getValue().isBefore(pairing.beganOn())) {
            wrong.put("ended", Messages.text("pairing.end.early", pairing.beganOn()));
        }
        if (reason.getValue() == null) {
            wrong.put("reason", Messages.text("pairing.end.reason.missing"));
        }
        if (errors.show(wrong)) {
            background.db(() -> {
                pairings.end(pairing, ended.getValue(), reason.getValue(), note.getText().strip());
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }
}
