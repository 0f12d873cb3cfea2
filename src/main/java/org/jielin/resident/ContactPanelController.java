package org.jielin.resident;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;

/** A person's numbers and whom to call for him, on his page. */
public final class ContactPanelController implements ResidentPanel {

    private final ResidentRegister register;
    private final Access access;
    private ResidentFile file;
    private PageActs acts;

    @FXML
    private FactsView contacts;

    public ContactPanelController(ResidentRegister register, Access access) {
        this.register = register;
        this.access = access;
    }

    @Override
    public void show(ResidentFile read, PageActs pageActs) {
        file = read;
        acts = pageActs;
        contacts.show(file.contacts().stream().map(this::line).toList(), "resident.contacts.none");
    }

    private Node line(Contact contact) {
        boolean emergency = contact.kind() == ContactKind.EMERGENCY;
        String hint = Stream.of(contact.name(), contact.relation(), emergency ? Messages.text("contact.order.nth", contact.callOrder()) : "")
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        Button[] buttons = !access.may(Right.EDIT_RESIDENTS) ? new Button[0]
                : new Button[] {FactsView.act("contactEdit" + contact.id(), "resident.edit", () -> edit(contact)),
                    FactsView.act("contactRemove" + contact.id(), "contact.remove", () -> remove(contact))};
        return FactsView.line(Messages.label(contact.kind()), file.open() ? contact.number() : Masking.phone(contact.number()), hint, buttons);
    }

    @FXML
    private void addContact() {
        acts.form(ContactEditController.class, form -> form.add(file.person().id(), nextCallOrder(), () -> acts.done("saved")));
    }

    private int nextCallOrder() {
        return 1 + (int) file.contacts().stream().filter(contact -> contact.kind() == ContactKind.EMERGENCY).count();
    }

    private void edit(Contact contact) {
        acts.form(ContactEditController.class, form -> form.edit(contact, () -> acts.done("saved")));
    }

    private void remove(Contact contact) {
        acts.act(() -> register.removeContact(contact, file.person().name()), "contact.removed");
    }
}
