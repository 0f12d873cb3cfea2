package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;

/** The special groups a person belongs or belonged to, on his page. */
public final class TagPanelController implements ResidentPanel {

    private final Access access;
    private final Clock clock;
    private ResidentFile file;
    private PageActs acts;

    @FXML
    private FactsView tags;

    public TagPanelController(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void show(ResidentFile read, PageActs pageActs) {
        file = read;
        acts = pageActs;
        LocalDate today = LocalDate.now(clock);
        List<Tag> doubted = file.residence() == null ? List.of()
                : DerivedTags.contradicted(file.tags(), file.derived(), file.person().birthDate() != null, today);
        Stream<Node> asserted = file.tags().stream().sorted(Comparator.comparing(tag -> !tag.holds(today)))
                .map(tag -> line(tag, today, doubted.contains(tag)));
        tags.show(Stream.concat(file.derived().stream().map(TagPanelController::derived), asserted).toList(), "resident.tags.none");
    }

    private static Node derived(DerivedTag tag) {
        Node line = FactsView.line(Messages.label(tag), Messages.text("tag.derived"), Messages.text("tag.derived." + tag));
        line.getStyleClass().add("derived-line");
        return line;
    }

    private Node line(Tag tag, LocalDate today, boolean doubted) {
        String days = tag.until() != null ? Messages.text("tag.days", tag.since() == null ? "" : tag.since().toString(), tag.until()
                .toString())
                : tag.since() != null ? Messages.text("tag.from", tag.since().toString()) : "";
        String hint = Stream.of(doubted ? Messages.text("tag.doubted") : "", days, tag.evidence(),
                tag.notedBy().isEmpty() ? "" : Messages.text("tag.notedBy", tag.notedBy()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        boolean holds = tag.holds(today);
        Node line = tag.until() == null && access.may(Right.EDIT_RESIDENTS)
                ? FactsView.line(tag.label(), "", hint, FactsView.act("tagEnd" + tag.id(), "tag.end", () -> end(tag)))
                : FactsView.line(tag.label(), "", holds ? hint : Messages.text("tag.ended", hint));
        line.getStyleClass().add(!holds ? "ended-line" : doubted ? "doubted-line" : "asserted-line");
        return line;
    }

    @FXML
    private void addTag() {
        acts.form(TagEditController.class, form -> form.add(file.person().id(), file.person().name(), () -> acts.done("saved")));
    }

    private void end(Tag tag) {
        acts.form(TagEndController.class, form -> form.end(tag, file.person().name(), step -> acts.undoable(step, "tag.end.done")));
    }
}
