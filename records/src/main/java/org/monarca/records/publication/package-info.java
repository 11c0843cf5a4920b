/**
 * The published documentation of the format, written from the tables and catalogues that the
 * product itself uses: {@code docs/formats} and {@code docs/problems}.
 *
 * <p>Invariant: nothing is written by hand there; a test fails while the documents in the project
 * are not what this would write.
 */
@NullMarked
package org.monarca.records.publication;

import org.jspecify.annotations.NullMarked;
