/**
 * What people and programs have in common when they stand before the service: who a caller is, what
 * the table of routes lets them do, how a refusal looks and is audited, what is turned away unread.
 * For the rooms of {@code access} alone.
 */
@NullMarked
package org.monarca.exchange.access.doors;

import org.jspecify.annotations.NullMarked;
