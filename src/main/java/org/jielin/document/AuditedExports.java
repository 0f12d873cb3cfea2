package org.jielin.document;

import java.util.Map;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;

/** Lets out what the account may let out, and tells the audit first. */
public record AuditedExports(Database database) implements ExportLog {

    @Override
    public void record(Export export) {
        database.access().require(Right.EXPORT);
        if (export.unmasked()) {
            database.access().require(Right.EXPORT_UNMASKED);
        }
        database.note(export.kind() == Export.Kind.PRINT ? AuditKind.PRINT : AuditKind.EXPORT,
                Map.of("title", export.title(), "file", export.fileName(), "format", export.format(), "preset", export.preset().name(), "unmasked",
                        export.unmasked(), "purpose", export.purpose(), "rows", export.rows(), "protected", export.protectedByPassword()));
    }
}
