/**
 * What {@code evaluate} tells: the measures, the worst mistakes with their evidence, and from which
 * weight on pairs may be linked, as text and as a page that needs nothing besides itself. It tells
 * the same each time, in the same order.
 */
@NullMarked
package org.monarca.exchange.cli.evaluation;

import org.jspecify.annotations.NullMarked;
