/**
 * What each course of a child counts, by stated rules: earned, partial, failed, taken twice, from
 * abroad. Pure: the order of the rows changes nothing.
 */
@NamedInterface("ledger")
@NullMarked
package org.monarca.exchange.credit.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
