package org.jielin.form;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** A form of somebody else, open to be filled. What is not filled stays as it is. */
interface FormFile extends AutoCloseable {

    /** The tables that can be filled, the one that was understood best first; empty when there is none. */
    List<FormLayout> layouts();

    /**
     * Fills one of the tables.
     *
     * @param layout one of {@link #layouts}, by its place
     * @param rows for each person the values of the table's slots, null for a slot to leave alone; one row for a form of one person
     */
    void fill(int layout, List<List<String>> rows, List<FormSlot> slots);

    /** Fills the blanks for the year, the day and the office outside the table. */
    void fillBlanks(int layout, String office, LocalDate today);

    void write(OutputStream out) throws IOException;

    @Override
    void close() throws IOException;
}
