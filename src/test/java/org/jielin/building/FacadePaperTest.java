package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.document.Block;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.jielin.resident.ResidenceCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacadePaperTest {

    private static final LocalDate DAY = DaoTest.TODAY;
    private static final Clock CLOCK = DaoTest.CLOCK;

    @TempDir
    Path folder;

    private static Facade facade(int entrances, int floors, int rooms) {
        List<Entrance> doors = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<FlatPerson> people = new ArrayList<>();
        for (int door = 1; door <= entrances; door++) {
            doors.add(new Entrance(door, 1, "", "", door + "号", door * 10, false));
            for (int floor = 1; floor <= floors; floor++) {
                for (int room = 1; room <= rooms; room++) {
                    Unit unit = Unit.numbered(door, floor + "0" + room);
                    units.add(new Unit(units.size() + 1, door, unit.room(), unit.floor(), unit.sortNumber()));
                    if ((floor + room) % 4 > 0) {
                        people.add(new FlatPerson(units.size(), units.size(), door, "谢𠮷", DAY.minusYears(85), ResidenceCategory.HUKOU_AND_PRESENT, 1L, true, room + floor,
                                "UNKNOWN", null, null));
                    }
                }
            }
        }
        return Facade.of(doors, units, people, List.of());
    }

    private PDDocument saved(PaperDocument paper, Preset preset, String name) throws IOException {
        Path pdf = folder.resolve(name);
        new Exports(export -> {
        }, () -> "周小梅", CLOCK).save(paper, Disclosure.of(preset, "存档"), pdf);
        Path shown = Path.of("target/screens/facade-" + name);
        Files.createDirectories(shown.getParent());
        Files.write(shown, Files.readAllBytes(pdf));
        return Loader.loadPDF(pdf.toFile());
    }

    private static PaperDocument paper(Facade facade, NamesShown names, FacadeLayer layer) {
        return FacadePaper.document(Access.full("周小梅"), "金柳苑1号 · 照护需求", facade, layer, names, DAY);
    }

    @Test
    void oneSheetTellsEveryFlatAndTheLegendsCounts() throws IOException {
        Facade facade = facade(2, 6, 3);
        try (PDDocument pdf = saved(paper(facade, NamesShown.FULL, new FacadeLayer.Need()), Preset.INTERNAL, "named.pdf")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("金柳苑1号 · 照护需求", "2026-11-23", "谢𠮷", "603", "6 层", "空置");
            Facade.counts(facade.flats(), new FacadeLayer.Need(), DAY).forEach((shade, count) -> {
                if (count > 0) {
                    assertThat(text).contains(count + " 室");
                }
            });
        }
    }

    @Test
    void namesAreMaskedOrLeftOutAndANoticeHasNeitherNamesNorRooms() throws IOException {
        try (PDDocument pdf = saved(paper(facade(1, 6, 3), NamesShown.MASKED, new FacadeLayer.Need()), Preset.INTERNAL, "masked.pdf")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("谢**").doesNotContain("𠮷");
        }
        PaperDocument named = paper(facade(1, 6, 3), NamesShown.FULL, new FacadeLayer.Need());
        try (PDDocument pdf = saved(named, Preset.POSTER, "poster.pdf")) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("谢").doesNotContain("603").contains("6 层", "空置");
        }
    }

    @Test
    void aLargeHouseStillFitsOneSheet() throws IOException {
        try (PDDocument pdf = saved(paper(facade(10, 30, 4), NamesShown.FULL, new FacadeLayer.LastVisit()), Preset.REPORT, "large.pdf")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("30 层", "10号", "从未走访");
        }
    }

    private static List<FacadeLayer> layers() {
        return List.of(new FacadeLayer.Need(), new FacadeLayer.Tagged("独居"), new FacadeLayer.LastVisit(), new FacadeLayer.Category(), new FacadeLayer.Vacancy(),
                new FacadeLayer.Hazards());
    }

    @Test
    void wordsStandOutFromTheColourOfTheirFlat() throws IOException {
        for (FacadeLayer layer : layers()) {
            for (Shade shade : layer.shades()) {
                assertThat(shade.contrast(shade.dark() ? 1 : 0)).as(shade.key()).isGreaterThan(5.9);
            }
        }
        PaperDocument paper = paper(facade(2, 6, 3), NamesShown.FULL, new FacadeLayer.Need());
        Block.Drawing drawing = (Block.Drawing) paper.blocks().getFirst();
        List<Integer> grounds = drawing.marks().stream().filter(Block.Box.class::isInstance).map(Block.Box.class::cast).filter(box -> !box.framed())
                .map(Block.Box::colour).distinct().toList();
        assertThat(grounds).as("behind words lies the flat's own colour").contains(0xF0B08A).isSubsetOf(new FacadeLayer.Need().shades().stream().map(Shade::colour).toList());
        assertThat(drawing.marks().stream().filter(Block.Words.class::isInstance).map(Block.Words.class::cast).filter(Block.Words::light)).isNotEmpty();
    }

    @Test
    void aTowerStandsUpright() {
        assertThat(paper(facade(1, 30, 4), NamesShown.FULL, new FacadeLayer.Need()).orientation()).isEqualTo(PaperDocument.Orientation.PORTRAIT);
        assertThat(paper(facade(3, 6, 4), NamesShown.FULL, new FacadeLayer.Need()).orientation()).isEqualTo(PaperDocument.Orientation.LANDSCAPE);
    }

    @Test
    void aPictureOfItStandsInAWordDocument() throws IOException {
        Path docx = folder.resolve("facade.docx");
        new Exports(export -> {
        }, () -> "周小梅", CLOCK).save(paper(facade(2, 6, 3), NamesShown.FULL, new FacadeLayer.Need()), Disclosure.of(Preset.INTERNAL, "存档"), docx);
        assertThat(Files.size(docx)).isGreaterThan(20_000);
    }
}
