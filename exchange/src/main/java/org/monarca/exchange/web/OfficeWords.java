package org.monarca.exchange.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.worklist.Office;
import org.monarca.exchange.worklist.Receiver;
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
    return new Names(words, new HashMap<>());
  }

  /** The names on one page. */
  final class Names {

    private final Wording words;
    private final Map<String, String> known;

    private Names(Wording words, Map<String, String> known) {
      this.words = words;
      this.known = known;
    }

    String office(Office office) {
      return switch (office.level()) {
        case DISTRICT -> district(office.district());
        case REGION -> region(office.state(), office.region());
        case STATE -> words.say("task.office.state", words.state(office.state()));
        case NATION -> words.say("task.office.nation");
      };
    }

    /** An office or a person, as the reader chooses among them. */
    String receiver(Receiver receiver, Office office, String me) {
      return switch (receiver) {
        case Receiver.District district -> words.say("task.to-anybody", district(district.leaId()));
        case Receiver.Region region ->
            words.say("task.to-anybody", region(office.state(), region.id()));
        case Receiver.State state ->
            words.say(
                "task.to-anybody", words.say("task.office.state", words.state(office.state())));
        case Receiver.Department department ->
            words.say("task.to-anybody", words.say("task.office.nation"));
        case Receiver.Person person ->
            person.account().equals(me) ? words.say("task.me") : person(person.account());
      };
    }

    /** Somebody with an account and their role; parts of the exchange as such. */
    String person(String id) {
      return known.computeIfAbsent(
          "person " + id,
          key ->
              accounts
                  .find(id)
                  .map(Account::displayName)
                  .orElseGet(() ->
                      words.say(id.equals("escalation") ? "task.by-time" : "task.by-exchange")));
    }

    private String district(@Nullable String leaId) {
      return leaId == null
          ? words.say("value.not-known")
          : known.computeIfAbsent(
              "district " + leaId,
              key ->
                  directory
                      .district(leaId)
                      .map(district -> district.name())
                      .orElseGet(() -> words.say("task.office.district", leaId)));
    }

    private String region(String state, @Nullable Long id) {
      return known.computeIfAbsent(
          "region " + id,
          key ->
              directory.regions(state).stream()
                  .filter(region -> id != null && region.id() == id)
                  .map(region -> region.name())
                  .findFirst()
                  .orElseGet(() -> words.say("value.not-known")));
    }
  }
}
