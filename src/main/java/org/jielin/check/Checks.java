package org.jielin.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.check.CheckDao.Accepted;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.office.OfficeSettingDao;

/** Finds the records that contradict each other, mends them, and remembers which are as they should be. */
public final class Checks {

    private static final List<CheckRule> RULES = List.of(new SameIdRule(), new GoneRule(), new HeadRule(), new HomeRule(), new EmptyHouseholdRule(),
            new IdFactsRule(), new AgeRelationRule(), new TagRule(), new FutureDateRule(), new SharedPhoneRule(), new RoomFloorRule(), new NameRule());

    private final Database database;
    private final Clock clock;

    public Checks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is found now: what nobody has said anything about, and what was said to be as it should be. */
    CheckResult find(Progress progress) {
        return database.read(daos -> find(daos, progress));
    }

    private CheckResult find(Daos daos, Progress progress) {
        Map<String, String> accepted = new HashMap<>();
        daos.get(CheckDao.class).accepted().forEach((Accepted row) -> accepted.put(row.kind() + " " + row.subject(), row.facts()));
        List<Finding> open = new ArrayList<>();
        List<Finding> settled = new ArrayList<>();
        all(daos, progress).forEach(finding -> (digest(finding.facts()).equals(accepted.get(finding.kind() + " " + finding.subject())) ? settled : open)
                .add(finding));
        return new CheckResult(open, settled);
    }

    private List<Finding> all(Daos daos, Progress progress) {
        CheckFacts facts = CheckFacts.read(daos, LocalDate.now(clock));
        List<Finding> findings = new ArrayList<>();
        for (CheckRule rule : RULES) {
            if (progress.cancelled()) {
                break;
            }
            findings.addAll(rule.find(facts));
            progress.report(RULES.indexOf(rule) + 1L, RULES.size());
        }
        return findings.stream().sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::who).thenComparing(Finding::subject)).toList();
    }

    /** How many contradictions nobody has said anything about; to be counted beside the database's thread. */
    public int count() {
        return database.readBeside(daos -> find(daos, Progress.NONE)).open().size();
    }

    /**
     * Mends these findings as one step, each only if it still is as it was found.
     *
     * @return the step, to take it back
     * @throws UserMessageException when none of them is there any more; nothing has changed then
     */
    long mend(List<Finding> findings) {
        Act act = findings.size() == 1 ? Act.of("resident.check.mend", findings.getFirst().who(), findings.getFirst().mend().words())
                : Act.of("resident.check.mendAll", findings.size());
        database.write(act, daos -> {
            Set<List<Object>> wanted = findings.stream().map(Finding::identity).collect(Collectors.toSet());
            List<Finding> now = all(daos, Progress.NONE).stream().filter(later -> wanted.contains(later.identity())).toList();
            if (now.isEmpty()) {
                throw new UserMessageException("check.changed");
            }
            now.forEach(finding -> finding.mend().work().accept(daos));
            return null;
        });
        return lastStep();
    }

    /** Remembers that a finding is as it should be, as long as the facts stay. @return the step, to take it back */
    long accept(Finding finding) {
        database.write(Act.of("resident.check.accept", finding.who(), finding.what()), daos -> {
            CheckDao dao = daos.get(CheckDao.class);
            dao.reopen(finding.kind(), finding.subject());
            String what = finding.who() + " " + finding.what();
            dao.accept(finding.kind(), finding.subject(), digest(finding.facts()), finding.person(), what.substring(0, Math.min(what.length(), 400)),
                    LocalDate.now(clock));
            return null;
        });
        return lastStep();
    }

    /** Lists a finding again that was said to be as it should be. */
    void reopen(Finding finding) {
        database.write(Act.of("resident.check.reopen", finding.who(), finding.what()), daos -> {
            daos.get(CheckDao.class).reopen(finding.kind(), finding.subject());
            return null;
        });
    }

    /** The step just done: there is one thread that writes. */
    private long lastStep() {
        return new History(database).steps(1).getFirst().id();
    }

    void undo(long step) {
        new History(database).undo(step);
    }

    CheckSettings settings() {
        return CheckSettings.of(database.reader(OfficeSettingDao.class));
    }

    void save(CheckSettings settings) {
        database.write(Act.of("office.check"), daos -> {
            settings.save(daos.get(OfficeSettingDao.class));
            return null;
        });
    }

    /** Facts may hold private numbers: these are not written down a second time. */
    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
