/**
 * Who may come in and what each may do, room by room:
 *
 * <ul>
 *   <li>{@code routes}: the table of what is open to whom;
 *   <li>{@code limits}: how much, how often and how fast;
 *   <li>{@code doors}: what people and programs have in common when they stand before the service;
 *   <li>{@code people}: accounts, sign-in, sessions, the pages' security;
 *   <li>{@code roles}: which roles people hold, and in which they act;
 *   <li>{@code duties}: what people do anew each year, before they go on;
 *   <li>{@code reviews}: who looks when at the roles that people hold;
 *   <li>{@code factors}: people's second factors, and the key under which their secrets are kept;
 *   <li>{@code links}: links that are good for one thing, once, and come by mail;
 *   <li>{@code tokens}: people's own tokens for their programs;
 *   <li>{@code clients}: States' systems, their tokens, the security of the interface.
 * </ul>
 *
 * <p>Invariants: a route that does not stand in {@code routes.csv} is open to nobody; a refusal,
 * whoever asks and whatever is missing, tells nothing of what exists; passwords, client secrets and
 * access tokens are kept as digests only; a token or a session that is ended is worth nothing on
 * the next request; every sign-in, sign-out, token and refused access is audited.
 */
@NullMarked
package org.monarca.exchange.access;

import org.jspecify.annotations.NullMarked;
