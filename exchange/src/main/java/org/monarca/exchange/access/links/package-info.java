/**
 * Links that are good for one thing, once: drawn when a mail leaves, kept as digests only.
 *
 * <p>Invariants: a token is 256 bits of chance and stands in the mail alone; it is used up in the
 * transaction of what it brings about, and with it all others of the same purpose and subject; to
 * look at the page of a link uses nothing up; one that never was, one that was used and one that is
 * over are the same to whoever asks.
 */
@NamedInterface("links")
@NullMarked
package org.monarca.exchange.access.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
