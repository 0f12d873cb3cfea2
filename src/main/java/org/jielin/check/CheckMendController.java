package org.jielin.check;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Form;

/** Shows what mending all the safe findings will change, and does it as one step. */
public final class CheckMendController implements Form {

    private final Checks checks;
    private final Background background;
    private List<Finding> findings = List.of();
    private LongConsumer done = step -> {
    };

    @FXML
    private Label mendText;
    @FXML
    private ListView<String> mendLines;

    public CheckMendController(Checks checks, Background background) {
        this.checks = checks;
        this.background = background;
    }

    /** @param whenDone gets the step, to take it back */
    void begin(List<Finding> safe, LongConsumer whenDone) {
        findings = safe;
        done = whenDone;
        mendText.setText(Messages.text("check.mendAll.text", safe.size()));
        mendLines.getItems().setAll(safe.stream()
                .map(finding -> Messages.text("check.mendAll.line", Messages.label(finding.kind()), finding.who(), finding.mend().words())).toList());
    }

    @Override
    public String title() {
        return Messages.text("check.mendAll");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("check.mendAll.accept", findings.size());
    }

    @Override
    public void accept(Runnable close) {
        background.db(() -> checks.mend(findings)).announced(Messages.text("check.mending")).onSuccess(step -> {
            close.run();
            done.accept(step);
        }).start();
    }
}
