package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;

/** Gives a meaning to columns whose header says nothing, by the shape of what stands in them. */
final class ContentMapper {

    private static final int SAMPLE = 200;
    private static final double MOST = 0.6;

    private ContentMapper() {
    }

    /** Adds the columns of a part of a sheet that the header does not tell. */
    static void complete(Map<Field, Integer> columns, Set<Field> possible, List<SheetRow> rows, Area area) {
        List<SheetRow> sample = rows.stream().filter(row -> !row.blank()).limit(SAMPLE).toList();
        if (sample.size() < 3) {
            return;
        }
        find(Field.ID_NUMBER, text -> text.matches("\\d{17}[\\dXx]|\\d{15}"), columns, possible, sample, area);
        find(Field.PHONE, text -> text.matches("1[3-9]\\d{9}.*"), columns, possible, sample, area);
        find(Field.SEX, text -> Words.says("sex.male", text) || Words.says("sex.female", text), columns, possible, sample, area);
        find(Field.CATEGORY, text -> Words.constant(ResidenceCategory.class, "category", text).isPresent(), columns, possible, sample, area);
        find(Field.RELATION, text -> Words.constant(Relation.class, "relation", text).isPresent(), columns, possible, sample, area);
        find(Field.ADDRESS, text -> text.length() >= 5 && Address.parse(text, false).complete() && DateReader.read(Cell.of(text)).isEmpty(), columns, possible, sample, area);
        find(Field.NAME, ContentMapper::nameLike, columns, possible, sample, area);
    }

    private static boolean nameLike(String text) {
        String name = text.replace(" ", "");
        long length = name.codePoints().count();
        return length >= 2 && length <= 15 && name.codePoints().allMatch(c -> Character.isIdeographic(c) || c == 0xB7)
                && (length > 4 || Words.word("surnames").indexOf(name.codePointAt(0)) >= 0);
    }

    private static void find(Field field, Predicate<String> looks, Map<Field, Integer> columns, Set<Field> possible, List<SheetRow> sample,
            Area area) {
        if (columns.containsKey(field) || !possible.contains(field)
                || field == Field.ADDRESS && columns.containsKey(Field.ROOM) && columns.containsKey(Field.ENTRANCE)) {
            return;
        }
        for (int column = area.firstColumn(); column < area.endColumn(); column++) {
            List<String> values = new ArrayList<>();
            for (SheetRow row : sample) {
                String text = row.cell(column).text();
                if (!text.isEmpty() && !Words.ditto(text)) {
                    values.add(text);
                }
            }
            long like = values.stream().filter(looks).count();
            if (!columns.containsValue(column) && values.size() >= sample.size() * 0.3 && like >= values.size() * MOST) {
                columns.put(field, column);
                return;
            }
        }
    }
}
