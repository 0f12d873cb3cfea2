package org.jielin.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.SheetRow;
import org.jielin.mediation.AgreementForm;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseParty;
import org.jielin.mediation.CaseRules;
import org.jielin.mediation.CaseSource;
import org.jielin.mediation.DisputeType;
import org.jielin.mediation.MediationCase;
import org.jielin.mediation.Outcome;
import org.jielin.mediation.PartySide;
import org.jielin.mediation.Performance;
import org.jielin.mediation.ReturnVisit;
import org.jielin.resident.Contact;
import org.jielin.resident.Sex;

/** Reads the register of past mediation cases. */
final class CaseImporter {

    private static final int LONGEST_TYPE = 60;
    private static final int LONGEST_SUMMARY = 3000;
    private static final int LONGEST_NOTE = 900;
    private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?)");

    private final FileImport run;
    private final CaseDao cases;
    private final Set<String> numbers = new HashSet<>();

    CaseImporter(FileImport run) {
        this.run = run;
        this.cases = run.daos.get(CaseDao.class);
        cases.numbers().forEach(number -> numbers.add(CaseRules.comparable(number)));
    }

    void read(Table table) {
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            one(view);
            before = view;
            run.count();
        }
    }

    private void one(RowView row) {
        List<String> applicants = names(row.has(Field.APPLICANT) ? row.text(Field.APPLICANT) : row.text(Field.PARTIES));
        List<String> respondents = names(row.text(Field.RESPONDENT));
        if (respondents.isEmpty() && applicants.size() > 1) {
            respondents = applicants.subList(1, applicants.size());
            applicants = applicants.subList(0, 1);
        }
        Optional<LocalDate> accepted = date(row, Field.ACCEPTED_ON);
        if (applicants.isEmpty() || accepted.isEmpty()) {
            row.note(applicants.isEmpty() ? Field.APPLICANT : Field.ACCEPTED_ON, applicants.isEmpty() ? FindingCode.NAME_MISSING
                    : FindingCode.DATE_UNREADABLE, applicants.isEmpty() ? "name" : "date", row.text(Field.ACCEPTED_ON));
            run.rejected++;
            return;
        }
        String number = row.text(Field.CASE_NUMBER).isEmpty()
                ? Messages.text("import.case.number", accepted.get(), applicants.getFirst(), respondents.isEmpty() ? "" : respondents.getFirst())
                : row.text(Field.CASE_NUMBER);
        if (!numbers.add(CaseRules.comparable(number))) {
            run.skipped++;
            return;
        }
        long id = cases.insert(told(row, number, accepted.get()), null);
        List<CaseParty> parties = new ArrayList<>();
        parties(parties, id, PartySide.APPLICANT, applicants, row.text(Field.APPLICANT_PHONE));
        parties(parties, id, PartySide.RESPONDENT, respondents, row.text(Field.RESPONDENT_PHONE));
        cases.insertParties(parties);
        List<String> mediators = new ArrayList<>();
        Words.pattern("split.names").splitAsStream(row.text(Field.MEDIATORS)).map(PersonText::name).filter(name -> !name.isEmpty())
                .distinct().forEach(mediators::add);
        if (!mediators.isEmpty()) {
            cases.assignNames(id, mediators);
        }
        if (!row.cell(Field.RETURN_VISIT).blank()) {
            DateReader.read(row.cell(Field.RETURN_VISIT)).ifPresent(day -> cases.insertReturnVisit(new ReturnVisit(0, id, day.date(), "")));
        }
        run.created++;
    }

    private static List<String> names(String text) {
        return Words.pattern("split.parties").splitAsStream(text).map(PersonText::name).filter(name -> !name.isEmpty()).toList();
    }

    private MediationCase told(RowView row, String number, LocalDate accepted) {
        AgreementForm form = value(row, Field.AGREEMENT_FORM, AgreementForm.class, "form");
        Outcome outcome = outcome(row, form);
        Performance performance = outcome == null || !outcome.agreed() ? null : value(row, Field.PERFORMANCE, Performance.class, "performance");
        DisputeType type = value(row, Field.DISPUTE_TYPE, DisputeType.class, "dispute");
        CaseSource source = value(row, Field.CASE_SOURCE, CaseSource.class, "source");
        AgreementForm agreed = outcome == null || !outcome.agreed() ? null
                : outcome == Outcome.WRITTEN_AGREEMENT ? AgreementForm.WRITTEN : AgreementForm.ORAL;
        String summary = (row.text(Field.SUMMARY, LONGEST_SUMMARY) + "\n" + row.text(Field.NOTE, LONGEST_NOTE)).strip();
        return new MediationCase(0, number, accepted, accepted, CaseRules.usualDueDay(accepted), type == null ? DisputeType.OTHER : type,
                row.text(Field.LOCAL_TYPE, LONGEST_TYPE), source == null ? CaseSource.APPLICATION : source, "", summary, "",
                CaseRules.state(true, false, outcome, performance), outcome, null, agreed,
                agreed == null ? null : date(row, Field.AGREEMENT_ON).orElse(null), "", null, performance, cents(row), false, null, "", 0);
    }

    private static Outcome outcome(RowView row, AgreementForm form) {
        String text = row.text(Field.OUTCOME).replace(" ", "");
        if (text.isEmpty()) {
            return form == null ? null : form == AgreementForm.WRITTEN ? Outcome.WRITTEN_AGREEMENT : Outcome.ORAL_AGREEMENT;
        }
        if (Words.says("outcome.agreed", text)) {
            return form == AgreementForm.WRITTEN ? Outcome.WRITTEN_AGREEMENT : Outcome.ORAL_AGREEMENT;
        }
        return value(row, Field.OUTCOME, Outcome.class, "outcome");
    }

    private static <E extends Enum<E>> E value(RowView row, Field field, Class<E> type, String stem) {
        String text = row.text(field);
        Optional<E> value = Words.constant(type, stem, text);
        if (value.isEmpty() && !text.isEmpty()) {
            row.note(field, FindingCode.VALUE_UNKNOWN, "value", text);
        }
        return value.orElse(null);
    }

    private static Optional<LocalDate> date(RowView row, Field field) {
        Cell cell = row.cell(field);
        Optional<LocalDate> date = cell.blank() ? Optional.empty() : DateReader.read(cell).map(DateReader.Told::date);
        if (date.isEmpty() && !cell.blank() && field != Field.ACCEPTED_ON) {
            row.note(field, FindingCode.DATE_UNREADABLE, "date", cell.text());
        }
        return date;
    }

    private static Long cents(RowView row) {
        Matcher money = MONEY.matcher(row.text(Field.AMOUNT).replace(",", ""));
        return money.find() ? new BigDecimal(money.group(1)).movePointRight(2).longValue() : null;
    }

    private void parties(List<CaseParty> parties, long id, PartySide side, List<String> names, String phone) {
        List<Contact> numbers = PhoneReader.read(phone);
        for (int i = 0; i < names.size(); i++) {
            String number = i < numbers.size() ? numbers.get(i).number() : "";
            Optional<Known> resident = run.register.named(names.get(i)).stream().filter(known -> known.numbers.contains(number)).findFirst();
            parties.add(new CaseParty(0, id, side, resident.map(known -> known.person.id()).orElse(null), names.get(i), false,
                    resident.map(known -> known.person.sex()).orElse(Sex.UNKNOWN), resident.map(known -> known.person.birthDate()).orElse(null),
                    number, resident.map(known -> run.places.written(known.unitId)).orElse(""), i + 1));
        }
    }
}
