package org.jielin.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import org.jielin.common.db.History;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;

/** Shows whom the program would pair with whom and why; what is ticked becomes real as one step. */
public final class ProposalReviewController implements Shows<ProposalPlace> {

    private final PairingService pairings;
    private final History history;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final Map<Proposal.Pair, BooleanProperty> ticks = new HashMap<>();

    @FXML
    private Label count;
    @FXML
    private Button accept;
    @FXML
    private TableView<Proposal.Pair> table;
    @FXML
    private TableColumn<Proposal.Pair, Boolean> tick;
    @FXML
    private TableColumn<Proposal.Pair, String> elder;
    @FXML
    private TableColumn<Proposal.Pair, String> address;
    @FXML
    private TableColumn<Proposal.Pair, String> helper;
    @FXML
    private TableColumn<Proposal.Pair, String> reason;
    @FXML
    private TableView<Proposal.Unpaired> unpaired;
    @FXML
    private TableColumn<Proposal.Unpaired, String> unpairedElder;
    @FXML
    private TableColumn<Proposal.Unpaired, String> unpairedAddress;
    @FXML
    private TableColumn<Proposal.Unpaired, String> unpairedReason;

    public ProposalReviewController(PairingService pairings, History history, Background background, Dialogs dialogs, Navigator navigator) {
        this.pairings = pairings;
        this.history = history;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        tick.setCellValueFactory(cell -> ticks.get(cell.getValue()));
        tick.setCellFactory(CheckBoxTableCell.forTableColumn(tick));
        table.setEditable(true);
        Columns.show(elder, Proposal.Pair::elderName);
        Columns.show(address, Proposal.Pair::elderAddress);
        Columns.show(helper, Proposal.Pair::helperName);
        Columns.show(reason, Proposal.Pair::reason);
        Columns.whenEmpty(table, Messages.text("pairing.proposal.empty"));
        Columns.show(unpairedElder, Proposal.Unpaired::elderName);
        Columns.show(unpairedAddress, Proposal.Unpaired::elderAddress);
        Columns.show(unpairedReason, Proposal.Unpaired::reason);
        Columns.whenEmpty(unpaired, Messages.text("pairing.proposal.all"));
    }

    @Override
    public void show(ProposalPlace destination) {
        background.db(pairings::propose).announced(Messages.text("pairing.proposal.working")).latestOnly(this).onSuccess(proposal -> {
            ticks.clear();
            proposal.chosen().forEach(pair -> ticks.put(pair, new SimpleBooleanProperty(true)));
            table.getItems().setAll(proposal.chosen());
            unpaired.getItems().setAll(proposal.unpaired());
            accept.setDisable(proposal.chosen().isEmpty());
            count.setText(Messages.text("pairing.proposal.count", proposal.chosen().size(), proposal.unpaired().size()));
        }).start();
    }

    @FXML
    private void accept() {
        List<Proposal.Pair> chosen = table.getItems().stream().filter(pair -> ticks.get(pair).get()).toList();
        background.db(() -> {
            int made = pairings.accept(chosen);
            return new Accepted(made, history.steps(1).getFirst().id());
        }).onSuccess(accepted -> {
            dialogs.toast(Messages.text("pairing.accepted", accepted.made()), Messages.text("history.undo.short"), () -> undo(accepted.step()));
            navigator.open(new PairingListPlace());
        }).start();
    }

    private void undo(long step) {
        background.db(() -> {
            history.undo(step);
            return null;
        }).onSuccess(nothing -> navigator.refresh()).start();
    }

    private record Accepted(int made, long step) {
    }
}
