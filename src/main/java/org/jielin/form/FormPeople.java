package org.jielin.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.Mobility;
import org.jielin.pairing.PairingDao;
import org.jielin.privacy.OptionalField;
import org.jielin.privacy.PersonFact;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.PersonWords;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.Sex;
import org.jielin.team.HelperDao;
import org.jielin.team.HelperRow;

/** Reads all that forms may ask of people, for many of them at once. */
final class FormPeople {

    private final LocalDate today;
    private final String office;

    FormPeople(LocalDate today, String office) {
        this.today = today;
        this.office = office;
    }

    /** Those of the people who live here today, in their order. */
    List<FormPerson> read(Database database, List<Long> people) {
        return database.read(daos -> {
            Set<Long> wanted = new HashSet<>(people);
            Map<Long, ResidentRow> residents = daos.get(ResidentDao.class).rows(ResidentFilter.all().on(today), Integer.MAX_VALUE).stream()
                    .filter(row -> wanted.contains(row.id())).collect(Collectors.toMap(ResidentRow::id, Function.identity()));
            Known known = new Known(daos, today, wanted);
            return people.stream().distinct().map(residents::get).filter(Objects::nonNull).map(row -> person(row, known)).toList();
        });
    }

    /** What is told of people beside where they live, by person. */
    private static final class Known {
        private final Map<Long, Person> people = new HashMap<>();
        private final Map<Long, Contact> emergency = new HashMap<>();
        private final Map<Long, ElderRow> elders = new HashMap<>();
        private final Map<Long, HelperRow> helpers = new HashMap<>();
        private final Map<Long, LocalDate> seen = new HashMap<>();
        private final Map<Long, List<PersonFact>> facts = new HashMap<>();

        Known(Daos daos, LocalDate today, Set<Long> wanted) {
            daos.get(PersonDao.class).all().stream().filter(person -> wanted.contains(person.id())).forEach(person -> people.put(person.id(), person));
            daos.get(ContactDao.class).all().stream().filter(contact -> contact.kind() == ContactKind.EMERGENCY && wanted.contains(contact.personId()))
                    .forEach(contact -> emergency.merge(contact.personId(), contact, (one, other) -> other.callOrder() < one.callOrder() ? other : one));
            daos.get(PairingDao.class).elders(ElderFilter.ALL, today, Integer.MAX_VALUE).forEach(elder -> elders.put(elder.personId(), elder));
            daos.get(HelperDao.class).rows(today).forEach(helper -> helpers.put(helper.id(), helper));
            daos.get(FormDao.class).seen().forEach(visit -> seen.put(visit.personId(), visit.seenOn()));
            daos.get(FormDao.class).facts().forEach(fact -> facts.computeIfAbsent(fact.personId(), id -> new ArrayList<>()).add(fact));
        }
    }

    private FormPerson person(ResidentRow row, Known known) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        values.put(FormField.NAME, row.name());
        values.put(FormField.SEX, row.sex() == Sex.UNKNOWN ? "" : Messages.label(row.sex()));
        values.put(FormField.BIRTH, PersonWords.birth(row.birthDate(), row.birthPrecision()));
        values.put(FormField.BIRTH_MONTH, PersonWords.birthMonth(row.birthDate(), row.birthPrecision()));
        values.put(FormField.AGE, text(row.age(today)));
        values.put(FormField.ID_NUMBER, PersonWords.wholeIdNumber(row.idNumber(), row.idAsWritten()));
        values.put(FormField.ESTATE, row.estate());
        values.put(FormField.LANE, row.lane());
        values.put(FormField.BUILDING, row.building().isEmpty() ? row.entrance() : row.building());
        values.put(FormField.ENTRANCE, row.entrance());
        values.put(FormField.ROOM, row.room());
        values.put(FormField.ADDRESS, row.address().full());
        values.put(FormField.HEAD, text(row.head()));
        values.put(FormField.RELATION, row.relation() == null ? "" : Messages.label(row.relation()));
        values.put(FormField.CATEGORY, row.category() == ResidenceCategory.UNKNOWN ? "" : Messages.label(row.category()));
        values.put(FormField.PHONE, text(row.phone()));
        values.put(FormField.TAGS, String.join(Messages.text("list.comma"), row.tagList()));
        values.put(FormField.LAST_VISIT, text(known.seen.get(row.id())));
        values.put(FormField.COMMITTEE, office);
        values.put(FormField.FILLED_ON, today.toString());
        Person person = known.people.get(row.id());
        if (person != null) {
            values.put(FormField.FORMER_NAME, person.formerName());
            values.put(FormField.NOTE, person.note());
        }
        Contact emergency = known.emergency.get(row.id());
        if (emergency != null) {
            values.put(FormField.EMERGENCY, emergency.name());
            values.put(FormField.EMERGENCY_RELATION, emergency.relation());
            values.put(FormField.EMERGENCY_PHONE, emergency.number());
        }
        care(values, known.elders.get(row.id()), known);
        known.facts.getOrDefault(row.id(), List.of()).stream().filter(fact -> fact.field() != OptionalField.BELIEF)
                .forEach(fact -> values.put(FormField.valueOf(fact.field().name()), fact.content()));
        values.values().removeIf(String::isBlank);
        return new FormPerson(row.id(), row.name(), values);
    }

    private static void care(Map<FormField, String> values, ElderRow elder, Known known) {
        if (elder == null) {
            return;
        }
        values.put(FormField.MOBILITY, elder.mobility() == Mobility.UNKNOWN ? "" : Messages.label(elder.mobility()));
        values.put(FormField.CARE_LEVEL, text(elder.careLevel()));
        values.put(FormField.LANGUAGES, text(elder.languages()));
        values.put(FormField.CADENCE, Messages.text("pairing.cadence", Messages.label(elder.cadencePeriod()), elder.cadenceTimes()));
        values.put(FormField.HELPER, text(elder.mainHelper()));
        HelperRow helper = known.helpers.get(elder.mainHelperId());
        values.put(FormField.HELPER_PHONE, helper == null ? "" : text(helper.phone()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
