package org.jielin.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;

/** The people of a household in a form: who is meant, and what each is to the head. */
public final class MemberRelationsView extends VBox {

    private final Map<Long, CheckBox> ticks = new LinkedHashMap<>();
    private final Map<Long, RelationChoiceView> choices = new LinkedHashMap<>();
    private Runnable changed = () -> {
    };

    public MemberRelationsView() {
        getStyleClass().add("fact-lines");
    }

    /** @param change called whenever something is ticked or chosen */
    void onChange(Runnable change) {
        changed = change;
    }

    /** Shows people to be ticked. */
    void choose(List<HouseholdMember> members, Collection<Long> ticked, LocalDate day) {
        getChildren().clear();
        ticks.clear();
        for (HouseholdMember each : members) {
            CheckBox tick = new CheckBox(Messages.text("life.member", each.name(), Messages.label(each.relation()),
                    PersonWords.sexAndAge(each.sex(), each.birthDate(), day)));
            tick.setId("tick" + each.personId());
            tick.setSelected(ticked.contains(each.personId()));
            tick.selectedProperty().addListener((observed, before, now) -> changed.run());
            ticks.put(each.personId(), tick);
            getChildren().add(tick);
        }
    }

    /** Ticks all or none. */
    void tickAll(boolean all) {
        ticks.values().forEach(tick -> tick.setSelected(all));
    }

    List<Long> ticked() {
        return ticks.entrySet().stream().filter(tick -> tick.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    /** Shows people with their relations, null for one to be asked about. */
    void relate(List<HouseholdMember> members, Map<Long, Relation> relations, LocalDate day) {
        getChildren().clear();
        choices.clear();
        for (HouseholdMember each : members) {
            Label name = new Label(Messages.text("life.person", each.name(), PersonWords.sexAndAge(each.sex(), each.birthDate(), day)));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            RelationChoiceView choice = new RelationChoiceView();
            choice.setId("relation" + each.personId());
            choice.setPrefWidth(190);
            choice.setValue(relations.get(each.personId()));
            choice.valueProperty().addListener((observed, before, now) -> changed.run());
            name.setLabelFor(choice);
            choices.put(each.personId(), choice);
            HBox line = new HBox(name, choice);
            line.getStyleClass().add("fact-line");
            getChildren().add(line);
        }
    }

    Map<Long, Relation> relations() {
        Map<Long, Relation> relations = new HashMap<>();
        choices.forEach((person, choice) -> relations.put(person, choice.getValue()));
        return relations;
    }
}
