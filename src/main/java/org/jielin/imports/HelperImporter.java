package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;

/** Reads the register of volunteers. */
final class HelperImporter {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final FileImport run;
    private final PersonFinder finder;
    private final Map<Known, Helper> helpers = new HashMap<>();
    private final List<Map.Entry<Known, Helper>> fresh = new ArrayList<>();
    private final List<Helper> changed = new ArrayList<>();

    HelperImporter(FileImport run) {
        this.run = run;
        this.finder = new PersonFinder(run);
        Map<Long, Helper> known = new HashMap<>();
        run.daos.get(HelperDao.class).all().forEach(helper -> known.put(helper.personId(), helper));
        run.register.everyone().stream().filter(person -> known.containsKey(person.person.id()))
                .forEach(person -> helpers.put(person, known.get(person.person.id())));
    }

    void read(Table table) {
        finder.each(table, this::helper);
    }

    private void helper(RowView row, Known person, boolean learnt) {
        Helper before = helpers.get(person);
        Helper told = told(row, before);
        helpers.put(person, told);
        if (before == null) {
            fresh.add(Map.entry(person, told));
            run.created++;
        } else if (!told.equals(before)) {
            changed.add(told);
            run.updated++;
        } else if (learnt) {
            run.updated++;
        } else {
            run.skipped++;
        }
    }

    private static Helper told(RowView row, Helper before) {
        Helper known = before == null ? new Helper(0, 0, "", Helper.USUAL_CAPACITY, "", "", "", false, true, 0) : before;
        Matcher capacity = DIGITS.matcher(row.text(Field.CAPACITY));
        return new Helper(known.id(), known.personId(), told(row, Field.TEAM, known.team()),
                capacity.find() ? Math.min(99, Integer.parseInt(capacity.group())) : known.capacity(), told(row, Field.LANGUAGES, known.languages()),
                told(row, Field.AVAILABILITY, known.availability()), told(row, Field.SKILLS, known.skills()),
                row.text(Field.PARTY_MEMBER).isEmpty() ? known.partyMember() : Words.says("yes", row.text(Field.PARTY_MEMBER)), known.active(),
                known.version());
    }

    private static String told(RowView row, Field field, String known) {
        return row.text(field).isEmpty() ? known : row.text(field);
    }

    /** Writes the helpers once everyone has an id. */
    void finish() {
        HelperDao dao = run.daos.get(HelperDao.class);
        List<Helper> withIds = fresh.stream().map(entry -> {
            Helper told = entry.getValue();
            return new Helper(0, entry.getKey().person.id(), told.team(), told.capacity(), told.languages(), told.availability(), told.skills(),
                    told.partyMember(), told.active(), 0);
        }).toList();
        if (!withIds.isEmpty()) {
            dao.insertAll(withIds);
        }
        if (!changed.isEmpty()) {
            dao.updateAll(changed);
        }
    }
}
