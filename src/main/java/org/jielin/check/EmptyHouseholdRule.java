package org.jielin.check;

import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.resident.HouseholdDao;

/** A household of which nobody is left has ended. */
final class EmptyHouseholdRule implements CheckRule {

    @Override
    public List<Finding> find(CheckFacts facts) {
        return facts.households().values().stream().filter(household -> facts.members(household.id()).isEmpty()
                && facts.members().getOrDefault(household.id(), List.of()).stream().noneMatch(row -> facts.alive(row.personId())))
                .map(household -> new Finding(FindingKind.EMPTY_HOUSEHOLD, "household:" + household.id(), null, null, household.unitId(),
                        facts.address(household.unitId()), Messages.text("check.EMPTY_HOUSEHOLD.what"), Messages.text("check.EMPTY_HOUSEHOLD.why"), "",
                        new Mend(Messages.text("check.EMPTY_HOUSEHOLD.mend"), true,
                                daos -> daos.get(HouseholdDao.class).end(household.id(), facts.day().minusDays(1)))))
                .toList();
    }
}
