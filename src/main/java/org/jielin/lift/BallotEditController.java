package org.jielin.lift;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Changes one owner's ballot. */
public final class BallotEditController implements Form {

    private final Database database;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private BallotRow ballot;
    private Runnable done = () -> {
    };

    @FXML
    private ComboBox<BallotOpinion> opinion;
    @FXML
    private DatePicker votedOn;
    @FXML
    private Label votedOnError;
    @FXML
    private TextField note;

    public BallotEditController(Database database, Background background, Clock clock) {
        this.database = database;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Choices.labelled(opinion, BallotOpinion.values());
        errors.field("votedOn", votedOn, votedOnError);
    }

    void begin(BallotRow row, Runnable whenDone) {
        ballot = row;
        done = whenDone;
        opinion.setValue(row.opinion());
        votedOn.setValue(row.votedOn());
        note.setText(row.note());
    }

    @Override
    public String title() {
        return Messages.text("lift.edit", ballot.room(), ballot.ownerName());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public void accept(Runnable close) {
        boolean future = votedOn.getValue() != null && votedOn.getValue().isAfter(LocalDate.now(clock));
        if (!errors.show(future ? Map.of("votedOn", Messages.text("lift.future")) : Map.of())) {
            return;
        }
        LiftBallot told = new LiftBallot(ballot.id(), ballot.projectId(), ballot.unitId(), ballot.ownerName(), ballot.area(), opinion.getValue(),
                opinion.getValue() == BallotOpinion.NONE ? null : votedOn.getValue(), note.getText().strip());
        background.db(() -> database.write(Act.of("lift.ballot", ballot.room(), ballot.ownerName()), daos -> daos.get(LiftDao.class).update(told)))
                .onSuccess(changed -> {
                    close.run();
                    done.run();
                }).start();
    }
}
