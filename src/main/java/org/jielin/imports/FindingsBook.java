package org.jielin.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;
import org.jielin.document.AnnotatedWorkbook;
import org.jielin.document.AnnotatedWorkbook.Page;
import org.jielin.document.AnnotatedWorkbook.Region;
import org.jielin.document.AnnotatedWorkbook.Tone;
import org.jielin.document.Content;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;

/** The sheets of a file as they were written, with a remark on every cell that something was found in, and a list of them in front. */
final class FindingsBook {

    private static final Set<Field> PHONES = Set.of(Field.PHONE, Field.EMERGENCY_PHONE, Field.APPLICANT_PHONE, Field.RESPONDENT_PHONE);

    private FindingsBook() {
    }

    static AnnotatedWorkbook of(ReadFile file, ImportReport report) {
        List<Page> pages = new ArrayList<>(List.of(list(file, report)));
        for (Sheet sheet : file.wanted().stream().map(Table::sheet).distinct().toList()) {
            pages.add(page(file, sheet, report.findings().stream().filter(finding -> finding.sheet().equals(sheet.name())).toList()));
        }
        return new AnnotatedWorkbook(Messages.text("import.findings.file.name", file.name()), pages);
    }

    /** Whether a sheet is the list in front of such a file, which comes back with it. */
    static boolean isList(Sheet sheet) {
        return !sheet.rows().isEmpty() && sheet.rows().getFirst().cell(0).text().startsWith(Messages.text("import.findings.title"));
    }

    private static Page list(ReadFile file, ImportReport report) {
        List<List<AnnotatedWorkbook.Cell>> rows = new ArrayList<>();
        rows.add(List.of(AnnotatedWorkbook.Cell.of(Messages.text("import.findings.book.title", file.name()), Tone.PLAIN)));
        for (String line : Messages.list("import.findings.book.text")) {
            rows.add(List.of(AnnotatedWorkbook.Cell.of(line, Tone.PLAIN)));
        }
        rows.add(List.of());
        rows.add(cells(Tone.HEAD, Messages.list("import.findings.book.columns")));
        int number = 0;
        for (Finding finding : report.findings()) {
            number++;
            rows.add(cells(Tone.PLAIN, String.valueOf(number), finding.sheet(), finding.column() + finding.row(), Messages.label(finding.code()),
                    finding.original(), finding.message(), proposal(finding)));
        }
        return new Page(Messages.text("import.findings.book.sheet"), rows, List.of(), 0);
    }

    private static List<AnnotatedWorkbook.Cell> cells(Tone tone, String... texts) {
        return Arrays.stream(texts).map(text -> AnnotatedWorkbook.Cell.of(text, tone)).toList();
    }

    /** What is proposed and why; of what was accepted here that it is stored so. */
    private static String proposal(Finding finding) {
        String proposed = finding.mend() == null ? finding.proposal()
                : finding.mend().choices().stream().map(Mend.Choice::text).collect(Collectors.joining(Messages.text("import.or")));
        String stored = finding.accepted().isEmpty() ? "" : Messages.text("import.findings.book.stored");
        return Stream.of(proposed, finding.reason(), stored).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    private static Page page(ReadFile file, Sheet sheet, List<Finding> findings) {
        Map<Integer, Content> contents = contents(file, sheet);
        Map<Integer, List<Finding>> byRow = findings.stream().collect(Collectors.groupingBy(Finding::row, HashMap::new, Collectors.toList()));
        List<List<AnnotatedWorkbook.Cell>> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            while (rows.size() < row.number() - 1) {
                rows.add(List.of());
            }
            rows.add(row(row, contents, byRow.getOrDefault(row.number(), List.of())));
        }
        return new Page(sheet.name(), rows, regions(sheet), 0);
    }

    /** What the columns hold that not everybody may read. */
    private static Map<Integer, Content> contents(ReadFile file, Sheet sheet) {
        Map<Integer, Content> contents = new HashMap<>();
        file.tables().stream().filter(table -> table.sheet() == sheet).forEach(table -> table.columns().forEach((field, column) -> {
            if (field == Field.ID_NUMBER || PHONES.contains(field)) {
                contents.put(column, field == Field.ID_NUMBER ? Content.ID_NUMBER : Content.PHONE);
            }
        }));
        return contents;
    }

    private static List<AnnotatedWorkbook.Cell> row(SheetRow row, Map<Integer, Content> contents, List<Finding> findings) {
        Map<Integer, List<Finding>> byColumn = new LinkedHashMap<>();
        findings.forEach(finding -> byColumn.computeIfAbsent(column(finding, row), each -> new ArrayList<>()).add(finding));
        int width = Math.max(row.cells().size(), byColumn.keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
        List<AnnotatedWorkbook.Cell> cells = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            Cell cell = row.cell(c);
            List<Finding> here = byColumn.getOrDefault(c, List.of());
            Tone tone = here.isEmpty() ? Tone.PLAIN : here.stream().allMatch(finding -> finding.mend() != null) ? Tone.DOUBT : Tone.WRONG;
            String remark = here.stream().map(finding -> Messages.text("import.findings.book.remark", finding.message(), proposal(finding)))
                    .collect(Collectors.joining("\n"));
            cells.add(new AnnotatedWorkbook.Cell(cell.merged() ? "" : cell.shown(), number(cell), contents.getOrDefault(c, Content.TEXT), tone, remark));
        }
        return cells;
    }

    /** The column of a finding; one about the whole row stands at the row's first cell that says something. */
    private static int column(Finding finding, SheetRow row) {
        if (finding.column().isEmpty()) {
            return IntStream.range(0, row.cells().size()).filter(c -> !row.cell(c).blank()).findFirst().orElse(0);
        }
        return finding.column().chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }

    /** Short plain numbers stay numbers; long ones lose digits in a spreadsheet program, and a date is more than its number. */
    private static Double number(Cell cell) {
        return cell.number() != null && !cell.merged() && cell.shown().matches("-?\\d{1,11}(\\.\\d{1,4})?") ? cell.number() : null;
    }

    /** The merged cells: each begins with a cell that isn't filled from another. */
    private static List<Region> regions(Sheet sheet) {
        List<Region> regions = new ArrayList<>();
        List<SheetRow> rows = sheet.rows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).cells().size(); c++) {
                Cell first = rows.get(r).cell(c);
                if (!first.blank() && !first.merged()) {
                    int right = c;
                    while (rows.get(r).cell(right + 1).merged() && rows.get(r).cell(right + 1).text().equals(first.text())) {
                        right++;
                    }
                    int bottom = r;
                    while (bottom + 1 < rows.size() && filled(rows.get(bottom + 1), c, right, first.text())) {
                        bottom++;
                    }
                    if (right > c || bottom > r) {
                        regions.add(new Region(rows.get(r).number() - 1, c, rows.get(bottom).number() - 1, right));
                    }
                }
            }
        }
        return regions;
    }

    private static boolean filled(SheetRow row, int left, int right, String text) {
        return IntStream.rangeClosed(left, right).allMatch(c -> row.cell(c).merged() && row.cell(c).text().equals(text));
    }
}
