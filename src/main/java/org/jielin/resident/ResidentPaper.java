package org.jielin.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;

/** A list of residents as a paper or a spreadsheet. Such lists get passed on: usually for an authority, so without whole numbers. */
public final class ResidentPaper {

    private static final double[] WIDTHS = {10, 36, 14, 20, 24, 20, 11, 22, 40, 24, 28, 34};
    private static final double ROW_HEIGHT = 7;
    private static final List<Content> CONTENTS = List.of(Content.PLAIN, Content.ADDRESS, Content.ROOM, Content.NAME, Content.NAME, Content.PLAIN,
            Content.PLAIN, Content.BIRTH, Content.ID_NUMBER, Content.PLAIN, Content.PHONE, Content.HEALTH);

    private ResidentPaper() {
    }

    /** The rows in their order; {@code day} is the day they were true. */
    public static PaperDocument of(List<ResidentRow> residents, String office, LocalDate day) {
        String[] titles = Messages.list("resident.paper.columns");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            Column column = i == 0 || i == 2 || i == 6 ? Column.centred(titles[i], WIDTHS[i]) : Column.left(titles[i], WIDTHS[i]);
            columns.add(column.holding(CONTENTS.get(i)).of(i == 0 ? ValueType.NUMBER : ValueType.TEXT));
        }
        boolean oneEstate = residents.stream().map(ResidentRow::estateId).distinct().count() == 1;
        List<Row> rows = new ArrayList<>();
        for (ResidentRow resident : residents) {
            rows.add(row(rows.size() + 1, resident, oneEstate));
        }
        String subtitle = Messages.text("resident.paper.subtitle", office, day.toString(), residents.size())
                + (oneEstate ? " " + residents.getFirst().estate() : "");
        return new PaperDocument(Messages.text("resident.paper.title"), subtitle, PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("residents");
    }

    private static Row row(int number, ResidentRow resident, boolean oneEstate) {
        String door = resident.lane() + resident.building() + resident.entrance();
        return Row.of(String.valueOf(number), oneEstate ? door : resident.estate() + " " + door, resident.room(), nothing(resident.head()),
                resident.name(), Messages.label(resident.relation()), resident.sex() == Sex.UNKNOWN ? "" : Messages.label(resident.sex()),
                PersonWords.birthMonth(resident.birthDate(), resident.birthPrecision()),
                PersonWords.wholeIdNumber(resident.idNumber(), resident.idAsWritten()),
                resident.category() == ResidenceCategory.UNKNOWN ? "" : Messages.label(resident.category()),
                nothing(resident.phone()), String.join(" ", resident.tagList()));
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }
}
