/**
 * The people who may sign in: their accounts, sign-in and sign-out, sessions, and the security of
 * the pages. Passwords are kept as digests only; a session ends when it is idle, when it is old,
 * and at once when it is ended.
 */
@NamedInterface("people")
@NullMarked
package org.monarca.exchange.access.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
