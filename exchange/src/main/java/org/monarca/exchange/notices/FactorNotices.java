package org.monarca.exchange.notices;

import org.monarca.exchange.access.factors.FactorListener;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail that a recovery code of theirs was used, so that whoever did not use it
 * notices.
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
}
