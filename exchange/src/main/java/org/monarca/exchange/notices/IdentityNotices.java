package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.federation.IdentityListener;
import org.springframework.stereotype.Component;

/** Tells people by e-mail that an identity at a provider opens their account, or no longer does. */
@Component
class IdentityNotices implements IdentityListener {

  private final Notices notices;

  IdentityNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void bound(String account) {
    notices.send(new Notice("identity-bound", account, Map.of()));
  }

  @Override
  public void unbound(String account) {
    notices.send(new Notice("identity-unbound", account, Map.of()));
  }
}
