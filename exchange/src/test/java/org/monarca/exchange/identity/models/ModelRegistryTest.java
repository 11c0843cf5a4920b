package org.monarca.exchange.identity.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.identity.models.Registry.DEPARTMENT;
import static org.monarca.exchange.identity.models.Registry.like;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.models.KnownModel.SetAside;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.linkage.LinkageModel;
import org.springframework.dao.DataIntegrityViolationException;

/** Which models there are, and which one decides. */
class ModelRegistryTest {

  private static final String SHIPPED = LinkageModel.standard().version();

  private final Exchange exchange = new Exchange();
  private final Registry registry = new Registry(exchange);
  private final AuditTrail trail = AuditTrail.from(exchange.test().jdbc());

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void theShippedModelIsTheFirstActiveOneHoweverOftenTheServiceStarts() {
    registry.ship(LinkageModel.standard()).ship(LinkageModel.standard());

    assertThat(registry.standing()).containsExactly(SHIPPED + " active");
    assertThat(registry.models().find(DEPARTMENT, SHIPPED).orElseThrow().model())
        .isEqualTo(LinkageModel.standard());
    assertThat(trail.sentences()).containsExactly("model.enter done");
  }

  @Test
  void exactlyOneIsActiveHoweverManyProcessesStartAtOnce() throws Exception {
    atOnce(
        IntStream.range(0, 6)
            .<Callable<Object>>mapToObj(i -> () -> registry.ship(like("shipped-" + i % 3)))
            .toList());

    assertThat(registry.standing())
        .hasSize(3)
        .filteredOn(model -> model.endsWith(" active"))
        .hasSize(1);
  }

  @Test
  void aModelThatANewerProductBringsIsAProposal() {
    registry.ship(LinkageModel.standard()).ship(like("2027.1"));

    assertThat(registry.standing()).containsExactly(SHIPPED + " active", "2027.1 proposed");
  }

  @Test
  void aModelThatTheProductCannotReadAnyMoreGivesWayToTheShippedOne() {
    registry.enter("of-old", "{\"format\": \"another\"}", Status.ACTIVE);

    registry.ship(LinkageModel.standard());

    assertThat(registry.standing()).containsExactly(SHIPPED + " active", "of-old retired");
    assertThat(trail.sentences()).containsExactly("model.enter done", "model.apply done");
  }

  @Test
  void theDatabaseHoldsNoSecondActiveModelAndChangesNoText() {
    registry.ship(LinkageModel.standard()).propose(like("next"));
    var jdbc = exchange.test().asService();

    assertThatThrownBy(() ->
            jdbc.sql(
                    "update identity.model set status = 'active', applied = now(), applied_by = 'x' where version = 'next'")
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> jdbc.sql("update identity.model set file = '{}'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("delete from identity.model").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aModelIsAppliedByAPersonForAReasonAfterItsShadowRunAgainstTheActiveOne() {
    registry.ship(LinkageModel.standard()).propose(like("next")).propose(like("other"));

    assertThat(apply("next", " ")).isEqualTo(Applying.REASON_MISSING);
    assertThat(apply("next", "x".repeat(1001))).isEqualTo(Applying.REASON_TOO_LONG);
    assertThat(apply("nobody", "why not")).isEqualTo(Applying.UNKNOWN);
    assertThat(apply(SHIPPED, "again")).isEqualTo(Applying.ALREADY_ACTIVE);
    assertThat(apply("next", "it asks less")).isEqualTo(Applying.SHADOW_NEEDED);
    registry.tried("next", SHIPPED).tried("other", "next");
    assertThat(apply("other", "tried beside another one")).isEqualTo(Applying.SHADOW_NEEDED);
    assertThat(registry.standing()).contains(SHIPPED + " active");

    assertThat(apply("next", "  it asks less ")).isEqualTo(Applying.DONE);

    assertThat(registry.standing())
        .containsExactly(SHIPPED + " retired", "next active", "other proposed");
    var applied = registry.models().find(DEPARTMENT, "next").orElseThrow().applied();
    assertThat(applied).hasFieldOrPropertyWithValue("reason", "it asks less");
    assertThat(applied).hasFieldOrPropertyWithValue("by", DEPARTMENT.id());
    assertThat(trail.sentences()).containsExactly("model.enter done", "model.apply done");
    assertThat(trail.wholeText()).doesNotContain("asks less");
  }

  @Test
  void ofTwoWhoApplyAtOnceOneIsTooLate() throws Exception {
    registry.ship(LinkageModel.standard()).propose(like("a")).propose(like("b"));
    registry.tried("a", SHIPPED).tried("b", SHIPPED);

    atOnce(List.of(() -> apply("a", "mine"), () -> apply("b", "mine")));

    assertThat(registry.standing())
        .filteredOn(model -> model.endsWith(" active"))
        .hasSize(1)
        .doesNotContain(SHIPPED + " active");
  }

  @Test
  void aProposalIsSetAsideByAPersonForAReasonAndStaysInTheRegistry() {
    registry.ship(LinkageModel.standard()).propose(like("next"));

    assertThat(setAside("next", " ")).isEqualTo(SettingAside.REASON_MISSING);
    assertThat(setAside("next", "x".repeat(1001))).isEqualTo(SettingAside.REASON_TOO_LONG);
    assertThat(setAside("nobody", "why not")).isEqualTo(SettingAside.UNKNOWN);
    assertThat(setAside(SHIPPED, "no")).isEqualTo(SettingAside.NOT_PROPOSED);
    assertThat(setAside("next", " it asks more ")).isEqualTo(SettingAside.DONE);
    assertThat(setAside("next", "again")).isEqualTo(SettingAside.NOT_PROPOSED);

    assertThat(registry.standing()).containsExactly(SHIPPED + " active", "next aside");
    var aside = registry.models().find(DEPARTMENT, "next").orElseThrow().setAside();
    assertThat(aside).isEqualTo(new SetAside(Exchange.NOW, DEPARTMENT.id(), "it asks more"));
    assertThat(trail.sentences()).containsExactly("model.enter done", "model.set-aside done");
    assertThat(trail.wholeText()).doesNotContain("asks more");
  }

  @Test
  void aModelSetAsideStaysSoWhenTheProductStartsAgainAndMayBeTriedAndAppliedLater() {
    registry.ship(LinkageModel.standard()).ship(like("2027.1"));
    setAside("2027.1", "not now");
    registry.ship(like("2027.1"));
    assertThat(registry.standing()).containsExactly(SHIPPED + " active", "2027.1 aside");
    assertThat(apply("2027.1", "now")).isEqualTo(Applying.SHADOW_NEEDED);

    registry.tried("2027.1", SHIPPED);

    assertThat(apply("2027.1", "now")).isEqualTo(Applying.DONE);
    assertThat(registry.standing()).containsExactly(SHIPPED + " retired", "2027.1 active");
  }

  @Test
  void aRetiredModelMayComeBack() {
    registry.ship(LinkageModel.standard()).propose(like("next")).tried("next", SHIPPED);
    apply("next", "better");
    registry.tried(SHIPPED, "next");

    assertThat(apply(SHIPPED, "it was not")).isEqualTo(Applying.DONE);
    assertThat(registry.standing()).containsExactly(SHIPPED + " active", "next retired");
  }

  @Test
  void theNextBatchIsDecidedByTheAppliedModelAndWhatWasLinkedStays() {
    registry.ship(LinkageModel.standard()).propose(like("next")).tried("next", SHIPPED);
    exchange.resolve("TX", "1", ChildFixture.guadalupe());
    exchange.resolve("MI", "1", ChildFixture.guadalupe());
    var before = links();

    apply("next", "better");
    exchange.resolve("OH", "1", ChildFixture.guadalupe());

    assertThat(models()).containsExactly(SHIPPED, "next");
    assertThat(links()).containsAll(before);
  }

  private SettingAside setAside(String version, String reason) {
    return registry.models().setAside(DEPARTMENT, version, reason);
  }

  private Applying apply(String version, String reason) {
    return registry.models().apply(DEPARTMENT, version, reason);
  }

  private List<String> models() {
    return exchange
        .test()
        .jdbc()
        .sql("select model from identity.link where how = 'linked' order by source_id")
        .query(String.class)
        .list();
  }

  private List<String> links() {
    return exchange
        .test()
        .jdbc()
        .sql("select link::text from identity.link")
        .query(String.class)
        .list();
  }

  private static void atOnce(List<Callable<Object>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }
}
