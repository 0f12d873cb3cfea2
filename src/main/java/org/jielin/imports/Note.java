package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;

/** A finding while it is put into words: message {@code finding.CODE}, then {@code proposal.…}, {@code reason.…}, {@code choice.…}. */
final class Note {

    private final RowView row;
    private final Field field;
    private final FindingCode code;
    private final String message;
    private final List<Mend.Choice> choices = new ArrayList<>();
    private String proposal = "";
    private String reason = "";
    private boolean safe;

    /** A reason that is told later. */
    record Words(String key, Object... arguments) {
    }

    Note(RowView row, Field field, FindingCode code, Object... arguments) {
        this.row = row;
        this.field = field;
        this.code = code;
        this.message = Messages.text("finding." + code, arguments);
    }

    Note propose(String key, Object... arguments) {
        proposal = Messages.text("proposal." + key, arguments);
        return this;
    }

    Note because(String key, Object... arguments) {
        reason = Messages.text("reason." + key, arguments);
        return this;
    }

    Note because(Words words) {
        return because(words.key, words.arguments);
    }

    /** Something that may be accepted; the value is what the choice is known by. */
    Note offer(String value, String key, Object... arguments) {
        choices.add(new Mend.Choice(value, Messages.text("choice." + key, arguments)));
        return this;
    }

    /** May be accepted with all others of its kind. */
    Note safe() {
        safe = true;
        return this;
    }

    /** Notes it as something to look at and gives the value of the choice that was accepted; empty when none was. */
    String ask() {
        return row.findings().ask(finding());
    }

    /** Notes it as something that was put right. */
    void mended() {
        row.findings().mended(finding());
    }

    private Finding finding() {
        return new Finding(row.sheet(), row.number(), row.letter(field), code, message, proposal, row.original(field), reason,
                choices.isEmpty() ? null : new Mend(List.copyOf(choices), safe), "");
    }
}
