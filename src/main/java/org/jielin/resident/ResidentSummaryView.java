package org.jielin.resident;

import java.time.LocalDate;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;

/** One resident in short, as lists show the chosen one at their right. */
public final class ResidentSummaryView extends VBox {

    private final Label name = label("summaryName", "detail-title");
    private final Label about = label("summaryAbout", "detail-subtitle");
    private final FlowPane tags = new FlowPane(6, 6);
    private final GridPane facts = new GridPane();

    public ResidentSummaryView() {
        super(12);
        facts.getStyleClass().add("facts");
        getChildren().setAll(name, about, tags, facts);
    }

    /** Shows the resident as of a day. */
    public void show(ResidentRow row, LocalDate day) {
        name.setText(row.called().isEmpty() ? row.name() : Messages.text("resident.name.called", row.name(), row.called()));
        about.setText(PersonWords.sexAndAge(row.sex(), row.birthDate(), day));
        tags.getChildren().setAll(row.tagList().stream().map(ResidentSummaryView::tag).toList());
        tags.setManaged(!tags.getChildren().isEmpty());
        facts.getChildren().clear();
        fact("resident.address", row.address().full());
        fact("resident.birth", PersonWords.birth(row.birthDate(), row.birthPrecision()));
        fact("resident.head", row.head());
        fact("resident.relation", Messages.label(row.relation()));
        fact("resident.category", Messages.label(row.category()));
        fact("resident.phone", row.phone() == null ? null : Masking.phone(row.phone()));
        fact("resident.id", PersonWords.idNumber(row.idNumber(), row.idAsWritten()));
    }

    private void fact(String key, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        int line = facts.getRowCount();
        Label what = new Label(Messages.text(key));
        what.getStyleClass().add("fact-name");
        what.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(what, VPos.TOP);
        Label value = new Label(text);
        value.setWrapText(true);
        facts.addRow(line, what, value);
    }

    /** A label of a group somebody belongs to. */
    static Node tag(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("tag");
        return label;
    }

    /** A label that was worked out, not asserted. */
    static Node derived(DerivedTag tag) {
        Label label = new Label(Messages.text("tag.derived.mark", Messages.label(tag)));
        label.getStyleClass().add("tag-derived");
        return label;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
