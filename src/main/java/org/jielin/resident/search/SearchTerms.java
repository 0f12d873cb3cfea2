package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jielin.resident.search.Term.Shown;

/** What was typed, understood: all of the terms must hold, in whatever order they stand. */
public final class SearchTerms {

    /** Nothing was typed: everybody. */
    public static final SearchTerms NOTHING = new SearchTerms(List.of());

    private final List<Piece> pieces;

    private SearchTerms(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static SearchTerms parse(String typed, Vocabulary vocabulary, LocalDate day) {
        return new SearchTerms(List.copyOf(new TermReader(vocabulary, day).read(typed)));
    }

    /** How each was understood, in the order in which they were typed. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int left = i;
            String others = IntStream.range(0, pieces.size()).filter(other -> other != left).mapToObj(other -> pieces.get(other).typed())
                    .collect(Collectors.joining(" "));
            chips.add(new Chip(pieces.get(i).term().words(), others));
        }
        return chips;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Which chars of a resident's name the terms stand for. */
    public BitSet inName(String shown) {
        return marks(Shown.NAME, shown);
    }

    public BitSet inAddress(String shown) {
        return marks(Shown.PLACE, shown);
    }

    public BitSet inPhone(String shown) {
        return marks(Shown.NUMBER, shown);
    }

    public BitSet inTags(String shown) {
        return marks(Shown.TAGS, shown);
    }

    private BitSet marks(Shown what, String text) {
        BitSet marks = new BitSet();
        pieces.forEach(piece -> piece.term().mark(what, text, marks));
        return marks;
    }

    /** How near a resident is to all that was typed; {@link Term#NONE} when one of the terms doesn't hold. */
    int rank(Entry entry) {
        int rank = 0;
        for (Piece piece : pieces) {
            int one = piece.term().rank(entry);
            if (one < 0) {
                return Term.NONE;
            }
            rank = Math.max(rank, one);
        }
        return rank;
    }

    int size() {
        return pieces.size();
    }

    Term term(int index) {
        return pieces.get(index).term();
    }

    /**
     * A term as it was understood.
     *
     * @param words for whoever typed it
     * @param others what remains of the box when the term is taken out
     */
    public record Chip(String words, String others) {
    }

    record Piece(String typed, Term term) {
    }
}
