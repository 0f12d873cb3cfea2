package org.jielin.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** The acts of a case that need a day or a few words: accepting, a return visit, deleting. */
public final class CaseNoteController implements Form {

    /** What is being done. */
    enum Act {
        ACCEPT, RETURN_VISIT, DELETE
    }

    private final MediationService mediation;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private Act act = Act.ACCEPT;
    private MediationCase mediationCase;
    private Runnable done = () -> {
    };

    @FXML
    private VBox dayBox;
    @FXML
    private DatePicker day;
    @FXML
    private Label dayError;
    @FXML
    private VBox wordsBox;
    @FXML
    private Label wordsLabel;
    @FXML
    private TextArea words;
    @FXML
    private Label wordsError;

    public CaseNoteController(MediationService mediation, Background background, Clock clock) {
        this.mediation = mediation;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        day.setValue(LocalDate.now(clock));
        errors.field("day", day, dayError).field("words", words, wordsError);
    }

    void begin(Act what, MediationCase c, Runnable whenDone) {
        act = what;
        mediationCase = c;
        done = whenDone;
        wordsLabel.setText(Messages.text("mediation.note." + what));
        hide(dayBox, what == Act.DELETE);
        hide(wordsBox, what == Act.ACCEPT);
    }

    private static void hide(VBox box, boolean hidden) {
        box.setVisible(!hidden);
        box.setManaged(!hidden);
    }

    @Override
    public String title() {
        return Messages.text("mediation.act." + act);
    }

    @Override
    public String acceptLabel() {
        return Messages.text("mediation.act." + act);
    }

    @Override
    public boolean dirty() {
        return !words.getText().isBlank();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (act != Act.DELETE && (day.getValue() == null || day.getValue().isAfter(LocalDate.now(clock)))) {
            wrong.put("day", Messages.text("mediation.day.wrong"));
        }
        if (act == Act.DELETE && words.getText().isBlank()) {
            wrong.put("words", Messages.text("mediation.delete.reason"));
        }
        if (errors.show(wrong)) {
            background.db(this::perform).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }

    private Void perform() {
        switch (act) {
            case ACCEPT -> mediation.accept(mediationCase, day.getValue());
            case RETURN_VISIT -> mediation.addReturnVisit(mediationCase,
                    new ReturnVisit(0, mediationCase.id(), day.getValue(), words.getText().strip()));
            case DELETE -> mediation.delete(mediationCase, words.getText());
        }
        return null;
    }
}
