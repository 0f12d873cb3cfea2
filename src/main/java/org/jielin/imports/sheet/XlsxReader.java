package org.jielin.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .xlsx and .xlsm part by part (ECMA-376). Nothing is kept but what the cells say, so that a large or hostile file
 * takes no more memory than its cells do; macros, links and formulas are passed over.
 */
final class XlsxReader {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST_FORMAT = 255;
    private static final int FROM_1904 = 1462;

    private final Packed zip;
    private final Tally tally;
    private final Numbers numbers = new Numbers();
    private final List<Cell> shared = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean from1904;

    private record Listed(String name, String id, boolean hidden) {
    }

    XlsxReader(Packed zip, Tally tally) {
        this.zip = zip;
        this.tally = tally;
    }

    List<Sheet> read() throws IOException, XMLStreamException {
        String book = targets("", "_rels/.rels").entrySet().stream().filter(target -> target.getValue().type.endsWith("/officeDocument"))
                .map(target -> target.getValue().path).findFirst().orElse("xl/workbook.xml");
        Map<String, Target> targets = targets(folder(book), folder(book) + "_rels/" + book.substring(folder(book).length()) + ".rels");
        remark();
        for (Target target : targets.values()) {
            if (target.type.endsWith("/styles") && zip.has(target.path)) {
                readStyles(target.path);
            } else if (target.type.endsWith("/sharedStrings") && zip.has(target.path)) {
                readShared(target.path);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Listed listed : listed(book)) {
            Target target = targets.get(listed.id);
            if (target != null && target.type.endsWith("/worksheet")) {
                sheets.add(new WorksheetReader(tally, this).read(zip.open(target.path), listed.name, listed.hidden));
            }
        }
        return sheets;
    }

    private void remark() {
        for (String name : zip.names()) {
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                tally.remark(Remark.MACROS);
            }
            if (name.contains("/externallinks/") || name.endsWith("/connections.xml")) {
                tally.remark(Remark.LINKS);
            }
        }
    }

    private record Target(String type, String path) {
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** What a part refers to inside the file, by id; what lies outside is not followed. */
    private Map<String, Target> targets(String folder, String part) throws IOException, XMLStreamException {
        Map<String, Target> targets = new HashMap<>();
        if (!zip.has(part)) {
            return targets;
        }
        try (InputStream in = zip.open(part)) {
            Xml xml = new Xml(in);
            while (xml.next()) {
                if (xml.begins("Relationship") && xml.attribute("TargetMode").equals("External")) {
                    tally.remark(Remark.LINKS);
                } else if (xml.begins("Relationship")) {
                    String path = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), new Target(xml.attribute("Type"), path.startsWith("/") ? path.substring(1) : folder + path));
                }
            }
        }
        return targets;
    }

    private List<Listed> listed(String book) throws IOException, XMLStreamException {
        List<Listed> listed = new ArrayList<>();
        try (InputStream in = zip.open(book)) {
            Xml xml = new Xml(in);
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = xml.yes("date1904");
                } else if (xml.begins("sheet")) {
                    String state = xml.attribute("state");
                    listed.add(new Listed(xml.attribute("name"), xml.attribute("id"), state.equals("hidden") || state.equals("veryHidden")));
                    Tally.check(listed.size() <= Limits.SHEETS, Reason.TOO_MANY);
                }
            }
        }
        return listed;
    }

    private void readStyles(String part) throws IOException, XMLStreamException {
        try (InputStream in = zip.open(part)) {
            Xml xml = new Xml(in);
            boolean cells = false;
            while (xml.next()) {
                if (xml.begins("numFmt")) {
                    String format = xml.attribute("formatCode");
                    formats.put(xml.number("numFmtId", 0), format.length() > LONGEST_FORMAT ? "General" : format);
                } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                    cells = xml.begins();
                } else if (cells && xml.begins("xf")) {
                    styles.add(xml.number("numFmtId", 0));
                    Tally.check(styles.size() <= Limits.CELLS, Reason.TOO_MANY);
                }
            }
        }
    }

    private void readShared(String part) throws IOException, XMLStreamException {
        try (InputStream in = zip.open(part)) {
            Xml xml = new Xml(in);
            while (xml.next()) {
                if (xml.begins("si")) {
                    shared.add(text(xml, "si"));
                    Tally.check(shared.size() <= Limits.CELLS, Reason.TOO_MANY);
                }
            }
        }
    }

    /** The text of an element that holds plain or rich text; the reading aids of Japanese names are none. */
    Cell text(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("t")) {
                text.append(xml.text());
                Tally.check(text.length() <= Limits.TEXT, Reason.LONG_TEXT);
            } else if (xml.begins("rPh")) {
                xml.skip();
            }
        }
        return text(text.toString());
    }

    Cell text(String written) {
        String text = written;
        if (written.contains("_x")) {
            text = ESCAPED.matcher(written).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        }
        tally.text(text.length());
        return Cell.of(text);
    }

    Cell shared(String index) {
        int place = Integer.parseInt(index.strip());
        Tally.check(place >= 0 && place < shared.size(), Reason.UNREADABLE);
        return shared.get(place);
    }

    Cell number(double value, int style) {
        int index = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String format = formats.getOrDefault(index, Numbers.builtIn(index));
        return numbers.cell(from1904 && numbers.date(index, format) ? value + FROM_1904 : value, index, format);
    }
}
