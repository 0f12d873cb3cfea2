package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jielin.account.Role;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wizard asks for, on both databases. */
class ImportDeskTest extends DaoTest {

    private static final String HEADER = "门牌,室号,姓名,与户主关系\n";

    @TempDir
    Path files;
    private final List<String> backups = new ArrayList<>();
    private ImportDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new ImportDesk(database, CLOCK, (file, sheets, listed) -> false, () -> backups.add("made"));
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(files.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<ReadFile> read(Path... paths) {
        return desk.open(List.of(paths), Progress.NONE).stream().map(DraftFile::read).toList();
    }

    private int people() {
        return database.reader(PersonDao.class).all().size();
    }

    private List<String> steps() {
        return new History(database).steps(20).stream().map(History.StepRow::name).toList();
    }

    private static Progress stoppingAfter(int questions) {
        return new Progress() {
            private int asked;

            @Override
            public void report(long done, long total) {
            }

            @Override
            public boolean cancelled() {
                return ++asked > questions;
            }
        };
    }

    @Test
    void aRefusedFileStopsNoneOfTheOthers() {
        List<ReadFile> read = read(file("名册.csv", HEADER + "1号,101,沙秀英,户主\n"), file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n"));
        List<Outcome> trial = desk.check(read, Decisions.NONE, Progress.NONE);
        assertThat(trial).extracting(Outcome::taken).containsExactly(false, true);
        assertThat(trial.getFirst().refusal().key()).isEqualTo("import.estate.missing");
        assertThat(people()).isZero();
        assertThat(steps()).isEmpty();
        List<Outcome> done = desk.carryOut(read, Decisions.NONE, Progress.NONE);
        assertThat(done).extracting(Outcome::taken).containsExactly(false, true);
        assertThat(people()).isEqualTo(1);
        assertThat(backups).hasSize(1);
    }

    @Test
    void anImportOfSeveralFilesIsTakenBackAsOne() {
        List<ReadFile> read = read(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n"), file("金柳苑名册.csv", HEADER + "1号,101,魏䶮,户主\n"));
        List<Outcome> done = desk.carryOut(read, Decisions.NONE, Progress.NONE);
        assertThat(done).extracting(Outcome::step).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(people()).isEqualTo(2);
        assertThat(database.reader(ResidentDao.class).count(ResidentFilter.touchedBy(List.of(done.getLast().step())).on(TODAY))).isEqualTo(1);
        assertThat(database.reader(ResidentDao.class).count(ResidentFilter.touchedBy(done.stream().map(Outcome::step).toList()).on(TODAY))).isEqualTo(2);
        assertThat(database.reader(ResidentDao.class).count(ResidentFilter.touchedBy(List.of(999L)).on(TODAY))).isZero();
        desk.undo(done);
        assertThat(people()).isZero();
    }

    @Test
    void stoppedInTheSecondFileNothingIsLeftOfTheFirst() {
        List<ReadFile> read = read(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n1号,102,魏䶮,户主\n"),
                file("金柳苑名册.csv", HEADER + "1号,101,沙秀英,户主\n1号,102,缪欣洁,户主\n"));
        assertThatThrownBy(() -> desk.carryOut(read, Decisions.NONE, stoppingAfter(4))).isInstanceOf(ImportCancelled.class);
        assertThat(people()).isZero();
        assertThat(steps()).containsExactly("undo", "import");
    }

    @Test
    void aTrialThatIsStoppedWritesNothing() {
        List<ReadFile> read = read(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n1号,102,魏䶮,户主\n"));
        assertThatThrownBy(() -> desk.check(read, Decisions.NONE, stoppingAfter(1))).isInstanceOf(ImportCancelled.class);
        assertThat(steps()).isEmpty();
    }

    @Test
    void withoutABackupNothingIsWritten() {
        ImportDesk careful = new ImportDesk(database, CLOCK, (file, sheets, listed) -> false, () -> {
            throw new UserMessageException("backup.server");
        });
        List<ReadFile> read = read(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n"));
        assertThatThrownBy(() -> careful.carryOut(read, Decisions.NONE, Progress.NONE)).isInstanceOf(UserMessageException.class);
        assertThat(people()).isZero();
    }

    @Test
    void layoutsAreRememberedOnceUsedAndForgotten() {
        Path list = file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n");
        DraftFile opened = desk.open(List.of(list), Progress.NONE).getFirst();
        DraftFile changed = opened.change(0, table -> table.without(Field.RELATION));
        List<Layout> confirmed = List.of(changed.confirmed(0).orElseThrow());
        desk.remember(confirmed);
        desk.remember(confirmed);
        assertThat(steps()).containsExactly("import.layout");
        DraftFile again = desk.open(List.of(list), Progress.NONE).getFirst();
        Layout used = again.remembered().getFirst().orElseThrow();
        assertThat(used.rememberedBy()).isEqualTo(database.access().name());
        assertThat(used.rememberedAt().toLocalDate()).isEqualTo(TODAY);
        assertThat(again.read().tables().getFirst().columns()).doesNotContainKey(Field.RELATION);
        desk.forget(used);
        assertThat(desk.open(List.of(list), Progress.NONE).getFirst().remembered()).containsExactly(Optional.empty());
        new History(database).undo(new History(database).steps(1).getFirst().id());
        assertThat(desk.open(List.of(list), Progress.NONE).getFirst().remembered().getFirst()).isPresent();
    }

    @Test
    void aLayoutIsChangedInItsPlace() {
        Path list = file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n");
        DraftFile opened = desk.open(List.of(list), Progress.NONE).getFirst();
        desk.remember(List.of(opened.confirmed(0).orElseThrow()));
        desk.remember(List.of(opened.change(0, table -> table.as(ImportKind.VOLUNTEERS)).confirmed(0).orElseThrow()));
        assertThat(desk.open(List.of(list), Progress.NONE).getFirst().read().tables().getFirst().kind()).isEqualTo(ImportKind.VOLUNTEERS);
    }

    @Test
    void theEstateOfTheSameFormIsNotAnotherEstates() {
        DraftFile nameless = desk.open(List.of(file("名册.csv", HEADER + "1号,101,谢𠮷,户主\n")), Progress.NONE).getFirst();
        desk.remember(List.of(nameless.change(0, table -> table.inEstate("梅园新村")).confirmed(0).orElseThrow()));
        assertThat(desk.open(List.of(file("名单.csv", HEADER + "1号,101,魏䶮,户主\n")), Progress.NONE).getFirst().read().tables().getFirst().estate())
                .isEqualTo("梅园新村");
        assertThat(desk.open(List.of(file("金柳苑名册.csv", HEADER + "1号,101,魏䶮,户主\n")), Progress.NONE).getFirst().read().tables().getFirst().estate())
                .isEmpty();
    }

    @Test
    void pastedCellsAreNumbered() {
        DraftFile second = desk.paste(HEADER.replace(',', '\t') + "1号\t101\t谢𠮷\t户主\n", 2);
        assertThat(second.read().name()).endsWith(" 2");
        assertThat(second.wanted()).isTrue();
        assertThat(desk.changed(List.of(second))).isEmpty();
    }

    @Test
    void aFileThatIsWrittenAgainIsNoticed() throws IOException {
        Path list = file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n");
        List<DraftFile> opened = desk.open(List.of(list), Progress.NONE);
        assertThat(desk.changed(opened)).isEmpty();
        Files.writeString(list, HEADER + "1号,101,谢𠮷,户主\n1号,102,魏䶮,户主\n");
        assertThat(desk.changed(opened)).containsExactly(list);
        Files.delete(list);
        assertThat(desk.changed(opened)).containsExactly(list);
    }

    @Test
    void whoMayNotImportReadsNoLayouts() {
        desk.remember(List.of(desk.open(List.of(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n")), Progress.NONE).getFirst().confirmed(0).orElseThrow()));
        String fingerprint = database.reader(LayoutDao.class).find(read(file("梅园新村名册.csv", HEADER + "1号,101,谢𠮷,户主\n")).getFirst().tables()
                .getFirst().layout()).orElseThrow().fingerprint();
        assertThat(database.as(new Access(1L, "viewer", Role.VIEWER.rights(), null, null)).reader(LayoutDao.class).find(fingerprint)).isEmpty();
    }
}
