package org.jielin.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.form.FormReport.Missing;
import org.jielin.form.FormReport.Unfilled;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.PairingDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SavedSearchDao;

/** Fills somebody else's form with people of the office, keeps how the form looks, and says what it could not fill. */
public final class FormService {

    private final Database database;
    private final ResidentSearch search;
    private final Exports exports;
    private final Clock clock;
    private final String office;

    public FormService(Database database, ResidentSearch search, Exports exports, Clock clock, String office) {
        this.database = database;
        this.search = search;
        this.exports = exports;
        this.clock = clock;
        this.office = office;
    }

    /**
     * A form that was opened and understood.
     *
     * @param layouts its tables, the best understood first, as they were filled the last time if they ever were
     */
    record OpenForm(Path file, FormReader.Content content, List<FormLayout> layouts) {

        /** Sentences about what was left aside. */
        List<String> remarks() {
            return content.remarks();
        }

        OpenForm with(int layout, FormLayout changed) {
            List<FormLayout> others = new ArrayList<>(layouts);
            others.set(layout, changed);
            return new OpenForm(file, content, others);
        }
    }

    /**
     * Whom forms are filled with when no list was handed over.
     *
     * @param filter null for the elders in care
     */
    record Source(String name, ResidentFilter filter) {
    }

    /** Everybody, the elders in care, and the lists that were saved. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>(List.of(new Source(Messages.text("form.source.residents"), ResidentFilter.all()),
                new Source(Messages.text("form.source.elders"), null)));
        database.reader(SavedSearchDao.class).all().forEach(saved -> sources.add(new Source(Messages.text("form.source.saved", saved.name()), saved.filter())));
        return sources;
    }

    /** @throws UserMessageException when it can't be read or nothing in it can be filled */
    OpenForm open(Path file) {
        FormReader.Content content = FormReader.read(file);
        try (FormFile form = FormReader.open(content)) {
            List<FormLayout> layouts = form.layouts().stream().map(this::remembered).toList();
            if (layouts.isEmpty()) {
                throw new UserMessageException("form.file.nothing", content.name());
            }
            return new OpenForm(file, content, layouts);
        } catch (IOException e) {
            throw new UserMessageException("import.file.unreadable", content.name());
        }
    }

    private FormLayout remembered(FormLayout layout) {
        Optional<String> chosen = database.reader(FormDao.class).chosen(digest(layout));
        if (chosen.isEmpty()) {
            return layout;
        }
        FormLayout known = layout;
        String[] fields = chosen.get().split(",", -1);
        for (int i = 0; i < Math.min(fields.length, layout.slots().size()); i++) {
            known = known.asking(i, fields[i].isEmpty() || layout.slots().get(i).computed() ? null : FormField.valueOf(fields[i]));
        }
        return known;
    }

    private static String digest(FormLayout layout) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(layout.print().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of a source's people, door by door. */
    List<Long> people(Source source) {
        LocalDate today = LocalDate.now(clock);
        return source.filter() != null ? search.rows(source.filter(), today, database).stream().map(ResidentRow::id).toList()
                : database.reader(PairingDao.class).elders(ElderFilter.ALL, today, Integer.MAX_VALUE).stream().map(ElderRow::personId).toList();
    }

    /** All that forms may ask of the people; those who live here no more are left out. */
    List<FormPerson> read(List<Long> people) {
        return new FormPeople(LocalDate.now(clock), office).read(database.as(database.access().onPaper()), people);
    }

    /** What would be filled in, and what could not be. */
    FormReport report(FormLayout layout, List<FormPerson> people, Disclosure disclosure) {
        List<FormPerson> filled = layout.onePerson() ? people.stream().limit(1).toList() : people;
        List<Unfilled> unfilled = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<String> masked = new ArrayList<>();
        for (FormSlot slot : layout.slots()) {
            if (slot.field() == null || disclosure.preset().withholds(slot.field().content())) {
                unfilled.add(new Unfilled(slot.label(), Messages.text(slot.computed() ? "form.unfilled.computed"
                        : slot.field() == null ? "form.unfilled.unknown" : "form.unfilled.withheld", Messages.label(disclosure.preset()))));
                continue;
            }
            List<String> nobody = filled.stream().filter(person -> slot.field() != FormField.NUMBER && person.value(slot.field()).isEmpty())
                    .map(FormPerson::name).toList();
            if (!nobody.isEmpty()) {
                missing.add(new Missing(slot.label(), nobody));
            }
            if (filled.stream().anyMatch(person -> !person.value(slot.field()).equals(shown(slot, person, 0, disclosure)))
                    && slot.field() != FormField.NUMBER) {
                masked.add(slot.label());
            }
        }
        return new FormReport(null, filled.size(), layout.onePerson() ? 0 : Math.max(0, filled.size() - layout.room()), unfilled, missing, masked);
    }

    /** A value as the form's readers get it; null where nothing shall be written. */
    static String shown(FormSlot slot, FormPerson person, int row, Disclosure disclosure) {
        if (slot.field() == null || disclosure.preset().withholds(slot.field().content())) {
            return null;
        }
        String value = slot.field() == FormField.NUMBER ? String.valueOf(row + 1) : person.value(slot.field());
        return value.isEmpty() ? value : disclosure.preset().shown(slot.field().content(), value, disclosure.unmasked());
    }

    /**
     * Fills the form and saves it as another file; the log has it first. What was chosen is remembered for the form.
     *
     * @param layout by its place
     * @throws UserMessageException when it would be written over the empty form, nobody is to be filled in, the purpose is
     *         missing, the password is short, or the file can't be written
     */
    FormReport save(OpenForm form, int layout, List<FormPerson> people, Disclosure disclosure, Path target) {
        FormLayout chosen = form.layouts().get(layout);
        FormReport report = report(chosen, people, disclosure);
        if (report.people() == 0) {
            throw new UserMessageException("form.people.none");
        }
        refuseOriginal(form.file(), target);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < report.people(); i++) {
            int row = i;
            rows.add(chosen.slots().stream().map(slot -> shown(slot, people.get(row), row, disclosure)).collect(Collectors.toCollection(ArrayList::new)));
        }
        Path saved = exports.fill(Messages.text("form.export.title", form.content().name()), report.people(), disclosure, target, out -> {
            try (FormFile file = FormReader.open(form.content())) {
                file.fillBlanks(layout, office, LocalDate.now(clock));
                file.fill(layout, rows, chosen.slots());
                file.write(out);
            }
        });
        remember(form, chosen);
        return report.savedAs(saved);
    }

    private static void refuseOriginal(Path original, Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(original, target)) {
                throw new UserMessageException("form.save.same", target.getFileName());
            }
        } catch (IOException e) {
            throw new UserMessageException("document.save.failed", target);
        }
    }

    private void remember(OpenForm form, FormLayout layout) {
        String print = digest(layout);
        String chosen = layout.slots().stream().map(FormSlot::field).map(field -> Objects.toString(field, "")).collect(Collectors.joining(","));
        if (database.reader(FormDao.class).chosen(print).filter(chosen::equals).isEmpty()) {
            database.write(Act.of("form.remember", form.content().name()), daos -> {
                FormDao forms = daos.get(FormDao.class);
                if (forms.update(print, form.content().name(), chosen) == 0) {
                    forms.insert(print, form.content().name(), chosen);
                }
                return null;
            });
        }
    }
}
