/**
 * Schemas of the forms, written from the element catalogue: what another system's developer checks
 * a file with before it is ever sent.
 *
 * <p>Invariant: a schema says less than the rules and never more, but for blanks round a value:
 * what it refuses, the exchange would not accept. It cannot see dates against each other, the rows
 * of other students, or that of a row to be removed only the keys are read.
 */
@NullMarked
package org.monarca.records.schema;

import org.jspecify.annotations.NullMarked;
