package org.jielin.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.WrittenId;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;

/** The whole identity numbers that the files of one run tell, by name: a damaged number in another place may be one of them. */
final class Evidence {

    private final Map<String, Map<IdNumber, Place>> numbers = new HashMap<>();

    /** Where a number stands. */
    record Place(String file, int row) {
    }

    Evidence(List<ReadFile> files) {
        files.forEach(file -> file.wanted().forEach(table -> gather(file.name(), table)));
    }

    private void gather(String file, Table table) {
        Integer name = table.columns().get(Field.NAME);
        Integer number = table.columns().get(Field.ID_NUMBER);
        if (name == null || number == null) {
            return;
        }
        for (SheetRow row : table.rows()) {
            Cell cell = row.cell(number);
            if (!cell.blank() && !WrittenId.endsInZeros(cell.text())) {
                IdNumber whole = IdReader.judge(cell, false).number();
                if (whole != null) {
                    numbers.computeIfAbsent(NameReader.name(row.cell(name).text()), each -> new LinkedHashMap<>())
                            .putIfAbsent(whole, new Place(file, row.number()));
                }
            }
        }
    }

    Map<IdNumber, Place> of(String name) {
        return numbers.getOrDefault(name, Map.of());
    }

    /** Where the whole numbers of one list's households were first given out, so that a slip can't be looked for there. */
    static final class Regions {
        private final Map<Integer, String> households = new HashMap<>();
        private final Map<String, Set<String>> regions = new HashMap<>();

        Regions(Table table) {
            Field[] fields = {Field.LANE, Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS, Field.HOUSEHOLD_NO, Field.HEAD};
            Map<Field, String> last = new HashMap<>();
            for (SheetRow row : table.rows()) {
                StringBuilder household = new StringBuilder();
                for (Field field : fields) {
                    String text = table.columns().containsKey(field) ? row.cell(table.columns().get(field)).text() : "";
                    if (!text.isEmpty() && !Words.ditto(text)) {
                        last.put(field, text);
                    }
                    household.append(last.getOrDefault(field, "")).append('|');
                }
                households.put(row.number(), household.toString());
                IdNumber.parse(row.cell(table.columns().getOrDefault(Field.ID_NUMBER, -1)).text()).ifPresent(number -> regions
                        .computeIfAbsent(household.toString(), each -> new HashSet<>()).add(WrittenId.region(number.text())));
            }
        }

        /** Whether another member of the row's household has a number of this region. */
        boolean shared(int row, String region) {
            return regions.getOrDefault(households.get(row), Set.of()).contains(region);
        }
    }
}
