package org.jielin.privacy;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.FactsView;
import org.jielin.resident.PageActs;
import org.jielin.resident.Person;
import org.jielin.resident.ResidentFile;
import org.jielin.resident.ResidentPanel;

/** What is noted of a resident beyond the roster, what the resident agreed to, and the data sheet to print. */
public final class PrivacyPanelController implements ResidentPanel {

    private final PrivacyService privacy;
    private final DataSheet sheet;
    private final Background background;
    private final Access access;
    private final String office;
    private Person person;
    private PageActs acts;
    private PersonPrivacy known;

    @FXML
    private FactsView optionalFacts;
    @FXML
    private FactsView consents;
    @FXML
    private Button fillFacts;

    public PrivacyPanelController(PrivacyService privacy, DataSheet sheet, Background background, Access access, String office) {
        this.privacy = privacy;
        this.sheet = sheet;
        this.background = background;
        this.access = access;
        this.office = office;
    }

    @FXML
    private void initialize() {
        optionalFacts.managedProperty().bind(optionalFacts.visibleProperty());
        fillFacts.managedProperty().bind(fillFacts.visibleProperty());
        fillFacts.setVisible(false);
    }

    @Override
    public void show(ResidentFile file, PageActs pageActs) {
        person = file.person();
        acts = pageActs;
        long wanted = person.id();
        background.db(() -> privacy.of(wanted)).onSuccess(read -> fill(read, file.open())).latestOnly(this).start();
    }

    private void fill(PersonPrivacy read, boolean open) {
        known = read;
        boolean used = !read.fields().isEmpty();
        optionalFacts.setVisible(used);
        fillFacts.setVisible(used);
        List<Node> facts = read.fields().stream().filter(use -> read.facts().containsKey(use.field())).map(use -> FactsView.line(
                Messages.label(use.field()), open ? read.facts().get(use.field()) : Messages.text("privacy.fact.hidden"), "")).toList();
        optionalFacts.show(facts, "privacy.facts.empty");
        consents.show(read.consents().stream().map(this::line).toList(), "privacy.consents.empty");
    }

    private Node line(Consent consent) {
        String name = Messages.label(consent.recordClass());
        String state = consent.holds() ? Messages.text("privacy.consent.holds", consent.givenOn(), Messages.label(consent.way()))
                : Messages.text("privacy.consent.withdrawn", consent.withdrawnOn());
        return consent.holds() && access.may(Right.EDIT_RESIDENTS)
                ? FactsView.line(name, state, consent.evidence(),
                        FactsView.act("withdraw" + consent.id(), "privacy.consent.withdraw", () -> acts.act(() -> privacy.withdraw(person, consent), "saved")))
                : FactsView.line(name, state, consent.evidence());
    }

    @FXML
    private void fillFacts() {
        acts.form(FactsEditController.class, form -> form.edit(person, known, () -> acts.done("saved")));
    }

    @FXML
    private void addConsent() {
        acts.form(ConsentEditController.class, form -> form.forOne(person, () -> acts.done("saved")));
    }

    @FXML
    private void printSheet() {
        long wanted = person.id();
        String name = person.name();
        background.db(() -> sheet.of(wanted, office))
                .onSuccess(paper -> acts.open(new PreviewPlace(paper, Messages.text("privacy.sheet.title") + " " + name))).start();
    }
}
