package org.monarca.exchange.health.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child's doses, evaluated, and what is due by them.
 *
 * @param doses the earliest first, those without a day last
 * @param groups those that are given to everybody, and those of which a dose was given; the most
 *     pressing first. Empty where the birth date is not known
 * @param born absent where it is not known
 * @param day for which it holds
 * @param besides whether records that no longer fit the child tell doses too, which are not here
 */
public record ImmunizationHistory(
    List<EvaluatedDose> doses,
    List<GroupStanding> groups,
    @Nullable LocalDate born,
    LocalDate day,
    boolean besides) {

  public ImmunizationHistory {
    doses = List.copyOf(doses);
    groups = List.copyOf(groups);
  }

  /**
   * Whether no dose is evaluated: then all is due, and that says more of the record than of the
   * child.
   */
  public boolean isEmpty() {
    return doses.stream().allMatch(dose -> dose.unread() != null);
  }

  /** Why nothing is said to be due. */
  public Optional<NotForecast> notForecast() {
    if (born == null) {
      return Optional.of(NotForecast.NO_BIRTH_DATE);
    }
    if (doses.isEmpty()) {
      return Optional.of(besides ? NotForecast.CONTESTED : NotForecast.NO_DOSE_SENT);
    }
    return isEmpty() ? Optional.of(NotForecast.NO_DOSE_EVALUATED) : Optional.empty();
  }

  /** How many doses are told and cannot be evaluated. */
  public long unread() {
    return doses.stream().filter(dose -> dose.unread() != null && !dose.isPerhapsTold()).count();
  }

  /** How many may be told twice: a nurse should look at each before anything is given. */
  public long perhapsTold() {
    return doses.stream().filter(EvaluatedDose::isPerhapsTold).count();
  }

  /** Whether a dose that may be told twice would change what is said of a vaccine group. */
  public boolean isUndecided(String group) {
    return doses.stream().anyMatch(dose -> dose.isPerhapsTold() && dose.whole().contains(group))
        || of(group).map(GroupStanding::otherwise).isPresent();
  }

  public Optional<GroupStanding> of(String group) {
    return groups.stream().filter(one -> one.group().equals(group)).findFirst();
  }

  /** What is to be given now. */
  public List<GroupStanding> due() {
    return groups.stream().filter(one -> one.standing().isDue()).toList();
  }

  /** What is to be given later, the next first. */
  public List<GroupStanding> next() {
    return groups.stream()
        .filter(one -> one.standing() == Standing.ALLOWED || one.standing() == Standing.LATER)
        .toList();
  }

  /** The doses that stand for all antigens of a vaccine group, the earliest first. */
  public List<EvaluatedDose> standing(String group) {
    return doses.stream().filter(dose -> dose.standsForAll(group)).toList();
  }
}
