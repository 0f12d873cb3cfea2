package org.jielin.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.check.CheckDao.OpenPairing;
import org.jielin.check.CheckDao.PlannedVisit;
import org.jielin.common.text.Messages;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingEnd;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.LifeEvent;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.Residence;

/** Who has died or moved away is neither paired nor visited nor a member of a household. That the dead leave their home goes by the day of death. */
final class GoneRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Person person : facts.people().values()) {
            boolean dead = !facts.alive(person);
            LocalDate left = dead ? person.diedOn() : left(facts, person);
            if (left != null) {
                Left rest = new Left(facts.pairings().stream().filter(row -> row.elderId() == person.id() || dead && row.helperPersonId() == person.id()).toList(),
                        facts.visits().stream().filter(row -> row.elderId() == person.id()).toList(),
                        facts.memberships().getOrDefault(person.id(), List.of()).stream().filter(row -> row.until() == null || row.until().isAfter(left)).toList());
                if (!rest.nothing()) {
                    findings.add(finding(facts, person, dead, left, rest));
                }
            }
        }
        return findings;
    }

    /** The last day of the last residence of somebody who lives nowhere here and is not about to; null for others. */
    private static LocalDate left(CheckFacts facts, Person person) {
        List<Residence> all = facts.residences().getOrDefault(person.id(), List.of());
        boolean gone = !all.isEmpty() && all.stream().allMatch(row -> row.until() != null && row.until().isBefore(facts.day()));
        return gone ? all.stream().map(Residence::until).max(Comparator.naturalOrder()).orElseThrow() : null;
    }

    /** The death is certain, and so is that no household keeps whoever lives elsewhere; a helper may still look after an elder there. */
    private static Finding finding(CheckFacts facts, Person person, boolean dead, LocalDate left, Left rest) {
        String key = dead ? "check.GONE_ACTIVE.dead" : "check.GONE_ACTIVE.moved";
        boolean safe = dead || rest.pairings().isEmpty() && rest.visits().isEmpty();
        Mend mend = new Mend(Messages.text("check.GONE_ACTIVE.mend", rest.words()), safe, daos -> {
            PairingDao pairings = daos.get(PairingDao.class);
            for (OpenPairing row : rest.pairings()) {
                LocalDate day = row.beganOn().isAfter(left) ? row.beganOn() : left;
                boolean helper = row.elderId() != person.id();
                pairings.end(row.id(), row.version(), day, helper ? PairingEnd.HELPER_LEFT : dead ? PairingEnd.DECEASED : PairingEnd.MOVED, "");
                if (helper) {
                    pairings.releaseVisits(row.elderId(), row.helperId(), facts.day());
                }
            }
            rest.visits().forEach(row -> daos.get(CheckDao.class).cancel(row.id()));
            rest.memberships().forEach(row -> daos.get(HouseholdDao.class).endMembership(row.id(), left, dead ? LifeEvent.DIED : LifeEvent.MOVED_OUT));
        });
        return new Finding(FindingKind.GONE_ACTIVE, "person:" + person.id(), person.id(), null, null, person.name(),
                Messages.text(key, left.toString(), rest.words()), Messages.text("check.GONE_ACTIVE.why"), left + " " + rest.words(), mend);
    }

    /** What still goes on. */
    private record Left(List<OpenPairing> pairings, List<PlannedVisit> visits, List<Membership> memberships) {

        boolean nothing() {
            return pairings.isEmpty() && visits.isEmpty() && memberships.isEmpty();
        }

        String words() {
            return Stream.of(count("table.pairing", pairings), count("table.visit", visits), count("table.membership", memberships)).filter(Objects::nonNull).collect(Collectors.joining(Messages.text("list.comma")));
        }

        private static String count(String table, List<?> rows) {
            return rows.isEmpty() ? null : Messages.text("check.count", Messages.text(table), rows.size());
        }
    }
}
