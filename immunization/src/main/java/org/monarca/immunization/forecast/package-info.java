/** What is due of each series, and when (CDSi 7). */
@NullMarked
package org.monarca.immunization.forecast;

import org.jspecify.annotations.NullMarked;
