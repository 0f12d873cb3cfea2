package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Asks for a period: to plan its visits, or to print its roster. */
public final class VisitPlanController implements Form {

    private final VisitService visits;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private IntConsumer planned;
    private BiConsumer<LocalDate, LocalDate> print;

    @FXML
    private DatePicker from;
    @FXML
    private DatePicker to;
    @FXML
    private Label toError;
    @FXML
    private Label preview;

    public VisitPlanController(VisitService visits, Background background, Clock clock) {
        this.visits = visits;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        LocalDate today = LocalDate.now(clock);
        from.setValue(today);
        to.setValue(today.plusMonths(1).minusDays(1));
        errors.field("to", to, toError);
        from.valueProperty().addListener((observed, before, now) -> look());
        to.valueProperty().addListener((observed, before, now) -> look());
    }

    void plan(IntConsumer whenPlanned) {
        planned = whenPlanned;
        look();
    }

    void print(BiConsumer<LocalDate, LocalDate> whenChosen) {
        print = whenChosen;
        to.setValue(from.getValue().plusDays(6));
    }

    /** Says beforehand how many visits would be added. */
    private void look() {
        if (planned == null || from.getValue() == null || to.getValue() == null) {
            return;
        }
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        background.db(() -> visits.preview(first, last).size()).latestOnly(this)
                .onSuccess(number -> preview.setText(Messages.text("visit.plan.preview", number)))
                .onError(failure -> preview.setText(failure instanceof UserMessageException ? failure.getMessage() : "")).start();
    }

    @Override
    public String title() {
        return Messages.text(print == null ? "visit.plan" : "visit.print");
    }

    @Override
    public String acceptLabel() {
        return Messages.text(print == null ? "visit.plan.do" : "document.preview");
    }

    @Override
    public void accept(Runnable close) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean period = first != null && last != null && !last.isBefore(first);
        if (!errors.show(period ? Map.of() : Map.of("to", Messages.text("visit.plan.period")))) {
            return;
        }
        if (print != null) {
            close.run();
            print.accept(first, last);
            return;
        }
        background.db(() -> visits.plan(first, last)).announced(Messages.text("visit.plan.working")).onSuccess(number -> {
            close.run();
            planned.accept(number);
        }).start();
    }
}
