package org.monarca.exchange.access.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each office looks at who has access, and what nobody looked at is suspended. */
@Control("AC-2(j)")
class AccessReviewsTest extends WholeExchange {

  /** No other test has people here. */
  private static final String STATE = "GU";

  private static final Verdict KEEP = new Verdict.Keep();

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private AccessReviews reviews;
  @Autowired private OpeningReviews opening;
  @Autowired private EndingReviews ending;
  @Autowired private RoleGrants grants;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  private final DutyTerms days = DutyTerms.published();
  private Account admin = new Account("", "", "", ZoneId.of("UTC"));

  @BeforeEach
  void nobodyIsThereFromBefore() {
    clock.stop();
    testDatabase()
        .jdbc()
        .sql(
            "update access.role_grant set ended = now(), ended_by = 'test', end_reason = 'other' where ended is null and (state = ? or role = 'federal-admin')")
        .param(STATE)
        .update();
    testDatabase().jdbc().sql("delete from access.review_item").update();
    testDatabase().jdbc().sql("delete from access.review").update();
    admin = person(Role.USER_ADMIN);
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void theQuarterlyReviewHasTheRolesWithMoreRightsAndOpensOnce() {
    var records = person(Role.STATE_DATA_ADMIN);
    person(Role.SCHOOL_USER);
    var trail = auditTrail();
    sweepOn(quarter().minusDays(1));
    assertThat(reviews.list(actor(admin))).isEmpty();

    sweepOn(quarter());
    sweepOn(quarter().plusDays(3));

    assertThat(reviews.list(actor(admin)))
        .singleElement()
        .returns(ReviewKind.QUARTERLY, Review::kind)
        .returns(quarter().plusDays(45), Review::lastDay)
        .returns(1L, Review::all)
        .returns(1L, Review::waiting);
    assertThat(waiting(actor(admin))).containsExactly(records.id());
    assertThat(told(admin, "access-review-opened")).isEqualTo(1);
    assertThat(trail.sentences()).contains("access-review.open done");
  }

  @Test
  void theYearlyOneHasAllOthers() {
    var registrar = person(Role.SCHOOL_USER);
    sweepOn(days.today(clock.instant()).isBefore(september(0)) ? september(0) : september(1));

    assertThat(waitingIn(actor(admin), ReviewKind.YEARLY)).containsExactly(registrar.id());
  }

  @Test
  void whoeverGotARoleSinceThePeriodBeganIsNotInItAndWhatCannotBeDoneInTimeIsNotOpened() {
    sweepOn(quarter().plusDays(1));
    person(Role.STATE_DATA_ADMIN);
    sweepOn(quarter().plusDays(2));
    assertThat(reviews.list(actor(admin))).isEmpty();

    sweepOn(quarter().plusMonths(3).minusDays(20));
    assertThat(reviews.list(actor(admin))).isEmpty();
  }

  @Test
  void administratorsAreReviewedByTheDepartmentAndNobodySeesTheirOwn() {
    var department = person(Role.FEDERAL_ADMIN);
    var other = person(Role.FEDERAL_ADMIN);
    sweepOn(quarter());

    assertThat(waiting(actor(admin))).isEmpty();
    assertThat(waiting(actor(department)))
        .contains(admin.id(), other.id())
        .doesNotContain(department.id());
    var own = Map.of(grant(department), KEEP);
    assertThat(reviews.decide(actor(department), review(department).id(), own)).isZero();
  }

  @Test
  void whatIsDecidedIsKeptAndCounted() {
    var stays = person(Role.STATE_DATA_ADMIN);
    var leaves = person(Role.PRIVACY_OFFICER);
    person(Role.STATE_DATA_ADMIN);
    sweepOn(quarter());
    var review = review(admin);
    var trail = auditTrail();

    int done =
        reviews.decide(
            actor(admin),
            review.id(),
            Map.of(grant(stays), KEEP, grant(leaves), new Verdict.End(EndReason.LEFT)));

    assertThat(done).isEqualTo(2);
    assertThat(review(admin))
        .returns(3L, Review::all)
        .returns(1L, Review::waiting)
        .returns(1L, Review::kept)
        .returns(2L, Review::done);
    assertThat(grants.good(leaves.id())).isEmpty();
    assertThat(trail.sentences()).contains("role.keep done", "role.end done left");
    assertThat(reviews.decide(actor(admin), review.id(), Map.of(grant(stays), KEEP))).isZero();
    var elsewhere = Actor.person("users-mt", "user-admin", "MT");
    assertThat(reviews.find(elsewhere, review.id())).isEmpty();
    assertThat(reviews.decide(elsewhere, review.id(), Map.of(grant(stays), KEEP))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"44, 0", "45, 0", "46, 1", "50, 1"})
  void whatNobodyLookedAtIsSuspendedWhenTheLastDayIsOver(int day, int mails) {
    var person = person(Role.STATE_DATA_ADMIN);
    sweepOn(quarter());
    sweepOn(quarter().plusDays(day));

    assertThat(grants.good(person.id())).hasSize(1 - mails);
    assertThat(told(person, "role-suspended")).isEqualTo(mails);
    assertThat(told(admin, "access-review-overdue")).isEqualTo(mails);
  }

  @Test
  void whatIsSuspendedIsWorthNothingUntilSomebodyKeepsIt() {
    var person = person(Role.STATE_DATA_ADMIN);
    sweepOn(quarter());
    sweepOn(quarter().plusDays(30));
    var later = person(Role.USER_ADMIN);
    var token = ((Made.Token) tokens.make(actor(person), "nightly", Lifetime.MONTH)).secret();
    var trail = auditTrail();
    sweepOn(quarter().plusDays(46));
    assertThat(trail.sentences()).contains("role.suspend done not-reviewed");
    assertThat(tokens.holderOf(token)).isEmpty();
    assertThat(grants.entering(person.id())).isEmpty();
    assertThat(waiting(actor(admin))).isEmpty(); // nobody looked at theirs either
    assertThat(waiting(actor(later))).containsExactly(person.id());

    assertThat(reviews.decide(actor(later), review(later).id(), Map.of(grant(person), KEEP)))
        .isEqualTo(1);

    assertThat(grants.entering(person.id())).isPresent();
    assertThat(tokens.holderOf(token)).isPresent();
    assertThat(told(person, "role-restored")).isEqualTo(1);
    sweepOn(quarter().plusDays(60));
    assertThat(grants.entering(person.id())).isPresent();
  }

  @Test
  void theLastAdministratorOfTheDepartmentsUsersIsNeverSuspendedByTime() {
    var one = person(Role.FEDERAL_ADMIN);
    var other = person(Role.FEDERAL_ADMIN);
    sweepOn(quarter());
    sweepOn(quarter().plusDays(50));

    assertThat(List.of(grants.good(one.id()).size(), grants.good(other.id()).size()))
        .containsExactlyInAnyOrder(0, 1);
  }

  @ParameterizedTest
  @CsvSource({"14, 0", "15, 1", "16, 1", "37, 1", "38, 2", "45, 2"})
  void administratorsAreToldThirtyAndSevenDaysBeforeTheLast(int day, int mails) {
    person(Role.STATE_DATA_ADMIN);
    for (int i = 0; i <= day; i++) {
      sweepOn(quarter().plusDays(i));
    }

    assertThat(told(admin, "access-review-ends-soon")).isEqualTo(mails);
  }

  @Test
  void whenAllIsDecidedNobodyIsRemindedAndNothingSuspended() {
    var person = person(Role.STATE_DATA_ADMIN);
    sweepOn(quarter());
    reviews.decide(actor(admin), review(admin).id(), Map.of(grant(person), KEEP));
    sweepOn(quarter().plusDays(40));
    sweepOn(quarter().plusDays(50));

    assertThat(told(admin, "access-review-ends-soon")).isZero();
    assertThat(told(admin, "access-review-overdue")).isZero();
    assertThat(grants.good(person.id())).hasSize(1);
  }

  @Test
  void aRegionsAdministratorSeesTheRolesOfItsDistrictsAlone() {
    long region = region();
    var own = inDistrict(district(region));
    var elsewhere = inDistrict(district(region()));
    var ofRegion = person(Role.USER_ADMIN, STATE, region, null);
    sweepOn(days.today(clock.instant()).isBefore(september(0)) ? september(0) : september(1));

    assertThat(waitingIn(actor(ofRegion), ReviewKind.YEARLY)).containsExactly(own.id());
    var review =
        reviews.list(actor(ofRegion)).stream()
            .filter(one -> one.kind() == ReviewKind.YEARLY)
            .findFirst()
            .orElseThrow();
    assertThat(review.all()).isEqualTo(1);
    assertThat(reviews.decide(actor(ofRegion), review.id(), Map.of(grant(elsewhere), KEEP)))
        .isZero();
    assertThat(told(ofRegion, "access-review-opened")).isEqualTo(1);
  }

  @Test
  void thePageShowsWhatWaitsTakesDecisionsAndGivesThemAsAFile() {
    var person = person(Role.STATE_DATA_ADMIN);
    rename(person, "=Synthetic Formula");
    assertThat(web.get().uri("/access-review").with(csrf()).with(acting(admin)))
        .bodyText()
        .contains("No review has been opened yet");
    sweepOn(quarter());
    clock.reset(); // sessions here began by the machine's time
    long review = review(admin).id();

    assertThat(web.get().uri("/access-review").with(csrf()).with(acting(admin)))
        .bodyText()
        .contains("=Synthetic Formula", "name=\"decide-" + grant(person), "0 of 1 roles");
    assertThat(
            web.post()
                .uri("/access-review")
                .with(csrf())
                .with(acting(admin))
                .param("review", Long.toString(review))
                .param("decide-" + grant(person), "keep"))
        .hasRedirectedUrl("/access-review?review=" + review + "&done=1");
    assertThat(
            web.get()
                .uri("/access-review?show=all&done=1&review=" + review)
                .with(csrf())
                .with(acting(admin)))
        .bodyText()
        .contains("1 decision is kept", "All decided", "Kept on");
    assertThat(web.get().uri("/access-review.csv?review=" + review).with(acting(admin)))
        .bodyText()
        .contains("'=Synthetic Formula", ",keep,")
        .doesNotContain(",=Synthetic");
    var auditor = person(Role.AUDITOR);
    assertThat(
            web.get()
                .uri("/access-review?show=all&review=" + review)
                .with(csrf())
                .with(acting(auditor)))
        .bodyText()
        .contains("=Synthetic Formula")
        .doesNotContain("Keep these decisions");
    assertThat(web.get().uri("/access-review?review=999999999").with(acting(admin))).hasStatus(404);
  }

  private void sweepOn(LocalDate day) {
    clock.setAhead(Duration.ZERO);
    var noon = days.beginning(day).plus(Duration.ofHours(12));
    clock.setAhead(Duration.between(clock.instant(), noon));
    boolean isLeft = true;
    while (isLeft) {
      isLeft = opening.openOne() || ending.doSome();
    }
  }

  /** The first day of the next one, by the time at which the test began. */
  private LocalDate quarter() {
    return ReviewTerms.published().of(ReviewKind.QUARTERLY).next(realToday());
  }

  private LocalDate september(int later) {
    return LocalDate.of(realToday().getYear() + later, 9, 1);
  }

  private LocalDate realToday() {
    return days.today(Instant.now());
  }

  private List<String> waiting(Actor reader) {
    return reviews.list(reader).stream()
        .flatMap(review -> reviews.items(reader, review.id(), true, 0, 500).stream())
        .map(item -> item.grant().account())
        .toList();
  }

  private List<String> waitingIn(Actor reader, ReviewKind kind) {
    return reviews.list(reader).stream()
        .filter(review -> review.kind() == kind)
        .flatMap(review -> reviews.items(reader, review.id(), true, 0, 500).stream())
        .map(item -> item.grant().account())
        .toList();
  }

  private Review review(Account reader) {
    return reviews.list(actor(reader)).getFirst();
  }

  private static long grant(Account person) {
    var grant = actor(person).grant();
    assertThat(grant).isNotNull();
    return Objects.requireNonNull(grant);
  }

  private long told(Account person, String kind) {
    return notices.newest(actor(person), 50).stream()
        .filter(notice -> notice.kind().equals(kind))
        .count();
  }

  private static void rename(Account person, String name) {
    testDatabase()
        .jdbc()
        .sql("update access.account set display_name = ? where id = ?")
        .params(name, person.id())
        .update();
  }

  private static long region() {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.region (state, name) values (?, gen_random_uuid()::text) returning id")
        .param(STATE)
        .query(Long.class)
        .single();
  }

  private static String district(long region) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name, region) select '66' || lpad((count(*) + 1)::text, 5, '0'), ?, 'Synthetic Schools', ? from jurisdictions.district returning lea_id")
        .params(STATE, region)
        .query(String.class)
        .single();
  }

  private Account inDistrict(String district) {
    return person(Role.DISTRICT_ADMIN, STATE, null, district);
  }

  private Account person(Role role) {
    return person(role, role.ofOneState() ? STATE : null, null, null);
  }

  private Account person(
      Role role, @Nullable String state, @Nullable Long region, @Nullable String district) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "amber-prairie-lantern",
            "Synthetic Person",
            role,
            state,
            region,
            district,
            ZoneId.of("UTC")));
  }
}
