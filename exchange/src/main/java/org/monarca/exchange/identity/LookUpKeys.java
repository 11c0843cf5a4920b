package org.monarca.exchange.identity;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Person;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.Profile;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.names.Nicknames;
import org.monarca.linkage.text.Folding;

/**
 * The keys of the engine and, for a first name that is a nickname, the keys of the names it may
 * stand for: so that Lupe and Guadalupe meet without a birth date too, whichever is stored.
 */
final class LookUpKeys {

  private final Standardiser standardiser;
  private final Nicknames nicknames = Nicknames.standard();

  LookUpKeys(Standardiser standardiser) {
    this.standardiser = standardiser;
  }

  /** Under which a record is stored, for all that may look for it. */
  Keys of(Person person, Profile profile) {
    return withFullNames(person, BlockingKeys.of(profile));
  }

  /** Under which a record looks for its like. */
  Keys forLinking(Profile profile) {
    return Keys.of(LongStream.of(BlockingKeys.forLinking(profile)));
  }

  /**
   * Under which a search looks. With a birth date also under all that a slip in it leaves right: a
   * common name alone is shared by more than can be compared.
   */
  List<Long> forSearch(Person probe, Profile profile) {
    var names =
        fullNames(probe)
            .map(full ->
                standardiser.profile(named(probe, full).birthDate(probe.birthDate()).build()));
    return Keys.of(Stream.concat(Stream.of(profile), names).flatMapToLong(LookUpKeys::sought))
        .stream()
        .boxed()
        .toList();
  }

  private static LongStream sought(Profile profile) {
    var names = LongStream.of(BlockingKeys.forSearch(profile));
    return profile.hasBirthDate()
        ? LongStream.concat(names, LongStream.of(BlockingKeys.forLinking(profile)))
        : names;
  }

  private Keys withFullNames(Person person, long[] own) {
    var more =
        fullNames(person)
            .map(full -> standardiser.profile(named(person, full).build()))
            .flatMapToLong(profile -> LongStream.of(BlockingKeys.forSearch(profile)));
    return Keys.of(LongStream.concat(LongStream.of(own), more));
  }

  private Stream<String> fullNames(Person person) {
    var first = person.firstName();
    return first == null
        ? Stream.of()
        : Stream.of(Folding.fold(first).split(" "))
            .flatMap(word -> nicknames.fullNames(word).stream());
  }

  /** Names alone: what else the record says has its keys already. */
  private static PersonBuilder named(Person person, String full) {
    return Person.builder()
        .firstName(full)
        .lastName1(person.lastName1())
        .lastName2(person.lastName2());
  }
}
