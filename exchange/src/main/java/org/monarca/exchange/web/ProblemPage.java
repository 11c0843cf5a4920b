package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;

/**
 * One problem: what it means, an example, how to mend it.
 *
 * @param where the place in the example
 * @param element the element in the example, in words and as the file has it
 * @param value what was seen in the example
 */
record ProblemPage(
    String code,
    String title,
    boolean error,
    String reach,
    String since,
    String meaning,
    String where,
    @Nullable String element,
    @Nullable String value,
    String message,
    String remedy) {}
