package org.jielin.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found in one file and what was mended, in the order of the rows, against what a person has decided about it. */
final class Findings {

    private final String file;
    private final Decisions decisions;
    private final List<Finding> open = new ArrayList<>();
    private final List<Finding> mended = new ArrayList<>();

    Findings(String file, Decisions decisions) {
        this.file = file;
        this.decisions = decisions;
    }

    /** Notes something to look at and gives the value of the choice that was accepted; empty when none was. */
    String ask(Finding finding) {
        String value = finding.mend() == null ? "" : decisions.of(file, finding);
        String accepted = value.isEmpty() || finding.mend().offers(value) ? value : "";
        open.add(new Finding(finding.sheet(), finding.row(), finding.column(), finding.code(), finding.message(), finding.proposal(),
                finding.original(), finding.reason(), finding.mend(), accepted));
        return accepted;
    }

    void mended(Finding finding) {
        mended.add(finding);
    }

    /** Takes back what the row that is being read has been found to have; rows are read in their order. */
    void forget(String sheet, int row) {
        forget(open, sheet, row, null);
        forget(mended, sheet, row, null);
    }

    /** Takes back one kind of what the row that is being read has been found to have. */
    void forget(String sheet, int row, FindingCode code) {
        forget(open, sheet, row, code);
    }

    private static void forget(List<Finding> findings, String sheet, int row, FindingCode code) {
        for (int i = findings.size() - 1; i >= 0 && findings.get(i).row() == row && findings.get(i).sheet().equals(sheet); i--) {
            if (code == null || findings.get(i).code() == code) {
                findings.remove(i);
            }
        }
    }

    /** Whether the row that is being read was found to have something. */
    boolean noted(String sheet, int row, FindingCode code) {
        for (int i = open.size() - 1; i >= 0 && open.get(i).row() == row && open.get(i).sheet().equals(sheet); i--) {
            if (open.get(i).code() == code) {
                return true;
            }
        }
        return false;
    }

    List<Finding> open() {
        return ordered(open);
    }

    List<Finding> mended() {
        return ordered(mended);
    }

    /** By sheet and row, also what was found only when all rows were read. */
    private static List<Finding> ordered(List<Finding> findings) {
        Map<String, Integer> sheets = new LinkedHashMap<>();
        findings.forEach(finding -> sheets.putIfAbsent(finding.sheet(), sheets.size()));
        return findings.stream().sorted(Comparator.comparing((Finding finding) -> sheets.get(finding.sheet())).thenComparing(Finding::row)).toList();
    }
}
