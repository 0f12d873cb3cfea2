package org.jielin.resident;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.time.LunarBirthday;

/** Who a person is and where he lives, on his page. */
public final class ResidentFactsController implements ResidentPanel {

    @FXML
    private Label birth;
    @FXML
    private Label lunar;
    @FXML
    private Label idNumber;
    @FXML
    private ToggleButton unmask;
    @FXML
    private Label address;
    @FXML
    private Label category;
    @FXML
    private Label relation;
    @FXML
    private Label formerName;
    @FXML
    private Label note;

    /** The eye, which opens the whole page. */
    ToggleButton eye() {
        return unmask;
    }

    /** Numbers and notes are hidden until they are asked for. */
    @Override
    public void show(ResidentFile file, PageActs acts) {
        Person person = file.person();
        birth.setText(orNone(birthWithPrecision(person)));
        lunar.setText(LunarBirthday.of(person.lunarBirthday()).map(kept -> Messages.text("resident.lunar.next", kept.text(),
                file.lunarBirthday().toString())).orElse(Messages.text("resident.none")));
        address.setText(file.address() == null ? Messages.text("resident.address.none") : file.address().full());
        category.setText(file.residence() == null ? Messages.text("resident.none") : Messages.label(file.residence().category()));
        relation.setText(file.own().map(row -> row.head() == null || row.relation() == Relation.HEAD ? Messages.label(row.relation())
                : Messages.text("resident.relation.to", row.head(), Messages.label(row.relation()))).filter(text -> !text.isEmpty())
                .orElse(Messages.text("resident.none")));
        formerName.setText(orNone(person.formerName()));
        String number = person.idNumber() == null ? person.idAsWritten() : person.idNumber();
        String shown = file.open() ? number : Masking.idNumber(number);
        idNumber.setText(orNone(person.idAsWritten().isEmpty() ? shown : Messages.text("resident.id.doubtful", shown)));
        note.setText(person.note().isEmpty() || file.open() ? orNone(person.note()) : Messages.text("resident.note.hidden"));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Messages.text("resident.none") : text;
    }

    private static String birthWithPrecision(Person person) {
        String text = PersonWords.birth(person.birthDate(), person.birthPrecision());
        return person.birthDate() == null || person.birthPrecision() == BirthPrecision.DAY ? text
                : Messages.text("resident.birth.partly", text, Messages.label(person.birthPrecision()));
    }
}
