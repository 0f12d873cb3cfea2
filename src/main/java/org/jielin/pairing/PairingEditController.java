package org.jielin.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.pairing.PairingService.Candidate;

/** Chooses a helper for an elder, the best suited first, each with the reason and what speaks against him. */
public final class PairingEditController implements Form {

    private final PairingService pairings;
    private final Background background;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private ElderRow elder;
    private List<Candidate> candidates = List.of();
    private Runnable done = () -> {
    };

    @FXML
    private TextField helperSearch;
    @FXML
    private TableView<Candidate> helpers;
    @FXML
    private Label helpersError;
    @FXML
    private TableColumn<Candidate, String> helperName;
    @FXML
    private TableColumn<Candidate, String> helperAddress;
    @FXML
    private TableColumn<Candidate, String> helperReason;
    @FXML
    private TableColumn<Candidate, String> helperWarning;
    @FXML
    private ComboBox<PairingPart> part;
    @FXML
    private DatePicker began;
    @FXML
    private Label beganError;

    public PairingEditController(PairingService pairings, Background background, Clock clock) {
        this.pairings = pairings;
        this.background = background;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Columns.show(helperName, candidate -> candidate.helper().name());
        Columns.show(helperAddress, candidate -> candidate.helper().address());
        Columns.show(helperReason, Candidate::reason);
        Columns.show(helperWarning, candidate -> String.join(Messages.text("list.comma"), candidate.warnings()));
        Columns.whenEmpty(helpers, Messages.text("pairing.nobody.helpers"));
        Choices.labelled(part, PairingPart.values());
        began.setValue(LocalDate.now(clock));
        helperSearch.textProperty().addListener((observed, before, now) -> fill());
        errors.field("helpers", helpers, helpersError).field("began", began, beganError);
    }

    void begin(ElderRow row, Runnable whenDone) {
        elder = row;
        done = whenDone;
        part.setValue(row.mainHelperId() == null ? PairingPart.MAIN : PairingPart.STANDBY);
        background.db(() -> pairings.candidates(row)).onSuccess(found -> {
            candidates = found;
            fill();
        }).start();
    }

    private void fill() {
        String text = helperSearch.getText().strip();
        helpers.getItems().setAll(candidates.stream()
                .filter(candidate -> candidate.helper().name().contains(text) || candidate.helper().address().contains(text)).toList());
        helpers.getSelectionModel().selectFirst();
    }

    @Override
    public String title() {
        return Messages.text("pairing.for", elder.name(), elder.address());
    }

    @Override
    public String acceptLabel() {
        return Messages.text("pairing.pair");
    }

    @Override
    public void accept(Runnable close) {
        Candidate chosen = helpers.getSelectionModel().getSelectedItem();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (chosen == null) {
            wrong.put("helpers", Messages.text("pairing.helper.missing"));
        }
        if (began.getValue() == null) {
            wrong.put("began", Messages.text("pairing.began.missing"));
        }
        if (errors.show(wrong)) {
            LocalDate day = began.getValue();
            PairingPart as = part.getValue();
            background.db(() -> {
                pairings.pair(elder, chosen.helper(), as, day, chosen.reason());
                return null;
            }).onSuccess(nothing -> {
                close.run();
                done.run();
            }).start();
        }
    }
}
