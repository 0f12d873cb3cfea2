package org.jielin.office;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.time.LunarHabit;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.resident.DerivedHabit;

/** Changes what the office takes for living alone and when it keeps lunar birthdays. */
public final class HabitController implements Form {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final HabitForm form = new HabitForm();
    private final FieldErrors errors = new FieldErrors();

    @FXML
    private TextField aloneFrom;
    @FXML
    private Label aloneFromError;
    @FXML
    private CheckBox tenantIsCompany;
    @FXML
    private CheckBox leapAlwaysOrdinary;
    @FXML
    private CheckBox thirtiethOnNextDay;

    public HabitController(Database database, Background background, Dialogs dialogs) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        aloneFrom.textProperty().bindBidirectional(form.aloneFrom);
        tenantIsCompany.selectedProperty().bindBidirectional(form.tenantIsCompany);
        leapAlwaysOrdinary.selectedProperty().bindBidirectional(form.leapAlwaysOrdinary);
        thirtiethOnNextDay.selectedProperty().bindBidirectional(form.thirtiethOnNextDay);
        errors.field("aloneFrom", aloneFrom, aloneFromError);
    }

    void edit() {
        background.db(() -> database.read(daos -> {
            OfficeSettingDao settings = daos.get(OfficeSettingDao.class);
            return new Habits(DerivedHabit.of(settings::find), LunarHabit.of(settings::find));
        })).onSuccess(known -> form.load(known.derived(), known.lunar())).start();
    }

    @Override
    public String title() {
        return Messages.text("habit.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public void accept(Runnable close) {
        if (!errors.show(form.validate())) {
            return;
        }
        Habits chosen = new Habits(form.derived(), form.lunar());
        background.db(() -> database.write(Act.of("office.habits"), daos -> {
            OfficeSettingDao settings = daos.get(OfficeSettingDao.class);
            chosen.derived().settings().forEach(settings::set);
            chosen.lunar().settings().forEach(settings::set);
            return null;
        })).onSuccess(nothing -> {
            close.run();
            dialogs.toast(Messages.text("saved"));
        }).start();
    }

    private record Habits(DerivedHabit derived, LunarHabit lunar) {
    }
}
