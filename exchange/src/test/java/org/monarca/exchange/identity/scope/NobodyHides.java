package org.monarca.exchange.identity.scope;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;

/** Every child may be found. */
public final class NobodyHides implements HiddenChildren {

  @Override
  public Set<ExchangeId> from(Actor reader, Map<ExchangeId, List<Long>> children) {
    return Set.of();
  }

  @Override
  public Set<Long> marked(Collection<Long> sources) {
    return Set.of();
  }

  @Override
  public Set<Long> marked() {
    return Set.of();
  }
}
