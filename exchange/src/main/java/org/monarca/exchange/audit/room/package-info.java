/**
 * The room that the audit trail takes, and whether there is enough (NIST SP 800-53 AU-4). Nothing
 * is ever removed from the trail, and what cannot be audited does not happen: so operators hear in
 * time that it needs more room.
 */
@NamedInterface("room")
@NullMarked
package org.monarca.exchange.audit.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
