package org.jielin.privacy;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;

/** On what ground each class of records is kept, and for how long. */
public final class RuleListController {

    /** Fifty years: longer is no term. */
    private static final int LONGEST_MONTHS = 600;

    private final PrivacyService privacy;
    private final Background background;
    private final Dialogs dialogs;
    private final FieldErrors errors = new FieldErrors();
    private Runnable decided = () -> {
    };

    @FXML
    private TableView<RetentionRule> ruleTable;
    @FXML
    private TableColumn<RetentionRule, RecordClass> ruleClass;
    @FXML
    private TableColumn<RetentionRule, String> ruleHolds;
    @FXML
    private TableColumn<RetentionRule, LegalBasis> ruleBasis;
    @FXML
    private TableColumn<RetentionRule, String> ruleTerm;
    @FXML
    private ComboBox<LegalBasis> basis;
    @FXML
    private TextField months;
    @FXML
    private Label monthsError;

    public RuleListController(PrivacyService privacy, Background background, Dialogs dialogs) {
        this.privacy = privacy;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Columns.showLabel(ruleClass, RetentionRule::recordClass);
        Columns.show(ruleHolds, rule -> Messages.text("privacy.holds." + rule.recordClass()));
        Columns.showLabel(ruleBasis, RetentionRule::basis);
        Columns.show(ruleTerm, rule -> PrivacyService.term(rule.months()));
        basis.getItems().setAll(LegalBasis.values());
        Choices.named(basis, Messages::label);
        errors.field("months", months, monthsError);
        ruleTable.getSelectionModel().selectedItemProperty().addListener((observed, before, rule) -> choose(rule));
    }

    void onDecided(Runnable then) {
        decided = then;
    }

    void refresh() {
        background.db(privacy::rules).onSuccess(rules -> Columns.fill(ruleTable, rules, RetentionRule::recordClass)).latestOnly(this).start();
    }

    private void choose(RetentionRule rule) {
        errors.show(Map.of());
        if (rule != null) {
            basis.setValue(rule.basis());
            months.setText(rule.months() == null ? "" : String.valueOf(rule.months()));
        }
    }

    @FXML
    private void decide() {
        String text = months.getText().strip();
        boolean right = text.isEmpty() || text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LONGEST_MONTHS;
        if (!errors.show(right ? Map.of() : Map.of("months", Messages.text("privacy.months.wrong", LONGEST_MONTHS)))) {
            return;
        }
        RetentionRule rule = new RetentionRule(ruleTable.getSelectionModel().getSelectedItem().recordClass(), basis.getValue(),
                text.isEmpty() ? null : Integer.valueOf(text));
        background.db(() -> {
            privacy.decide(rule);
            return null;
        }).onSuccess(nothing -> {
            dialogs.toast(Messages.text("saved"));
            refresh();
            decided.run();
        }).start();
    }
}
