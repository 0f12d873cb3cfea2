package org.jielin.lift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jielin.common.text.Messages;
import org.jielin.document.Block;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.jielin.document.Content;
import org.jielin.document.PaperDocument;
import org.jielin.document.ValueType;

/** Votes on lifts on paper: the ballots of one entrance, to be signed, and how all entrances stand. */
final class LiftPaper {

    private static final double[] BALLOT_WIDTHS = {20, 34, 24, 20, 28, 50, 34};
    private static final List<Content> BALLOT_CONTENTS = List.of(Content.ROOM, Content.NAME, Content.PLAIN, Content.PLAIN, Content.PLAIN, Content.TEXT,
            Content.PLAIN);
    private static final Map<Integer, ValueType> BALLOT_TYPES = Map.of(2, ValueType.NUMBER, 4, ValueType.DATE);
    private static final double[] PROJECT_WIDTHS = {12, 52, 50, 44, 50, 44, 30};
    private static final double ROW_HEIGHT = 9;

    /** An entrance with its ballots, counted. */
    record Project(ProjectRow row, List<BallotRow> ballots, LiftVote vote) {
    }

    private LiftPaper() {
    }

    static PaperDocument ballots(Project project) {
        List<Column> columns = new ArrayList<>();
        String[] titles = Messages.list("lift.columns");
        for (int i = 0; i < titles.length; i++) {
            columns.add(Column.centred(titles[i], BALLOT_WIDTHS[i]).holding(BALLOT_CONTENTS.get(i)).of(BALLOT_TYPES.getOrDefault(i, ValueType.TEXT)));
        }
        List<Row> rows = project.ballots().stream().map(ballot -> Row.of(ballot.room(), ballot.ownerName(), squareMetres(ballot.area()),
                ballot.opinion() == BallotOpinion.NONE ? "" : Messages.label(ballot.opinion()),
                ballot.votedOn() == null ? "" : ballot.votedOn().toString(), ballot.note(), "")).toList();
        return new PaperDocument(Messages.text("lift.paper", project.row().estate(), project.row().entrance()), verdict(project.vote()),
                PaperDocument.Orientation.PORTRAIT, List.of(new Block.Table(columns, rows, ROW_HEIGHT)), Messages.text("document.private")).ofList("ballots");
    }

    /** One row for each entrance, with what its verdict rests on. */
    static PaperDocument projects(List<Project> projects) {
        List<Column> columns = new ArrayList<>();
        String[] titles = Messages.list("lift.projects.columns");
        for (int i = 0; i < titles.length; i++) {
            columns.add(Column.left(titles[i], PROJECT_WIDTHS[i]).of(i == 0 ? ValueType.NUMBER : ValueType.TEXT));
        }
        List<Row> rows = new ArrayList<>();
        for (Project project : projects) {
            LiftVote vote = project.vote();
            rows.add(Row.of(String.valueOf(rows.size() + 1), project.row().estate() + " " + project.row().entrance(),
                    share(squareMetres(vote.areaPart()), squareMetres(vote.areaTotal()), vote.areaPart(), vote.areaTotal()),
                    share(String.valueOf(vote.headsPart()), String.valueOf(vote.headsTotal()), vote.headsPart(), vote.headsTotal()),
                    share(squareMetres(vote.areaAgree()), squareMetres(vote.areaPart()), vote.areaAgree(), vote.areaPart()),
                    share(String.valueOf(vote.headsAgree()), String.valueOf(vote.headsPart()), vote.headsAgree(), vote.headsPart()), verdict(vote)));
        }
        return new PaperDocument(Messages.text("lift.projects"), Messages.text("lift.count", projects.size()), PaperDocument.Orientation.LANDSCAPE,
                List.of(new Block.Table(columns, rows, ROW_HEIGHT), new Block.Note(Messages.text("lift.law"))), Messages.text("document.private"))
                .ofList("lifts");
    }

    static String verdict(LiftVote vote) {
        return Messages.text(vote.passed() ? "lift.passed" : vote.quorum() ? "lift.failed" : "lift.noQuorum");
    }

    static String squareMetres(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    /** A part of a whole in words, with per cent. */
    static String share(String shareText, String wholeText, long share, long whole) {
        return Messages.text("lift.share", shareText, wholeText, whole == 0 ? 0 : share * 1000 / whole / 10.0);
    }
}
