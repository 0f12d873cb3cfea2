package org.jielin.mediation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records a meeting with the parties. */
public final class SessionEditController implements Form {

    private final MediationService mediation;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private MediationCase mediationCase;
    private Runnable done = () -> {
    };

    @FXML
    private DatePicker day;
    @FXML
    private Label dayError;
    @FXML
    private TextField time;
    @FXML
    private Label timeError;
    @FXML
    private TextField place;
    @FXML
    private TextField attendees;
    @FXML
    private TextArea record;
    @FXML
    private Label recordError;
    @FXML
    private TextField result;

    public SessionEditController(MediationService mediation, Background background, Clock clock) {
        this.mediation = mediation;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        day.setValue(LocalDate.now(clock));
        time.setText("14:00");
        errors.field("day", day, dayError).field("time", time, timeError).field("record", record, recordError);
    }

    void begin(MediationCase c, Runnable whenDone) {
        mediationCase = c;
        done = whenDone;
        place.setText(c.place());
    }

    @Override
    public String title() {
        return Messages.text("mediation.session");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return !record.getText().isBlank();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (day.getValue() == null || day.getValue().isAfter(LocalDate.now(clock))) {
            wrong.put("day", Messages.text("mediation.day.wrong"));
        }
        LocalTime at = time();
        if (at == null) {
            wrong.put("time", Messages.text("mediation.time.wrong"));
        }
        if (record.getText().isBlank()) {
            wrong.put("record", Messages.text("mediation.record.missing"));
        }
        if (errors.show(wrong)) {
            MediationSession session = new MediationSession(0, mediationCase.id(), LocalDateTime.of(day.getValue(), at), place.getText().strip(),
                    attendees.getText().strip(), record.getText().strip(), result.getText().strip());
            background.db(() -> {
                mediation.addSession(mediationCase, session);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(time.getText().strip().replace('\uFF1A', ':').replaceFirst("^(\\d):", "0$1:"));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
