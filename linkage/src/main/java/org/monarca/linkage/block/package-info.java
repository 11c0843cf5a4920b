/**
 * Which records are worth comparing with which: those that share a blocking key. The kinds of keys
 * are measured on the records themselves, and a block that is too large is divided, never dropped.
 */
@NullMarked
package org.monarca.linkage.block;

import org.jspecify.annotations.NullMarked;
