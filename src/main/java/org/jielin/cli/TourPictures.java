package org.jielin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jielin.Session;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.AttachmentPlace;
import org.jielin.attachment.Attachments;
import org.jielin.backup.Backup;
import org.jielin.backup.Backups;
import org.jielin.building.BuildingDao;
import org.jielin.building.BuildingPlace;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.document.FormPlace;
import org.jielin.document.PreviewPlace;
import org.jielin.duplicate.DuplicateListPlace;
import org.jielin.duplicate.MergePlace;
import org.jielin.imports.ImportPlace;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CasePlace;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.CaseSummary;
import org.jielin.office.AccountListPlace;
import org.jielin.office.Office;
import org.jielin.office.SettingsPlace;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingTimeline;
import org.jielin.pairing.ProposalPlace;
import org.jielin.privacy.DataSheet;
import org.jielin.privacy.PrivacyPlace;
import org.jielin.report.MonthlyReport;
import org.jielin.resident.AddressDao;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.ResidentTimeline;
import org.jielin.shell.MainWindow;
import org.jielin.shell.Screen;
import org.jielin.shell.TodayPlace;
import org.jielin.team.HelperListPlace;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.VisitRoster;
import org.jielin.visit.VisitTimeline;

/** A picture of every screen, taken from the real window on the headless platform. */
final class TourPictures {

    /** Of the office that is made for its pictures and thrown away. */
    private static final String PASSWORD = "a tour of jielin";
    private static final int FORM_PEOPLE = 12;

    private final Office office;
    private final Clock clock;
    private final Path folder;
    private final List<Path> spreadsheets;
    private final TourCamera camera;
    private Stage stage;
    private Dialogs dialogs;
    private Session session;

    /** @param spreadsheets the files that the import screen reads on trial */
    TourPictures(Office office, Clock clock, Path folder, List<Path> spreadsheets, Consumer<Path> written) {
        this.spreadsheets = spreadsheets;
        this.office = office;
        this.clock = clock;
        this.folder = folder;
        this.camera = new TourCamera(folder, written);
    }

    void take() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        camera.await(() -> started.getCount() == 0);
        camera.onScreen(this::openWindow);
        beforeAnOffice();
        camera.onScreen(() -> session.enter(office));
        places().forEach(this::picture);
        whileSearching();
        buildings();
        householdEvents();
        form();
        habits();
        aroundAnOffice();
        camera.onScreen(() -> stage.close());
        Platform.exit();
    }

    private void openWindow() {
        stage = new Stage();
        dialogs = new Dialogs();
        Background background = Background.threads(camera::fail);
        MainWindow window = new MainWindow(stage, dialogs, folder.resolve("machine"));
        camera.show(window::scene, background);
        session = new Session(window, dialogs, background, new NewestBackup(), clock, folder.resolve("machine"));
    }

    /** A new office is made and left again, to see what its director sees. */
    private void beforeAnOffice() {
        camera.onScreen(session::welcome);
        camera.take("welcome");
        camera.press("createButton");
        camera.type(Map.of("name", office.name(), "folder", folder.resolve("new-office").toString(), "login", "wang", "newPassword", PASSWORD,
                "again", PASSWORD));
        camera.take("create");
        camera.press("dialogAccept");
        camera.settle();
        camera.take("recovery_code");
        camera.onScreen(() -> ((CheckBox) camera.node("putAway")).setSelected(true));
        camera.press("dialogAccept");
        camera.settle();
        importWizard();
        camera.onScreen(session::logOut);
        camera.take("login");
        Path first = withFile("first-version", "office.mv.db");
        camera.onScreen(() -> session.welcome().open(first));
        camera.take("upgrade");
        camera.onScreen(dialogs::closeAll);
    }

    /** The steps of an import into an office that is still empty. */
    private void importWizard() {
        picture("imports", new ImportPlace(spreadsheets));
        camera.press("next");
        camera.take("import_columns");
        camera.press("next");
        camera.settle();
        camera.press("acceptAll");
        camera.take("import_check");
        camera.press("next");
        camera.press("next");
        camera.take("import_result");
    }

    /** The steps of filling the street office's form with the elders in care. */
    private void form() {
        List<Long> elders = office.database().reader(PairingDao.class).elders(ElderFilter.PAIRED, LocalDate.now(clock), FORM_PEOPLE).stream()
                .map(ElderRow::personId).toList();
        picture("form_mapping", new FormPlace(Messages.text("form.source.elders"), elders, TourForm.write(folder.resolve("form.xlsx"))));
        camera.press("nextStep");
        camera.take("form_check");
        camera.press("nextStep");
        camera.take("form_save");
    }

    /** What the office sets where no rule says it. */
    private void habits() {
        camera.onScreen(() -> session.shell().open(new SettingsPlace()));
        camera.settle();
        camera.press("openHabits");
        camera.take("settings_habits");
        camera.onScreen(dialogs::closeAll);
    }

    /** The nearest residents under the box. */
    private void whileSearching() {
        camera.onScreen(() -> {
            session.shell().open(new TodayPlace());
            camera.node("globalSearch").requestFocus();
        });
        camera.settle();
        camera.type(Map.of("globalSearch", "zhang g"));
        camera.take("search");
        camera.type(Map.of("globalSearch", ""));
    }

    /** The forms that a household's events have, over the page of somebody who has a pairing. */
    private void householdEvents() {
        long elder = paired().personId();
        for (String[] event : new String[][] {{"life", "lifeIn"}, {"life", "lifeOut"}, {"life", "lifeDied"}, {"householdActs", "householdTenant"},
            {"householdActs", "householdBirth"}, {"householdActs", "householdHead"}, {"householdActs", "householdSplit"},
            {"householdActs", "householdMerge"}}) {
            camera.onScreen(() -> session.shell().open(new ResidentPlace(elder)));
            camera.settle();
            camera.onScreen(() -> ((MenuButton) camera.node(event[0])).getItems().stream().filter(item -> event[1].equals(item.getId())).forEach(MenuItem::fire));
            camera.take("event_" + event[1]);
            camera.onScreen(dialogs::closeAll);
        }
    }

    /** What stands in an office's way, and the way back from a backup. */
    private void aroundAnOffice() {
        camera.onScreen(session::lock);
        camera.take("lock");
        camera.onScreen(session::unlocked);
        camera.onScreen(session::welcome);
        camera.press("restoreButton");
        camera.press("chooseFile");
        camera.take("restore");
        Path damaged = withFile("damaged", "office.keys");
        copyBackup(damaged.resolve("backups"));
        camera.onScreen(() -> session.welcome().open(damaged));
        camera.take("damaged");
    }

    /** A house in two colours, a flat with its papers, and one of those; the pictures of the tour itself are the papers. */
    private void buildings() {
        Database database = office.database();
        Unit unit = database.reader(BuildingDao.class).unitsOf(paired().entranceId()).get(1);
        AttachedTo flat = AttachedTo.unit(unit.id(), paired().entrance() + unit.room());
        Attachments attachments = new Attachments(database, office.folder(), clock);
        for (String name : List.of("today", "residents", "hazards")) {
            attachments.add(flat, folder.resolve(name + ".png"));
        }
        attachments.add(AttachedTo.person(paired().personId(), paired().name()), folder.resolve("report.png"));
        picture("facade", new BuildingPlace(unit.entranceId()));
        camera.onScreen(() -> ((ComboBox<?>) camera.node("layer")).getSelectionModel().select(2));
        camera.take("facade_visits");
        camera.onScreen(() -> {
            camera.node("elevation").requestFocus();
            camera.node("elevation").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            camera.node("elevation").fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        camera.take("facade_flat");
        camera.press("print");
        camera.take("facade_paper");
        picture("resident_papers", new ResidentPlace(paired().personId()));
        picture("attachment", new AttachmentPlace(flat, attachments.of(flat).getFirst().id()));
    }

    private ElderRow paired() {
        return office.database().reader(PairingDao.class).elders(ElderFilter.PAIRED, LocalDate.now(clock), 1).getFirst();
    }

    private Path withFile(String name, String file) {
        try {
            Path made = Files.createDirectories(folder.resolve(name));
            Files.writeString(made.resolve(file), "");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyBackup(Path place) {
        Backup newest = Backups.in(office.folder().resolve("backups")).getFirst();
        new Backups(office.folder(), clock).copy(newest, place);
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
        long elder = paired().personId();
        long mediationCase = office.database().reader(CaseDao.class).rows(CaseFilter.in(CaseState.PERFORMING), 1).getFirst().id();
        places.put("forms", new FormPlace());
        places.remove("imports");
        places.put("residents_found", new ResidentListPlace(ResidentFilter.text(Messages.text("tag.livingAlone") + " 80+")));
        places.put("resident", new ResidentPlace(elder));
        places.put("duplicates", new DuplicateListPlace());
        places.put("merge", new MergePlace(elder, twin(elder)));
        places.put("proposal", new ProposalPlace());
        places.put("helpers", new HelperListPlace());
        places.put("follow_ups", new FollowUpListPlace());
        places.put("accounts", new AccountListPlace());
        places.put("privacy", new PrivacyPlace());
        places.put("data_sheet", new PreviewPlace(new DataSheet(office.database(), seen -> List.of(new ResidentTimeline(seen), new PairingTimeline(seen),
                new VisitTimeline(seen, clock)), clock).of(elder, office.name()), "data-sheet"));
        places.put("report", new PreviewPlace(new MonthlyReport(office.database(), clock).document(), "report"));
        places.put("case", new CasePlace(mediationCase));
        places.put("summary", new PreviewPlace(new CaseSummary(office.database()).document(mediationCase), "summary"));
        places.put("roster", new PreviewPlace(new VisitRoster(office.database(), clock).document(today, today.plusDays(6), null), "roster"));
        return places;
    }

    /** Enters somebody a second time, as another roster would: in another room, with what a spreadsheet left of the number. */
    private long twin(long elder) {
        ElderRow row = office.database().reader(PairingDao.class).elders(ElderFilter.PAIRED, LocalDate.now(clock), 1).getFirst();
        return office.database().write(Act.of("resident.add", row.name()), daos -> {
            Person known = daos.get(PersonDao.class).find(elder);
            Person again = Person.named(known.name()).withBirth(known.birthDate(), known.birthPrecision());
            long id = daos.get(PersonDao.class).insert(known.idNumber() == null ? again : again.withIdNumber(null, known.idNumber().substring(0, 15) + "000"));
            long unit = daos.get(AddressDao.class).rooms(row.entranceId()).getLast().id();
            daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.PRESENT_NO_HUKOU, null, null));
            long household = daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null));
            daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, Relation.HEAD, null, null));
            return id;
        });
    }

    private void picture(String name, Destination place) {
        camera.onScreen(() -> session.shell().open(place));
        camera.take(name);
    }

    /** Nobody is there to choose a file. */
    private final class NewestBackup implements FilePicker {

        @Override
        public List<Path> open(String title, String kindLabel, List<String> endings) {
            return Backups.in(office.folder().resolve("backups")).stream().map(Backup::file).limit(1).toList();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, String kindLabel, List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }
}
