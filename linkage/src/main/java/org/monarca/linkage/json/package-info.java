/**
 * A small strict reader and writer of JSON (RFC 8259) for the model file: objects, texts, numbers;
 * nothing else is needed.
 *
 * <p>Invariants: what is written is read back equal; a doubled name, a trailing comma or text after
 * the end is refused with the place where it stands.
 */
@NullMarked
package org.monarca.linkage.json;

import org.jspecify.annotations.NullMarked;
