package org.monarca.exchange.identity;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;

/**
 * Somebody a State asks about.
 *
 * @param own the record that the State has sent of this child before, if any: it is left out of the
 *     comparison, or it would be found by itself
 */
public record Asked(Person person, @Nullable SourceKey own) {}
