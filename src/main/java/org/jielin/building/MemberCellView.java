package org.jielin.building;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.resident.PersonWords;
import org.jielin.resident.ResidentRow;

/** One resident of a room; the first of each household tells whose it is. */
final class MemberCellView extends ListCell<ResidentRow> {

    private final Label household = styled("section-title");
    private final Label name = new Label();
    private final Label about = styled("hint");
    private final HBox tags = new HBox(4);
    private final VBox content = new VBox(3, household, new HBox(8, name, tags), about);
    private final LocalDate day;

    MemberCellView(LocalDate day) {
        this.day = day;
        household.managedProperty().bind(household.visibleProperty());
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(ResidentRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        ResidentRow before = getIndex() > 0 ? getListView().getItems().get(getIndex() - 1) : null;
        household.setVisible(before == null || !Objects.equals(before.householdId(), row.householdId()));
        household.setText(row.householdId() == null ? Messages.text("building.household.none")
                : Messages.text("building.household.head", row.head() == null ? row.name() : row.head()));
        name.setText(row.name());
        about.setText(Stream.of(Messages.label(row.relation()), PersonWords.sexAndAge(row.sex(), row.birthDate(), day))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")));
        tags.getChildren().setAll(row.tagList().stream().map(tag -> {
            Label mark = new Label(tag);
            mark.getStyleClass().addAll("mark", "mark-tag");
            return mark;
        }).toList());
        setGraphic(content);
    }
}
