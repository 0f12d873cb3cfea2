package org.jielin;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jielin.attachment.AttachmentNoteController;
import org.jielin.attachment.AttachmentPageController;
import org.jielin.attachment.AttachmentPanelController;
import org.jielin.attachment.AttachmentSaveController;
import org.jielin.attachment.AttachmentTools;
import org.jielin.attachment.Attachments;
import org.jielin.audit.AuditListController;
import org.jielin.backup.BackupReason;
import org.jielin.building.BuildingController;
import org.jielin.building.FlatPanelController;
import org.jielin.check.CheckListController;
import org.jielin.check.CheckListPlace;
import org.jielin.check.CheckMendController;
import org.jielin.check.CheckSettingsController;
import org.jielin.check.Checks;
import org.jielin.common.db.Access;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.history.RecordHistoryController;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.Exports;
import org.jielin.document.ListChoices;
import org.jielin.document.PrintPreviewController;
import org.jielin.document.SystemPrinter;
import org.jielin.duplicate.DuplicateListController;
import org.jielin.duplicate.Duplicates;
import org.jielin.duplicate.MergePageController;
import org.jielin.duplicate.Merges;
import org.jielin.duplicate.UnmergeController;
import org.jielin.form.FormFillController;
import org.jielin.form.FormGuess;
import org.jielin.form.FormService;
import org.jielin.hazard.HazardEditController;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardListController;
import org.jielin.hazard.HazardListPlace;
import org.jielin.imports.FindingsFileController;
import org.jielin.imports.ImportCheckController;
import org.jielin.imports.ImportColumnsController;
import org.jielin.imports.ImportController;
import org.jielin.imports.ImportDesk;
import org.jielin.imports.ImportFilesController;
import org.jielin.imports.ImportResultController;
import org.jielin.lift.BallotEditController;
import org.jielin.lift.LiftListController;
import org.jielin.mediation.CaseEditController;
import org.jielin.mediation.CaseListController;
import org.jielin.mediation.CaseNoteController;
import org.jielin.mediation.CasePageController;
import org.jielin.mediation.DeletedCases;
import org.jielin.mediation.MediationService;
import org.jielin.mediation.MediationTies;
import org.jielin.mediation.MediationTimeline;
import org.jielin.mediation.OutcomeEditController;
import org.jielin.mediation.SessionEditController;
import org.jielin.office.AccountEditController;
import org.jielin.office.AccountListController;
import org.jielin.office.AccountPasswordController;
import org.jielin.office.Accounts;
import org.jielin.office.BackupListController;
import org.jielin.office.DamagedController;
import org.jielin.office.DeletedListController;
import org.jielin.office.HabitController;
import org.jielin.office.HistoryListController;
import org.jielin.office.LockController;
import org.jielin.office.LoginController;
import org.jielin.office.Look;
import org.jielin.office.MachineSettings;
import org.jielin.office.ManualController;
import org.jielin.office.NewPasswordController;
import org.jielin.office.Office;
import org.jielin.office.OfficeCreateController;
import org.jielin.office.OfficeSettingDao;
import org.jielin.office.Offices;
import org.jielin.office.PasswordChangeController;
import org.jielin.office.RecoveryCodeController;
import org.jielin.office.RecoveryForgottenController;
import org.jielin.office.RecoveryResetController;
import org.jielin.office.RestoreController;
import org.jielin.office.Safeguard;
import org.jielin.office.SettingsController;
import org.jielin.office.UpgradeController;
import org.jielin.office.WelcomeController;
import org.jielin.office.WelcomeController.SampleSource;
import org.jielin.pairing.PairingEditController;
import org.jielin.pairing.PairingFinishController;
import org.jielin.pairing.PairingListController;
import org.jielin.pairing.PairingService;
import org.jielin.pairing.PairingTies;
import org.jielin.pairing.PairingTimeline;
import org.jielin.pairing.ProposalReviewController;
import org.jielin.privacy.ConsentEditController;
import org.jielin.privacy.DataSheet;
import org.jielin.privacy.ExpiredListController;
import org.jielin.privacy.FactsEditController;
import org.jielin.privacy.FieldListController;
import org.jielin.privacy.PrivacyController;
import org.jielin.privacy.PrivacyPanelController;
import org.jielin.privacy.PrivacyService;
import org.jielin.privacy.RuleListController;
import org.jielin.privacy.UnconsentedListController;
import org.jielin.report.MonthlyReport;
import org.jielin.resident.BirthController;
import org.jielin.resident.BulkTagController;
import org.jielin.resident.BulkTags;
import org.jielin.resident.ContactEditController;
import org.jielin.resident.ContactPanelController;
import org.jielin.resident.DeletedResidents;
import org.jielin.resident.FoundController;
import org.jielin.resident.HomeFieldsController;
import org.jielin.resident.HouseholdPanelController;
import org.jielin.resident.HouseholdRegister;
import org.jielin.resident.KnownAlready;
import org.jielin.resident.MergeHouseholdController;
import org.jielin.resident.MoveInController;
import org.jielin.resident.NewHeadController;
import org.jielin.resident.ResidentDeleteController;
import org.jielin.resident.ResidentDepartController;
import org.jielin.resident.ResidentEditController;
import org.jielin.resident.ResidentFactsController;
import org.jielin.resident.ResidentFilterController;
import org.jielin.resident.ResidentListController;
import org.jielin.resident.ResidentPageController;
import org.jielin.resident.ResidentRegister;
import org.jielin.resident.ResidentTimeline;
import org.jielin.resident.SaveListController;
import org.jielin.resident.SavedSearchesController;
import org.jielin.resident.SplitController;
import org.jielin.resident.StayPanelController;
import org.jielin.resident.TagEditController;
import org.jielin.resident.TagEndController;
import org.jielin.resident.TagPanelController;
import org.jielin.resident.TimelineSource;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SavedSearches;
import org.jielin.shell.Desk;
import org.jielin.shell.DoubtFigures;
import org.jielin.shell.ShellController;
import org.jielin.shell.StatusBarController;
import org.jielin.shell.TodayController;
import org.jielin.shell.TodayFigures;
import org.jielin.team.HelperEditController;
import org.jielin.team.HelperListController;
import org.jielin.visit.FollowUpListController;
import org.jielin.visit.VisitListController;
import org.jielin.visit.VisitPlanController;
import org.jielin.visit.VisitRecordController;
import org.jielin.visit.VisitService;
import org.jielin.visit.VisitTies;
import org.jielin.visit.VisitTimeline;

/** The wiring: the only place that says {@code new} of a service or a controller of an open office. */
public final class AppContext {

    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    private final Views views;
    private final ShellController shell;
    private final Exports exports;

    public AppContext(Office office, Clock clock, Dialogs dialogs, Background background, FilePicker files, Look look, Desk desk) {
        Database database = office.database();
        views = new Views(this::controller, database.access());
        Safeguard safeguard = new Safeguard(office, clock);
        ResidentSearch search = new ResidentSearch(database);
        shell = new ShellController(views, dialogs, search, background, office.name(), database.access(), desk, clock);
        controllers.put(ShellController.class, () -> shell);
        exports = Exports.of(database, clock);
        controllers.put(StatusBarController.class, () -> new StatusBarController(office, safeguard, background, dialogs, views, shell, desk, clock));

        // ---- today
        Checks checks = new Checks(database, clock);
        Duplicates duplicates = new Duplicates(database, clock);
        DoubtFigures doubts = new DoubtFigures(database, checks, duplicates, clock);
        controllers.put(TodayController.class, () -> new TodayController(database, new TodayFigures(database, clock), doubts, safeguard,
                new MonthlyReport(database, clock), background, shell, clock));

        // ---- attachment
        Attachments attachments = new Attachments(database, office.folder(), clock);
        AttachmentTools attaching = new AttachmentTools(attachments, background, dialogs, files, shell);
        controllers.put(AttachmentPageController.class, () -> new AttachmentPageController(attachments, background, dialogs, views, shell));
        controllers.put(AttachmentPanelController.class, () -> new AttachmentPanelController(attaching));
        controllers.put(AttachmentNoteController.class, () -> new AttachmentNoteController(attachments, background));
        controllers.put(AttachmentSaveController.class, () -> new AttachmentSaveController(attachments, exports, background, dialogs, files));

        // ---- resident
        ResidentRegister register = new ResidentRegister(database, clock);
        controllers.put(ResidentListController.class,
                () -> new ResidentListController(database, search, background, dialogs, views, shell, office.name(), clock));
        controllers.put(ResidentFilterController.class, ResidentFilterController::new);
        SavedSearches saved = new SavedSearches(database, search);
        controllers.put(SavedSearchesController.class, () -> new SavedSearchesController(saved, database.access(), background, dialogs, views));
        controllers.put(SaveListController.class, () -> new SaveListController(saved, database.access(), background, dialogs));
        controllers.put(BulkTagController.class, () -> new BulkTagController(database, new BulkTags(database), background, dialogs, clock));
        controllers.put(ResidentEditController.class, () -> new ResidentEditController(database, background, dialogs, views, register,
                new KnownAlready(database, clock), shell, clock));
        controllers.put(HomeFieldsController.class, () -> new HomeFieldsController(database, background, clock));
        Function<Database, List<TimelineSource>> timeline = seen -> List.of(new ResidentTimeline(seen), new PairingTimeline(seen),
                new VisitTimeline(seen, clock), new MediationTimeline(seen));
        controllers.put(ResidentPageController.class, () -> new ResidentPageController(database, background, dialogs, views, shell,
                register, timeline, List.of(AttachmentPanelController.class, PrivacyPanelController.class),
                name -> database.reader(OfficeSettingDao.class).find(name), clock));
        controllers.put(ResidentFactsController.class, ResidentFactsController::new);
        controllers.put(HouseholdPanelController.class, () -> new HouseholdPanelController(database, background, clock));
        controllers.put(StayPanelController.class, StayPanelController::new);
        controllers.put(ContactPanelController.class, () -> new ContactPanelController(register, database.access()));
        controllers.put(TagPanelController.class, () -> new TagPanelController(database.access(), clock));
        controllers.put(ContactEditController.class, () -> new ContactEditController(database, background, register));
        controllers.put(TagEditController.class, () -> new TagEditController(database, background, register, clock));
        controllers.put(TagEndController.class, () -> new TagEndController(background, register, clock));
        HouseholdRegister households = new HouseholdRegister(database, register, List.of(new PairingTies(), new VisitTies(), new MediationTies()), clock);
        controllers.put(ResidentDepartController.class, () -> new ResidentDepartController(database, background, households, clock));
        controllers.put(MoveInController.class,
                () -> new MoveInController(database, background, dialogs, views, register, households, clock));
        controllers.put(BirthController.class, () -> new BirthController(database, background, households, clock));
        controllers.put(NewHeadController.class, () -> new NewHeadController(database, background, households, clock));
        controllers.put(SplitController.class, () -> new SplitController(database, background, views, households, clock));
        controllers.put(MergeHouseholdController.class, () -> new MergeHouseholdController(database, background, households, clock));
        controllers.put(FoundController.class, () -> new FoundController(background, households, clock));
        controllers.put(ResidentDeleteController.class, () -> new ResidentDeleteController(background, register));

        // ---- duplicate and check
        Merges merges = new Merges(database, clock);
        controllers.put(DuplicateListController.class, () -> new DuplicateListController(database, duplicates, merges,
                background, dialogs, views, shell, CheckListPlace::new));
        controllers.put(MergePageController.class, () -> new MergePageController(database, merges, background, dialogs, shell));
        controllers.put(UnmergeController.class, () -> new UnmergeController(database, merges, background));
        controllers.put(CheckListController.class, () -> new CheckListController(database, checks, background, dialogs, views, shell));
        controllers.put(CheckMendController.class, () -> new CheckMendController(checks, background));
        controllers.put(CheckSettingsController.class, () -> new CheckSettingsController(checks, background));

        // ---- privacy
        PrivacyService privacy = new PrivacyService(database, clock);
        controllers.put(PrivacyController.class, PrivacyController::new);
        controllers.put(FieldListController.class, () -> new FieldListController(privacy, background, dialogs));
        controllers.put(RuleListController.class, () -> new RuleListController(privacy, background, dialogs));
        controllers.put(ExpiredListController.class, () -> new ExpiredListController(privacy, background, dialogs, shell, clock));
        controllers.put(UnconsentedListController.class, () -> new UnconsentedListController(privacy, background, dialogs, views, shell, clock));
        controllers.put(ConsentEditController.class, () -> new ConsentEditController(privacy, background, clock));
        controllers.put(FactsEditController.class, () -> new FactsEditController(privacy, background));
        controllers.put(PrivacyPanelController.class, () -> new PrivacyPanelController(privacy, new DataSheet(database, timeline, clock), background,
                database.access(), office.name()));

        // ---- building
        controllers.put(BuildingController.class, () -> new BuildingController(database, background, views, shell, clock));

        controllers.put(FlatPanelController.class, () -> new FlatPanelController(database, background, shell, attaching,
                place -> new HazardListPlace(HazardFilter.open().withText(place))));

        // ---- hazard
        controllers.put(HazardListController.class, () -> new HazardListController(database, background, dialogs, views, shell, attaching, clock));
        controllers.put(HazardEditController.class, () -> new HazardEditController(database, background, clock));

        // ---- pairing and team
        PairingService pairings = new PairingService(database, clock);
        controllers.put(PairingListController.class, () -> new PairingListController(database, background, dialogs, views, shell, clock));
        controllers.put(PairingEditController.class, () -> new PairingEditController(pairings, background, clock));
        controllers.put(PairingFinishController.class, () -> new PairingFinishController(pairings, background, clock));
        controllers.put(ProposalReviewController.class,
                () -> new ProposalReviewController(pairings, new History(database), background, dialogs, shell));
        controllers.put(HelperListController.class, () -> new HelperListController(database, background, dialogs, views, shell, clock));
        controllers.put(HelperEditController.class, () -> new HelperEditController(database, background));

        // ---- visit
        VisitService visits = new VisitService(database, clock);
        controllers.put(VisitListController.class, () -> new VisitListController(database, visits, background, dialogs, views, shell, attaching, clock));
        controllers.put(VisitPlanController.class, () -> new VisitPlanController(visits, background, clock));
        controllers.put(VisitRecordController.class, () -> new VisitRecordController(visits, background, clock));
        controllers.put(FollowUpListController.class, () -> new FollowUpListController(database, visits, background, dialogs, shell, clock));

        // ---- mediation
        MediationService mediation = new MediationService(database, clock);
        controllers.put(CaseListController.class, () -> new CaseListController(database, background, dialogs, views, shell, clock));
        controllers.put(CasePageController.class, () -> new CasePageController(database, background, dialogs, views, shell, attaching, clock));
        controllers.put(CaseEditController.class, () -> new CaseEditController(database, mediation, background, clock));
        controllers.put(CaseNoteController.class, () -> new CaseNoteController(mediation, background, clock));
        controllers.put(SessionEditController.class, () -> new SessionEditController(mediation, background, clock));
        controllers.put(OutcomeEditController.class, () -> new OutcomeEditController(mediation, background, clock));

        // ---- lift
        controllers.put(LiftListController.class, () -> new LiftListController(database, background, dialogs, views, shell));
        controllers.put(BallotEditController.class, () -> new BallotEditController(database, background, clock));

        // ---- document
        controllers.put(PrintPreviewController.class,
                () -> new PrintPreviewController(exports, background, dialogs, files, new SystemPrinter(), shell, new ListChoices(look.folder())));

        // ---- form
        controllers.put(FormFillController.class,
                () -> new FormFillController(new FormService(database, search, exports, clock, office.name()), background, dialogs, files, shell));

        // ---- imports
        ImportDesk importDesk = new ImportDesk(database, clock, FormGuess::waits, () -> safeguard.before(BackupReason.BEFORE_IMPORT));
        controllers.put(ImportController.class, () -> new ImportController(importDesk, background, dialogs, views));
        controllers.put(ImportFilesController.class, () -> new ImportFilesController(files, shell));
        controllers.put(ImportColumnsController.class, () -> new ImportColumnsController(importDesk, background, dialogs));
        controllers.put(ImportCheckController.class, () -> new ImportCheckController(importDesk, background, dialogs, shell, views));
        controllers.put(ImportResultController.class, () -> new ImportResultController(importDesk, background, dialogs, shell, views));
        controllers.put(FindingsFileController.class, () -> new FindingsFileController(exports, background, dialogs, files));

        // ---- office
        controllers.put(HistoryListController.class, () -> new HistoryListController(database, background, dialogs, shell, clock));
        controllers.put(RecordHistoryController.class, () -> new RecordHistoryController(database, background));
        controllers.put(DeletedListController.class, () -> new DeletedListController(
                List.of(new DeletedResidents(database, register), new DeletedCases(database, mediation)), database.access(), background, dialogs, shell,
                clock));
        Offices offices = new Offices(clock);
        controllers.put(PasswordChangeController.class, () -> new PasswordChangeController(office, offices, background, dialogs));
        controllers.put(NewPasswordController.class, NewPasswordController::new);
        controllers.put(RecoveryCodeController.class, () -> new RecoveryCodeController(background, dialogs, files, new SystemPrinter(), clock));
        controllers.put(ManualController.class, ManualController::new);
        controllers.put(SettingsController.class, () -> new SettingsController(database, background, dialogs, views, look, shell, office.folder()));
        controllers.put(HabitController.class, () -> new HabitController(database, background, dialogs));
        Accounts accounts = new Accounts(office, clock);
        controllers.put(AccountListController.class, () -> new AccountListController(accounts, background, dialogs, views, desk::goOn));
        controllers.put(AccountEditController.class, () -> new AccountEditController(database, accounts, background, dialogs));
        controllers.put(AccountPasswordController.class, () -> new AccountPasswordController(accounts, background));
        controllers.put(BackupListController.class,
                () -> new BackupListController(safeguard, database.access(), background, dialogs, files, clock));

        // ---- audit
        controllers.put(AuditListController.class, () -> new AuditListController(database, background, shell, office.name()));
    }

    /** The first page and its forms, before an office is open. */
    public static View<WelcomeController> welcome(Offices offices, SampleSource sample, Dialogs dialogs, Background background, FilePicker files,
            Supplier<MachineSettings> machine, Clock clock, Consumer<Office> opened) {
        Map<Class<?>, Supplier<?>> first = new HashMap<>();
        Views views = new Views(type -> first.get(type).get(), Access.full(""));
        first.put(WelcomeController.class, () -> new WelcomeController(views, dialogs, background, files, offices, sample, machine, opened));
        first.put(OfficeCreateController.class, () -> new OfficeCreateController(background, files, offices));
        first.put(NewPasswordController.class, NewPasswordController::new);
        first.put(RecoveryCodeController.class, () -> new RecoveryCodeController(background, dialogs, files, new SystemPrinter(), clock));
        first.put(LoginController.class, () -> new LoginController(background, offices));
        first.put(RecoveryForgottenController.class, () -> new RecoveryForgottenController(background, dialogs, offices));
        first.put(RecoveryResetController.class, () -> new RecoveryResetController(background, offices));
        first.put(UpgradeController.class, () -> new UpgradeController(background, offices));
        first.put(RestoreController.class, () -> new RestoreController(background, dialogs, files, offices));
        first.put(DamagedController.class, () -> new DamagedController(background));
        return views.load(WelcomeController.class);
    }

    /** What stands in place of everything while the screen is locked. */
    public static View<LockController> lock(Office office, Offices offices, Background background, Dialogs dialogs) {
        return new Views(type -> new LockController(office, offices, background, dialogs), office.database().access()).load(LockController.class);
    }

    private Object controller(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("not wired: " + type.getName());
        }
        return supplier.get();
    }

    /** The main window's content. */
    public View<ShellController> shell() {
        return views.load(ShellController.class);
    }

    /** Every controller class that is wired, for the test that loads them all. */
    public Iterable<Class<?>> controllerTypes() {
        return controllers.keySet();
    }

    public Views views() {
        return views;
    }
}
