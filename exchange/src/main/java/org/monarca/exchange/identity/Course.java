package org.monarca.exchange.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.past.LaterAnswer;
import org.monarca.exchange.identity.past.LaterDecision;
import org.monarca.exchange.identity.past.Since;
import org.monarca.exchange.identity.past.Telling;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/**
 * The turns that may come out otherwise than they did, in their order. Whoever decides one anew
 * says which children are not as they were from then on; what was told since by records like
 * theirs, and decided about them, comes into the course.
 */
final class Course {

  private final Since since;
  private final Standardiser standardiser;
  private final Linker linker;
  private final TreeMap<Long, Turn> ahead = new TreeMap<>();
  private final Set<Long> astray = new HashSet<>();
  private final Set<Long> followed = new HashSet<>();
  private long now;

  /**
   * @param turn the first that comes out otherwise
   */
  Course(Since since, Standardiser standardiser, Linker linker, long turn) {
    this.since = since;
    this.standardiser = standardiser;
    this.linker = linker;
    this.now = turn;
  }

  /** What happened in one turn, as far as it is of interest. */
  static final class Turn {

    private final Set<LaterAnswer> answered = new HashSet<>();
    private @Nullable Telling told;
    private @Nullable LaterDecision decided;

    @Nullable Telling told() {
      return told;
    }

    @Nullable LaterDecision decided() {
      return decided;
    }

    Set<LaterAnswer> answered() {
      return answered;
    }
  }

  /** The next one; absent where none is left. */
  @Nullable Turn next() {
    var next = ahead.pollFirstEntry();
    if (next == null) {
      return null;
    }
    now = next.getKey();
    return next.getValue();
  }

  /** Whether that child is not as it was. */
  boolean isAstray(long number) {
    return astray.contains(number);
  }

  /** From now on these children are not as they were. */
  void goAstray(Collection<Long> numbers) {
    var others = new HashSet<>(numbers);
    others.removeAll(astray);
    if (others.isEmpty()) {
      return;
    }
    astray.addAll(others);
    follow(since.residents(others, now));
    expect(since.askedAbout(others));
    since.aboutNumbers(others, now).forEach(this::expect);
  }

  /** From now on these records may stand elsewhere: they and those like them are looked at. */
  void follow(Collection<Long> records) {
    var others = new HashSet<>(records);
    others.removeAll(followed);
    if (others.isEmpty()) {
      return;
    }
    followed.addAll(others);
    expect(others);
    var profiles = since.people(others, now).values().stream().flatMap(this::profiles).toList();
    var keys =
        profiles.stream()
            .flatMapToLong(profile -> LongStream.of(BlockingKeys.of(profile)))
            .sorted()
            .distinct()
            .toArray();
    for (var telling : since.tellings(since.holders(keys, now), now)) {
      var profile = standardiser.profile(telling.person());
      if (profiles.stream().anyMatch(other -> linker.isWorthReview(profile, other))) {
        turn(telling.turn()).told = telling;
      }
    }
  }

  private Stream<Profile> profiles(List<Person> people) {
    return people.stream().map(standardiser::profile);
  }

  /** What is told of these records is looked at. */
  private void expect(Collection<Long> records) {
    for (var telling : since.tellings(records, now)) {
      turn(telling.turn()).told = telling;
    }
  }

  /** All that is told of that record, and decided and answered about it, comes. */
  void expectAll(long record) {
    expect(List.of(record));
    since.aboutRecords(List.of(record), now).forEach(this::expect);
    since.answers(record, now).forEach(answer -> turn(answer.turn()).answered.add(answer));
  }

  private void expect(LaterDecision decision) {
    turn(decision.turn()).decided = decision;
  }

  private Turn turn(long turn) {
    return ahead.computeIfAbsent(turn, number -> new Turn());
  }
}
