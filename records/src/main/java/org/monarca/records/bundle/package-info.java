/**
 * The CSV form of a submission: a zip with one CSV file for each kind of row, read and written.
 *
 * <p>Bytes of strangers become rows here, so nothing is trusted. The archive is judged by its
 * directory before an entry is opened; every byte is counted as it is inflated; text is decoded
 * strictly; a row, the columns and the rows of a child are bounded. The CSV is split on bytes, by
 * {@link org.monarca.records.bundle.CsvRows}, so that the size of a row, the line of a byte that is
 * not UTF-8 and the row of a quotation mark that is never closed are known exactly; a test holds it
 * against an independent parser. It serves other CSV files too.
 */
@NullMarked
package org.monarca.records.bundle;

import org.jspecify.annotations.NullMarked;
