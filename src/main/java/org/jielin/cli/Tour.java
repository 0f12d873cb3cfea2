package org.jielin.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jielin.SampleOffice;
import org.jielin.account.Account;
import org.jielin.account.Role;
import org.jielin.backup.BackupReason;
import org.jielin.building.BuildingDao;
import org.jielin.common.text.Messages;
import org.jielin.common.text.SafeTrace;
import org.jielin.common.ui.Progress;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.PaperDocument;
import org.jielin.imports.ImportReport;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseExport;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CaseState;
import org.jielin.office.Accounts;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.Safeguard;
import org.jielin.pairing.PairingService;
import org.jielin.pairing.Proposal;
import org.jielin.visit.Head;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitOutcome;
import org.jielin.visit.VisitRoster;
import org.jielin.visit.VisitRow;
import org.jielin.visit.VisitService;
import org.jielin.visit.VisitState;
import org.jielin.visit.VisitWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's main job without a display: a throw-away office, the sample spreadsheets, pairs, a month of visits, the
 * papers, and a picture of every screen.
 */
public final class Tour {

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final int DAYS_BEFORE = 3;

    private final Path folder;
    private final Clock clock = Clock.systemDefaultZone();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Tour(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Does it all and tells the exit code. */
    public static int run(Path folder) {
        Tour tour = new Tour(folder);
        tour.say("tour.begin", tour.folder);
        try {
            tour.go();
            return 0;
        } catch (IOException | RuntimeException e) {
            LOG.error("tour", SafeTrace.of(e));
            tour.say("tour.failed", e.getClass().getSimpleName());
            return 1;
        }
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.text(key, arguments));
    }

    private void go() throws IOException {
        empty(folder);
        LocalDate today = LocalDate.now(clock);
        Offices offices = new Offices(clock);
        SampleOffice sample = new SampleOffice(offices, clock, folder);
        try (Office office = sample.create(folder.resolve("office"))) {
            for (ImportReport report : sample.read(office, folder.resolve("spreadsheets"))) {
                say("cli.import", report.file(), report.rows(), report.created(), report.updated(), report.skipped(), report.rejected(),
                        report.findings().size());
            }
            PairingService pairings = new PairingService(office.database(), clock);
            Proposal proposal = pairings.propose();
            say("cli.pair.accepted", pairings.accept(proposal.chosen()), proposal.unpaired().size());
            LocalDate from = today.minusDays(DAYS_BEFORE);
            LocalDate to = from.plusMonths(1).minusDays(1);
            VisitService visits = new VisitService(office.database(), clock);
            say("cli.visits", from, to, visits.plan(from, to));
            recordPast(office, visits, today);
            papers(office, today);
            accounts(office);
            new Safeguard(office, clock).make(BackupReason.BY_HAND, Progress.NONE);
            new TourPictures(office, clock, folder, spreadsheets(), this::written).take();
        }
    }

    /** The visits of the days before: most were met, some found nobody, a few are overdue. */
    private void recordPast(Office office, VisitService visits, LocalDate today) {
        List<VisitRow> past = office.database().reader(VisitDao.class).rows(VisitFilter.overdue(today), Integer.MAX_VALUE);
        int number = 0;
        for (VisitRow row : past) {
            number++;
            if (number % 17 == 0) {
                continue;
            }
            VisitOutcome outcome = number % 23 == 0 ? VisitOutcome.NO_ANSWER : number % 11 == 0 ? VisitOutcome.FAMILY : VisitOutcome.MET;
            Head health = outcome != VisitOutcome.MET ? null : number % 9 == 0 ? Head.ATTENTION : Head.NORMAL;
            Head other = outcome == VisitOutcome.MET ? Head.NORMAL : null;
            Visit planned = row.visit();
            visits.record(new Visit(planned.id(), planned.elderId(), planned.helperId(), planned.plannedOn(), VisitWay.HOME, VisitState.DONE,
                    planned.plannedOn(), outcome, health, other, other, other, other, "", planned.version()), row.name(), null);
        }
        say("tour.recorded", office.database().reader(VisitDao.class).count(VisitFilter.done(null, today)));
    }

    /** A leader of the first building and a worker, so that the list of accounts has something to show. */
    private void accounts(Office office) {
        Accounts accounts = new Accounts(office, clock);
        long entrance = office.database().reader(BuildingDao.class).entrances().getFirst().id();
        for (Role role : List.of(Role.COMMUNITY_WORKER, Role.BUILDING_LEADER)) {
            accounts.add(new Account(0, role.name(), Messages.label(role), role, null, true, 0), Set.of(entrance), "jielin-tour".toCharArray());
        }
    }

    private void papers(Office office, LocalDate today) {
        Exports exports = Exports.of(office.database(), clock);
        PaperDocument roster = new VisitRoster(office.database(), clock).document(today, today.plusDays(6), null);
        for (String ending : List.of("pdf", "xlsx")) {
            written(exports.save(roster, asUsual(roster), folder.resolve("roster." + ending)));
        }
        String number = office.database().reader(CaseDao.class).rows(CaseFilter.in(CaseState.PERFORMING), 1).getFirst().number();
        new CaseExport(office.database(), exports).export(number, folder, Tour::asUsual).forEach(this::written);
    }

    private static Disclosure asUsual(PaperDocument paper) {
        return Disclosure.of(paper.preset(), Messages.text("cli.purpose"));
    }

    private void written(Path file) {
        try {
            say("tour.written", folder.relativize(file), Files.size(file) / 1024 + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> spreadsheets() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spreadsheets"))) {
            return files.sorted().toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
