/**
 * The directory of those who take part: the 50 States, the District of Columbia and five
 * territories, with the zone each keeps and the office to ask.
 *
 * <p>Invariants: the codes are those of the code list {@code state}, every one of them and no
 * other; a State has one zone, the one its offices keep.
 */
@NullMarked
package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.NullMarked;
