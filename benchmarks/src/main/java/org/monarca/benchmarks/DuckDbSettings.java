package org.monarca.benchmarks;

import java.util.List;
import java.util.Set;
import org.monarca.benchmarks.Compared.Level;

/**
 * What a practised user of Splink would set for this table: how it is cleaned, what is compared,
 * which pairs, and where the weights are learned. Every rule of blocking finds pairs of one child
 * that none before it finds; {@code docs/benchmarks.md} says how many.
 */
final class DuckDbSettings {

  /**
   * Two surnames written in one field are parted; given is the first of the given names, both are
   * the surnames in any order.
   */
  static final String CLEANED =
      """
      create table cleaned as
      with written as (
        select *, string_split(replace(surname1, '-', ' '), ' ') as words from people),
      parted as (
        select * exclude (surname1, surname2),
          case when surname2 is null and len(words) = 2 then words[1] else surname1 end as surname1,
          case when surname2 is null and len(words) = 2 then words[2] else surname2 end as surname2
        from written)
      select id, first_name, string_split(first_name, ' ')[1] as given, surname1, surname2,
        surname1 || ' ' || coalesce(surname2, '') as surnames,
        case when surname2 is not null
          then least(surname1, surname2) || ' ' || greatest(surname1, surname2) end as both_surnames,
        dob, dob[1:4] as year, dob[6:7] as month, dob[9:10] as day,
        sex, birth_place, mother_first, mult_birth
      from parted
      """;

  /** The columns of which the rare values weigh more. */
  static final List<String> FREQUENCIES =
      List.of("first_name", "surname1", "surnames", "mother_first");

  static final List<Compared> COMPARED =
      List.of(
          new Compared(
              "first_name",
              "first_name",
              List.of(
                  new Level("l.first_name = r.first_name", "first_name"),
                  Level.of("jaro_winkler_similarity(l.first_name, r.first_name) >= 0.92"),
                  Level.of(
                      "l.given = r.given or jaro_winkler_similarity(l.first_name, r.first_name) >= 0.8"))),
          new Compared(
              "surnames",
              "surname1",
              List.of(
                  new Level("l.surname1 = r.surname1 and l.surname2 = r.surname2", "surnames"),
                  new Level("l.both_surnames = r.both_surnames", "surnames"),
                  new Level(
                      "l.surname1 = r.surname1 and (l.surname2 is null or r.surname2 is null)",
                      "surname1"),
                  Level.of(
                      "l.surname2 is null and l.surname1 = r.surname2 or r.surname2 is null and r.surname1 = l.surname2"),
                  Level.of(
                      "jaro_winkler_similarity(l.surname1, r.surname1) >= 0.92 and coalesce(l.surname2 = r.surname2, true)"),
                  Level.of(
                      "l.surname1 in (r.surname1, r.surname2) or l.surname2 in (r.surname1, r.surname2)"),
                  Level.of("jaro_winkler_similarity(l.surname1, r.surname1) >= 0.8"))),
          new Compared(
              "dob",
              "dob",
              List.of(
                  Level.of("l.dob = r.dob"),
                  Level.of("l.year = r.year and l.month = r.day and l.day = r.month"),
                  Level.of(
                      "(l.year = r.year)::int + (l.month = r.month)::int + (l.day = r.day)::int = 2"))),
          new Compared("sex", "sex", List.of(Level.of("l.sex = r.sex"))),
          new Compared(
              "birth_place", "birth_place", List.of(Level.of("l.birth_place = r.birth_place"))),
          new Compared(
              "mother_first",
              "mother_first",
              List.of(
                  new Level("l.mother_first = r.mother_first", "mother_first"),
                  Level.of("jaro_winkler_similarity(l.mother_first, r.mother_first) >= 0.92"),
                  Level.of("jaro_winkler_similarity(l.mother_first, r.mother_first) >= 0.8"))));

  /** A pair is compared where one of these holds. */
  static final List<String> BLOCKING =
      List.of(
          "l.dob = r.dob and l.surname1 = r.surname1",
          "l.dob = r.dob and l.given = r.given",
          "l.both_surnames = r.both_surnames and l.given = r.given",
          "l.given = r.given and l.surname1 = r.surname1 and l.mother_first = r.mother_first",
          "l.dob = r.dob and l.mother_first = r.mother_first and l.sex = r.sex",
          "l.given = r.given and l.surname1 = r.surname1 and l.year = r.year and l.month = r.month",
          "l.given = r.given and l.surname1 = r.surname2 and l.mother_first = r.mother_first",
          "l.given = r.given and l.surname2 = r.surname1 and l.mother_first = r.mother_first",
          "l.given = r.given and l.surname1 = r.surname1 and l.month = r.month and l.day = r.day");

  /**
   * A block to learn in.
   *
   * @param closed what nothing is learned of, because the block is made of it
   */
  record Block(String rule, Set<String> closed) {}

  /** Given names are learned without twins, who share everything else. */
  static final List<Block> TRAINING =
      List.of(
          new Block("l.dob = r.dob and l.given = r.given", Set.of("dob", "first_name")),
          new Block(
              "l.surname1 = r.surname1 and l.surname2 = r.surname2 and l.given = r.given",
              Set.of("surnames", "first_name")),
          new Block(
              "l.dob = r.dob and l.birth_place = r.birth_place and l.mother_first = r.mother_first and l.mult_birth = '0' and r.mult_birth = '0'",
              Set.of("dob", "birth_place", "mother_first")));

  private DuckDbSettings() {}
}
