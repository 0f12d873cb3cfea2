package org.jielin.office;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Fact;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;

/** The recovery code on paper, with what it is for and where to keep it. */
final class RecoveryPaper {

    private RecoveryPaper() {
    }

    static PaperDocument of(String office, String code, LocalDate day) {
        return new PaperDocument(Messages.text("recovery.paper.title"), "", PaperDocument.Orientation.PORTRAIT, List.of(
                new Block.Facts(List.of(Fact.wide(Messages.text("recovery.paper.office"), office),
                        Fact.wide(Messages.text("recovery.paper.date"), day.toString()), Fact.wide(Messages.text("recovery.code"), code)), 1),
                new Block.Paragraph(Messages.text("recovery.paper.use")), new Block.Paragraph(Messages.text("recovery.paper.keep"))),
                Messages.text("document.private")).madeAs(Preset.INTERNAL);
    }
}
