package org.monarca.exchange.cli.tables;

import org.jspecify.annotations.Nullable;

/**
 * A vaccine as a table of doses names it.
 *
 * @param code as it was written: {@code 8} or {@code 08}
 * @param cvx the same as a number
 * @param manufacturer CDC's MVX code, where the table has one
 */
record GivenVaccine(String code, int cvx, @Nullable String manufacturer) {}
