package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import org.jielin.common.text.Messages;

/** Where a person lived and to whose household he belonged, from when to when, on his page. */
public final class StayPanelController implements ResidentPanel {

    @FXML
    private FactsView stays;

    @Override
    public void show(ResidentFile file, PageActs acts) {
        List<Node> homes = file.homes().stream().map(StayPanelController::home).toList();
        List<Node> households = file.stays().stream().map(StayPanelController::household).toList();
        stays.show(Stream.concat(homes.stream(), households.stream()).toList(), "stay.none");
    }

    private static Node home(Home home) {
        Residence residence = home.residence();
        return FactsView.line(Messages.text("stay.home"), home.address(), joined(days(residence.since(), residence.until()),
                Messages.label(residence.category()),
                residence.contractUntil() == null ? "" : Messages.text("stay.contract", residence.contractUntil().toString()),
                residence.cameFrom().isEmpty() ? "" : Messages.text("stay.from", residence.cameFrom()),
                residence.wentTo().isEmpty() ? "" : Messages.text("stay.to", residence.wentTo())));
    }

    private static Node household(Stay stay) {
        String of = stay.head() == null || stay.relation() == Relation.HEAD ? Messages.label(stay.relation())
                : Messages.text("resident.relation.to", stay.head(), Messages.label(stay.relation()));
        return FactsView.line(Messages.text("stay.household"), of, joined(days(stay.since(), stay.until()),
                stay.beganBy() == null ? "" : Messages.text("stay.began", Messages.label(stay.beganBy())),
                stay.endedBy() == null ? "" : Messages.text("stay.ended", Messages.label(stay.endedBy()))));
    }

    private static String days(LocalDate since, LocalDate until) {
        return until != null ? Messages.text("tag.days", since == null ? Messages.text("stay.unknown") : since.toString(), until.toString())
                : since != null ? Messages.text("tag.from", since.toString()) : Messages.text("stay.since.unknown");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
