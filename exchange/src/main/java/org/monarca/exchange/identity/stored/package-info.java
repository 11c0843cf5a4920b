/**
 * The records as they are stored, for the engine: what each says of its child, whose it is, and
 * under which keys its like find it. Read by whoever resolves, searches or tries a model. What is
 * held of them in memory hears what was written since (ADR 0019).
 */
@NullMarked
package org.monarca.exchange.identity.stored;

import org.jspecify.annotations.NullMarked;
