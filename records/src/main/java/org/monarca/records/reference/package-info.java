/**
 * Small tables on which warnings rest: usual ages of grades, vaccines, how numbers of a State's
 * schools begin, what people write instead of a name. {@code README.md} beside them names the
 * sources.
 *
 * <p>Invariant: a table is read once, and asking it allocates nothing.
 */
@NullMarked
package org.monarca.records.reference;

import org.jspecify.annotations.NullMarked;
