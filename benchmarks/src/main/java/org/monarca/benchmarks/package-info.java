/**
 * Measurements of the running service beside their peers; never shipped.
 *
 * <p>Invariants: every figure is measured in the run that prints it; the service is started by the
 * launcher and spoken to over HTTP, as any State's system speaks to it; a figure whose peer is
 * missing is absent, never guessed. {@code docs/benchmarks.md} says what each one means.
 */
@NullMarked
package org.monarca.benchmarks;

import org.jspecify.annotations.NullMarked;
