package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Lets somebody who lives in a flat and belongs to no household make one of his own. */
public final class FoundController implements Form {

    private final Background background;
    private final HouseholdRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private ResidentFile file;
    private LongConsumer founded = step -> {
    };

    @FXML
    private Label foundText;
    @FXML
    private DatePicker foundDay;
    @FXML
    private Label foundDayError;

    public FoundController(Background background, HouseholdRegister register, Clock clock) {
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        errors.field("day", foundDay, foundDayError);
        foundDay.setValue(LocalDate.now(clock));
    }

    void begin(ResidentFile of, LongConsumer whenFounded) {
        file = of;
        founded = whenFounded;
        foundText.setText(Messages.text("life.found.text", of.person().name(), of.address().full()));
    }

    @Override
    public String title() {
        return Messages.label(LifeEvent.FOUNDED);
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.found.act");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = foundDay.getValue();
        String wrong = HouseholdRules.complaint(day, file.residence().since(), LocalDate.now(clock));
        if (errors.show(wrong.isEmpty() ? Map.of() : Map.of("day", wrong))) {
            background.db(() -> register.founded(file.person(), day)).onSuccess(step -> {
                close.run();
                founded.accept(step);
            }).start();
        }
    }
}
