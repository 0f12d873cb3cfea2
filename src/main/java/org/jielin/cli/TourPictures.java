package org.jielin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jielin.AppContext;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Snapshots;
import org.jielin.common.ui.SystemFilePicker;
import org.jielin.common.ui.View;
import org.jielin.document.PreviewPlace;
import org.jielin.imports.ImportPlace;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CasePlace;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.CaseSummary;
import org.jielin.office.AccountListPlace;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.ProposalPlace;
import org.jielin.report.MonthlyReport;
import org.jielin.resident.ResidentPlace;
import org.jielin.shell.MainWindow;
import org.jielin.shell.Screen;
import org.jielin.shell.ShellController;
import org.jielin.team.HelperListPlace;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.VisitRoster;

/** A picture of every screen, taken from the real window on the headless platform. */
final class TourPictures {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Office office;
    private final Clock clock;
    private final Path folder;
    private final List<Path> spreadsheets;
    private final Consumer<Path> written;
    private Background background;
    private volatile Throwable failed;
    private Stage stage;
    private MainWindow window;
    private ShellController shell;
    private Runnable onFirstPage;
    private Runnable onOffice;

    /** @param spreadsheets the files that the import screen reads on trial */
    TourPictures(Office office, Clock clock, Path folder, List<Path> spreadsheets, Consumer<Path> written) {
        this.spreadsheets = spreadsheets;
        this.office = office;
        this.clock = clock;
        this.folder = folder;
        this.written = written;
    }

    void take() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        await(() -> started.getCount() == 0);
        onScreen(this::openWindow);
        firstPage();
        places().forEach(this::picture);
        onScreen(() -> stage.close());
        Platform.exit();
    }

    private void openWindow() {
        stage = new Stage();
        Dialogs dialogs = new Dialogs();
        background = Background.threads(this::fail);
        window = new MainWindow(stage, dialogs, folder.resolve("machine"));
        View<ShellController> main = new AppContext(office, clock, dialogs, background, new SystemFilePicker(() -> stage), window, replaced -> {
        }).shell();
        shell = main.controller();
        onFirstPage = () -> window.show(AppContext.welcome(new Offices(clock), () -> office, dialogs, background,
                new SystemFilePicker(() -> stage), opened -> window.show(main.root(), opened.name())).root(), "");
        onOffice = () -> window.show(main.root(), office.name());
    }

    /** What one sees before an office is open. */
    private void firstPage() {
        onScreen(onFirstPage);
        take("welcome");
        onScreen(onOffice);
    }

    /** What each picture shows. */
    private Map<String, Destination> places() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Destination> places = new LinkedHashMap<>();
        for (Screen screen : Screen.values()) {
            if (screen.inRail()) {
                places.put(screen.name().toLowerCase(Locale.ROOT), screen.entry());
            }
        }
        long elder = office.database().reader(PairingDao.class).elders(ElderFilter.PAIRED, today, 1).getFirst().personId();
        long mediationCase = office.database().reader(CaseDao.class).rows(CaseFilter.in(CaseState.PERFORMING), 1).getFirst().id();
        places.put("imports", new ImportPlace(spreadsheets));
        places.put("resident", new ResidentPlace(elder));
        places.put("proposal", new ProposalPlace());
        places.put("helpers", new HelperListPlace());
        places.put("follow_ups", new FollowUpListPlace());
        places.put("accounts", new AccountListPlace());
        places.put("report", new PreviewPlace(new MonthlyReport(office.database(), clock).document(), "report"));
        places.put("case", new CasePlace(mediationCase));
        places.put("summary", new PreviewPlace(new CaseSummary(office.database()).document(mediationCase), "summary"));
        places.put("roster", new PreviewPlace(new VisitRoster(office.database(), clock).document(today, today.plusDays(6), null), "roster"));
        return places;
    }

    private void fail(Throwable failure) {
        failed = failure;
    }

    private void picture(String name, Destination place) {
        onScreen(() -> shell.open(place));
        take(name);
    }

    private void take(String name) {
        settle();
        if (failed != null) {
            throw new IllegalStateException("screen " + name, failed);
        }
        Path file = folder.resolve(name + ".png");
        onScreen(() -> Snapshots.write(window.scene(), file));
        written.accept(file);
    }

    /** Waits until nothing is loading any more and the last layout has been drawn. */
    private void settle() {
        for (int calm = 0; calm < 5;) {
            await(background::idle);
            onScreen(() -> window.scene().getRoot().layout());
            calm = background.idle() ? calm + 1 : 0;
            pause(40);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += 10) {
            if (waited > PATIENCE_MILLIS) {
                throw new IllegalStateException("a screen did not come to rest");
            }
            pause(10);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onScreen(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Platform.runLater(task);
        try {
            task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
