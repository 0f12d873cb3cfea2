package org.jielin.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block;
import org.jielin.document.Block.Fact;
import org.jielin.document.PaperDocument;
import org.jielin.office.OfficeSettingDao;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;

/**
 * The office's month in figures, with the audit's head: kept on paper, two of them show whether entries of the audit were
 * cut off between.
 */
public final class MonthlyReport {

    /** Until this day of a month the report is still of the month before; our choice. */
    private static final int LAST_DAY_OF_CLOSING = 5;

    private final Database database;
    private final Clock clock;

    public MonthlyReport(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The report of the month that is to be closed, or of the present one up to today.
     *
     * @throws UserMessageException when the account may not print
     */
    public PaperDocument document() {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today.getDayOfMonth() <= LAST_DAY_OF_CLOSING ? today.minusMonths(1) : today);
        LocalDate last = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        Database seen = database.as(database.access().onPaper());
        Stats stats = new StatsService(seen).asOf(last);
        VisitDao visits = seen.reader(VisitDao.class);
        LocalDate first = month.atDay(1);
        int planned = visits.count(VisitFilter.between(first, last));
        int done = visits.count(VisitFilter.done(first, last));
        List<Block> blocks = List.of(new Block.Heading(Messages.text("report.people")), people(stats), new Block.Heading(Messages.text("report.care")),
                new Block.Facts(List.of(fact("report.pairings", stats.pairings()), fact("report.visits.planned", planned),
                        fact("report.visits.done", done), fact("report.visits.open", planned - done)), 2),
                new Block.Heading(Messages.text("report.cases")),
                new Block.Facts(List.of(Fact.wide(Messages.text("report.cases.state"), words(stats.cases().byState())),
                        Fact.wide(Messages.text("report.cases.type"), words(stats.cases().byType()))), 1),
                new Block.Heading(Messages.text("report.hazards")),
                new Block.Facts(List.of(Fact.wide(Messages.text("report.hazards.state"), words(stats.hazards().byState()))), 1),
                new Block.Heading(Messages.text("report.audit")), new Block.Note(Messages.text("report.audit.head", database.auditHead().brief())),
                new Block.Signatures(List.of(Messages.list("report.signatures")), 3));
        String office = seen.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        return new PaperDocument(Messages.text("report.title", month.getYear(), month.getMonthValue()), Messages.text("report.subtitle", office, first, last),
                PaperDocument.Orientation.PORTRAIT, blocks, Messages.text("document.private"));
    }

    private static Block people(Stats stats) {
        return new Block.Facts(List.of(fact("report.households", stats.households()), fact("report.residents", stats.residents()),
                fact("report.elders60", stats.elders60()), fact("report.elders80", stats.elders80()), fact("report.livingAlone", stats.livingAlone())), 2);
    }

    private static Fact fact(String key, int number) {
        return Fact.of(Messages.text(key), String.valueOf(number));
    }

    private static String words(Map<String, Integer> counts) {
        return counts.isEmpty() ? Messages.text("report.none") : counts.entrySet().stream()
                .map(count -> Messages.text("report.count", count.getKey(), count.getValue())).collect(Collectors.joining(Messages.text("list.comma")));
    }
}
