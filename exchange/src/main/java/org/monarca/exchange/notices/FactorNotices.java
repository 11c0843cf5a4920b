package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.factors.FactorListener;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail that a factor of theirs was added, replaced or removed, that a recovery
 * code was used, or that all were taken away, so that whoever did not do it or ask for it notices.
 */
@Component
class FactorNotices implements FactorListener {

  private final Notices notices;

  FactorNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void recoveryCodeUsed(String account, int left) {
    notices.send(Notice.about("recovery-code-used", account, "left", left));
  }

  @Override
  public void added(String account, Factor kind) {
    notices.send(new Notice(kind.code() + "-added", account, Map.of()));
  }

  @Override
  public void replaced(String account) {
    notices.send(new Notice("authenticator-replaced", account, Map.of()));
  }

  @Override
  public void removed(String account, Factor kind) {
    notices.send(new Notice(kind.code() + "-removed", account, Map.of()));
  }

  @Override
  public void takenAway(String account) {
    notices.send(new Notice("factors-taken-away", account, Map.of()));
  }
}
