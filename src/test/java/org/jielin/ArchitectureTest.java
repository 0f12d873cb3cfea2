package org.jielin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jielin.document.PaperPrinter;
import org.junit.jupiter.api.Test;

/** The rules between the rooms of the house. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jielin");
    private static final String[] ROOTS = {"org.jielin", "org.jielin.shell..", "org.jielin.cli.."};

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.jielin.(*)..").should().beFreeOfCycles()
                .because("a feature that needs another that needs it back is one feature").check(PROGRAM);
    }

    @Test
    void onlyTheRootsKnowTheShell() {
        noClasses().that().resideOutsideOfPackages(ROOTS).should().dependOnClassesThat()
                .resideInAnyPackage("org.jielin", "org.jielin.shell..", "org.jielin.cli..")
                .because("features must not know the window they are shown in").check(PROGRAM);
    }

    @Test
    void residentsUseNoOtherFeature() {
        classes().that().resideInAPackage("org.jielin.resident..").should().onlyDependOnClassesThat(
                not(resideInAPackage("org.jielin..")).or(resideInAnyPackage("org.jielin.resident..", "org.jielin.common..", "org.jielin.document..")))
                .because("everything else rests on residents").check(PROGRAM);
    }

    @Test
    void controllersAreUsedOnlyAtHomeAndInTheWiring() {
        DescribedPredicate<JavaClass> foreignController = simpleNameEndingWith("Controller").and(resideInAPackage("org.jielin.."));
        for (JavaClass controller : PROGRAM.that(foreignController)) {
            noClasses().that().resideOutsideOfPackages(controller.getPackageName(), "org.jielin", "org.jielin.shell", "org.jielin.cli")
                    .should().dependOnClassesThat(simpleName(controller.getSimpleName()))
                    .because("a screen is reached through its place").check(PROGRAM);
        }
    }

    @Test
    void sqlStaysInDaosAndCommonDb() {
        noClasses().that().resideOutsideOfPackage("org.jielin.common.db..").and().haveSimpleNameNotEndingWith("Dao")
                .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")
                .because("SQL has one home in each feature").check(PROGRAM);
    }

    @Test
    void dataAndRulesKnowNoScreens() {
        noClasses().that().haveSimpleNameNotEndingWith("Controller").and().haveSimpleNameNotEndingWith("Form")
                .and().haveSimpleNameNotEndingWith("Place").and().haveSimpleNameNotEndingWith("View").and().areTopLevelClasses()
                .and().resideOutsideOfPackages("org.jielin.common.ui..", "org.jielin.shell..", "org.jielin", "org.jielin.cli..")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .because("records, DAOs, services and rules are tested without a screen").check(PROGRAM);
    }

    @Test
    void formsKnowOnlyBeansAndCollections() {
        noClasses().that().haveSimpleNameEndingWith("Form").and().resideOutsideOfPackage("org.jielin.common.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .because("a form's rules are tested without a screen").check(PROGRAM);
    }

    @Test
    void threadsAndWindowsBelongToCommonUi() {
        noClasses().that().resideOutsideOfPackages("org.jielin.common.ui..", "org.jielin", "org.jielin.shell", "org.jielin.cli")
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform")
                .orShould().dependOnClassesThat().resideInAPackage("javafx.stage..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.scene.control.Alert")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
                .orShould().dependOnClassesThat().resideInAPackage("java.util.concurrent")
                .because("one place decides what runs where").check(PROGRAM);
    }

    @Test
    void papersLeaveThroughExports() {
        noClasses().that().resideOutsideOfPackages("org.jielin.document..", "org.jielin.form..").should().dependOnClassesThat()
                .resideInAnyPackage("org.openpdf..", "org.apache.pdfbox..", "org.apache.poi.xwpf..", "org.dhatim..", "net.lingala..")
                .because("a paper is masked, marked and logged before it is written").check(PROGRAM);
        noClasses().that().resideInAPackage("org.jielin.form..").should().callMethod(java.nio.file.Files.class, "newOutputStream", java.nio.file.Path.class,
                java.nio.file.OpenOption[].class).orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.FileOutputStream")
                .because("a form is filled in memory and leaves through Exports too").check(PROGRAM);
        noClasses().that().doNotHaveSimpleName("Exports").should().callMethod(PaperPrinter.class, "print", byte[].class, String.class)
                .because("a printout is an export too").check(PROGRAM);
    }

    @Test
    void nothingInterruptsAThread() {
        noClasses().should().callMethod(java.util.concurrent.Future.class, "cancel", boolean.class)
                .orShould().callMethod(javafx.concurrent.Task.class, "cancel")
                .orShould().callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
                .because("an interrupt on the database's thread closes the whole H2 file").check(PROGRAM);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses().that().resideOutsideOfPackage("org.jielin.cli..").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").because("a desktop has no console").check(PROGRAM);
    }

    @Test
    void noForeignLoggingAndNoBrowser() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "javafx.scene.web..")
                .because("one log, and no web engine in the house").check(PROGRAM);
    }

    @Test
    void nothingAsksForTheTimeButTheClock() {
        noClasses().that().resideOutsideOfPackages("org.jielin", "org.jielin.cli").should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Clock.class, "systemDefaultZone")
                .because("a day that a test can't choose can't be tested").check(PROGRAM);
    }
}
