package org.monarca.exchange.consolidated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.students.Version;

/**
 * What was said of a child and what happened to its number.
 *
 * @param versions in the order in which the exchange learned of them, withdrawn and older ones too
 * @param identity oldest first; on the first page only
 * @param next where the next page begins; absent on the last one
 */
public record History(List<Version> versions, List<IdentityEvent> identity, @Nullable Long next) {}
