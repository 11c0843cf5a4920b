/**
 * What States ask for a diploma, as data with source and confidence; what is missing, what to take
 * next, and whether a student is on track.
 */
@NamedInterface("plans")
@NullMarked
package org.monarca.exchange.credit.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
