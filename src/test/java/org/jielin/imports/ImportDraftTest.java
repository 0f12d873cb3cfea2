package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.ImportDraft.Place;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;
import org.junit.jupiter.api.Test;

class ImportDraftTest {

    private static final String[] ROSTER = {"门牌,室号,姓名,与户主关系", "1号,101,谢𠮷,户主", "1号,102,魏䶮,户主"};

    private final ImportDraft draft = new ImportDraft();

    private static Sheet sheet(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new SheetRow(rows.size() + 1, false, Arrays.stream(line.split(",")).map(Cell::of).toList()));
        }
        return new Sheet("表", false, rows, Set.of());
    }

    private static DraftFile file(String name, String... lines) {
        Sheet sheet = sheet(lines);
        List<Table> tables = TableFinder.in(sheet, name, Optional.empty());
        return new DraftFile(new ReadFile(Path.of(name), List.of(sheet), tables, List.of(), null), tables,
                tables.stream().map(table -> Optional.<Layout>empty()).toList(), FileStamp.NONE, false, false);
    }

    private static DraftFile unreadable(String name) {
        return new DraftFile(new ReadFile(Path.of(name), List.of(), List.of(), List.of(), new UserMessageException("import.file.unreadable", name)),
                List.of(), List.of(), FileStamp.NONE, false, false);
    }

    private static Finding finding(int row, FindingCode code, boolean safe, String accepted) {
        return new Finding("表", row, "C", code, "有疑问", "", "原样", "因为", new Mend(List.of(new Mend.Choice("甲", "改成甲"), new Mend.Choice("乙", "改成乙")), safe),
                accepted);
    }

    private static Outcome outcome(DraftFile file, Finding... findings) {
        return Outcome.of(file.read(), new ImportReport(file.read().name(), "residents", 2, 2, 0, 0, 0, 2, List.of(findings), List.of()));
    }

    @Test
    void whatCannotBeReadStaysBesideWhatCan() {
        draft.add(List.of(unreadable("坏.xlsx"), file("梅园新村名册.csv", ROSTER)));
        assertThat(draft.files()).hasSize(2);
        assertThat(draft.ready()).extracting(ReadFile::name).containsExactly("梅园新村名册.csv");
        assertThat(draft.obstacle(ImportStep.FILES)).isEmpty();
    }

    @Test
    void oneCannotGoOnWithoutAFileThatCanBeRead() {
        assertThat(draft.obstacle(ImportStep.FILES)).contains("请先选择要导入的文件。");
        draft.add(List.of(unreadable("坏.xlsx")));
        assertThat(draft.obstacle(ImportStep.FILES)).contains("这些文件都读不出来，请看每一份的原因。");
    }

    @Test
    void aSecondFileOfTheSameNameIsRefused() {
        draft.add(List.of(file("甲/名册.csv", ROSTER)));
        draft.add(List.of(file("乙/名册.csv", ROSTER)));
        assertThat(draft.ready()).hasSize(1);
        assertThat(draft.files().getLast().read().refusal().key()).isEqualTo("import.same");
    }

    @Test
    void aFileReadAgainStaysAsItWasUnderstood() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER)));
        draft.change(new Place(0, 0), table -> table.without(Field.RELATION).inEstate("金柳苑"));
        draft.add(List.of(file("梅园新村名册.csv", ROSTER[0], ROSTER[1], ROSTER[2], "1号,103,沙秀英,户主")));
        Table table = draft.table(new Place(0, 0));
        assertThat(draft.files()).hasSize(1);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.columns()).doesNotContainKey(Field.RELATION).containsEntry(Field.NAME, 2);
        assertThat(table.estate()).isEqualTo("金柳苑");
    }

    @Test
    void aNeededColumnIsMissedUntilItIsTold() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER)));
        Place place = new Place(0, 0);
        draft.change(place, table -> table.without(Field.NAME));
        assertThat(draft.obstacle(ImportStep.COLUMNS)).contains("“梅园新村名册.csv”的表“表”还缺必要的列。请指定，或者不导入这张表。");
        assertThat(ImportDraft.missing(draft.table(place)).orElseThrow()).contains("居民花名册", "姓名");
        draft.change(place, table -> table.with(Field.NAME, 2));
        assertThat(draft.obstacle(ImportStep.COLUMNS)).isEmpty();
    }

    @Test
    void aTableWithoutAnAddressOrAnEstateIsAdvisedAbout() {
        draft.add(List.of(file("名册.csv", ROSTER)));
        Place place = new Place(0, 0);
        assertThat(ImportDraft.advice(draft.table(place), true)).isEmpty();
        assertThat(ImportDraft.advice(draft.table(place), false)).contains("表里没写是哪个小区，请在上面填写。");
        draft.change(place, table -> table.without(Field.ROOM));
        assertThat(ImportDraft.advice(draft.table(place), true).orElseThrow()).contains("住址或室号");
    }

    @Test
    void aTableLeftOutIsNoObstacleButOneMustBeLeft() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER)));
        draft.change(new Place(0, 0), table -> table.leaveOut(true));
        assertThat(draft.obstacle(ImportStep.COLUMNS)).contains("没有要导入的表。请在左边选一张表，勾上“导入这张表”。");
        assertThat(draft.tables()).hasSize(1);
    }

    @Test
    void everyChangeMakesTheTrialStaleAndATrialFresh() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER)));
        draft.tried(List.of(outcome(draft.files().getFirst())));
        assertThat(draft.stale()).isFalse();
        draft.leaveOut(draft.files().getFirst(), true);
        assertThat(draft.stale()).isTrue();
        assertThat(draft.obstacle(ImportStep.CHECK)).contains("还没有核对完。停下了的话，按 F5 再核对一次。");
        draft.tried(List.of());
        assertThat(draft.obstacle(ImportStep.CHECK)).contains("没有一份可以导入，请看每一份的原因。");
    }

    @Test
    void proposalsAreAcceptedOneByOneAndTakenBack() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER)));
        draft.tried(List.of(outcome(draft.files().getFirst(), finding(2, FindingCode.ID_CHECKSUM, false, ""))));
        ImportDraft.Found found = draft.findings(null, each -> true).getFirst();
        draft.accept(found, found.finding().mend().choices().getLast());
        assertThat(draft.decisions().of("梅园新村名册.csv", found.finding())).isEqualTo("乙");
        assertThat(draft.accepted(found)).isEqualTo("乙");
        assertThat(draft.stale()).isTrue();
        draft.takeBack(found);
        assertThat(draft.decisions().count()).isZero();
    }

    @Test
    void onlySafeProposalsAreAcceptedByKind() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER), file("金柳苑名册.csv", ROSTER)));
        draft.tried(List.of(
                outcome(draft.files().getFirst(), finding(2, FindingCode.ID_CHECKSUM, true, ""), finding(3, FindingCode.ID_CHECKSUM, false, ""),
                        finding(2, FindingCode.PHONE_FORMAT, true, "")),
                outcome(draft.files().getLast(), finding(2, FindingCode.ID_CHECKSUM, true, ""))));
        draft.acceptSafe(draft.trial().getFirst(), FindingCode.ID_CHECKSUM);
        assertThat(draft.decisions().count()).isEqualTo(1);
        draft.acceptSafe(null, null);
        assertThat(draft.decisions().count()).isEqualTo(3);
    }

    @Test
    void findingsAreShownByFileAndKind() {
        draft.add(List.of(file("梅园新村名册.csv", ROSTER), file("金柳苑名册.csv", ROSTER)));
        draft.tried(List.of(outcome(draft.files().getFirst(), finding(2, FindingCode.ID_CHECKSUM, true, "甲")),
                outcome(draft.files().getLast(), finding(2, FindingCode.PHONE_FORMAT, true, ""))));
        assertThat(draft.findings(null, each -> true)).extracting(found -> found.finding().accepted()).containsExactly("甲", "");
        assertThat(draft.findings(draft.trial().getLast(), each -> true)).hasSize(1);
        assertThat(draft.findings(null, each -> each.code() == FindingCode.ID_CHECKSUM)).hasSize(1);
    }

    @Test
    void aLayoutSaysWhatWasConfirmedAndAppliesToTheNextFile() {
        DraftFile first = file("梅园新村名册.csv", "楼,房,大名,小名", "1号,101,谢𠮷,小谢", "1号,102,魏䶮,小魏");
        Table confirmed = first.recognised().isEmpty() ? null : first.recognised().getFirst();
        assertThat(confirmed).as("recognised by its content").isNull();
        DraftFile roster = file("梅园新村名册.csv", ROSTER);
        Table changed = roster.recognised().getFirst().without(Field.RELATION).inEstate("金柳苑");
        Layout layout = Layout.of(roster.recognised().getFirst(), changed).orElseThrow();
        assertThat(layout.headers()).isEqualTo("门牌 室号 姓名 与户主关系");
        Table next = layout.applyTo(file("另一份.csv", ROSTER).recognised().getFirst());
        assertThat(next.columns()).isEqualTo(changed.columns());
        assertThat(next.estate()).isEqualTo("金柳苑");
        assertThat(layout.saysTheSame(Layout.of(roster.recognised().getFirst(), next).orElseThrow())).isTrue();
    }

    @Test
    void aLayoutMayBeAnotherKindWithItsHeaderElsewhere() {
        Table recognised = file("梅园新村名册.csv", ROSTER).recognised().getFirst();
        Table confirmed = recognised.as(ImportKind.ELDERS);
        Layout layout = Layout.of(recognised, confirmed).orElseThrow();
        assertThat(layout.applyTo(recognised).kind()).isEqualTo(ImportKind.ELDERS);
        Layout lower = new Layout(0, layout.fingerprint(), ImportKind.RESIDENTS, "", "", 1, "NAME:2 NO_LONGER_KNOWN:3", "", null);
        Table moved = lower.applyTo(recognised);
        assertThat(moved.headerRow()).isEqualTo(recognised.headerRow() + 1);
        assertThat(moved.columns()).containsOnlyKeys(Field.NAME);
    }
}
