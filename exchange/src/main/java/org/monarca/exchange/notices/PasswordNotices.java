package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.people.PasswordListener;
import org.springframework.stereotype.Component;

/** Sends the links by which people set passwords, and tells them that theirs was changed. */
@Component
class PasswordNotices implements PasswordListener {

  private final Notices notices;

  PasswordNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void forgotten(String account) {
    send("password-forgotten", account);
  }

  @Override
  public void invited(String account) {
    send("account-made", account);
  }

  @Override
  public void changed(String account) {
    send("password-changed", account);
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
