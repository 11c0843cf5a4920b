/**
 * The keys by which States' systems come to the SFTP drop ({@code intake.drop}): public keys of
 * SSH, added by a State's data administrators, good once a second person has confirmed them, ended
 * and never removed.
 */
@NamedInterface("drops")
@NullMarked
package org.monarca.exchange.access.drops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
