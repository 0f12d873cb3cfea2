package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;

/** With whom a person keeps house, on his page. */
public final class HouseholdPanelController implements ResidentPanel {

    private final Clock clock;

    @FXML
    private FactsView members;

    public HouseholdPanelController(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void show(ResidentFile file, PageActs acts) {
        LocalDate today = LocalDate.now(clock);
        members.show(file.household().map(row -> member(row, today, acts)).toList(), "resident.members.none");
    }

    private static Node member(ResidentRow row, LocalDate today, PageActs acts) {
        Integer age = Ages.on(row.birthDate(), today);
        return FactsView.line(Messages.label(row.relation()), row.name(), Stream.of(Messages.label(row.sex()),
                age == null ? "" : Messages.text("resident.age", age), String.join(" ", row.tagList()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")),
                FactsView.act("member" + row.id(), "resident.open", () -> acts.open(new ResidentPlace(row.id()))));
    }
}
