package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.people.AccountListener;
import org.monarca.exchange.access.people.AccountStatus;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail that their account lets them in no longer, or again, so that nobody learns
 * it from a refusal.
 */
@Component
class AccountNotices implements AccountListener {

  private final Notices notices;

  AccountNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void changed(String account, AccountStatus status) {
    notices.send(new Notice("account-" + status.code(), account, Map.of()));
  }
}
