package org.monarca.benchmarks;

import java.time.LocalDate;

/**
 * A made-up child as it is, before any clerk writes it down.
 *
 * @param surname2 empty where the family bears one surname
 */
record Child(
    String givenName,
    String surname1,
    String surname2,
    LocalDate birth,
    String sex,
    String place,
    String mother,
    boolean isTwin) {}
