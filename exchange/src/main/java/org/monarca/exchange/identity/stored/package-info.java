/**
 * The records as they are stored, for the engine: what each says of its child, whose it is, and
 * under which keys its like find it. Read by whoever resolves, searches or tries a model.
 */
@NullMarked
package org.monarca.exchange.identity.stored;

import org.jspecify.annotations.NullMarked;
