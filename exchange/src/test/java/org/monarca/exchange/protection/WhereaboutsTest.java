package org.monarca.exchange.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Whereabouts.Newcomer;

/** States hear when a system begins to say that a protected child is there. */
class WhereaboutsTest {

  private static final Actor FLORIDAN = Actor.person("fl-1", "privacy-officer", "FL");

  private final Hiding hiding = new Hiding();

  @BeforeEach
  void protect() {
    hiding.protect();
    hiding.heard.clear();
  }

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void whileTheChildStaysNobodyHears() {
    look();

    assertThat(hiding.heard).isEmpty();
    assertThat(hiding.marks.ofState(Hiding.TEXAN, 0, 5).getFirst().mark().moved()).isNull();
  }

  @Test
  void whoProtectsItAndWhereItIsSaidToBeHearOnce() {
    hiding.claims("FL", "2025-12-20");

    look();
    look();

    assertThat(hiding.heard).containsExactly("moved, told to TX and FL");
    assertThat(hiding.marks.ofState(Hiding.TEXAN, 0, 5).getFirst().mark().moved()).isNotNull();
  }

  @Test
  void officersOfTheStateWhereItIsFindItAndNobodyElseDoes() {
    assertThat(found(Hiding.OFFICER)).containsExactly(hiding.child().digits());
    hiding.claims("FL", "2025-12-20");

    look();

    assertThat(found(FLORIDAN)).containsExactly(hiding.child().digits());
    assertThat(found(Hiding.OFFICER)).containsExactly(hiding.child().digits());
    for (var other :
        List.of(
            Hiding.TEXAN,
            Hiding.TEXAN_OFFICER,
            Actor.person("fl-2", "state-data-admin", "FL"),
            Actor.person("us-1", "federal-user", null))) {
      assertThat(found(other)).as(other.toString()).isEmpty();
    }
  }

  @Test
  void onceNobodyProtectsItNothingIsKept() {
    hiding.marks.end(Hiding.TEXAN_OFFICER, hiding.child());
    hiding.heard.clear();
    hiding.claims("FL", "2025-12-20");

    look();

    assertThat(hiding.heard).isEmpty();
    assertThat(found(FLORIDAN)).isEmpty();
    assertThat(found(Hiding.OFFICER)).isEmpty();
  }

  private List<String> found(Actor reader) {
    return hiding.whereabouts.newcomers(reader, 5).stream()
        .map(Newcomer::child)
        .map(Object::toString)
        .toList();
  }

  private void look() {
    assertThat(hiding.whereabouts.lookSome()).isFalse();
  }
}
