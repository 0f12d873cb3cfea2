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

/** Says until which day a tag held. */
public final class TagEndController implements Form {

    private final Background background;
    private final ResidentRegister register;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private Tag tag;
    private String personName;
    private LongConsumer ended = step -> {
    };

    @FXML
    private Label tagEndText;
    @FXML
    private DatePicker tagUntil;
    @FXML
    private Label tagUntilError;

    public TagEndController(Background background, ResidentRegister register, Clock clock) {
        this.background = background;
        this.register = register;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        errors.field("until", tagUntil, tagUntilError);
    }

    /** Yesterday is proposed: what no longer holds today has left today's lists. */
    void end(Tag wanted, String name, LongConsumer whenEnded) {
        tag = wanted;
        personName = name;
        ended = whenEnded;
        tagEndText.setText(Messages.text("tag.end.text", wanted.label()));
        tagUntil.setValue(LocalDate.now(clock).minusDays(1));
    }

    @Override
    public String title() {
        return Messages.text("tag.end.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("tag.end.act");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate day = tagUntil.getValue();
        if (!errors.show(complaint(tag, day, LocalDate.now(clock)))) {
            return;
        }
        background.db(() -> register.endTag(tag, day, personName)).onSuccess(step -> {
            close.run();
            ended.accept(step);
        }).start();
    }

    /** A tag given today by mistake may end the day before: then it never held. */
    static Map<String, String> complaint(Tag tag, LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            return Map.of("until", Messages.text("tag.until.wrong"));
        }
        return tag.since() != null && day.isBefore(tag.since().minusDays(1))
                ? Map.of("until", Messages.text("tag.until.early", tag.since().toString())) : Map.of();
    }
}
