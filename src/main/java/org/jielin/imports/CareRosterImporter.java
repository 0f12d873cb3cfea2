package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;

/** Reads the roster of elders: how well they are, how often they are to be seen, whom to call. */
final class CareRosterImporter {

    private static final int LONGEST_LANGUAGES = 100;
    private static final int LONGEST_HINT = 200;
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
        CareProfile told = profile(row, person.person.name(), before);
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

    private static CareProfile profile(RowView row, String who, CareProfile before) {
        Matcher found = LEVEL.matcher(row.text(Field.CARE_LEVEL));
        Integer level = found.find() ? Integer.valueOf(found.group()) : null;
        Mobility mobility = Words.constant(Mobility.class, "mobility", row.text(Field.MOBILITY)).orElse(null);
        Cadence cadence = cadence(row).orElse(null);
        String languages = row.text(Field.LANGUAGES, LONGEST_LANGUAGES);
        String hint = row.text(Field.NOTE, LONGEST_HINT);
        if (before == null) {
            Cadence usual = cadence == null ? new Cadence(1, CadencePeriod.MONTH) : cadence;
            return new CareProfile(0, 0, level, mobility == null ? Mobility.UNKNOWN : mobility, languages, usual.times, usual.period, hint, 0);
        }
        Cadence kept = Differences.settle(row, Field.CADENCE, who, new Cadence(before.cadenceTimes(), before.cadencePeriod()), cadence, Cadence::words);
        Mobility known = before.mobility() == Mobility.UNKNOWN ? null : before.mobility();
        Mobility moves = Differences.settle(row, Field.MOBILITY, who, known, mobility, Messages::label);
        return new CareProfile(before.id(), before.personId(), Differences.settle(row, Field.CARE_LEVEL, who, before.careLevel(), level, String::valueOf),
                moves == null ? Mobility.UNKNOWN : moves, Differences.settle(row, Field.LANGUAGES, who, before.languages(), languages), kept.times,
                kept.period, Differences.settle(row, Field.NOTE, who, before.keyHint(), hint), before.version());
    }

    private record Cadence(int times, CadencePeriod period) {

        String words() {
            return Messages.text("import.cadence", times, Messages.label(period));
        }
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
    private boolean emergency(RowView row, Known person) {
        String text = row.text(Field.EMERGENCY);
        List<Contact> numbers = PhoneReader.read(text + " " + row.text(Field.EMERGENCY_PHONE));
        if (numbers.isEmpty()) {
            return false;
        }
        String words = text.replaceAll("[+\\d][\\d -]{6,}", " ").replaceAll("[()\\uFF1A:,;\\u3001/]", " ").strip();
        String[] parts = words.split("\\s+");
        String relation = parts.length > 1 ? parts[0] : "";
        String name = parts[parts.length - 1];
        return run.updates.contacts(row, Field.EMERGENCY, person, numbers.stream()
                .map(number -> new Contact(0, 0, ContactKind.EMERGENCY, number.number(), name, relation, 1)).toList());
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
