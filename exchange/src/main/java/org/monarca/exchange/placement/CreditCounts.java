package org.monarca.exchange.placement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.credit.CreditView;
import org.monarca.exchange.credit.CreditsOfState;
import org.monarca.exchange.credit.plans.Standing.Answer;

/**
 * How many children of whom a State has a record stand how toward a diploma. Numbers alone: it says
 * of no child how it stands.
 *
 * @param children all of them
 * @param withoutPlan of whom no requirements are known to lay beside their credits
 * @param answers what is said of the others
 */
public record CreditCounts(long children, long withoutPlan, Map<Answer, Long> answers) {

  public CreditCounts {
    answers = Map.copyOf(answers);
  }

  /** On that day, as computed from all records now. */
  public static CreditCounts of(
      CreditsOfState credits, String state, LocalDate today, YearEnds ends) {
    return credits.counted(
        state, today, child -> Arrival.grade(child, today, ends).grade(), CreditCounts::of);
  }

  /** Of these credits, each of one child. */
  public static CreditCounts of(Stream<CreditView> views) {
    var stand =
        views
            .map(CreditCounts::answer)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var answers = new EnumMap<Answer, Long>(Answer.class);
    stand.forEach((answer, many) -> answer.ifPresent(said -> answers.put(said, many)));
    return new CreditCounts(
        stand.values().stream().mapToLong(Long::longValue).sum(),
        stand.getOrDefault(Optional.<Answer>empty(), 0L),
        answers);
  }

  private static Optional<Answer> answer(CreditView view) {
    return Optional.ofNullable(view.gap()).map(gap -> gap.standing().answer());
  }
}
