package org.jielin.imports;

import java.util.List;

/**
 * What came of one file. For residents the counts are people; for the other kinds they are records of that kind.
 *
 * @param rows rows that hold data; titles, blank and total rows are none
 * @param created new records
 * @param updated known records that learnt something new
 * @param skipped rows that told nothing new, and second rows of the same person
 * @param rejected rows that could not be stored
 * @param households households that a residents' file names
 * @param mended what was put right without asking, such as full-width digits; nothing to look at, but told
 */
public record ImportReport(String file, String kind, int rows, int created, int updated, int skipped, int rejected, int households,
        List<Finding> findings, List<Finding> mended) {
}
