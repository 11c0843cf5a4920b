/** Which of the series of an antigen are the patient's (CDSi 8). */
@NullMarked
package org.monarca.immunization.select;

import org.jspecify.annotations.NullMarked;
