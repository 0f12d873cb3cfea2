package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Disclosure;
import org.jielin.document.Export;
import org.jielin.document.Exports;
import org.jielin.document.Preset;
import org.jielin.form.FormFiles.Sketch;
import org.jielin.form.FormService.OpenForm;
import org.jielin.form.FormService.Source;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SavedSearches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormServiceTest {

    private static final Disclosure INTERNAL = Disclosure.of(Preset.INTERNAL, "上报街道");

    @TempDir
    Path folder;
    private final List<Export> log = new ArrayList<>();
    private Database database;
    private FormService forms;
    private long first;
    private long second;

    @BeforeEach
    void twoResidents() {
        database = TestOffice.create(folder.resolve("office"));
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "3号"), "101");
        first = samples.resident(unit, "谢𠮷", Sex.MALE, LocalDate.of(1940, 1, 1));
        second = samples.resident(unit, "沈桂珍", Sex.FEMALE, LocalDate.of(1942, 5, 6));
        samples.contact(first, ContactKind.MOBILE, "13911112222");
        database.write(ResidentSamples.ACT, daos -> {
            daos.get(ContactDao.class).insert(new Contact(0, second, ContactKind.EMERGENCY, "13700001111", "沈小明", "子", 1));
            return null;
        });
        forms = new FormService(database, new ResidentSearch(database), new Exports(export -> {
            assertThat(folder.resolve("filled.xlsx")).doesNotExist();
            log.add(export);
        }, () -> "周小梅", DaoTest.CLOCK), DaoTest.CLOCK, FormFiles.OFFICE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path form(String name, String... columns) throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.head, columns).blank(1, 1, columns.length);
        return Files.write(folder.resolve(name), FormFiles.bytes(form.workbook));
    }

    @Test
    void aFormIsFilledFromTheOfficeLoggedFirstAndItsBlanksAreNamed() throws IOException {
        OpenForm form = forms.open(form("表.xlsx", "序号", "姓名", "年龄", "电话", "紧急联系人电话", "养老金"));
        List<FormPerson> people = forms.read(List.of(second, first, 999L));
        FormReport report = forms.save(form, 0, people, INTERNAL, folder.resolve("filled.xlsx"));
        assertThat(report.people()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unfilled()).extracting(FormReport.Unfilled::label).containsExactly("养老金");
        assertThat(report.missing()).containsExactly(new FormReport.Missing("电话", List.of("沈桂珍")), new FormReport.Missing("紧急联系人电话", List.of("谢𠮷")));
        assertThat(log).hasSize(1);
        assertThat(log.getFirst()).isEqualTo(new Export(Export.Kind.FILE, log.getFirst().title(), "filled.xlsx", "XLSX", Preset.INTERNAL, false, "上报街道", 2, false));
        assertThat(log.getFirst().title()).contains("表.xlsx");
        try (Workbook workbook = WorkbookFactory.create(report.file().toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("沈桂珍");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(84);
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("13700001111");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("13911112222");
        }
    }

    @Test
    void theVersionMasksAndWithholds() throws IOException {
        OpenForm form = forms.open(form("表.xlsx", "姓名", "电话", "室号"));
        List<FormPerson> people = forms.read(List.of(first));
        FormReport report = forms.report(form.layouts().getFirst(), people, Disclosure.of(Preset.REPORT, ""));
        assertThat(report.masked()).containsExactly("电话");
        FormReport notice = forms.save(form, 0, people, Disclosure.of(Preset.POSTER, ""), folder.resolve("filled.xlsx"));
        assertThat(notice.unfilled()).extracting(FormReport.Unfilled::label).containsExactly("电话", "室号");
        try (Workbook workbook = WorkbookFactory.create(notice.file().toFile())) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("谢**");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void theEmptyFormIsNeverWrittenOverAndAPurposeIsNeeded() throws IOException {
        Path file = form("表.xlsx", "姓名", "电话");
        byte[] before = Files.readAllBytes(file);
        OpenForm form = forms.open(file);
        List<FormPerson> people = forms.read(List.of(first));
        assertThatThrownBy(() -> forms.save(form, 0, people, INTERNAL, file)).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> forms.save(form, 0, people, Disclosure.of(Preset.INTERNAL, " "), folder.resolve("filled.xlsx"))).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> forms.save(form, 0, List.of(), INTERNAL, folder.resolve("filled.xlsx"))).isInstanceOf(UserMessageException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.resolve("filled.xlsx")).doesNotExist();
        assertThat(log).isEmpty();
    }

    @Test
    void aPasswordEncryptsTheFile() throws Exception {
        OpenForm form = forms.open(form("表.xlsx", "姓名", "电话"));
        Path file = forms.save(form, 0, forms.read(List.of(first)), INTERNAL.protectedBy("jielin2026"), folder.resolve("filled.xlsx")).file();
        try (POIFSFileSystem locked = new POIFSFileSystem(file.toFile())) {
            assertThat(Decryptor.getInstance(new EncryptionInfo(locked)).verifyPassword("jielin2026")).isTrue();
        }
    }

    @Test
    void whatWasChosenIsThereTheNextTime() throws IOException {
        OpenForm form = forms.open(form("一月.xlsx", "姓名", "手机", "居住情况"));
        OpenForm changed = form.with(0, form.layouts().getFirst().asking(2, FormField.TAGS).asking(1, null));
        forms.save(changed, 0, forms.read(List.of(first)), INTERNAL, folder.resolve("filled.xlsx"));
        assertThat(forms.open(form("二月.xlsx", "姓名", "手 机", "居住情况")).layouts().getFirst().slots()).extracting(FormSlot::field)
                .containsExactly(FormField.NAME, null, FormField.TAGS);
        assertThat(forms.open(form("别的.xlsx", "姓名", "手机")).layouts().getFirst().slots()).extracting(FormSlot::field)
                .containsExactly(FormField.NAME, FormField.PHONE);
    }

    @Test
    void filesThatCannotBeFilledAreSaidPlainly() throws IOException {
        for (String name : List.of("表.et", "表.doc", "表.xlsm", "表.docm")) {
            Files.write(folder.resolve(name), new byte[] {1, 2, 3});
            assertThatThrownBy(() -> forms.open(folder.resolve(name))).isInstanceOf(UserMessageException.class);
        }
        try (XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM); OutputStream out = Files.newOutputStream(folder.resolve("宏.xlsx"))) {
            macros.createSheet().createRow(0).createCell(0).setCellValue("姓名");
            macros.write(out);
        }
        assertThatThrownBy(() -> forms.open(folder.resolve("宏.xlsx"))).isInstanceOf(UserMessageException.class);
        Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0});
        assertThatThrownBy(() -> forms.open(folder.resolve("坏.docx"))).isInstanceOf(UserMessageException.class);
        Path nothing = form("无.xlsx", "一", "二");
        assertThatThrownBy(() -> forms.open(nothing)).isInstanceOf(UserMessageException.class);
    }

    @Test
    void listsToFillFromAreThere() {
        new SavedSearches(database, new ResidentSearch(database)).save("老先生", true, ResidentFilter.text("谢𠮷"));
        List<Source> sources = forms.sources();
        assertThat(sources).hasSize(3);
        assertThat(forms.people(sources.getFirst())).containsExactlyInAnyOrder(first, second);
        assertThat(forms.people(sources.get(1))).isEmpty();
        assertThat(forms.people(sources.get(2))).containsExactly(first);
    }
}
