/**
 * The JSON Lines form of a submission, read and written, and its schema.
 *
 * <p>Strangers' JSON is parsed in one place, {@link org.monarca.records.jsonl.JsonTokens}, strictly
 * by RFC 8259, to a bounded depth, and is given no more bytes than one record may have. A key that
 * no record has, a key twice and a value of another kind than belongs there are file errors; a
 * number or a truth value where text belongs is one child's error.
 */
@NullMarked
package org.monarca.records.jsonl;

import org.jspecify.annotations.NullMarked;
