package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.ui.Progress;
import org.jielin.resident.search.ResidentSearch;
import org.junit.jupiter.api.Test;

class BulkTagsTest extends DaoTest {

    @Test
    void tagsAreGivenAndEndedInOneStep() {
        ResidentSamples samples = new ResidentSamples(database);
        samples.fill("金柳苑", 2, TODAY);
        BulkTags bulk = new BulkTags(database);
        ResidentSearch search = new ResidentSearch(database);
        Set<Long> people = search.ids(ResidentFilter.text("60+"), TODAY);
        long first = people.iterator().next();
        samples.tag(first, "慰问", TODAY.minusDays(1), null);
        assertThat(bulk.adding(people, "慰问")).isEqualTo(new BulkTags.Plan(people.size() - 1, 1, 0));
        long step = bulk.add(people, "慰问", TODAY, "重阳节", Progress.NONE);
        assertThat(search.ids(ResidentFilter.text("慰问"), TODAY)).isEqualTo(people);
        assertThat(database.reader(TagDao.class).of(first).stream().filter(tag -> tag.label().equals("慰问"))).hasSize(1);
        assertThat(new History(database).steps(1).getFirst().detail()).contains("慰问", String.valueOf(people.size() - 1));
        assertThatThrownBy(() -> bulk.add(people, "慰问", TODAY, "", Progress.NONE)).hasMessageContaining("没有需要改动");
        assertThat(bulk.ending(people, "慰问", TODAY.minusDays(3))).isEqualTo(new BulkTags.Plan(0, 0, people.size()));
        assertThat(bulk.ending(people, "慰问", TODAY.minusDays(1))).isEqualTo(new BulkTags.Plan(people.size(), 0, 0));
        long end = bulk.end(people, "慰问", TODAY.minusDays(1), Progress.NONE);
        assertThat(search.ids(ResidentFilter.text("慰问"), TODAY)).isEmpty();
        new History(database).undo(end);
        assertThat(search.ids(ResidentFilter.text("慰问"), TODAY)).isEqualTo(people);
        new History(database).undo(step);
        assertThat(search.ids(ResidentFilter.text("慰问"), TODAY)).containsExactly(first);
    }

    @Test
    void whatIsStoppedChangesNothing() {
        ResidentSamples samples = new ResidentSamples(database);
        samples.fill("金柳苑", 2, TODAY);
        Set<Long> people = new ResidentSearch(database).ids(ResidentFilter.all(), TODAY);
        Progress stopped = new Progress() {
            @Override
            public void report(long done, long total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new BulkTags(database).add(people, "慰问", TODAY, "", stopped)).hasMessageContaining("已停止");
        assertThat(database.reader(TagDao.class).open("慰问")).isEmpty();
    }
}
