package org.jielin.duplicate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.history.NamesDao;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import org.jielin.resident.Candidate;
import org.jielin.resident.CandidateDao;
import org.jielin.resident.DuplicatePair;
import org.jielin.resident.DuplicateReason;
import org.jielin.resident.DuplicateRules;
import org.jielin.resident.PersonWords;

/** Lists the pairs that may be one person, those known to be two, and what was merged. */
public final class Duplicates {

    private final Database database;
    private final Clock clock;

    public Duplicates(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The pairs that nobody has decided on, the likeliest first. */
    List<DuplicateRow> open(Progress progress) {
        return database.read(daos -> {
            List<DuplicatePair> pairs = undecided(daos, progress);
            Map<Long, String> addresses = addresses(daos, pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());
            return pairs.stream().map(pair -> row(pair, addresses)).toList();
        });
    }

    /** How many pairs nobody has decided on; to be counted beside the database's thread. */
    public int count() {
        return database.readBeside(daos -> undecided(daos, Progress.NONE).size());
    }

    private List<DuplicatePair> undecided(Daos daos, Progress progress) {
        Set<List<Long>> decided = daos.get(MergeDao.class).notSame().stream().map(pair -> List.of(pair.personId(), pair.otherId())).collect(Collectors.toSet());
        return DuplicateRules.rank(daos.get(CandidateDao.class).all(LocalDate.now(clock)), progress).stream()
                .filter(pair -> !decided.contains(List.of(pair.one().id(), pair.other().id()))).toList();
    }

    private static DuplicateRow row(DuplicatePair pair, Map<Long, String> addresses) {
        return new DuplicateRow(DuplicateRow.Kind.OPEN, pair.one().id(), pair.other().id(), pair.one().name(), pair.other().name(),
                about(pair.one(), addresses), about(pair.other(), addresses), words(pair, false), words(pair, true),
                Messages.text(pair.likely() ? "duplicate.likely" : "duplicate.possible"), null, null);
    }

    private static String words(DuplicatePair pair, boolean against) {
        return pair.reasons().stream().filter(reason -> reason.against() == against).sorted((a, b) -> Math.abs(b.points()) - Math.abs(a.points()))
                .map((DuplicateReason reason) -> Messages.label(reason)).collect(Collectors.joining(Messages.text("list.comma")));
    }

    private static String about(Candidate person, Map<Long, String> addresses) {
        return Stream.of(Messages.label(person.sex()), PersonWords.birth(person.birthDate(), person.birthPrecision()),
                person.unitId() == null ? Messages.text("resident.address.none") : addresses.getOrDefault(person.unitId(), ""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Map<Long, String> addresses(Daos daos, Collection<Candidate> people) {
        Set<Long> units = people.stream().map(Candidate::unitId).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, String> addresses = new HashMap<>();
        if (!units.isEmpty()) {
            daos.get(NamesDao.class).units(units).forEach(named -> addresses.put(named.id(), named.name()));
        }
        return addresses;
    }

    /** The pairs that were said to be two people, the last first. */
    List<DuplicateRow> decided() {
        return database.read(daos -> {
            List<MergeDao.NotSame> pairs = daos.get(MergeDao.class).notSame();
            Map<Long, Candidate> people = new HashMap<>();
            for (long id : pairs.stream().flatMap(pair -> Stream.of(pair.personId(), pair.otherId())).collect(Collectors.toCollection(HashSet::new))) {
                Candidate found = daos.get(CandidateDao.class).find(id, LocalDate.now(clock));
                if (found != null) {
                    people.put(id, found);
                }
            }
            Map<Long, String> addresses = addresses(daos, people.values());
            return pairs.stream().filter(pair -> people.keySet().containsAll(List.of(pair.personId(), pair.otherId()))).map(pair -> {
                DuplicateRow row = row(DuplicateRules.compare(people.get(pair.personId()), people.get(pair.otherId())), addresses);
                return row.decided(Messages.text("duplicate.notSame.on", pair.notedOn()), pair);
            }).toList();
        });
    }

    /** What was merged, the last first. */
    List<DuplicateRow> merged(int limit) {
        return database.reader(MergeDao.class).merged(limit).stream().map(merge -> new DuplicateRow(DuplicateRow.Kind.MERGED, merge.keptId(),
                merge.goneId(), merge.kept(), merge.gone(), "", "", Messages.text("duplicate.merged.into", merge.gone(), merge.kept()), "",
                merge.mergedOn().toString(), null, merge)).toList();
    }
}
