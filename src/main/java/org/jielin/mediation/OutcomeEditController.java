package org.jielin.mediation;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Records what came of a case and how the agreement is performed. */
public final class OutcomeEditController implements Form {

    private final MediationService mediation;
    private final Background background;
    private final OutcomeForm form;
    private final FieldErrors errors = new FieldErrors();
    private Runnable done = () -> {
    };

    @FXML
    private ComboBox<Outcome> outcome;
    @FXML
    private Label outcomeError;
    @FXML
    private DatePicker day;
    @FXML
    private Label dayError;
    @FXML
    private VBox agreementBox;
    @FXML
    private TextArea agreement;
    @FXML
    private Label agreementError;
    @FXML
    private TextField amount;
    @FXML
    private Label amountError;
    @FXML
    private ComboBox<Performance> performance;
    @FXML
    private DatePicker performanceDue;
    @FXML
    private Label performanceDueError;
    @FXML
    private CheckBox remedies;
    @FXML
    private Label remediesError;

    public OutcomeEditController(MediationService mediation, Background background, Clock clock) {
        this.mediation = mediation;
        this.background = background;
        this.form = new OutcomeForm(clock);
    }

    @FXML
    private void initialize() {
        Choices.labelled(outcome, Outcome.values());
        Choices.labelled(performance, Performance.values());
        outcome.valueProperty().bindBidirectional(form.outcome);
        day.valueProperty().bindBidirectional(form.day);
        agreement.textProperty().bindBidirectional(form.agreement);
        amount.textProperty().bindBidirectional(form.amount);
        performance.valueProperty().bindBidirectional(form.performance);
        performanceDue.valueProperty().bindBidirectional(form.performanceDue);
        remedies.selectedProperty().bindBidirectional(form.remediesTold);
        BooleanBinding agreed = Bindings.createBooleanBinding(form::agreed, form.outcome);
        showWhen(agreementBox, agreed);
        showWhen(remedies, agreed.not());
        errors.field("outcome", outcome, outcomeError).field("day", day, dayError).field("agreement", agreement, agreementError)
                .field("amount", amount, amountError)
                .field("performanceDue", performanceDue, performanceDueError).field("remedies", remedies, remediesError);
    }

    private static void showWhen(Node node, BooleanBinding condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    void begin(MediationCase c, Runnable whenDone) {
        form.load(c);
        done = whenDone;
    }

    @Override
    public String title() {
        return Messages.text("mediation.decide");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.outcome.get() != null;
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(form.validate())) {
            MediationCase decided = form.toRecord();
            background.db(() -> {
                mediation.decide(decided);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }
}
