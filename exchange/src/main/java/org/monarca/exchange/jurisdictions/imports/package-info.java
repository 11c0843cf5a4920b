/**
 * Districts, schools and other operators as a CSV file that a State sends: good rows are taken, bad
 * ones refused and named, all in one transaction. A file sent again changes nothing; nothing is
 * removed by a file that leaves it out.
 */
@NamedInterface("imports")
@NullMarked
package org.monarca.exchange.jurisdictions.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
