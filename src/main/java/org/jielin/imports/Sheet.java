package org.jielin.imports;

import java.util.List;

/** A sheet of a spreadsheet. */
record Sheet(String name, List<SheetRow> rows) {
}
