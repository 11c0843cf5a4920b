/** The commands of the launcher. Those that need no service start no Spring. */
@NullMarked
package org.monarca.exchange.cli;

import org.jspecify.annotations.NullMarked;
