package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/** Bundles are taken in by processes to which something happens, until all is at rest. */
final class ShakenIntake extends Shaken {

  private final IntakeGround ground;

  ShakenIntake(IntakeGround ground) {
    super(ground.server(), IntakeProcess.class);
    this.ground = ground;
  }

  @Override
  protected List<String> more() {
    return ground.words();
  }

  @Override
  public EndState end() {
    var look = look();
    try (var intake =
        new TestIntake(
            IntakeProcess.CHUNK,
            Limits.published(),
            look,
            TestSeals.of(look.database(), ground.keys()))) {
      return EndState.of(intake);
    }
  }
}
