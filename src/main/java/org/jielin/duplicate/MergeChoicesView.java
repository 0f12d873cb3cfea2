package org.jielin.duplicate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.duplicate.MergeSheet.Home;
import org.jielin.resident.Contact;
import org.jielin.resident.Tag;

/** Two records side by side: a line for each field, the likelier value chosen and why, and the home that is to hold. */
public final class MergeChoicesView extends GridPane {

    private final Map<MergeField, ToggleGroup> fields = new EnumMap<>(MergeField.class);
    private final ToggleGroup residence = new ToggleGroup();
    private final ToggleGroup household = new ToggleGroup();
    private final ToggleGroup care = new ToggleGroup();
    private final ToggleGroup helper = new ToggleGroup();
    private MergeSheet sheet;
    private Runnable changed = () -> {
    };

    public MergeChoicesView() {
        getStyleClass().addAll("facts", "merge-choices");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setPercentWidth(33);
        ColumnConstraints hint = new ColumnConstraints();
        hint.setHgrow(Priority.SOMETIMES);
        getColumnConstraints().setAll(name, value, value, hint);
        residence.selectedToggleProperty().addListener((observed, before, now) -> follow(now));
    }

    /** @param onChange called whenever something else is chosen */
    void show(MergeSheet read, Runnable onChange) {
        sheet = read;
        changed = () -> {
        };
        getChildren().clear();
        fields.clear();
        List.of(residence, household, care, helper).forEach(group -> group.getToggles().clear());
        addRow(0, label("", "fact-name"), label(Messages.text("merge.column.kept"), "section-title"), label(Messages.text("merge.column.gone"), "section-title"));
        for (MergeField field : MergeField.values()) {
            field(field);
        }
        line(Messages.text("merge.contacts"), contacts(sheet.kept()), contacts(sheet.gone()), Messages.text("merge.united"));
        line(Messages.text("merge.tags"), tags(sheet.kept()), tags(sheet.gone()), Messages.text("merge.united"));
        homes("merge.home.residence", "residence", residence, sheet.residences());
        homes("merge.home.household", "household", household, sheet.households());
        if (sheet.bothInCare()) {
            roster("merge.care", "care", care);
        }
        if (sheet.bothHelp()) {
            roster("merge.helper", "helper", helper);
        }
        changed = onChange;
    }

    private void field(MergeField field) {
        MergeSuggestion suggestion = sheet.suggestions().get(field);
        String kept = field.text(sheet.kept().person());
        String gone = field.text(sheet.gone().person());
        String name = Messages.label(field);
        if (suggestion.hint() == MergeHint.SAME) {
            if (!kept.isEmpty()) {
                line(name, label(kept, "merge-same"), label(gone, "merge-same"), Messages.label(MergeHint.SAME));
            }
            return;
        }
        ToggleGroup group = new ToggleGroup();
        fields.put(field, group);
        VBox left = new VBox(4, radio(group, field.name() + "Kept", kept, Side.KEPT));
        if (field == MergeField.NOTE && suggestion.side() == Side.BOTH) {
            left.getChildren().add(radio(group, field.name() + "Both", Messages.text("merge.note.both"), Side.BOTH));
        }
        line(name, left, radio(group, field.name() + "Gone", gone, Side.GONE), Messages.label(suggestion.hint()));
        select(group, suggestion.side());
    }

    private static VBox contacts(MergeSubject subject) {
        return texts(subject.contacts().stream().map(contact -> text(contact)).toList());
    }

    private static String text(Contact contact) {
        return Messages.label(contact.kind()) + " " + contact.number() + (contact.name().isEmpty() ? "" : " " + contact.name());
    }

    private static VBox tags(MergeSubject subject) {
        return texts(List.of(subject.tags().stream().filter(tag -> tag.until() == null).map(Tag::label)
                .collect(Collectors.joining(Messages.text("list.comma")))));
    }

    private static VBox texts(List<String> texts) {
        VBox box = new VBox(2);
        texts.stream().filter(text -> !text.isEmpty()).forEach(text -> box.getChildren().add(label(text, "merge-same")));
        return box;
    }

    /** The only home there is, is chosen; of several none, because only the clerk knows. */
    private void homes(String key, String id, ToggleGroup group, List<Home> homes) {
        VBox left = new VBox(4);
        VBox right = new VBox(4);
        homes.forEach(home -> (home.side() == Side.KEPT ? left : right).getChildren().add(radio(group, id + home.id(), home.text(), home)));
        if (!homes.isEmpty()) {
            line(Messages.text(key), left, right, homes.size() == 1 ? "" : Messages.text("merge.home.choose"));
        }
        if (homes.size() == 1) {
            group.selectToggle(group.getToggles().getFirst());
        }
    }

    private void roster(String key, String id, ToggleGroup group) {
        line(Messages.text(key), radio(group, id + "Kept", Messages.text("merge.roster.kept"), Side.KEPT),
                radio(group, id + "Gone", Messages.text("merge.roster.gone"), Side.GONE), "");
        select(group, Side.KEPT);
    }

    /** Whoever lives in a flat belongs to a household there: the first that fits is chosen. */
    private void follow(Toggle chosen) {
        if (chosen != null) {
            long unit = ((Home) chosen.getUserData()).unit();
            household.getToggles().stream().filter(toggle -> ((Home) toggle.getUserData()).unit() == unit).findFirst().ifPresent(household::selectToggle);
        }
    }

    private RadioButton radio(ToggleGroup group, String id, String text, Object value) {
        RadioButton button = new RadioButton(text.isEmpty() ? Messages.text("resident.none") : text);
        button.setId(id);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setUserData(value);
        button.selectedProperty().addListener((observed, before, now) -> {
            if (now) {
                changed.run();
            }
        });
        return button;
    }

    private static void select(ToggleGroup group, Object value) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(value)).findFirst().ifPresent(group::selectToggle);
    }

    private void line(String name, Node kept, Node gone, String hint) {
        Label what = label(name, "fact-name");
        what.setMinWidth(Region.USE_PREF_SIZE);
        addRow(getRowCount(), what, kept, gone, label(hint, "hint"));
        getChildren().forEach(child -> setValignment(child, VPos.TOP));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** What is chosen now; a home that is not chosen yet is null. */
    MergeChoice choice() {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        fields.forEach((field, group) -> sides.put(field, (Side) group.getSelectedToggle().getUserData()));
        return new MergeChoice(sheet.kept().person(), sheet.gone().person(), sides, home(residence), home(household), side(care), side(helper));
    }

    private static Long home(ToggleGroup group) {
        return group.getSelectedToggle() == null ? null : Long.valueOf(((Home) group.getSelectedToggle().getUserData()).id());
    }

    private static Side side(ToggleGroup group) {
        return group.getSelectedToggle() == null ? Side.KEPT : (Side) group.getSelectedToggle().getUserData();
    }
}
