package org.jielin.resident;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;

/** A number being entered: a person's own, or of somebody to call for them. */
final class ContactForm {

    private static final int LONGEST_RELATION = 20;
    private static final int LONGEST_NAME = 50;

    final ObjectProperty<ContactKind> kind = new SimpleObjectProperty<>(ContactKind.EMERGENCY);
    final StringProperty number = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty relation = new SimpleStringProperty("");
    /** Who decides for the person by law (民法典 Art. 26–36). */
    final BooleanProperty guardian = new SimpleBooleanProperty();
    final StringProperty callOrder = new SimpleStringProperty("1");

    private Contact original;

    /** Begins with a contact; one with id 0 is new. */
    void load(Contact contact) {
        kind.set(contact.kind());
        number.set(contact.number());
        name.set(contact.name());
        relation.set(contact.relation());
        guardian.set(contact.guardian());
        callOrder.set(String.valueOf(contact.callOrder()));
        original = contact;
    }

    boolean dirty() {
        return original != null && !toRecord().equals(original);
    }

    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!digits().matches("[\\d+\\-]{3,20}")) {
            wrong.put("number", Messages.text("contact.number.wrong"));
        } else if (kind.get() == ContactKind.MOBILE && !digits().matches("1[3-9]\\d{9}")) {
            wrong.put("number", Messages.text("resident.mobile.wrong"));
        }
        if (kind.get() == ContactKind.EMERGENCY && name.get().isBlank()) {
            wrong.put("name", Messages.text("contact.name.missing"));
        } else if (name.get().codePointCount(0, name.get().length()) > LONGEST_NAME) {
            wrong.put("name", Messages.text("resident.tooLong", LONGEST_NAME));
        }
        if (relation.get().codePointCount(0, relation.get().length()) > LONGEST_RELATION) {
            wrong.put("relation", Messages.text("resident.tooLong", LONGEST_RELATION));
        }
        if (!callOrder.get().strip().matches("[1-9]\\d?")) {
            wrong.put("callOrder", Messages.text("contact.order.wrong"));
        }
        return wrong;
    }

    private String digits() {
        return PersonText.halfWidth(number.get()).replace(" ", "");
    }

    Contact toRecord() {
        String order = callOrder.get().strip();
        return new Contact(original.id(), original.personId(), kind.get(), digits(), PersonText.name(name.get()), relation.get().strip(),
                order.matches("\\d{1,2}") ? Integer.parseInt(order) : original.callOrder(), kind.get() == ContactKind.EMERGENCY && guardian.get());
    }
}
