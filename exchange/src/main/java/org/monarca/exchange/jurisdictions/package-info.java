/**
 * The directory of those who take part: the 50 States, the District of Columbia and five
 * territories, with the zone each keeps and the office to ask; a State's regions, districts,
 * schools and other operators, its contacts, holidays and calendars, which the State itself keeps;
 * by what agreement it takes part.
 *
 * <p>Invariants: the codes are those of the code list {@code state}, every one of them and no
 * other; a State has one zone, the one its offices keep; a region, a district and a school belong
 * to one State, and a district only to regions of its own; districts and schools never go away,
 * because children's records name them; every change is audited in its own transaction.
 */
@NullMarked
package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.NullMarked;
