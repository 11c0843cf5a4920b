package org.monarca.exchange.notices;

import java.util.List;
import java.util.Map;
import org.monarca.exchange.access.roles.GrantListener;
import org.springframework.stereotype.Component;

/**
 * Tells people by e-mail that a role waits for them to confirm it, that they were given one or may
 * come in now, that one ends soon, and that one has ended; which it is they see after signing in.
 */
@Component
class RoleNotices implements GrantListener {

  private final Notices notices;

  RoleNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void waits(List<String> confirming) {
    confirming.forEach(account -> send("role-waits", account));
  }

  @Override
  public void notConfirmed(String giver) {
    send("role-not-confirmed", giver);
  }

  @Override
  public void admitted(String account) {
    send("account-made", account);
  }

  @Override
  public void notAdmitted(String account) {
    send("account-not-confirmed", account);
  }

  @Override
  public void given(String account) {
    send("role-given", account);
  }

  @Override
  public void endsSoon(String account) {
    send("role-ends-soon", account);
  }

  @Override
  public void ended(String account) {
    send("role-ended", account);
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
