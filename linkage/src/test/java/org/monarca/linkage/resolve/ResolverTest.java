package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.garcia;
import static org.monarca.linkage.resolve.Children.resolve;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Person;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.resolve.Resolver.Resolved;

class ResolverTest {

  @Test
  void theFirstRecordOfAChildIsNewAndTheNextOnesAreThatChild() {
    var resolved = resolve(List.of(yaretzi(), yaretzi().lastName2(null), yaretzi()));

    assertThat(resolved).extracting(Resolved::child).containsExactly("1", "1", "1");
    assertThat(resolved.getFirst().decision()).isInstanceOf(Decision.NewChild.class);
    assertThat(resolved.getLast().decision()).isInstanceOf(Decision.Linked.class);
  }

  @Test
  void strangersStayApart() {
    var other = garcia("Tomás").lastName2("Ibarra");

    assertThat(resolve(List.of(yaretzi(), other)))
        .extracting(Resolved::child)
        .containsExactly("1", "2");
  }

  @Test
  void twinsAreTwo() {
    var twin = yaretzi().firstName("Itzel").multipleBirth(true);

    var resolved = resolve(List.of(yaretzi().multipleBirth(true), twin, twin));

    assertThat(resolved).extracting(Resolved::child).containsExactly("1", "2", "2");
    assertThat(resolved.get(1).decision()).isInstanceOf(Decision.NewChild.class);
  }

  @Test
  void aRecordUnderReviewHasAChildOfItsOwnUntilAPersonDecides() {
    var doubtful = yaretzi().birthDate(null);

    var resolved = resolve(List.of(yaretzi(), doubtful));

    assertThat(resolved.getLast().child()).isEqualTo("2");
    assertThat(resolved.getLast().candidate().underReview()).isTrue();
    assertThat(resolved.getFirst().candidate().underReview()).isFalse();
  }

  @Test
  void aDoubtAboutOneRecordDoesNotMakeTheNextOnesDoubtful() {
    var doubtful = yaretzi().birthDate(null);

    var resolved = resolve(List.of(yaretzi(), doubtful, yaretzi()));

    assertThat(resolved.getLast().child()).isEqualTo("1");
  }

  @Test
  void whoResemblesTheRecordUnderReviewBetterIsAskedAboutIt() {
    var married = yaretzi().lastName1("Vandenberg").lastName2(null);

    var resolved = resolve(List.of(yaretzi(), married, married));

    assertThat(resolved.get(1).decision()).isInstanceOf(Decision.NeedsReview.class);
    assertThat(resolved.getLast().decision())
        .isInstanceOfSatisfying(
            Decision.NeedsReview.class,
            review ->
                assertThat(review.resemblances())
                    .extracting(Resemblance::child)
                    .containsExactly("2", "1"));
  }

  @Test
  void ofTwoEstablishedChildrenWhoBothMatchAPersonChooses() {
    var elsewhere = yaretzi().birthDate(LocalDate.of(2009, 2, 17)).parent1("Jane", "Doe");
    var resolved =
        resolve(List.of(yaretzi(), elsewhere, yaretzi().birthDate(null).parent1(null, null)));

    assertThat(resolved.getLast().decision())
        .isInstanceOfSatisfying(
            Decision.NeedsReview.class, review -> assertThat(review.resemblances()).hasSize(2));
  }

  @Test
  void nobodyIsResolvedFromNothing() {
    assertThat(resolve(List.of())).isEmpty();
  }

  @Test
  void whoSaysNothingAtAllIsNew() {
    var nobody = Person.builder();

    assertThat(resolve(List.of(nobody, nobody)))
        .extracting(Resolved::child)
        .containsExactly("1", "2");
  }
}
