package org.monarca.exchange.notices;

import org.monarca.exchange.access.roles.GrantListener;
import org.springframework.stereotype.Component;

/** Tells people by e-mail which role they were given, which ends soon, and which has ended. */
@Component
class RoleNotices implements GrantListener {

  private final Notices notices;

  RoleNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void given(String account, long grant) {
    send("role-given", account, grant);
  }

  @Override
  public void endsSoon(String account, long grant) {
    send("role-ends-soon", account, grant);
  }

  @Override
  public void ended(String account, long grant) {
    send("role-ended", account, grant);
  }

  private void send(String kind, String account, long grant) {
    notices.send(Notice.about(kind, account, "grant", grant));
  }
}
