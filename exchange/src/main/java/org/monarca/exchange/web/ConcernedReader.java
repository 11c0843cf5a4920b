package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.monarca.exchange.access.people.PeopleNamed;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.stereotype.Component;

/** Reads of which children, and of whose accounts, somebody writes. */
@Component
class ConcernedReader {

  /** More than any register of a person needs at once. */
  static final int MOST = 500;

  private final Identities identities;
  private final Marks marks;
  private final PeopleNamed people;
  private final TriedNumbers tried;

  ConcernedReader(Identities identities, Marks marks, PeopleNamed people, TriedNumbers tried) {
    this.tried = tried;
    this.identities = identities;
    this.marks = marks;
    this.people = people;
  }

  /** Children by their exchange IDs, one a line or by commas, as they are today. */
  Set<ExchangeId> children(
      Actor person, String typed, String field, Wording words, List<Problem> problems) {
    return children(person, typed, field, words, problems, child -> true);
  }

  /** Those of whom the person's State has a record; others are answered as if they never were. */
  Set<ExchangeId> ownChildren(
      Actor person, String typed, String field, Wording words, List<Problem> problems) {
    return children(person, typed, field, words, problems, child -> marks.isOwn(person, child));
  }

  private Set<ExchangeId> children(
      Actor person,
      String typed,
      String field,
      Wording words,
      List<Problem> problems,
      Predicate<ExchangeId> isFit) {
    var all = new LinkedHashSet<ExchangeId>();
    int nobodys = 0;
    for (var one : several(typed, field, words, problems)) {
      var found = ExchangeId.read(one).flatMap(id -> identities.living(id.digits())).filter(isFit);
      if (found.isPresent()) {
        all.add(found.get());
      } else {
        problems.add(new Problem(field, words.say("register.no-child", one)));
        nobodys++;
      }
    }
    if (nobodys > 0) {
      tried.nobodys(person, nobodys);
    }
    return all;
  }

  /** Accounts of the person's State, by their e-mail addresses. */
  Set<String> accounts(
      Actor person, String typed, String field, Wording words, List<Problem> problems) {
    var all = new LinkedHashSet<String>();
    for (var one : several(typed, field, words, problems)) {
      var found =
          one.contains("@")
              ? people.accounts(one, person.ownState().orElse(null), 2)
              : Set.<String>of();
      if (found.size() == 1) {
        all.addAll(found);
      } else {
        problems.add(new Problem(field, words.say("register.no-account", one)));
      }
    }
    return all;
  }

  private static List<String> several(
      String typed, String field, Wording words, List<Problem> problems) {
    var all =
        Arrays.stream(typed.split("[,;\\n]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (all.size() > MOST) {
      problems.add(new Problem(field, words.say("register.too-many", MOST)));
      return List.of();
    }
    return all.stream().map(one -> one.length() > 80 ? one.substring(0, 80) : one).toList();
  }
}
