package org.jielin.resident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    /** The button that keeps the keyboard when the lines are drawn anew. */
    private String focused;

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
        Node before = focused == null ? null : contacts.lookup("#" + focused);
        if (before != null) {
            before.requestFocus();
        }
        focused = null;
    }

    private Node line(Contact contact) {
        boolean emergency = contact.kind() == ContactKind.EMERGENCY;
        String hint = Stream.of(contact.name(), contact.relation(), contact.guardian() ? Messages.text("contact.guardian") : "",
                emergency ? Messages.text("contact.order.nth", contact.callOrder()) : "")
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        List<Button> buttons = new ArrayList<>();
        if (access.may(Right.EDIT_RESIDENTS)) {
            if (emergency && toCall().size() > 1) {
                buttons.add(FactsView.act("contactUp" + contact.id(), "contact.up", () -> move(contact, -1)));
                buttons.add(FactsView.act("contactDown" + contact.id(), "contact.down", () -> move(contact, 1)));
            }
            buttons.add(FactsView.act("contactEdit" + contact.id(), "resident.edit", () -> edit(contact)));
            buttons.add(FactsView.act("contactRemove" + contact.id(), "contact.remove", () -> remove(contact)));
        }
        Node line = FactsView.line(Messages.label(contact.kind()), file.open() ? contact.number() : Masking.phone(contact.number()), hint,
                buttons.toArray(Button[]::new));
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (emergency && event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) && access.may(Right.EDIT_RESIDENTS)) {
                move(contact, event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
        return line;
    }

    /** Whom to call for the person, in the order to call. */
    private List<Contact> toCall() {
        return file.contacts().stream().filter(contact -> contact.kind() == ContactKind.EMERGENCY).toList();
    }

    private void move(Contact contact, int places) {
        List<Contact> order = new ArrayList<>(toCall());
        int from = order.indexOf(contact);
        int to = from + places;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            focused = (places < 0 ? "contactUp" : "contactDown") + contact.id();
            acts.act(() -> register.orderContacts(order, file.person().name()), "contact.ordered");
        }
    }

    @FXML
    private void addContact() {
        acts.form(ContactEditController.class, form -> form.add(file.person().id(), nextCallOrder(), () -> acts.done("saved")));
    }

    private int nextCallOrder() {
        return 1 + toCall().size();
    }

    private void edit(Contact contact) {
        acts.form(ContactEditController.class, form -> form.edit(contact, () -> acts.done("saved")));
    }

    private void remove(Contact contact) {
        acts.act(() -> register.removeContact(contact, file.person().name()), "contact.removed");
    }
}
