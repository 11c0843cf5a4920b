/**
 * Credits toward graduation: which course a course is ({@code courses}), what it counts ({@code
 * ledger}), what a State asks for and what is missing ({@code plans}), and the paper that says so
 * ({@code transcripts}).
 *
 * <p>Invariants: credits are computed from the consolidated record when it is read, and no table
 * holds them; a course counts once, whoever sends it; rules are tables beside the classes, with
 * source and confidence; what nobody has read in its official text is an example, marked so, and
 * says of nobody that they are on track.
 */
@NullMarked
package org.monarca.exchange.credit;

import org.jspecify.annotations.NullMarked;
