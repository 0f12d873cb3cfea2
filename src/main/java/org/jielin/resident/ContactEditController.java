package org.jielin.resident;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Enters or changes a number to call. */
public final class ContactEditController implements Form {

    private final Database database;
    private final Background background;
    private final ResidentRegister register;
    private final ContactForm form = new ContactForm();
    private final FieldErrors errors = new FieldErrors();
    private Runnable saved = () -> {
    };

    @FXML
    private ComboBox<ContactKind> contactKind;
    @FXML
    private TextField contactNumber;
    @FXML
    private Label contactNumberError;
    @FXML
    private TextField contactName;
    @FXML
    private Label contactNameError;
    @FXML
    private TextField contactRelation;
    @FXML
    private Label contactRelationError;
    @FXML
    private CheckBox contactGuardian;
    @FXML
    private TextField contactOrder;
    @FXML
    private Label contactOrderError;

    public ContactEditController(Database database, Background background, ResidentRegister register) {
        this.database = database;
        this.background = background;
        this.register = register;
    }

    @FXML
    private void initialize() {
        Choices.labelled(contactKind, ContactKind.values());
        contactKind.valueProperty().bindBidirectional(form.kind);
        contactNumber.textProperty().bindBidirectional(form.number);
        contactName.textProperty().bindBidirectional(form.name);
        contactRelation.textProperty().bindBidirectional(form.relation);
        contactOrder.textProperty().bindBidirectional(form.callOrder);
        contactGuardian.selectedProperty().bindBidirectional(form.guardian);
        contactGuardian.disableProperty().bind(form.kind.isNotEqualTo(ContactKind.EMERGENCY));
        contactOrder.disableProperty().bind(form.kind.isNotEqualTo(ContactKind.EMERGENCY));
        errors.field("number", contactNumber, contactNumberError).field("name", contactName, contactNameError)
                .field("relation", contactRelation, contactRelationError).field("callOrder", contactOrder, contactOrderError);
    }

    void add(long person, int callOrder, Runnable whenSaved) {
        saved = whenSaved;
        form.load(new Contact(0, person, ContactKind.EMERGENCY, "", "", "", callOrder));
    }

    void edit(Contact contact, Runnable whenSaved) {
        saved = whenSaved;
        background.db(() -> {
            database.seen("person", contact.personId(), "contact.number");
            return contact;
        }).onSuccess(form::load).start();
    }

    @Override
    public String title() {
        return Messages.text("contact.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(form.validate())) {
            Contact contact = form.toRecord();
            background.db(() -> {
                register.saveContact(contact);
                return null;
            }).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).start();
        }
    }
}
