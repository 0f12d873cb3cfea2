package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records that somebody moved away or died. */
public final class ResidentDepartController implements Form {

    private final Background background;
    private final ResidentRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private Person person;
    private LocalDate livesHereSince;
    private LongConsumer departed = step -> {
    };

    @FXML
    private Label departText;
    @FXML
    private ComboBox<Departure> departKind;
    @FXML
    private DatePicker departDay;
    @FXML
    private Label departDayError;

    public ResidentDepartController(Background background, ResidentRegister register, Clock clock) {
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(departKind, Departure.values());
        departKind.setValue(Departure.MOVED_OUT);
        errors.field("day", departDay, departDayError);
    }

    void depart(Person wanted, LocalDate since, LongConsumer whenDeparted) {
        person = wanted;
        livesHereSince = since;
        departed = whenDeparted;
        departText.setText(Messages.text("resident.depart.text", wanted.name()));
        departDay.setValue(LocalDate.now(clock));
    }

    @Override
    public String title() {
        return Messages.text("resident.depart.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = departDay.getValue();
        Departure kind = departKind.getValue();
        if (!errors.show(complaint(kind, day, person.birthDate(), livesHereSince, LocalDate.now(clock)))) {
            return;
        }
        background.db(() -> kind == Departure.DIED ? register.died(person, day) : register.movedOut(person, day)).onSuccess(step -> {
            close.run();
            departed.accept(step);
        }).start();
    }

    /** Nobody leaves in the future, moves out before moving in, or dies before birth. */
    static Map<String, String> complaint(Departure kind, LocalDate day, LocalDate born, LocalDate since, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            return Map.of("day", Messages.text("resident.depart.wrong"));
        }
        LocalDate earliest = kind == Departure.DIED ? born : since;
        return earliest != null && day.isBefore(earliest) ? Map.of("day", Messages.text("resident.depart.early", earliest.toString()))
                : Map.of();
    }
}
