package org.jielin.resident;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Gives a person a tag, with its first day and what shows it. */
public final class TagEditController implements Form {

    private final Database database;
    private final Background background;
    private final ResidentRegister register;
    private final TagForm form;
    private final FieldErrors errors = new FieldErrors();
    private long person;
    private String personName;
    private Runnable saved = () -> {
    };

    @FXML
    private ComboBox<String> tagLabel;
    @FXML
    private Label tagLabelError;
    @FXML
    private DatePicker tagSince;
    @FXML
    private Label tagSinceError;
    @FXML
    private TextField tagEvidence;
    @FXML
    private Label tagEvidenceError;

    public TagEditController(Database database, Background background, ResidentRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.register = register;
        this.form = new TagForm(clock);
    }

    @FXML
    private void initialize() {
        tagLabel.getEditor().textProperty().bindBidirectional(form.label);
        tagSince.valueProperty().bindBidirectional(form.since);
        tagEvidence.textProperty().bindBidirectional(form.evidence);
        errors.field("label", tagLabel, tagLabelError).field("since", tagSince, tagSinceError)
                .field("evidence", tagEvidence, tagEvidenceError);
    }

    void add(long personId, String name, Runnable whenSaved) {
        person = personId;
        personName = name;
        saved = whenSaved;
        background.db(() -> new Known(database.reader(TagDao.class).labels(), database.reader(TagDao.class).of(personId)))
                .onSuccess(known -> {
                    tagLabel.getItems().setAll(Stream.concat(known.labels().stream(), Stream.of(Messages.list("tag.labels"))).distinct()
                            .toList());
                    form.knows(known.tags());
                }).start();
    }

    @Override
    public String title() {
        return Messages.text("tag.title");
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
            Tag tag = form.toRecord(person);
            background.db(() -> {
                register.addTag(tag, personName);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }

    private record Known(List<String> labels, List<Tag> tags) {
    }
}
