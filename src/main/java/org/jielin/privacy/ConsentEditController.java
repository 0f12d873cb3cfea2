package org.jielin.privacy;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
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
import org.jielin.resident.Person;

/** Notes that somebody, or everybody on a list, agreed to a class of records. */
public final class ConsentEditController implements Form {

    private final PrivacyService privacy;
    private final Background background;
    private final ConsentForm form;
    private final FieldErrors errors = new FieldErrors();
    private Person person;
    private List<Unconsented> people = List.of();
    private LongConsumer saved = step -> {
    };

    @FXML
    private Label consentWho;
    @FXML
    private ComboBox<RecordClass> consentClass;
    @FXML
    private DatePicker consentDay;
    @FXML
    private Label consentDayError;
    @FXML
    private ComboBox<ConsentWay> consentWay;
    @FXML
    private TextField consentEvidence;
    @FXML
    private Label consentEvidenceError;

    public ConsentEditController(PrivacyService privacy, Background background, Clock clock) {
        this.privacy = privacy;
        this.background = background;
        this.form = new ConsentForm(clock);
    }

    @FXML
    private void initialize() {
        consentClass.getItems().setAll(RecordClass.values());
        Choices.named(consentClass, Messages::label);
        consentWay.getItems().setAll(ConsentWay.values());
        Choices.named(consentWay, Messages::label);
        consentClass.valueProperty().bindBidirectional(form.recordClass);
        consentDay.valueProperty().bindBidirectional(form.givenOn);
        consentWay.valueProperty().bindBidirectional(form.way);
        consentEvidence.textProperty().bindBidirectional(form.evidence);
        errors.field("givenOn", consentDay, consentDayError).field("evidence", consentEvidence, consentEvidenceError);
    }

    void forOne(Person agreeing, Runnable whenSaved) {
        person = agreeing;
        consentWho.setText(agreeing.name());
        saved = step -> whenSaved.run();
    }

    void forAll(List<Unconsented> agreeing, RecordClass recordClass, LongConsumer whenSaved) {
        people = agreeing;
        form.recordClass.set(recordClass);
        consentClass.setDisable(true);
        String first = agreeing.getFirst().name();
        consentWho.setText(agreeing.size() == 1 ? first : Messages.text("privacy.consent.people", first, agreeing.size()));
        saved = whenSaved;
    }

    @Override
    public String title() {
        return Messages.text("privacy.consent.note");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(form.validate())) {
            background.db(this::save).onSuccess(step -> {
                close.run();
                saved.accept(step);
            }).start();
        }
    }

    private long save() {
        if (person == null) {
            return privacy.consent(people, form.toRecord(0));
        }
        privacy.consent(person, form.toRecord(person.id()));
        return 0;
    }
}
