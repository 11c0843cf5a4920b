/**
 * The table of routes, {@code routes.csv}: which method and path is open to whom, and what it
 * counts against. It is the only place where that is decided.
 */
@NamedInterface("routes")
@NullMarked
package org.monarca.exchange.access.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
