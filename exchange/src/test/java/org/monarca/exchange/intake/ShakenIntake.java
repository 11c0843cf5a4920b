package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.exchange.crash.Shaken;

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
    return EndState.left(look(), ground.keys());
  }
}
