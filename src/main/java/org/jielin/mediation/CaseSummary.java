package org.jielin.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Fact;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.office.OfficeSettingDao;
import org.jielin.resident.Sex;

/** A case on paper, for the parties' file, a court or an authority. */
public final class CaseSummary {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double ROW_HEIGHT = 9;
    private static final List<Content> PARTY = List.of(Content.PLAIN, Content.NAME, Content.PLAIN, Content.BIRTH, Content.PHONE, Content.ADDRESS);

    private final Database database;

    public CaseSummary(Database database) {
        this.database = database;
    }

    /**
     * The summary of a case.
     *
     * @throws UserMessageException when the account may not print
     */
    public PaperDocument document(long id) {
        return database.as(database.access().onPaper()).read(daos -> {
            CaseDao cases = daos.get(CaseDao.class);
            String office = daos.get(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
            return document(cases.find(id), cases.parties(id), cases.mediatorsOf(id), cases.sessions(id), cases.returnVisits(id), office);
        });
    }

    private static PaperDocument document(MediationCase c, List<CaseParty> parties, List<Mediator> mediators, List<MediationSession> sessions,
            List<ReturnVisit> returnVisits, String office) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(List.of(Fact.of(word("number"), c.number()), Fact.of(word("state"), Messages.label(c.state())),
                Fact.of(word("type"), Messages.label(c.disputeType()) + (c.localType().isBlank() ? "" : " · " + c.localType())),
                Fact.of(word("source"), Messages.label(c.caseSource())), Fact.of(word("registered"), date(c.registeredOn())),
                Fact.of(word("accepted"), date(c.acceptedOn())),
                Fact.of(word("mediators"), mediators.stream().map(Mediator::name).collect(Collectors.joining(Messages.text("list.comma"))))
                        .holding(Content.NAME),
                Fact.of(word("place"), c.place()).holding(Content.ADDRESS)), 2));
        heading(blocks, "parties");
        blocks.add(parties(parties));
        heading(blocks, "facts");
        blocks.add(new Block.Paragraph(orNone(c.summary())));
        if (!c.claims().isBlank()) {
            heading(blocks, "claims");
            blocks.add(new Block.Paragraph(c.claims()));
        }
        if (!sessions.isEmpty()) {
            heading(blocks, "sessions");
            sessions.forEach(session -> blocks.add(new Block.Paragraph(session(session))));
        }
        heading(blocks, "outcome");
        blocks.add(outcome(c, parties.size()));
        if (!c.agreementText().isBlank()) {
            blocks.add(new Block.Paragraph(c.agreementText()));
        }
        if (!returnVisits.isEmpty()) {
            heading(blocks, "returnVisits");
            returnVisits.forEach(visit -> blocks.add(new Block.Paragraph(visit.visitedOn() + "  " + orNone(visit.note()))));
        }
        blocks.add(new Block.Note(Messages.text("summary.law")));
        blocks.add(new Block.Signatures(List.of(Messages.list("summary.signatures")), 3));
        return new PaperDocument(Messages.text("summary.title"), office, PaperDocument.Orientation.PORTRAIT, blocks, Messages.text("document.private"));
    }

    /** The parts of a session that were written down. */
    private static String session(MediationSession session) {
        String attendees = session.attendees().isBlank() ? "" : Messages.text("summary.attendees", session.attendees());
        return Stream.of(MINUTE.format(session.heldAt()), session.place(), attendees, session.record(), session.result())
                .filter(part -> !part.isBlank()).collect(Collectors.joining("  "));
    }

    /** Headings are counted, so that a part that is missing leaves no gap. */
    private static void heading(List<Block> blocks, String key) {
        int number = (int) blocks.stream().filter(Block.Heading.class::isInstance).count();
        blocks.add(new Block.Heading(Messages.text("summary.heading", Messages.list("summary.numerals")[number], word(key))));
    }

    private static Block parties(List<CaseParty> parties) {
        List<Column> columns = new ArrayList<>();
        double[] widths = {22, 30, 12, 30, 34, 54};
        String[] titles = Messages.list("summary.columns");
        for (int i = 0; i < titles.length; i++) {
            Column column = i == 5 ? Column.left(titles[i], widths[i]) : Column.centred(titles[i], widths[i]);
            columns.add(column.holding(PARTY.get(i)));
        }
        return new Block.Table(columns, parties.stream().map(party -> Row.of(Messages.label(party.side()), party.name(),
                party.sex() == Sex.UNKNOWN ? "" : Messages.label(party.sex()), date(party.birthDate()), party.phone(), party.address())).toList(),
                ROW_HEIGHT);
    }

    private static Block outcome(MediationCase c, int parties) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(word("result"), c.outcome() == null ? Messages.text("summary.pending") : Messages.label(c.outcome())));
        facts.add(Fact.of(word("closed"), date(c.closedOn())));
        if (c.outcome() != null && c.outcome().agreed()) {
            facts.add(Fact.of(word("form"), Messages.label(c.agreementForm())));
            facts.add(Fact.of(word("effective"), date(c.agreementOn())));
            facts.add(Fact.of(word("amount"), c.amountCents() == null ? "" : Messages.text("summary.yuan", BigDecimal.valueOf(c.amountCents(), 2).toPlainString())));
            facts.add(Fact.of(word("copies"), c.agreementForm() == AgreementForm.WRITTEN ? String.valueOf(CaseRules.copies(parties)) : ""));
            facts.add(Fact.of(word("performance"), Messages.label(c.performance())));
            facts.add(Fact.of(word("performanceDue"), date(c.performanceDue())));
            CaseRules.confirmationLastDay(c).ifPresent(day -> facts.add(Fact.wide(word("confirmation"), Messages.text("summary.confirm", day))));
        } else if (c.outcome() != null) {
            facts.add(Fact.wide(word("remedies"), Messages.text(c.remediesTold() ? "summary.remedies.told" : "summary.remedies.untold")));
        }
        return new Block.Facts(facts, 2);
    }

    private static String word(String key) {
        return Messages.text("summary." + key);
    }

    private static String date(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String orNone(String text) {
        return text.isBlank() ? Messages.text("summary.none") : text;
    }
}
