/** How a history of vaccines becomes doses of antigens (CDSi 4.2). */
@NullMarked
package org.monarca.immunization.history;

import org.jspecify.annotations.NullMarked;
