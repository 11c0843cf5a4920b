/**
 * How a person comes to an account: they apply, show that the address is theirs, a verifying
 * authority vouches for them, and a user administrator decides.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nobody decides about their own application, nor about one for which they vouched, nor gives
 *       a role that they may not give.
 *   <li>Nothing is approved or declined by time; what nobody vouched for lapses.
 *   <li>A stranger learns from no answer whether an address has an account.
 *   <li>A mail says that something happened, and names nobody.
 *   <li>A form is kept until three years after access ended, or after it was declined or lapsed (34
 *       CFR 200.85(f)); then it is deleted, and that is audited. One whose address nobody confirmed
 *       is deleted after a day.
 * </ul>
 */
@NullMarked
package org.monarca.exchange.applications;

import org.jspecify.annotations.NullMarked;
