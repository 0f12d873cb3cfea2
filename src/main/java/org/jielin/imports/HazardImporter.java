package org.jielin.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jielin.building.Entrance;
import org.jielin.common.text.PersonText;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.imports.sheet.SheetRow;

/** Reads the register of hazards. */
final class HazardImporter {

    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_LOCATION = 200;
    private static final int LONGEST_RESULT = 400;

    private record Same(String location, LocalDateTime foundAt, String type) {
    }

    private final FileImport run;
    private final Set<Same> known = new HashSet<>();
    private final List<Hazard> fresh = new ArrayList<>();

    HazardImporter(FileImport run) {
        this.run = run;
        run.daos.get(HazardDao.class).rows(HazardFilter.ALL, Integer.MAX_VALUE)
                .forEach(row -> known.add(new Same(row.location(), row.foundAt(), row.hazardType())));
    }

    void read(Table table) {
        String estateOfTable = run.estateOf(table);
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            one(view, estateOfTable);
            before = view;
            run.count();
        }
    }

    private void one(RowView row, String estateOfTable) {
        Optional<DateReader.Told> found = row.cell(Field.FOUND_AT).blank() ? Optional.empty() : DateReader.read(row.cell(Field.FOUND_AT));
        String type = cut(row.text(Field.HAZARD_TYPE).isEmpty() ? row.text(Field.LOCATION) : row.text(Field.HAZARD_TYPE), LONGEST_TYPE);
        if (found.isEmpty() || type.isEmpty()) {
            row.note(Field.FOUND_AT, FindingCode.DATE_UNREADABLE, "date", row.text(Field.FOUND_AT));
            run.rejected++;
            return;
        }
        String estateName = row.text(Field.ESTATE).isEmpty() ? estateOfTable : row.text(Field.ESTATE);
        Long estate = estateName.isEmpty() ? null : Long.valueOf(run.places.estate(estateName));
        String location = row.text(Field.LOCATION).isEmpty() ? estateName : row.text(Field.LOCATION, LONGEST_LOCATION);
        if (!known.add(new Same(location, found.get().moment(), type))) {
            run.skipped++;
            return;
        }
        fresh.add(new Hazard(0, estate, entrance(estate, location), location, found.get().moment(), type, severity(row),
                cut(PersonText.name(row.text(Field.FINDER)), 60), cut(row.text(Field.HANDLER), 60), date(row, Field.DUE_ON), result(row),
                date(row, Field.RECHECKED_ON), HazardState.NEW, 0).judged());
        run.created++;
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String result(RowView row) {
        String text = row.text(Field.RESULT, LONGEST_RESULT);
        return Words.says("emptyResult", text) ? "" : text;
    }

    private static LocalDate date(RowView row, Field field) {
        return row.cell(field).blank() ? null : DateReader.read(row.cell(field)).map(DateReader.Told::date).orElse(null);
    }

    private static HazardSeverity severity(RowView row) {
        String text = row.text(Field.SEVERITY);
        Optional<HazardSeverity> severity = Words.constant(HazardSeverity.class, "severity", text);
        if (severity.isEmpty() && !text.isEmpty()) {
            row.note(Field.SEVERITY, FindingCode.VALUE_UNKNOWN, "value", text);
        }
        return severity.orElse(HazardSeverity.ORDINARY);
    }

    /** The entrance that the place names, when the office knows it. */
    private Long entrance(Long estate, String location) {
        Matcher matcher = Words.match("location.entrance", location);
        return estate == null || !matcher.find() ? null
                : run.places.knownEntrance(estate, new Address("", "", matcher.group(1) + matcher.group(2), "")).map(Entrance::id).orElse(null);
    }

    void finish() {
        if (!fresh.isEmpty()) {
            run.daos.get(HazardDao.class).insertAll(fresh);
        }
    }
}
