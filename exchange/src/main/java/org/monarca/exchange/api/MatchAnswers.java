package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Match;
import org.monarca.linkage.Caution;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/**
 * What would be decided, for a program: codes and figures, and beside them the words for a person.
 * Nothing that any State said of a child stands in it.
 */
final class MatchAnswers {

  private MatchAnswers() {}

  /** The answer to a batch, in the order asked. */
  record MatchedStudents(List<Matched> students) {

    static MatchedStudents of(List<Match> matches, List<Question> asked, Locale locale) {
      return new MatchedStudents(
          IntStream.range(0, matches.size())
              .parallel()
              .mapToObj(i -> Matched.of(matches.get(i), asked.get(i), locale))
              .toList());
    }
  }

  /**
   * The answer for one student.
   *
   * @param stateStudentId as it was asked
   * @param outcome {@code known}, {@code review} or {@code new}, as a receipt says it
   * @param exchangeId the child, when known
   * @param presentExchangeId the number that the State's own record has now
   * @param candidates best first, five at most
   */
  record Matched(
      @JsonProperty("state_student_id") @Nullable String stateStudentId,
      String outcome,
      @JsonProperty("exchange_id") @Nullable String exchangeId,
      @JsonProperty("present_exchange_id") @Nullable String presentExchangeId,
      List<MatchCandidate> candidates) {

    static Matched of(Match match, Question asked, Locale locale) {
      var present = match.present();
      return new Matched(
          asked.stateStudentId().orElse(null),
          code(match.outcome()),
          match.child().map(ExchangeId::digits).orElse(null),
          present == null ? null : present.digits(),
          match.candidates().stream().map(each -> MatchCandidate.of(each, locale)).toList());
    }
  }

  /**
   * A child it is or may be.
   *
   * @param weight log2 of the odds that both are one child
   * @param probability 0 to 1
   * @param reasons sentences in the language asked, the weightiest first
   * @param cautions sentences: why a person would decide
   */
  record MatchCandidate(
      @JsonProperty("exchange_id") String exchangeId,
      double weight,
      double probability,
      List<String> reasons,
      List<String> cautions,
      MatchEvidence evidence) {

    static MatchCandidate of(Match.Candidate candidate, Locale locale) {
      var evidence = candidate.evidence();
      return new MatchCandidate(
          candidate.id().digits(),
          evidence.weight(),
          evidence.probability(),
          evidence.sentences(locale),
          candidate.cautions().stream().map(caution -> caution.sentence(locale)).toList(),
          MatchEvidence.of(evidence, candidate.cautions()));
    }
  }

  /**
   * The evidence as data: prior and elements add up to the weight.
   *
   * @param model the version of the model
   * @param cautions their codes
   */
  record MatchEvidence(
      String model, double prior, List<MatchElement> elements, List<String> cautions) {

    static MatchEvidence of(Evidence evidence, Set<Caution> cautions) {
      return new MatchEvidence(
          evidence.model(),
          evidence.prior(),
          evidence.elements().stream().map(MatchElement::of).toList(),
          cautions.stream().map(MatchAnswers::code).toList());
    }
  }

  /**
   * What one element says.
   *
   * @param level how well it agrees; {@code missing} where it was not compared
   * @param bits what the level is worth
   * @param rarity bits that the rarity of the name or value adds, or takes away
   */
  record MatchElement(String element, String level, double bits, double rarity) {

    static MatchElement of(ElementEvidence said) {
      return new MatchElement(said.element(), code(said.level()), said.bits(), said.rarity());
    }
  }

  private static String code(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
