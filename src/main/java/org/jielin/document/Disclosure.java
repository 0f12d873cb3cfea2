package org.jielin.document;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/**
 * What of a paper leaves the office, and why.
 *
 * @param columns those of the list that are shown, in their order, from 0; empty for all as they are
 * @param unmasked with whole identity numbers; only in the internal version
 * @param purpose may be empty where {@link #needsPurpose} says so
 * @param password opens the file; empty for none. It can't be recovered
 */
public record Disclosure(Preset preset, List<Integer> columns, boolean unmasked, String purpose, char[] password) {

    /** Characters. */
    public static final int SHORTEST_PASSWORD = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final char[] NONE = {};
    private static final int WHITE = 0xFFFFFF;

    public Disclosure {
        if (unmasked && preset != Preset.INTERNAL) {
            throw new IllegalArgumentException("whole identity numbers are for internal papers");
        }
        columns = List.copyOf(columns);
    }

    /** A version with all its columns, open to everybody who has the file. */
    public static Disclosure of(Preset preset, String purpose) {
        return new Disclosure(preset, List.of(), false, purpose, NONE);
    }

    /** The same with a password to open the file; none when it is empty. */
    public Disclosure protectedBy(String word) {
        return new Disclosure(preset, columns, unmasked, purpose, word.toCharArray());
    }

    public boolean protectedByPassword() {
        return password.length > 0;
    }

    /** Whether the purpose must be told: always but for a notice, and for the usual version from the printer. */
    boolean needsPurpose(PaperDocument paper, Export.Kind kind) {
        return preset != Preset.POSTER && (unmasked || kind == Export.Kind.FILE || preset != paper.preset());
    }

    /**
     * The paper as its readers get it.
     *
     * @throws UserMessageException when no column is left
     */
    public PaperDocument applyTo(PaperDocument paper, String who, LocalDateTime when) {
        String mark = mark(who, when);
        String foot = preset == Preset.POSTER || paper.foot().isEmpty() ? mark : paper.foot() + "\u3000" + mark;
        List<Block> blocks = new ArrayList<>();
        for (Block block : paper.blocks()) {
            blocks.add(shown(block, blocks.isEmpty() ? columns : List.of()));
        }
        return new PaperDocument(headline(paper.title(), paper), headline(paper.subtitle(), paper), paper.orientation(), blocks, foot, preset, mark, paper.list());
    }

    /** Who let a paper out, when and in which version. */
    String mark(String who, LocalDateTime when) {
        return Messages.text("disclosure.mark", who, MINUTE.format(when), Messages.label(preset));
    }

    private Block shown(Block block, List<Integer> chosen) {
        return switch (block) {
            case Block.Table table -> table(table, chosen);
            case Block.Facts facts -> new Block.Facts(facts.facts().stream().filter(fact -> !preset.withholds(fact.content()))
                    .map(fact -> new Block.Fact(fact.name(), preset.shown(fact.content(), fact.value(), unmasked), fact.wide(), fact.content())).toList(),
                    facts.pairs());
            case Block.Paragraph text -> new Block.Paragraph(preset.withholds(Content.TEXT) ? Messages.text("disclosure.withheld")
                    : preset.shown(Content.TEXT, text.text(), unmasked));
            case Block.Picture picture -> preset == Preset.POSTER ? new Block.Note(Messages.text("disclosure.withheld")) : picture;
            case Block.Drawing drawing -> new Block.Drawing(drawing.width(), drawing.height(), drawing.marks().stream().flatMap(this::shown).toList());
            case Block.Heading heading -> heading;
            case Block.Note note -> note;
            case Block.Signatures signatures -> signatures;
        };
    }

    private Stream<Block.Mark> shown(Block.Mark mark) {
        return switch (mark) {
            case Block.Box box -> Stream.of(preset.withholds(box.content())
                    ? new Block.Box(box.x(), box.y(), box.width(), box.height(), WHITE, Block.Hatch.NONE, box.framed(), box.content()) : box);
            case Block.Words words -> preset.withholds(words.content()) ? Stream.empty()
                    : Stream.of(new Block.Words(words.x(), words.y(), words.size(), words.room(), words.centred(), words.light(),
                            preset.shown(words.content(), words.text(), unmasked), words.content()));
        };
    }

    private Block.Table table(Block.Table table, List<Integer> chosen) {
        List<Block.Column> all = table.columns();
        IntStream order = chosen.isEmpty() ? IntStream.range(0, all.size()) : chosen.stream().mapToInt(Integer::intValue);
        int[] kept = order.filter(i -> !preset.withholds(all.get(i).content())).toArray();
        if (kept.length == 0) {
            throw new UserMessageException("disclosure.columns.none");
        }
        List<Block.Row> rows = table.rows().stream().map(row -> row.band() ? row : new Block.Row(IntStream.of(kept)
                .mapToObj(i -> preset.shown(all.get(i).content(), row.cells().get(i), unmasked)).toList(), false)).toList();
        return new Block.Table(IntStream.of(kept).mapToObj(all::get).toList(), rows, table.rowHeight());
    }

    /** A headline of a notice names nobody whom the paper's own cells name. */
    private String headline(String text, PaperDocument paper) {
        String shown = text;
        if (preset == Preset.POSTER) {
            for (String name : names(paper)) {
                shown = shown.replace(name, Masking.names(name));
            }
        }
        return shown;
    }

    /** The names in a paper, those that begin with another one before it. */
    private static Set<String> names(PaperDocument paper) {
        Set<String> names = new TreeSet<>((one, other) -> other.compareTo(one));
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Table table) {
                for (int i = 0; i < table.columns().size(); i++) {
                    if (table.columns().get(i).content() == Content.NAME) {
                        int column = i;
                        table.rows().stream().filter(row -> !row.band()).map(row -> row.cells().get(column)).forEach(names::add);
                    }
                }
            } else if (block instanceof Block.Facts facts) {
                facts.facts().stream().filter(fact -> fact.content() == Content.NAME).map(Block.Fact::value).forEach(names::add);
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }
}
