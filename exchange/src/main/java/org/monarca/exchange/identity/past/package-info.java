/**
 * What records said and where they stood when a turn came, and what was told and decided since: the
 * past as it counts, for whoever takes a decision back as if it had never been (ADR 0023).
 */
@NullMarked
package org.monarca.exchange.identity.past;

import org.jspecify.annotations.NullMarked;
