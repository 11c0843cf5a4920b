package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.sealing.TestSeals;

/** Processes to which something happens fetch from two systems, until both files are there. */
final class ShakenPulls extends Shaken {

  private static final String CAME =
      """
      select distinct s.state || ' ' || i.state
        from pulls.source s join pulls.attempt a on a.source = s.id join intake.submission i on i.id = a.submission
       order by 1
      """;

  private final PullsGround ground;

  ShakenPulls(PullsGround ground) {
    super(ground.server(), PullsProcess.class);
    this.ground = ground;
    ground.one().forget();
    ground.other().forget();
    ground.one().answers(TestPulls.file(SentBundle.delta("TX", "tx").child(1).bytes()));
    ground.other().answers(TestPulls.file(SentBundle.delta("MI", "mi").child(1).bytes()));
    var look = look();
    var pulls = new TestPulls(look, TestSeals.of(look.database(), ground.keys()), CrashPoint.NONE);
    pulls.source("TX", ground.one().url());
    pulls.source("MI", ground.other().url());
    look.close();
  }

  /** How often they were asked. */
  int asked() {
    return ground.one().heard().size() + ground.other().heard().size();
  }

  @Override
  protected List<String> more() {
    return List.of(ground.keys().toString());
  }

  @Override
  public List<String> end() {
    try (var look = look()) {
      Invariants.hold(look.jdbc());
      assertThat(
              look.jdbc().sql("select count(*) from intake.submission").query(Long.class).single())
          .isEqualTo(PullsGround.ADDRESSES);
      return look.jdbc().sql(CAME).query(String.class).list();
    }
  }
}
