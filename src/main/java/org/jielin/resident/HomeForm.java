package org.jielin.resident;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.Messages;
import org.jielin.resident.AddressDao.Choice;
import org.jielin.resident.AddressDao.HouseholdChoice;

/** Where somebody lives and as whose relative, being entered. */
final class HomeForm {

    private static final int LONGEST_ROOM = 30;

    final ObjectProperty<Choice> entrance = new SimpleObjectProperty<>();
    final StringProperty room = new SimpleStringProperty("");
    /** The address was recorded wrongly: nobody moved. */
    final BooleanProperty correction = new SimpleBooleanProperty();
    final ObjectProperty<ResidenceCategory> category = new SimpleObjectProperty<>(ResidenceCategory.UNKNOWN);
    final ObjectProperty<Relation> relation = new SimpleObjectProperty<>();
    /** Null for a household of their own. */
    final ObjectProperty<HouseholdChoice> household = new SimpleObjectProperty<>();

    private boolean needed = true;
    private Relation knownRelation;

    /** Whether an address must be told: one who lives elsewhere may have none. */
    void setNeeded(boolean wanted) {
        needed = wanted;
    }

    /** What is in the fields now is what is known. */
    void markSaved() {
        knownRelation = relation.get();
    }

    List<?> state() {
        return Arrays.asList(entrance.get(), room.get(), correction.get(), category.get(), relation.get(), household.get());
    }

    /** What is wrong, by field. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        boolean some = entrance.get() != null || !written().isEmpty();
        if (!needed && !some) {
            return wrong;
        }
        if (entrance.get() == null) {
            wrong.put("entrance", Messages.text("resident.entrance.missing"));
        }
        if (bareRoom().isEmpty()) {
            wrong.put("room", Messages.text("resident.room.missing"));
        } else if (written().codePointCount(0, written().length()) > LONGEST_ROOM) {
            wrong.put("room", Messages.text("resident.tooLong", LONGEST_ROOM));
        }
        if (relation.get() == null) {
            wrong.put("relation", Messages.text("resident.relation.missing"));
        } else if (relation.get() == Relation.HEAD && knownRelation != Relation.HEAD && household.get() != null
                && household.get().head() != null) {
            wrong.put("relation", Messages.text("resident.relation.twoHeads", household.get().head()));
        }
        return wrong;
    }

    /** The room as it is stored. */
    String bareRoom() {
        return Address.bareRoom(written());
    }

    private String written() {
        return room.get() == null ? "" : room.get().strip();
    }
}
