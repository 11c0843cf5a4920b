/** What is said of a vaccine group when its antigens are put together again (CDSi 9). */
@NullMarked
package org.monarca.immunization.group;

import org.jspecify.annotations.NullMarked;
