/**
 * The commands of the launcher. Those that need no service start no Spring. Tables of people that
 * {@code link} and {@code evaluate} read and write are in {@code tables}, what the latter tells in
 * {@code evaluation}.
 */
@NullMarked
package org.monarca.exchange.cli;

import org.jspecify.annotations.NullMarked;
