package org.jielin.privacy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.resident.Person;

/** Fills in the optional fields that the office uses, each with what it is for. */
public final class FactsEditController implements Form {

    private static final int LONGEST = 100;

    private final PrivacyService privacy;
    private final Background background;
    private final FieldErrors errors = new FieldErrors();
    private final Map<OptionalField, TextField> inputs = new EnumMap<>(OptionalField.class);
    private Map<OptionalField, String> before = Map.of();
    private Person person;
    private Runnable saved = () -> {
    };

    @FXML
    private VBox factFields;

    public FactsEditController(PrivacyService privacy, Background background) {
        this.privacy = privacy;
        this.background = background;
    }

    void edit(Person whose, PersonPrivacy known, Runnable whenSaved) {
        person = whose;
        before = known.facts();
        saved = whenSaved;
        known.fields().forEach(this::input);
    }

    private void input(FieldUse use) {
        TextField field = new TextField(before.getOrDefault(use.field(), ""));
        field.setId("fact" + use.field());
        Label name = new Label(Messages.label(use.field()));
        name.setLabelFor(field);
        Label purpose = new Label(Messages.text("privacy.field.for", use.purpose()));
        purpose.getStyleClass().add("hint");
        Label error = new Label();
        VBox box = new VBox(name, field, error, purpose);
        box.getStyleClass().add("field");
        errors.field(use.field().name(), field, error);
        inputs.put(use.field(), field);
        factFields.getChildren().add(box);
    }

    private Map<OptionalField, String> contents() {
        Map<OptionalField, String> contents = new EnumMap<>(OptionalField.class);
        inputs.forEach((field, input) -> contents.put(field, input.getText().strip()));
        return contents;
    }

    @Override
    public String title() {
        return Messages.text("privacy.facts.edit", person.name());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return contents().entrySet().stream().anyMatch(fact -> !fact.getValue().equals(before.getOrDefault(fact.getKey(), "")));
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new HashMap<>();
        contents().forEach((field, content) -> {
            if (content.length() > LONGEST) {
                wrong.put(field.name(), Messages.text("resident.tooLong", LONGEST));
            }
        });
        if (errors.show(wrong)) {
            background.db(() -> {
                privacy.saveFacts(person, contents());
                return null;
            }).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }
}
