/**
 * Tables as files: of people, which {@code link} and {@code evaluate} read and write, and of doses,
 * which {@code forecast} does.
 *
 * <p>Invariants: a file that cannot be used is refused in one sentence that names the file, the
 * line or key, the value and what to do; files are written beside their places and appear all
 * together or not at all.
 */
@NullMarked
package org.monarca.exchange.cli.tables;

import org.jspecify.annotations.NullMarked;
