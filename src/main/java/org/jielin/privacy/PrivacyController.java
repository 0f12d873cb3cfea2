package org.jielin.privacy;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Shows;

/** What the office keeps of people, on what ground, for how long, and what has to go. */
public final class PrivacyController implements Shows<PrivacyPlace>, ListScreen {

    @FXML
    private FieldListController fieldsController;
    @FXML
    private RuleListController rulesController;
    @FXML
    private ExpiredListController expiredController;
    @FXML
    private UnconsentedListController unconsentedController;

    @FXML
    private Tab unconsentedTab;
    @FXML
    private Tab expiredTab;

    @FXML
    private void initialize() {
        rulesController.onDecided(this::refresh);
    }

    @Override
    public void show(PrivacyPlace destination) {
        fieldsController.refresh();
        rulesController.refresh();
        refresh();
    }

    @Override
    public void print() {
        if (unconsentedTab.isSelected()) {
            unconsentedController.print();
        } else if (expiredTab.isSelected()) {
            expiredController.print();
        }
    }

    private void refresh() {
        expiredController.refresh();
        unconsentedController.refresh();
    }
}
