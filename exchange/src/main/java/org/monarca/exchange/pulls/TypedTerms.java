package org.monarca.exchange.pulls;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.pulls.SignIn.Way;

/**
 * What somebody typed.
 *
 * @param way a code
 * @param name of the user, or of the header
 * @param secret empty where the one that is kept is to stay
 * @param days of the week by their numbers, Monday is 1; not looked at where {@code every} is said
 * @param hour of the day
 * @param every so many hours; empty where it is at an hour of the day
 * @param mapping its name; empty for none
 */
public record TypedTerms(
    String way,
    String name,
    String secret,
    List<String> days,
    String hour,
    String every,
    String mapping) {

  public TypedTerms {
    days = List.copyOf(days);
  }

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return "TypedTerms[" + way + "]";
  }

  /** What was typed, once it is read. */
  sealed interface Read {

    record Fit(Terms terms) implements Read {}

    record Unfit(TermsFlaw flaw) implements Read {}
  }

  /**
   * @param kept how it is signed in until now, with a secret that may stay; null for not at all
   * @param isMapping whether the State has such a mapping
   */
  Read read(@Nullable SignIn kept, Predicate<String> isMapping) {
    var said = Way.ofCode(way);
    if (said.isEmpty()) {
      return new Read.Unfit(TermsFlaw.WAY);
    }
    var signIn = new SignIn(said.get(), said.get().hasName() ? name.strip() : null);
    var flaw = flaw(signIn, kept).or(this::flawOfRhythm);
    if (flaw.isEmpty() && !mapping.isEmpty() && !isMapping.test(mapping)) {
      flaw = Optional.of(TermsFlaw.MAPPING);
    }
    return flaw.<Read>map(Read.Unfit::new)
        .orElseGet(
            () -> new Read.Fit(new Terms(signIn, rhythm(), mapping.isEmpty() ? null : mapping)));
  }

  private Optional<TermsFlaw> flaw(SignIn signIn, @Nullable SignIn kept) {
    if ("".equals(signIn.name()) || !signIn.isNameFit()) {
      return Optional.of(TermsFlaw.NAME);
    }
    if (signIn.way() == Way.NONE || (secret.isEmpty() && signIn.equals(kept))) {
      return Optional.empty();
    }
    if (secret.isEmpty()) {
      return Optional.of(TermsFlaw.SECRET_MISSING);
    }
    return signIn.isSecretFit(secret) ? Optional.empty() : Optional.of(TermsFlaw.SECRET);
  }

  private Optional<TermsFlaw> flawOfRhythm() {
    if (!every.isEmpty()) {
      var isKnown = Rhythm.EVERY.stream().anyMatch(hours -> every.equals(hours.toString()));
      return isKnown ? Optional.empty() : Optional.of(TermsFlaw.EVERY);
    }
    if (days.isEmpty() || !days.stream().allMatch(day -> day.matches("[1-7]"))) {
      return Optional.of(TermsFlaw.DAYS);
    }
    return hour.matches("1?[0-9]|2[0-3]") ? Optional.empty() : Optional.of(TermsFlaw.HOUR);
  }

  private Rhythm rhythm() {
    return every.isEmpty()
        ? Rhythm.AtHour.of(String.join("", new TreeSet<>(days)), Integer.parseInt(hour))
        : new Rhythm.Every(Integer.parseInt(every));
  }
}
