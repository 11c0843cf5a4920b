/**
 * Which doses a child was given, as several States tell them. Pure: the order of the rows changes
 * nothing.
 */
@NamedInterface("doses")
@NullMarked
package org.monarca.exchange.health.doses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
