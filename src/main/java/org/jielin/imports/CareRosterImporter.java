package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;

/** Reads the roster of elders: how well they are, how often they are to be seen, whom to call. */
final class CareRosterImporter {

    private static final Pattern LEVEL = Pattern.compile("[0-6]");

    private final FileImport run;
    private final PersonFinder finder;
    private final Map<Known, CareProfile> entries = new HashMap<>();
    private final List<Map.Entry<Known, CareProfile>> fresh = new ArrayList<>();
    private final List<CareProfile> changed = new ArrayList<>();

    CareRosterImporter(FileImport run) {
        this.run = run;
        this.finder = new PersonFinder(run);
        Map<Long, CareProfile> known = new HashMap<>();
        run.daos.get(CareProfileDao.class).all().forEach(profile -> known.put(profile.personId(), profile));
        run.register.everyone().stream().filter(person -> known.containsKey(person.person.id()))
                .forEach(person -> entries.put(person, known.get(person.person.id())));
    }

    void read(Table table) {
        finder.each(table, this::elder);
    }

    private void elder(RowView row, Known person, boolean learnt) {
        boolean calls = emergency(row, person);
        CareProfile before = entries.get(person);
        CareProfile told = profile(row, before);
        entries.put(person, told);
        if (before == null) {
            fresh.add(Map.entry(person, told));
            run.created++;
        } else if (!told.equals(before)) {
            changed.add(told);
            run.updated++;
        } else if (learnt | calls) {
            run.updated++;
        } else {
            run.skipped++;
        }
    }

    private static CareProfile profile(RowView row, CareProfile before) {
        CareProfile known = before == null ? new CareProfile(0, 0, null, Mobility.UNKNOWN, "", 1, CadencePeriod.MONTH, "", 0) : before;
        Matcher level = LEVEL.matcher(row.text(Field.CARE_LEVEL));
        Mobility mobility = Words.constant(Mobility.class, "mobility", row.text(Field.MOBILITY)).orElse(known.mobility());
        Optional<Cadence> cadence = cadence(row);
        String note = row.text(Field.NOTE);
        return new CareProfile(known.id(), known.personId(), level.find() ? Integer.valueOf(level.group()) : known.careLevel(), mobility,
                row.text(Field.LANGUAGES).isEmpty() ? known.languages() : row.text(Field.LANGUAGES), cadence.map(Cadence::times).orElse(known.cadenceTimes()),
                cadence.map(Cadence::period).orElse(known.cadencePeriod()), note.isEmpty() ? known.keyHint() : note, known.version());
    }

    private record Cadence(int times, CadencePeriod period) {
    }

    private static Optional<Cadence> cadence(RowView row) {
        String text = row.text(Field.CADENCE).replace(" ", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Words.list("cadence.halfMonth").stream().anyMatch(text::startsWith)) {
            return Optional.of(new Cadence(2, CadencePeriod.MONTH));
        }
        for (CadencePeriod period : CadencePeriod.values()) {
            if (Words.match("cadence." + period, text).find()) {
                Matcher times = Words.match("cadence.times", text);
                return Optional.of(new Cadence(times.find() ? number(times.group(1)) : 1, period));
            }
        }
        row.note(Field.CADENCE, FindingCode.VALUE_UNKNOWN, "value", text);
        return Optional.empty();
    }

    private static int number(String text) {
        if (text.matches("\\d+")) {
            return Math.clamp(Integer.parseInt(text), 1, 10);
        }
        int place = Words.word("numerals").indexOf(text);
        return place >= 0 ? place + 1 : 2;
    }

    /** Somebody to call: 女儿 吴喆喆 13996360812 in one cell, or the number in a cell of its own. */
    private static boolean emergency(RowView row, Known person) {
        String text = row.text(Field.EMERGENCY);
        List<Contact> numbers = PhoneReader.read(text + " " + row.text(Field.EMERGENCY_PHONE));
        if (numbers.isEmpty()) {
            return false;
        }
        String words = text.replaceAll("[+\\d][\\d -]{6,}", " ").replaceAll("[()\\uFF1A:,;\\u3001/]", " ").strip();
        String[] parts = words.split("\\s+");
        String relation = parts.length > 1 ? parts[0] : "";
        String name = parts[parts.length - 1];
        boolean learnt = false;
        for (Contact number : numbers) {
            if (person.numbers.add(number.number())) {
                person.newContacts.add(new Contact(0, 0, ContactKind.EMERGENCY, number.number(), name, relation, 1));
                learnt = true;
            }
        }
        return learnt;
    }

    /** Writes the roster's entries once everyone has an id. */
    void finish() {
        CareProfileDao profiles = run.daos.get(CareProfileDao.class);
        List<CareProfile> withIds = fresh.stream().map(entry -> {
            CareProfile told = entry.getValue();
            return new CareProfile(0, entry.getKey().person.id(), told.careLevel(), told.mobility(), told.languages(), told.cadenceTimes(),
                    told.cadencePeriod(), told.keyHint(), 0);
        }).toList();
        if (!withIds.isEmpty()) {
            profiles.insertAll(withIds);
        }
        if (!changed.isEmpty()) {
            profiles.updateAll(changed);
        }
    }
}
