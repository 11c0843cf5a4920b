/**
 * How much somebody may do, how often and how fast, counted in this process: each service process
 * grants as much again. All fail closed.
 */
@NamedInterface("limits")
@NullMarked
package org.monarca.exchange.access.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
