/** What States ask of who comes to school, as data with source and standing, and who meets it. */
@NamedInterface("entry")
@NullMarked
package org.monarca.exchange.health.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
