package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;

/** Reads the register of volunteers. */
final class HelperImporter {

    private static final int LONGEST_TEAM = 60;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_SKILLS = 200;
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
        Helper told = told(row, person.person.name(), before);
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

    private static Helper told(RowView row, String who, Helper before) {
        Matcher found = DIGITS.matcher(row.text(Field.CAPACITY));
        Integer capacity = found.find() ? Integer.valueOf(Math.min(99, Integer.parseInt(found.group()))) : null;
        Boolean member = row.text(Field.PARTY_MEMBER).isEmpty() ? null : Boolean.valueOf(Words.says("yes", row.text(Field.PARTY_MEMBER)));
        String team = row.text(Field.TEAM, LONGEST_TEAM);
        String languages = row.text(Field.LANGUAGES, LONGEST_WORDS);
        String availability = row.text(Field.AVAILABILITY, LONGEST_WORDS);
        String skills = row.text(Field.SKILLS, LONGEST_SKILLS);
        if (before == null) {
            return new Helper(0, 0, team, capacity == null ? Helper.USUAL_CAPACITY : capacity, languages, availability, skills,
                    Boolean.TRUE.equals(member), true, 0);
        }
        return new Helper(before.id(), before.personId(), Differences.settle(row, Field.TEAM, who, before.team(), team),
                Differences.settle(row, Field.CAPACITY, who, before.capacity(), capacity, String::valueOf),
                Differences.settle(row, Field.LANGUAGES, who, before.languages(), languages),
                Differences.settle(row, Field.AVAILABILITY, who, before.availability(), availability),
                Differences.settle(row, Field.SKILLS, who, before.skills(), skills),
                Differences.settle(row, Field.PARTY_MEMBER, who, before.partyMember(), member, HelperImporter::yesOrNo), before.active(), before.version());
    }

    private static String yesOrNo(boolean member) {
        return Messages.text(member ? "import.yes" : "import.no");
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
