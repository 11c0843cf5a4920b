package org.monarca.exchange.access.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.TestDatabase;

/** Links that are good for one thing, once and for a time. */
class LinksTest {

  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Actor SOMEBODY = Actor.exchange("test");
  private static final Set<LinkPurpose> ALL = Set.of(LinkPurpose.values());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T18:00:00Z"));
  private final Links links = new Links(TEST.database(), now::get);

  @AfterAll
  static void done() {
    TEST.close();
  }

  @Test
  void whoeverLooksAtItUsesNothingUpAndWhoeverUsesItDoesSoOnce() {
    var link = new Link(LinkPurpose.VOUCH, "once");
    var token = drawn(link);

    assertThat(links.find(token, ALL)).contains(link);
    assertThat(links.find(token, ALL)).contains(link);
    assertThat(used(token)).contains(link);
    assertThat(used(token)).isEmpty();
    assertThat(links.find(token, ALL)).isEmpty();
  }

  @Test
  void withOneAllOthersToTheSameAreUsedUpAndNoOther() {
    var first = drawn(new Link(LinkPurpose.NEW_PASSWORD, "some"));
    var second = drawn(new Link(LinkPurpose.NEW_PASSWORD, "some"));
    var other = drawn(new Link(LinkPurpose.NEW_PASSWORD, "other"));
    var otherwise = drawn(new Link(LinkPurpose.FIRST_PASSWORD, "some"));

    assertThat(used(second)).isPresent();

    assertThat(links.find(first, ALL)).isEmpty();
    assertThat(links.find(other, ALL)).isPresent();
    assertThat(links.find(otherwise, ALL)).isPresent();
  }

  @Test
  void itIsGoodForWhatItWasDrawnForAndForNothingElse() {
    var token = drawn(new Link(LinkPurpose.CONFIRM_APPLICATION, "purpose"));

    assertThat(links.find(token, Set.of(LinkPurpose.VOUCH, LinkPurpose.NEW_PASSWORD))).isEmpty();
    assertThat(links.find(token + "x", ALL)).isEmpty();
    assertThat(links.find("", ALL)).isEmpty();
    assertThat(links.find(token, Set.of(LinkPurpose.CONFIRM_APPLICATION))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void itsTimeIsOverToTheSecondAndThenItIsForgotten(LinkPurpose purpose) {
    var token = drawn(new Link(purpose, "time"));

    pass(purpose.life().minusSeconds(1));
    assertThat(links.find(token, ALL)).isPresent();
    pass(Duration.ofSeconds(1));
    assertThat(links.find(token, ALL)).isEmpty();
    assertThat(used(token)).isEmpty();

    assertThat(forgotten()).isPositive();
    assertThat(forgotten()).isZero();
    assertThat(kept(token)).isZero();
  }

  @Test
  void ofTwoWhoUseItAtOnceOneDoesWithWhicheverTokenOfTheSame() throws Exception {
    for (int round = 0; round < 10; round++) {
      var link = new Link(LinkPurpose.NEW_PASSWORD, "at-once-" + round);
      var first = drawn(link);
      var second = drawn(link);

      var answers = AtOnce.all(() -> used(first), () -> used(second));

      assertThat(answers).containsExactlyInAnyOrder(Optional.of(link), Optional.empty());
    }
  }

  @Test
  void whatIsTakenBackWithItsEffectIsGoodAgain() {
    var token = drawn(new Link(LinkPurpose.FIRST_PASSWORD, "undone"));

    try {
      TEST.database()
          .write(
              SOMEBODY,
              () -> {
                links.use(token, ALL);
                throw new IllegalStateException("the effect fails");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the effect fails");
    }

    assertThat(links.find(token, ALL)).isPresent();
  }

  @Test
  void theDatabaseHoldsADigestAlone() {
    var token = drawn(new Link(LinkPurpose.VOUCH, "digest"));

    assertThat(token).hasSize(43);
    assertThat(kept(token)).isOne();
    assertThat(
            TEST.jdbc()
                .sql("select count(*) from access.link where hash = ? or link::text like ?")
                .params(token.getBytes(StandardCharsets.UTF_8), "%" + token + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private int forgotten() {
    var before = Objects.requireNonNull(now.get());
    var over = new LinksConfiguration().linksOver(TEST.database());
    return TEST.database().write(SOMEBODY, () -> over.dispose(before, 10)).count();
  }

  private String drawn(Link link) {
    return TEST.database().write(SOMEBODY, () -> links.draw(link));
  }

  private Optional<Link> used(String token) {
    return TEST.database().write(SOMEBODY, () -> links.use(token, ALL));
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private static long kept(String token) {
    return TEST.jdbc()
        .sql("select count(*) from access.link where hash = sha256(convert_to(?, 'UTF8'))")
        .param(token)
        .query(Long.class)
        .single();
  }
}
