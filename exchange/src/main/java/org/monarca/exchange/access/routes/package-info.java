/**
 * The table of routes, {@code routes.csv}: which method and path is open to whom, and what it
 * counts against. It is the only place where that is decided.
 */
@NullMarked
package org.monarca.exchange.access.routes;

import org.jspecify.annotations.NullMarked;
