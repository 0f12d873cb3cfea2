package org.jielin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Fact;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.jielin.resident.Address;
import org.jielin.resident.AddressDao;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.PersonWords;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.jielin.resident.TimelineEntry;
import org.jielin.resident.TimelineSource;

/** All that the office holds of one person, on paper, for the person who asks (个人信息保护法 Arts. 45, 48). */
public final class DataSheet {

    private static final double ROW_HEIGHT = 8;

    private final Database database;
    private final Function<Database, List<TimelineSource>> timeline;
    private final Clock clock;

    /** @param timeline what the features tell of a person, as an access sees it */
    public DataSheet(Database database, Function<Database, List<TimelineSource>> timeline, Clock clock) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws UserMessageException when the account may not print */
    public PaperDocument of(long person, String office) {
        Database seen = database.as(database.access().onPaper());
        List<TimelineEntry> entries = timeline.apply(seen).stream().flatMap(source -> source.of(person).stream())
                .sorted(Comparator.comparing(TimelineEntry::day)).toList();
        return seen.read(daos -> document(daos, person, office, entries));
    }

    private PaperDocument document(Daos daos, long id, String office, List<TimelineEntry> entries) {
        Person person = daos.get(PersonDao.class).find(id);
        PrivacyDao privacy = daos.get(PrivacyDao.class);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(Messages.text("privacy.sheet.law")));
        heading(blocks, "who");
        blocks.add(who(person, privacy.facts(id)));
        heading(blocks, "homes");
        blocks.add(table("homes", List.of(Content.ADDRESS, Content.PLAIN, Content.PLAIN), new double[] {90, 40, 50}, homes(daos, id)));
        heading(blocks, "contacts");
        blocks.add(table("contacts", List.of(Content.PLAIN, Content.PHONE, Content.NAME), new double[] {40, 60, 80}, contacts(daos.get(ContactDao.class).of(id))));
        heading(blocks, "tags");
        blocks.add(table("tags", List.of(Content.HEALTH, Content.PLAIN, Content.TEXT), new double[] {50, 50, 80}, tags(daos.get(TagDao.class).of(id))));
        heading(blocks, "events");
        blocks.add(table("events", List.of(Content.PLAIN, Content.PLAIN, Content.TEXT), new double[] {30, 30, 120},
                entries.stream().map(entry -> Row.of(entry.day().toString(), entry.kind(), entry.text())).toList()));
        heading(blocks, "consents");
        blocks.add(table("consents", List.of(Content.PLAIN, Content.PLAIN, Content.PLAIN, Content.PLAIN), new double[] {40, 40, 50, 50},
                consents(privacy.consents(id), PrivacyRules.complete(privacy.rules()))));
        blocks.add(new Block.Note(Messages.text("privacy.sheet.rights")));
        blocks.add(new Block.Signatures(List.of(Messages.list("privacy.sheet.signatures")), 2));
        return new PaperDocument(Messages.text("privacy.sheet.title"), office + "  " + LocalDate.now(clock), PaperDocument.Orientation.PORTRAIT, blocks,
                Messages.text("document.private")).madeAs(Preset.INTERNAL);
    }

    private static Block who(Person person, List<PersonFact> facts) {
        List<Fact> lines = new ArrayList<>();
        lines.add(Fact.of(word("name"), person.name()).holding(Content.NAME));
        lines.add(Fact.of(word("formerName"), person.formerName()).holding(Content.NAME));
        lines.add(Fact.of(word("called"), person.called()).holding(Content.NAME));
        lines.add(Fact.of(word("sex"), Messages.label(person.sex())));
        lines.add(Fact.of(word("birth"), PersonWords.birth(person.birthDate(), person.birthPrecision())).holding(Content.BIRTH));
        lines.add(Fact.of(word("died"), day(person.diedOn())));
        lines.add(Fact.wide(word("idNumber"), PersonWords.wholeIdNumber(person.idNumber(), person.idAsWritten())).holding(Content.ID_NUMBER));
        facts.forEach(fact -> lines.add(Fact.of(Messages.label(fact.field()), fact.content()).holding(Content.TEXT)));
        lines.add(Fact.wide(word("note"), person.note()).holding(Content.HEALTH));
        return new Block.Facts(lines, 2);
    }


    private static List<Row> homes(Daos daos, long person) {
        List<Row> rows = new ArrayList<>();
        for (Residence residence : daos.get(ResidenceDao.class).of(person)) {
            Address address = daos.get(AddressDao.class).address(residence.unitId());
            rows.add(Row.of(address.full(), Messages.label(residence.category()), span(residence.since(), residence.until())));
        }
        return rows;
    }

    private static List<Row> contacts(List<Contact> contacts) {
        return contacts.stream().map(contact -> Row.of(Messages.label(contact.kind()), contact.number(),
                contact.relation().isEmpty() ? contact.name() : contact.name() + " " + contact.relation())).toList();
    }

    private static List<Row> tags(List<Tag> tags) {
        return tags.stream().map(tag -> Row.of(tag.label(), span(tag.since(), tag.until()), tag.evidence())).toList();
    }

    private static List<Row> consents(List<Consent> consents, List<RetentionRule> rules) {
        return rules.stream().map(rule -> {
            String told = consents.stream().filter(consent -> consent.recordClass() == rule.recordClass())
                    .map(consent -> span(consent.givenOn(), consent.withdrawnOn())).collect(Collectors.joining(Messages.text("list.comma")));
            return Row.of(Messages.label(rule.recordClass()), Messages.label(rule.basis()),
                    told.isEmpty() ? Messages.text(rule.basis() == LegalBasis.DUTY ? "privacy.consent.needless" : "privacy.consent.none") : told,
                    PrivacyService.term(rule.months()));
        }).toList();
    }

    private static Block table(String key, List<Content> contents, double[] widths, List<Row> rows) {
        String[] titles = Messages.list("privacy.sheet." + key + ".columns");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            columns.add(Column.left(titles[i], widths[i]).holding(contents.get(i)));
        }
        return rows.isEmpty() ? new Block.Paragraph(Messages.text("privacy.sheet.nothing")) : new Block.Table(columns, rows, ROW_HEIGHT);
    }

    private static void heading(List<Block> blocks, String key) {
        blocks.add(new Block.Heading(Messages.text("privacy.sheet." + key)));
    }

    static String span(LocalDate since, LocalDate until) {
        return Messages.text("privacy.span", since == null ? Messages.text("privacy.span.unknown") : since,
                until == null ? Messages.text("privacy.span.now") : until);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String word(String key) {
        return Messages.text("privacy.sheet." + key);
    }
}
