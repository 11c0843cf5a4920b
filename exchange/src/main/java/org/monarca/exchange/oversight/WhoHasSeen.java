package org.monarca.exchange.oversight;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.trail.Disclosure;
import org.monarca.exchange.audit.trail.Showing;
import org.monarca.exchange.audit.trail.Showings;
import org.monarca.exchange.audit.trail.Under;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Stays;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.protection.ProtectedTogether;
import org.springframework.stereotype.Service;

/**
 * Says to whom a child was shown. Whoever belongs to a State is answered about children of whom
 * that State has a record; of others as of children who never were.
 */
@Service
public class WhoHasSeen {

  private final Database database;
  private final Identities identities;
  private final Stays stays;
  private final Marks marks;
  private final ProtectedTogether together;
  private final Showings showings;
  private final Audit audit;

  public WhoHasSeen(
      Database database,
      Identities identities,
      Stays stays,
      Marks marks,
      ProtectedTogether together,
      Showings showings,
      Audit audit) {
    this.database = database;
    this.identities = identities;
    this.stays = stays;
    this.marks = marks;
    this.together = together;
    this.showings = showings;
    this.audit = audit;
  }

  /**
   * Each person and system, by day and purpose, the latest first.
   *
   * @param purpose code of what the reader opens it for; asked only of what they may open
   */
  public Optional<Seen<Showing>> people(
      Actor reader, Supplier<String> purpose, ExchangeId child, ZoneId zone, long from, int most) {
    return answer(
        reader,
        child,
        entry("child.viewers", purpose),
        numbers -> showings.byPerson(numbers, zone, from, most + 1));
  }

  /**
   * The account of disclosures: each party, by day and legitimate interest; the latest of them.
   *
   * @param purpose code of what the reader opens it for; asked only of what they may open
   */
  public Optional<Seen<Disclosure>> parties(
      Actor reader, Supplier<String> purpose, ExchangeId child, ZoneId zone, int most) {
    return answer(
        reader,
        child,
        entry("child.disclosures", purpose),
        numbers -> showings.byParty(numbers, zone, most));
  }

  private <T> Optional<Seen<T>> answer(
      Actor reader,
      ExchangeId asked,
      BiFunction<ExchangeId, Boolean, Entry> entry,
      Function<List<Under>, List<T>> read) {
    return database.write(
        reader,
        () -> {
          boolean open = reader.ownState().isEmpty() || marks.isOwn(reader, asked);
          return identities
              .living(asked.digits())
              .filter(child -> open)
              .map(child -> {
                boolean withheld = together.isTrailWithheld(reader, child);
                audit.record(reader, entry.apply(child, withheld));
                if (withheld) {
                  return new Seen<T>(child, true, List.of(), List.of());
                }
                var numbers = numbers(reader, child);
                return new Seen<>(child, false, numbers, read.apply(numbers));
              });
        });
  }

  /**
   * Each number under which its records stood, while they did. Who looked at one under which a
   * child stood too whose trail is kept from the reader looked at that child as well: it is told
   * from when that child stood there no more.
   */
  private List<Under> numbers(Actor reader, ExchangeId child) {
    var all = stays.of(child);
    var others = stays.others(child, all.stream().map(Stays.Stay::number).distinct().toList());
    var withheld =
        together.trailWithheld(
            reader, others.stream().map(other -> other.child().digits()).distinct().toList());
    return all.stream()
        .map(stay -> {
          var from =
              others.stream()
                  .filter(other -> other.number().equals(stay.number()))
                  .filter(other -> withheld.contains(other.child().digits()))
                  .map(Stays.Other::to)
                  .filter(stay.from()::isBefore)
                  .max(Comparator.naturalOrder())
                  .orElse(stay.from());
          return new Under(stay.number(), from, stay.to());
        })
        .toList();
  }

  private static BiFunction<ExchangeId, Boolean, Entry> entry(
      String action, Supplier<String> purpose) {
    return (child, withheld) ->
        (withheld
                ? Entry.refused(action, "child", child.digits(), "protected")
                : Entry.done(action, "child", child.digits()))
            .with("purpose", purpose.get());
  }
}
