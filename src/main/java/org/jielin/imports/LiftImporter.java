package org.jielin.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.building.Entrance;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.SheetRow;
import org.jielin.lift.BallotOpinion;
import org.jielin.lift.BallotRow;
import org.jielin.lift.LiftBallot;
import org.jielin.lift.LiftDao;

/** Reads the owners' ballots on a lift, one sheet or group of rows for each entrance. */
final class LiftImporter {

    private static final int LONGEST_OWNER = 60;
    private static final int LONGEST_NOTE = 400;
    private static final Pattern AREA = Pattern.compile("\\d+(\\.\\d+)?");

    private final FileImport run;
    private final LiftDao lifts;
    private final Map<Long, Long> projects = new HashMap<>();
    private final Map<Long, Map<Long, LiftBallot>> ballots = new HashMap<>();

    LiftImporter(FileImport run) {
        this.run = run;
        this.lifts = run.daos.get(LiftDao.class);
        lifts.projects().forEach(project -> {
            projects.put(project.entranceId(), project.id());
            Map<Long, LiftBallot> known = new HashMap<>();
            lifts.ballots(project.id()).stream().map(BallotRow::ballot).forEach(ballot -> known.put(ballot.unitId(), ballot));
            ballots.put(project.id(), known);
        });
    }

    void read(Table table) {
        Map<String, List<RowView>> byEntrance = new LinkedHashMap<>();
        String told = entranceOf(table);
        RowView before = null;
        for (SheetRow row : table.rows()) {
            RowView view = new RowView(table, row, before, run.findings);
            view.inherit(Field.ENTRANCE, before);
            String own = address(view).entrance();
            byEntrance.computeIfAbsent(own.isEmpty() ? told : own, each -> new ArrayList<>()).add(view);
            before = view;
            run.count();
        }
        byEntrance.forEach((entrance, rows) -> entrance(table, entrance, rows));
    }

    private String entranceOf(Table table) {
        for (String text : List.of(table.sheet().name(), table.title(), run.file.getFileName().toString())) {
            Matcher matcher = Words.match("address.entrance", PersonText.halfWidth(text));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private static Address address(RowView row) {
        Address whole = Address.parse(row.text(Field.ADDRESS), false);
        Address inRoom = Address.parse(row.text(Field.ROOM), false);
        String label = Address.label(row.text(Field.ENTRANCE), row.header(Field.ENTRANCE));
        String entrance = !label.isEmpty() ? label : !inRoom.entrance().isEmpty() ? inRoom.entrance() : whole.entrance();
        String room = inRoom.complete() ? inRoom.room() : !row.text(Field.ROOM).isEmpty() ? Address.room(row.text(Field.ROOM)) : whole.room();
        return new Address("", "", entrance, room);
    }

    private void entrance(Table table, String label, List<RowView> rows) {
        if (label.isEmpty()) {
            throw new UserMessageException("import.lift.entrance", run.file.getFileName());
        }
        long estate = estate(table, label, rows);
        Entrance entrance = run.places.entrance(estate, new Address("", "", label, ""));
        long project = projects.computeIfAbsent(entrance.id(), lifts::insertProject);
        Map<Long, LiftBallot> known = ballots.computeIfAbsent(project, id -> new HashMap<>());
        List<LiftBallot> fresh = new ArrayList<>();
        List<LiftBallot> changed = new ArrayList<>();
        for (RowView row : rows) {
            one(row, label, estate, project, known, fresh, changed);
        }
        if (!fresh.isEmpty()) {
            lifts.insertAll(fresh);
        }
        if (!changed.isEmpty()) {
            lifts.updateAll(changed);
        }
    }

    private void one(RowView row, String label, long estate, long project, Map<Long, LiftBallot> known, List<LiftBallot> fresh,
            List<LiftBallot> changed) {
        String room = address(row).room();
        Matcher area = AREA.matcher(row.text(Field.AREA));
        if (room.isEmpty() || !area.find()) {
            row.note(room.isEmpty() ? Field.ROOM : Field.AREA, FindingCode.VALUE_UNKNOWN, "value", row.text(room.isEmpty() ? Field.ROOM : Field.AREA));
            run.rejected++;
            return;
        }
        long unit = run.places.unit(estate, new Address("", "", label, room));
        int hundredths = new BigDecimal(area.group()).movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
        LiftBallot before = known.get(unit);
        LiftBallot told = against(row, before, new LiftBallot(0, project, unit, PersonText.name(row.text(Field.OWNER, LONGEST_OWNER)), hundredths,
                opinion(row), votedOn(row), row.text(Field.NOTE, LONGEST_NOTE)));
        known.put(unit, told);
        if (before == null) {
            fresh.add(told);
            run.created++;
        } else if (told.equals(before)) {
            run.skipped++;
        } else {
            changed.add(told);
            run.updated++;
        }
    }

    /** A later list fills what was not voted yet; another vote, owner or area than the office has is asked about. */
    private static LiftBallot against(RowView row, LiftBallot known, LiftBallot told) {
        if (known == null) {
            return told;
        }
        String who = row.text(Field.ROOM) + " " + known.ownerName();
        Field field = row.has(Field.OPINION) ? Field.OPINION : Field.AGREE;
        BallotOpinion before = known.opinion() == BallotOpinion.NONE ? null : known.opinion();
        BallotOpinion opinion = Differences.settle(row, field, who, before, told.opinion() == BallotOpinion.NONE ? null : told.opinion(), Messages::label);
        return new LiftBallot(known.id(), known.projectId(), known.unitId(),
                Differences.settle(row, Field.OWNER, who, known.ownerName(), told.ownerName()),
                Differences.settle(row, Field.AREA, who, known.area(), told.area(), area -> BigDecimal.valueOf(area, 2).toString()),
                opinion == null ? BallotOpinion.NONE : opinion,
                Differences.settle(row, Field.VOTED_ON, who, known.votedOn(), told.votedOn(), LocalDate::toString),
                Differences.settle(row, Field.NOTE, who, known.note(), told.note()));
    }

    private static BallotOpinion opinion(RowView row) {
        String text = row.text(Field.OPINION);
        if (text.isEmpty()) {
            return ticked(row);
        }
        Optional<BallotOpinion> opinion = Words.constant(BallotOpinion.class, "opinion", text);
        if (opinion.isEmpty()) {
            row.note(Field.OPINION, FindingCode.VALUE_UNKNOWN, "value", text);
        }
        return opinion.orElse(BallotOpinion.NONE);
    }

    /** Some lists have a column for each opinion and a tick in one of them. */
    private static BallotOpinion ticked(RowView row) {
        return !row.cell(Field.AGREE).blank() ? BallotOpinion.AGREE : !row.cell(Field.OBJECT).blank() ? BallotOpinion.OBJECT
                : !row.cell(Field.ABSTAIN).blank() ? BallotOpinion.ABSTAIN : BallotOpinion.NONE;
    }

    private static LocalDate votedOn(RowView row) {
        return row.cell(Field.VOTED_ON).blank() ? null : DateReader.read(row.cell(Field.VOTED_ON)).map(DateReader.Told::date).orElse(null);
    }

    /** The estate that the list tells; else the one whose residents live in these rooms; else the only one there is. */
    private long estate(Table table, String label, List<RowView> rows) {
        String told = rows.getFirst().text(Field.ESTATE);
        String name = told.isEmpty() ? run.estateOf(table) : told;
        if (!name.isEmpty()) {
            return run.places.estate(name);
        }
        Map<String, Long> estates = run.places.estates();
        long best = 0;
        long bestHits = 0;
        boolean tie = false;
        for (long estate : estates.values()) {
            long hits = rows.stream().filter(row -> livesThere(row, estate, label)).count();
            tie = hits > 0 && hits == bestHits || hits <= bestHits && tie;
            if (hits > bestHits) {
                best = estate;
                bestHits = hits;
            }
        }
        if (bestHits > 0 && !tie) {
            return best;
        }
        List<Long> withEntrance = estates.values().stream()
                .filter(estate -> run.places.knownEntrance(estate, new Address("", "", label, "")).isPresent()).toList();
        if (withEntrance.size() == 1) {
            return withEntrance.getFirst();
        }
        if (estates.size() == 1) {
            return estates.values().iterator().next();
        }
        throw new UserMessageException("import.estate.missing", run.file.getFileName());
    }

    private boolean livesThere(RowView row, long estate, String label) {
        Optional<Long> unit = run.places.knownUnit(estate, new Address("", "", label, address(row).room()));
        return unit.isPresent() && run.register.named(PersonText.name(row.text(Field.OWNER))).stream().anyMatch(known -> unit.get().equals(known.unitId));
    }
}
