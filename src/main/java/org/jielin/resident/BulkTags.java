package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;

/** Gives many people a tag, or ends it for them, as one step that can be taken back as one. */
public final class BulkTags {

    private static final int AT_ONCE = 500;

    private final Database database;

    public BulkTags(Database database) {
        this.database = database;
    }

    /** What giving the tag would do: who has it already keeps it as it is. */
    Plan adding(Set<Long> people, String label) {
        Set<Long> have = new HashSet<>();
        open(label).stream().filter(tag -> people.contains(tag.personId())).forEach(tag -> have.add(tag.personId()));
        return new Plan(people.size() - have.size(), have.size(), 0);
    }

    /** What ending the tag would do: a tag that began after its last day is left alone. */
    Plan ending(Set<Long> people, String label, LocalDate lastDay) {
        List<Tag> theirs = open(label).stream().filter(tag -> people.contains(tag.personId())).toList();
        long late = theirs.stream().filter(tag -> tooLate(tag, lastDay)).map(Tag::personId).distinct().count();
        long ended = theirs.stream().filter(tag -> !tooLate(tag, lastDay)).map(Tag::personId).distinct().count();
        return new Plan((int) ended, (int) (people.size() - theirs.stream().map(Tag::personId).distinct().count()), (int) late);
    }

    /** As for a single tag, which may end the day before it began: then it never held. */
    private static boolean tooLate(Tag tag, LocalDate lastDay) {
        return tag.since() != null && lastDay.isBefore(tag.since().minusDays(1));
    }

    private List<Tag> open(String label) {
        return database.reader(TagDao.class).open(label);
    }

    /**
     * @return the step, to take it back
     * @throws UserMessageException when it was stopped, or nobody is left to be given it; nothing has changed then
     */
    long add(Set<Long> people, String label, LocalDate since, String evidence, Progress progress) {
        Plan plan = adding(people, label);
        return step(plan, Act.of("resident.tag.bulk", label, plan.changed()), daos -> {
            Set<Long> have = new HashSet<>();
            daos.get(TagDao.class).open(label).forEach(tag -> have.add(tag.personId()));
            List<Tag> tags = people.stream().filter(person -> !have.contains(person)).sorted().map(person -> Tag.of(person, label, since, evidence)).toList();
            inParts(tags, daos.get(TagDao.class)::insertAll, progress);
        });
    }

    /**
     * @return the step, to take it back
     * @throws UserMessageException when it was stopped, or nobody has it; nothing has changed then
     */
    long end(Set<Long> people, String label, LocalDate lastDay, Progress progress) {
        Plan plan = ending(people, label, lastDay);
        return step(plan, Act.of("resident.tag.bulk.end", label, plan.changed()), daos -> {
            List<Long> tags = daos.get(TagDao.class).open(label).stream().filter(tag -> people.contains(tag.personId()) && !tooLate(tag, lastDay))
                    .map(Tag::id).toList();
            inParts(tags, part -> daos.get(TagDao.class).endAll(part, lastDay), progress);
        });
    }

    private long step(Plan plan, Act act, Consumer<Daos> work) {
        if (plan.changed() == 0) {
            throw new UserMessageException("resident.bulk.nobody");
        }
        database.write(act, daos -> {
            work.accept(daos);
            return null;
        });
        return new History(database).steps(1).getFirst().id();
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> write, Progress progress) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            if (progress.cancelled()) {
                throw new UserMessageException("resident.bulk.stopped");
            }
            write.accept(new ArrayList<>(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
            progress.report(from, all.size());
        }
    }

    void undo(long step) {
        new History(database).undo(step);
    }

    /**
     * @param changed who gets the tag or loses it
     * @param same who has it already, or has none to end
     * @param late whose tag began only after the last day
     */
    record Plan(int changed, int same, int late) {
    }
}
