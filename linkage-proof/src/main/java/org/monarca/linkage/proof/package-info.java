/**
 * The proof that it does not matter where the engine runs: record by record against a database, in
 * a local batch, or on a cluster, the same records give the same pairs, weights and decisions.
 *
 * <p>Each way is an adapter: a test that extends {@link
 * org.monarca.linkage.proof.SameAnswerEverywhere} beside its own code. Children bear other numbers
 * in each; here each goes by its first record.
 */
@NullMarked
package org.monarca.linkage.proof;

import org.jspecify.annotations.NullMarked;
