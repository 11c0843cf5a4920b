package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {

  @Test
  void tenAreDrawnEachInFourGroupsAndNoneTwice() {
    var codes = new RecoveryCodes();

    assertThat(codes.draw())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"))
        .doesNotContainAnyElementsOf(codes.draw());
  }

  @Test
  void howeverOneIsTypedItIsTheSame() {
    var kept = digest("a", "OIBA-2345-BCDE-WXYZ");

    for (var typed :
        new String[] {"oiba 2345 bcde wxyz", " OIBA2345BCDEWXYZ\t", "01ba-2345-8cde-wxyz"}) {
      assertThat(digest("a", typed)).as(typed).isEqualTo(kept);
    }
  }

  @Test
  void anotherAccountsIsAnother() {
    assertThat(digest("a", "OIBA-2345-BCDE-WXYZ")).isNotEqualTo(digest("b", "OIBA-2345-BCDE-WXYZ"));
  }

  @Test
  void whatHasNotItsFormIsNone() {
    for (var typed :
        new String[] {
          "", "123456", "OIBA-2345-BCDE-WXY", "OIBA-2345-BCDE-WXYZA", "OIBA-2345-BCDE-WX9Z"
        }) {
      assertThat(RecoveryCodes.digest("a", typed)).as(typed).isEmpty();
    }
  }

  private static String digest(String account, String typed) {
    return HexFormat.of().formatHex(RecoveryCodes.digest(account, typed).orElseThrow());
  }
}
