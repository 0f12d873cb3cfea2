package org.jielin.mediation;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Registers a case, or changes what was registered. */
public final class CaseEditController implements Form {

    private final Database database;
    private final MediationService mediation;
    private final Background background;
    private final CaseForm form;
    private final FieldErrors errors = new FieldErrors();
    private Consumer<Long> saved = id -> {
    };
    private Long known;
    private List<String> mediatorNames = List.of();

    @FXML
    private DatePicker registeredOn;
    @FXML
    private Label registeredOnError;
    @FXML
    private ComboBox<DisputeType> type;
    @FXML
    private TextField localType;
    @FXML
    private ComboBox<CaseSource> source;
    @FXML
    private TextField place;
    @FXML
    private TextArea applicants;
    @FXML
    private Label applicantsError;
    @FXML
    private TextArea respondents;
    @FXML
    private Label respondentsError;
    @FXML
    private TextField mediators;
    @FXML
    private TextArea summary;
    @FXML
    private Label summaryError;
    @FXML
    private TextArea claims;

    public CaseEditController(Database database, MediationService mediation, Background background, Clock clock) {
        this.database = database;
        this.mediation = mediation;
        this.background = background;
        this.form = new CaseForm(clock);
    }

    @FXML
    private void initialize() {
        Choices.labelled(type, DisputeType.values());
        Choices.labelled(source, CaseSource.values());
        registeredOn.valueProperty().bindBidirectional(form.registeredOn);
        type.valueProperty().bindBidirectional(form.type);
        localType.textProperty().bindBidirectional(form.localType);
        source.valueProperty().bindBidirectional(form.source);
        place.textProperty().bindBidirectional(form.place);
        applicants.textProperty().bindBidirectional(form.applicants);
        respondents.textProperty().bindBidirectional(form.respondents);
        mediators.textProperty().bindBidirectional(form.mediators);
        summary.textProperty().bindBidirectional(form.summary);
        claims.textProperty().bindBidirectional(form.claims);
        TextFields.bindAutoCompletion(mediators, request -> continued(request.getUserText()));
        errors.field("registeredOn", registeredOn, registeredOnError).field("applicants", applicants, applicantsError)
                .field("respondents", respondents, respondentsError).field("summary", summary, summaryError);
    }

    /** What is typed so far with each known mediator whose name goes on from there. */
    private List<String> continued(String typed) {
        int begin = typed.lastIndexOf(Messages.text("list.comma")) + 1;
        String before = typed.substring(0, begin);
        return mediatorNames.stream().filter(name -> name.startsWith(typed.substring(begin))).map(name -> before + name).toList();
    }

    private void suggestMediators() {
        background.db(() -> database.reader(CaseDao.class).mediators())
                .onSuccess(known -> mediatorNames = known.stream().filter(Mediator::active).map(Mediator::name).toList()).start();
    }

    void register(Consumer<Long> whenSaved) {
        saved = whenSaved;
        suggestMediators();
    }

    void change(long id, Consumer<Long> whenSaved) {
        known = id;
        saved = whenSaved;
        suggestMediators();
        background.db(() -> {
            database.seen("mediation_case", id, "case_party.phone");
            return database.read(daos -> {
                CaseDao cases = daos.get(CaseDao.class);
                return new Known(cases.find(id), cases.parties(id), cases.mediatorsOf(id));
            });
        }).onSuccess(data -> form.load(data.mediationCase(), data.parties(), data.mediators())).start();
    }

    @Override
    public String title() {
        return Messages.text(known == null ? "mediation.new" : "mediation.edit");
    }

    @Override
    public String acceptLabel() {
        return Messages.text(known == null ? "mediation.register" : "dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (!errors.show(form.validate())) {
            return;
        }
        background.db(this::save).onSuccess(id -> {
            close.run();
            saved.accept(id);
        }).start();
    }

    private long save() {
        if (known == null) {
            return mediation.register(form.toRecord(), form.parties(), form.mediatorNames());
        }
        mediation.change(form.toRecord(), form.parties(), form.mediatorNames());
        return known;
    }

    private record Known(MediationCase mediationCase, List<CaseParty> parties, List<Mediator> mediators) {
    }
}
