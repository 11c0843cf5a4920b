package org.monarca.exchange.webhooks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Heard;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.sealing.TestSeals;

/** Messages go to one receiver from processes to which something happens, until none waits. */
final class ShakenWebhooks extends Shaken {

  private static final String FATES =
      "select status || ' ' || submission from webhooks.message order by 1";

  private final WebhooksGround ground;
  private final String secret;

  ShakenWebhooks(WebhooksGround ground) {
    super(ground.server(), WebhooksProcess.class);
    this.ground = ground;
    receiver().forget();
    var look = look();
    var keys = TestSeals.of(look.database(), ground.keys());
    this.secret = new TestWebhooks(look, keys, CrashPoint.NONE).address("TX", receiver()).secret();
    look.close();
  }

  Receiver receiver() {
    return ground.receiver();
  }

  @Override
  protected List<String> more() {
    return List.of(ground.keys().toString());
  }

  @Override
  public List<String> end() {
    assertThat(receiver().heard()).allMatch(heard -> heard.isSignedBy(secret));
    Collection<List<Heard>> messages =
        receiver().heard().stream().collect(groupingBy(Heard::id)).values();
    assertThat(messages)
        .hasSize(WebhooksProcess.SUBMISSIONS)
        .allMatch(same -> same.stream().map(Heard::body).distinct().count() == 1);
    try (var look = look()) {
      Invariants.hold(look.jdbc());
      var fates = look.jdbc().sql(FATES).query(String.class).list();
      assertThat(fates).allMatch(fate -> fate.startsWith("arrived "));
      return fates;
    }
  }
}
