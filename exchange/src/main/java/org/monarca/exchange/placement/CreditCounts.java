package org.monarca.exchange.placement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
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
    var counts = new EnumMap<Answer, Long>(Answer.class);
    var all = new long[2];
    credits.each(
        state,
        today,
        child -> Arrival.grade(child, today, ends).grade(),
        views -> {
          all[0] += views.size();
          for (CreditView view : views) {
            var gap = view.gap();
            if (gap == null) {
              all[1]++;
            } else {
              counts.merge(gap.standing().answer(), 1L, Long::sum);
            }
          }
        });
    return new CreditCounts(all[0], all[1], counts);
  }
}
