/**
 * The CSV form of a submission: a zip with one CSV file for each kind of row, read and written.
 *
 * <p>This is the one place where bytes of strangers become rows, so it trusts nothing. The archive
 * is judged by its directory before an entry is opened; every byte is counted as it is inflated;
 * text is decoded strictly; a row, the columns and the rows of a child are bounded. The CSV is
 * split on bytes, by {@link org.monarca.records.bundle.CsvRows}, so that the size of a row, the
 * line of a byte that is not UTF-8 and the row of a quotation mark that is never closed are known
 * exactly; a test holds it against an independent parser.
 *
 * <p>Rows stand in any order in any file, so they are sorted by child before anything is judged: in
 * memory while they fit, in sorted runs on disk when they do not, which gives the same children in
 * the same order and the same memory for any size. Spilled rows are personal data: they lie in a
 * folder that only the owner may enter and are deleted when the reading ends.
 */
@NullMarked
package org.monarca.records.bundle;

import org.jspecify.annotations.NullMarked;
