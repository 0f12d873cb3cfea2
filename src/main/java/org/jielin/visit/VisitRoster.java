package org.jielin.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.time.Ages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.jielin.office.OfficeSettingDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Sex;

/**
 * The paper that is carried from door to door: visits in walking order, what to know at each door, room to write, room
 * to sign. It shows telephone numbers, since it is made for the visitor, and never an identity number.
 */
public final class VisitRoster {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final double ROW_HEIGHT = 13;
    private static final List<Content> CONTENTS = List.of(Content.PLAIN, Content.PLAIN, Content.ROOM, Content.NAME, Content.PLAIN, Content.HEALTH,
            Content.PHONE, Content.NAME, Content.PLAIN, Content.PLAIN, Content.PLAIN);

    private final Database database;
    private final Clock clock;

    public VisitRoster(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The roster of a period; of one helper, or of all when {@code helper} is null.
     *
     * @throws UserMessageException when the account may not print
     */
    public PaperDocument document(LocalDate from, LocalDate to, Long helper) {
        List<VisitRow> visits = database.as(database.access().onPaper()).reader(VisitDao.class).walkingOrder(VisitFilter.planned(from, to).of(helper));
        String office = database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        String who = helper == null || visits.isEmpty() ? "" : Messages.text("roster.of", visits.getFirst().helper());
        return new PaperDocument(Messages.text("roster.title"), Messages.text("roster.subtitle", office, from, to, visits.size()) + who,
                PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns(), rows(visits), ROW_HEIGHT),
                        new Block.Signatures(List.of(Messages.list("roster.signatures")), 3)),
                Messages.text("document.private")).madeAs(Preset.INTERNAL).ofList("visit.roster");
    }

    private static List<Column> columns() {
        String[] titles = Messages.list("roster.columns");
        double[] widths = {9, 14, 16, 20, 15, 52, 28, 20, 34, 48, 26};
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            Column column = i == 5 || i == 8 || i >= 9 ? Column.left(titles[i], widths[i]) : Column.centred(titles[i], widths[i]);
            columns.add(column.holding(CONTENTS.get(i)));
        }
        return columns;
    }

    private List<Row> rows(List<VisitRow> visits) {
        List<Row> rows = new ArrayList<>();
        String door = "";
        int number = 1;
        for (VisitRow visit : visits) {
            String here = (nothing(visit.estate()) + " " + nothing(visit.entrance())).strip();
            if (!here.equals(door)) {
                rows.add(Row.band(here));
                door = here;
            }
            rows.add(Row.of(String.valueOf(number++), DAY.format(visit.plannedOn()), nothing(visit.room()), visit.name(), who(visit), hints(visit),
                    nothing(visit.phone()), nothing(visit.helper()), Messages.text("roster.boxes"), "", ""));
        }
        return rows;
    }

    private String who(VisitRow visit) {
        Integer age = Ages.on(visit.birthDate(), LocalDate.now(clock));
        String sex = visit.sex() == Sex.UNKNOWN ? "" : Messages.label(visit.sex());
        return age == null ? sex : sex + " " + age;
    }

    /** What a visitor must know at the door: tags, mobility, care level, the hint, whom to call. */
    private static String hints(VisitRow visit) {
        List<String> hints = new ArrayList<>();
        if (visit.tags() != null) {
            hints.add(visit.tags());
        }
        if (visit.mobility() != null && visit.mobility() != Mobility.INDEPENDENT && visit.mobility() != Mobility.UNKNOWN) {
            hints.add(Messages.label(visit.mobility()));
        }
        if (visit.careLevel() != null && visit.careLevel() > 0) {
            hints.add(Messages.text("roster.care", visit.careLevel()));
        }
        if (!nothing(visit.keyHint()).isEmpty()) {
            hints.add(visit.keyHint());
        }
        String text = String.join(Messages.text("list.comma"), hints);
        return visit.emergency() == null ? text : (text + "\n" + Messages.text("roster.call", visit.emergency().strip())).strip();
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }
}
