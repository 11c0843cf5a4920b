package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Receiver;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Component;

/** Offices and people that have tasks, by name. */
@Component
class OfficeWords {

  private final Directory directory;
  private final Accounts accounts;

  OfficeWords(Directory directory, Accounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  /** For one page: each name is looked up once. */
  Names in(Wording words) {
    return new Names(words);
  }

  /** For a page of these tasks: the names of all that have them are looked up together. */
  Names in(Wording words, List<Task> tasks) {
    var names = in(words);
    names.people(tasks.stream().map(Task::assignee));
    names.districts.add(tasks.stream().map(Task::district));
    names.regions.add(tasks.stream().map(Task::region));
    return names;
  }

  /** The names on one page. */
  final class Names {

    private final Wording words;
    private final LookedUp<String> people;
    private final LookedUp<String> districts;
    private final LookedUp<Long> regions;

    private Names(Wording words) {
      this.words = words;
      this.people =
          new LookedUp<>(
              accounts::names,
              id -> words.say(id.equals("escalation") ? "task.by-time" : "task.by-exchange"));
      this.districts =
          new LookedUp<>(
              ids -> named(directory.districts(ids), District::name),
              id -> words.say("task.office.district", id));
      this.regions =
          new LookedUp<>(
              ids -> named(directory.regions(ids), Region::name),
              id -> words.say("value.not-known"));
    }

    /** Looks the names of these people up together. */
    void people(Stream<@Nullable String> some) {
      people.add(some);
    }

    String office(Office office) {
      return switch (office.level()) {
        case DISTRICT -> district(office.district());
        case REGION -> region(office.region());
        case STATE -> words.say("task.office.state", words.state(office.state()));
        case NATION -> words.say("task.office.nation");
      };
    }

    /** An office or a person, as the reader chooses among them. */
    String receiver(Receiver receiver, Office office, String me) {
      return switch (receiver) {
        case Receiver.District district -> words.say("task.to-anybody", district(district.leaId()));
        case Receiver.Region region -> words.say("task.to-anybody", region(region.id()));
        case Receiver.State state ->
            words.say(
                "task.to-anybody", words.say("task.office.state", words.state(office.state())));
        case Receiver.Department department ->
            words.say("task.to-anybody", words.say("task.office.nation"));
        case Receiver.Person person ->
            person.account().equals(me) ? words.say("task.me") : person(person.account());
      };
    }

    /** Somebody with an account; parts of the exchange as such. */
    String person(String id) {
      return people.of(id);
    }

    private String district(@Nullable String leaId) {
      return leaId == null ? words.say("value.not-known") : districts.of(leaId);
    }

    private String region(@Nullable Long id) {
      return id == null ? words.say("value.not-known") : regions.of(id);
    }

    private static <K, V> Map<K, String> named(Map<K, V> some, Function<V, String> name) {
      return some.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> name.apply(entry.getValue())));
    }
  }
}
