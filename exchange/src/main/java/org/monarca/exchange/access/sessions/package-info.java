/**
 * What a session remembers beside who has signed in: how and with which device, when its person
 * last proved who they are, and what they were about to do when they were asked to prove it again.
 * People see their own sessions and end them.
 *
 * <p>Invariants: a session is named by a number of its own, never by what its cookie holds; what
 * stands in {@code fresh-proof.csv} is done only by whoever proved who they are within the last
 * quarter of an hour (IA-11); nothing typed is lost by being asked.
 */
@NamedInterface("sessions")
@NullMarked
package org.monarca.exchange.access.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
