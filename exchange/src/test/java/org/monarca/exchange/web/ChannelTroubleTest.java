package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.uploads.Unfit;

class ChannelTroubleTest {

  /** Nobody of a State meets these on its page: its sender ended it, or is of no State. */
  private static final Set<Unfit> UNSEEN = EnumSet.of(Unfit.NO_STATE, Unfit.ENDED);

  @Test
  void whatWasRefusedWhenItHadComeWholeIsSaidInWords() {
    assertThat(EnumSet.complementOf(EnumSet.copyOf(UNSEEN)))
        .extracting(Unfit::code)
        .isSubsetOf(ChannelTrouble.SAID);
  }
}
