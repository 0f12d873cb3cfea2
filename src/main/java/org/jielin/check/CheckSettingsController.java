package org.jielin.check;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Changes what the check takes for usual. */
public final class CheckSettingsController implements Form {

    private final Checks checks;
    private final Background background;
    private final CheckSettingsForm form = new CheckSettingsForm();
    private final FieldErrors errors = new FieldErrors();
    private Runnable saved = () -> {
    };

    @FXML
    private TextField parentYears;
    @FXML
    private Label parentYearsError;
    @FXML
    private TextField spouseAge;
    @FXML
    private Label spouseAgeError;
    @FXML
    private TextField phoneHouseholds;
    @FXML
    private Label phoneHouseholdsError;

    public CheckSettingsController(Checks checks, Background background) {
        this.checks = checks;
        this.background = background;
    }

    @FXML
    private void initialize() {
        parentYears.textProperty().bindBidirectional(form.parentYears);
        spouseAge.textProperty().bindBidirectional(form.spouseAge);
        phoneHouseholds.textProperty().bindBidirectional(form.phoneHouseholds);
        errors.field("parentYears", parentYears, parentYearsError).field("spouseAge", spouseAge, spouseAgeError)
                .field("phoneHouseholds", phoneHouseholds, phoneHouseholdsError);
    }

    void edit(Runnable whenSaved) {
        saved = whenSaved;
        background.db(checks::settings).onSuccess(form::load).start();
    }

    @Override
    public String title() {
        return Messages.text("check.settings");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(form.validate())) {
            CheckSettings settings = form.toRecord();
            background.db(() -> {
                checks.save(settings);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }
}
