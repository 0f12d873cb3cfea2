package org.jielin.team;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Changes what the register says of a volunteer. */
public final class HelperEditController implements Form {

    private final Database database;
    private final Background background;
    private final FieldErrors errors = new FieldErrors();
    private HelperRow row;
    private int version;
    private Runnable saved = () -> {
    };

    @FXML
    private TextField team;
    @FXML
    private TextField capacity;
    @FXML
    private Label capacityError;
    @FXML
    private TextField languages;
    @FXML
    private TextField availability;
    @FXML
    private TextField skills;
    @FXML
    private CheckBox partyMember;
    @FXML
    private CheckBox active;

    public HelperEditController(Database database, Background background) {
        this.database = database;
        this.background = background;
    }

    @FXML
    private void initialize() {
        errors.field("capacity", capacity, capacityError);
    }

    void edit(HelperRow helper, Runnable whenSaved) {
        row = helper;
        saved = whenSaved;
        team.setText(helper.team());
        capacity.setText(String.valueOf(helper.capacity()));
        languages.setText(helper.languages());
        availability.setText(helper.availability());
        skills.setText(helper.skills());
        partyMember.setSelected(helper.partyMember());
        active.setSelected(helper.active());
        background.db(() -> database.reader(HelperDao.class).find(helper.id())).onSuccess(found -> version = found.version()).start();
    }

    @Override
    public String title() {
        return Messages.text("helper.edit", row.name());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public void accept(Runnable close) {
        boolean number = capacity.getText().strip().matches("\\d{1,2}");
        if (errors.show(number ? Map.of() : Map.of("capacity", Messages.text("helper.capacity.wrong")))) {
            Helper told = new Helper(row.id(), row.personId(), team.getText().strip(), Integer.parseInt(capacity.getText().strip()),
                    languages.getText().strip(), availability.getText().strip(), skills.getText().strip(), partyMember.isSelected(),
                    active.isSelected(), version);
            background.db(() -> save(told)).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }

    private Void save(Helper told) {
        return database.write(Act.of("helper.update", row.name()), daos -> {
            if (daos.get(HelperDao.class).update(told) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }
}
