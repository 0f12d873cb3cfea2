package org.jielin.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.time.Ages;
import org.jielin.office.OfficeSettingDao;
import org.jielin.team.HelperDao;
import org.jielin.team.HelperRow;

/** Pairs elders with helpers: by hand, by a proposal for all who have nobody, and ends pairings. */
public final class PairingService {

    private static final int EVERYONE = 100_000;
    /** Ages between which volunteers are usually sought; only a habit, so only a warning, and a setting. */
    private static final int USUAL_MIN_AGE = 50;
    private static final int USUAL_MAX_AGE = 75;

    private final Database database;
    private final Clock clock;

    public PairingService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A helper for every elder who has none, as far as there are places: the elders in greatest need choose first, each
     * takes the best suited helper with a free place. The same data always gives the same proposal.
     */
    public Proposal propose() {
        LocalDate today = LocalDate.now(clock);
        List<ElderRow> elders = new ArrayList<>(database.reader(PairingDao.class).elders(ElderFilter.UNPAIRED, today, EVERYONE));
        elders.sort(Comparator.comparingInt(PairingService::need).reversed().thenComparingLong(ElderRow::personId));
        List<HelperRow> helpers = database.reader(HelperDao.class).rows(today);
        Map<Long, Integer> load = new HashMap<>();
        helpers.forEach(helper -> load.put(helper.id(), helper.load()));
        List<Proposal.Pair> chosen = new ArrayList<>();
        List<Proposal.Unpaired> unpaired = new ArrayList<>();
        for (ElderRow elder : elders) {
            Optional<HelperRow> best = helpers.stream()
                    .filter(helper -> load.get(helper.id()) < helper.capacity() && !PairingScore.forbidden(elder, helper))
                    .max(Comparator.<HelperRow>comparingInt(helper -> PairingScore.of(elder, helper, load.get(helper.id())))
                            .thenComparing(Comparator.comparingLong(HelperRow::id).reversed()));
            if (best.isPresent()) {
                HelperRow helper = best.get();
                int before = load.merge(helper.id(), 1, Integer::sum) - 1;
                chosen.add(new Proposal.Pair(elder.personId(), elder.name(), elder.address(), helper.id(), helper.name(),
                        PairingScore.of(elder, helper, before), PairingScore.reason(elder, helper, before)));
            } else {
                unpaired.add(new Proposal.Unpaired(elder.personId(), elder.name(), elder.address(), whyNobody(elder, helpers, load)));
            }
        }
        return new Proposal(chosen, unpaired, chosen.stream().mapToInt(Proposal.Pair::score).sum());
    }

    /** Visits a quarter that the elder is to get, then care level: the greater the need, the earlier the choice. */
    private static int need(ElderRow elder) {
        int perQuarter = switch (elder.cadencePeriod()) {
            case DAY -> 90;
            case WEEK -> 13;
            case MONTH -> 3;
            case QUARTER -> 1;
        };
        return elder.cadenceTimes() * perQuarter * 10 + (elder.careLevel() == null ? 0 : elder.careLevel());
    }

    private static String whyNobody(ElderRow elder, List<HelperRow> helpers, Map<Long, Integer> load) {
        if (helpers.stream().noneMatch(HelperRow::active)) {
            return Messages.text("pairing.nobody.helpers");
        }
        long here = helpers.stream().filter(helper -> helper.active() && elder.estateId().equals(helper.estateId())).count();
        boolean free = helpers.stream().anyMatch(helper -> load.get(helper.id()) < helper.capacity() && helper.active());
        return free ? Messages.text("pairing.nobody.kin") : Messages.text("pairing.nobody.places", here, elder.estate());
    }

    /** Makes the proposed pairs real, as one step; pairs whose elder has got somebody meanwhile are left out. */
    public int accept(List<Proposal.Pair> pairs) {
        LocalDate today = LocalDate.now(clock);
        return database.write(Act.of("pairing.accept", pairs.size()), daos -> {
            PairingDao dao = daos.get(PairingDao.class);
            List<Long> waiting = dao.elders(ElderFilter.UNPAIRED, today, EVERYONE).stream().map(ElderRow::personId).toList();
            List<Pairing> pairings = pairs.stream().filter(pair -> waiting.contains(pair.elder()))
                    .map(pair -> Pairing.begun(pair.elder(), pair.helper(), PairingPart.MAIN, today, pair.reason())).toList();
            if (!pairings.isEmpty()) {
                dao.insertAll(pairings);
            }
            pairings.forEach(pairing -> dao.takeVisits(pairing.elderId(), pairing.helperId(), today));
            return pairings.size();
        });
    }

    /** The helpers for an elder, best suited first; those who may not help are left out. */
    public List<Candidate> candidates(ElderRow elder) {
        LocalDate today = LocalDate.now(clock);
        return database.reader(HelperDao.class).rows(today).stream().filter(helper -> !PairingScore.forbidden(elder, helper))
                .map(helper -> new Candidate(helper, PairingScore.of(elder, helper, helper.load()), PairingScore.reason(elder, helper, helper.load()),
                        warnings(helper, today)))
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(candidate -> candidate.helper().id())).toList();
    }

    /** What speaks against a helper without forbidding him. */
    private List<String> warnings(HelperRow helper, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        Integer age = Ages.on(helper.birthDate(), today);
        if (age != null && (age < setting("pairing.age.min", USUAL_MIN_AGE) || age > setting("pairing.age.max", USUAL_MAX_AGE))) {
            warnings.add(Messages.text("pairing.warning.age", age));
        }
        if (helper.load() >= helper.capacity()) {
            warnings.add(Messages.text("pairing.warning.load", helper.load(), helper.capacity()));
        }
        return warnings;
    }

    private int setting(String name, int usual) {
        return database.reader(OfficeSettingDao.class).find(name).map(Integer::valueOf).orElse(usual);
    }

    /**
     * Pairs an elder with a helper by hand.
     *
     * @throws UserMessageException when the helper may not help this elder, does so already, or, as the main one, another
     *         does
     */
    public void pair(ElderRow elder, HelperRow helper, PairingPart part, LocalDate day, String reason) {
        if (PairingScore.forbidden(elder, helper)) {
            throw new UserMessageException("pairing.forbidden", helper.name(), elder.name());
        }
        database.write(Act.of("pairing.begin", elder.name(), helper.name()), daos -> {
            PairingDao dao = daos.get(PairingDao.class);
            if (dao.open(elder.personId(), helper.id()).isPresent()) {
                throw new UserMessageException("pairing.twice", helper.name(), elder.name());
            }
            boolean mainTaken = dao.ofElder(elder.personId()).stream().anyMatch(row -> row.endedOn() == null && row.part() == PairingPart.MAIN);
            if (part == PairingPart.MAIN && mainTaken) {
                throw new UserMessageException("pairing.main.taken", elder.name());
            }
            dao.insert(Pairing.begun(elder.personId(), helper.id(), part, day, reason));
            if (part == PairingPart.MAIN) {
                dao.takeVisits(elder.personId(), helper.id(), day);
            }
            return null;
        });
    }

    /**
     * Ends a pairing; the helper's planned visits to that elder have nobody from that day on.
     *
     * @throws UserMessageException when the day lies before its beginning or somebody else ended it meanwhile
     */
    public void end(PairingRow pairing, LocalDate day, PairingEnd reason, String note) {
        if (day.isBefore(pairing.beganOn())) {
            throw new UserMessageException("pairing.end.early", pairing.beganOn());
        }
        database.write(Act.of("pairing.end", pairing.elder(), pairing.helper()), daos -> {
            PairingDao dao = daos.get(PairingDao.class);
            if (dao.end(pairing.id(), pairing.version(), day, reason, note) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            dao.releaseVisits(pairing.elderId(), pairing.helperId(), day);
            return null;
        });
    }

    /** A helper for a certain elder. */
    public record Candidate(HelperRow helper, int score, String reason, List<String> warnings) {
    }
}
