/**
 * The door by which the exchange reaches the systems of States: one request of HTTP and its answer,
 * over a connection of its own. Knows no feature.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing of the exchange's own network is reached: a name is looked up once, every address
 *       that it leads to must be outside, and the very address that was looked at is connected to.
 *   <li>Over TLS the certificate must be trusted and of the name. No redirect is followed.
 *   <li>Whoever is slow, or never ends, has their time and no more.
 *   <li>A body is whole, or it is none: one whose end cannot be told is not read.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.outside;

import org.jspecify.annotations.NullMarked;
