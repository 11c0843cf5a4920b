/**
 * Tables of people as files: what {@code link} and {@code evaluate} read and write.
 *
 * <p>Invariants: a file that cannot be used is refused in one sentence that names the file, the
 * line or key, the value and what to do; files are written beside their places and appear all
 * together or not at all.
 */
@NullMarked
package org.monarca.exchange.cli.tables;

import org.jspecify.annotations.NullMarked;
