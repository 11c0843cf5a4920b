package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.access.duties.Duty;
import org.monarca.exchange.access.duties.DutyListener;
import org.springframework.stereotype.Component;

/** Tells people by e-mail what they have to do anew soon, and that their training has lapsed. */
@Component
class DutyNotices implements DutyListener {

  private final Notices notices;

  DutyNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void endsSoon(String account, Duty duty) {
    send(
        switch (duty) {
          case RULES -> "rules-due-soon";
          case TRAINING -> "training-lapses-soon";
        },
        account);
  }

  @Override
  public void trainingLapsed(String account) {
    send("training-lapsed", account);
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
