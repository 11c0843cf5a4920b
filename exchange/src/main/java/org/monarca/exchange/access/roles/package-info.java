/**
 * The roles that people hold: which, where, since when and until when, who gave them and who ended
 * them. A person may hold several and acts in one at a time. A grant is ended, never removed; one
 * that has ended is worth nothing on the next request.
 */
@NamedInterface("roles")
@NullMarked
package org.monarca.exchange.access.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
