package org.jielin.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.jielin.team.HelperDao;
import org.jielin.team.HelperRow;

/** The pairing table (结对帮扶表) that both sides sign, with the telephone numbers by which they reach each other. */
public final class PairingRoster {

    private static final int EVERYONE = 100_000;
    private static final double ROW_HEIGHT = 10;
    private static final List<Content> CONTENTS = List.of(Content.NAME, Content.PLAIN, Content.PHONE, Content.NAME, Content.PLAIN, Content.ROOM,
            Content.PHONE, Content.HEALTH, Content.PLAIN, Content.PLAIN);

    private final Database database;
    private final Clock clock;

    public PairingRoster(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws UserMessageException when the account may not print */
    public PaperDocument document() {
        LocalDate today = LocalDate.now(clock);
        Database shown = database.as(database.access().onPaper());
        List<ElderRow> elders = shown.reader(PairingDao.class).elders(ElderFilter.PAIRED, today, EVERYONE);
        Map<Long, HelperRow> helpers = new HashMap<>();
        shown.reader(HelperDao.class).rows(today).forEach(helper -> helpers.put(helper.id(), helper));
        List<Row> rows = new ArrayList<>();
        String door = "";
        for (ElderRow elder : elders) {
            String here = elder.estate() + " " + elder.entrance();
            if (!here.equals(door)) {
                rows.add(Row.band(here));
                door = here;
            }
            HelperRow helper = helpers.get(elder.mainHelperId());
            rows.add(Row.of(elder.mainHelper(), helper == null ? "" : age(helper.birthDate(), today), helper == null ? "" : text(helper.phone()),
                    elder.name(), age(elder.birthDate(), today), text(elder.room()), text(elder.phone()), text(elder.tags()), "", ""));
        }
        List<Column> columns = new ArrayList<>();
        double[] widths = {24, 14, 30, 24, 14, 18, 30, 40, 34, 34};
        String[] titles = Messages.list("pairing.paper.columns");
        for (int i = 0; i < titles.length; i++) {
            columns.add(Column.centred(titles[i], widths[i]).holding(CONTENTS.get(i)));
        }
        String office = database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        return new PaperDocument(Messages.text("pairing.paper"), Messages.text("pairing.paper.subtitle", office, today, elders.size()),
                PaperDocument.Orientation.LANDSCAPE, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private"))
                .madeAs(Preset.INTERNAL).ofList("pairing.roster");
    }

    private static String age(LocalDate birth, LocalDate today) {
        Integer age = Ages.on(birth, today);
        return age == null ? "" : age.toString();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
