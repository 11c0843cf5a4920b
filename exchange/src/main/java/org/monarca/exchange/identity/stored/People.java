package org.monarca.exchange.identity.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.linkage.Person;

/** The elements by which children are told apart, between submission, engine and table. */
public final class People {

  /** In the order in which {@link #copy} writes them. */
  public static final String COLUMNS =
      "first_name, middle_name, last_name_1, last_name_2, suffix, birth_date, sex, multiple_birth, birth_city, birth_state,"
          + " birth_country, parent_1_first_name, parent_1_last_name, parent_2_first_name, parent_2_last_name";

  private People() {}

  public static Person of(ResultSet row) throws SQLException {
    return Person.builder()
        .firstName(row.getString("first_name"))
        .middleName(row.getString("middle_name"))
        .lastName1(row.getString("last_name_1"))
        .lastName2(row.getString("last_name_2"))
        .suffix(row.getString("suffix"))
        .birthDate(row.getObject("birth_date", LocalDate.class))
        .sex(row.getString("sex"))
        .multipleBirth(row.getObject("multiple_birth", Boolean.class))
        .birthCity(row.getString("birth_city"))
        .birthState(row.getString("birth_state"))
        .birthCountry(row.getString("birth_country"))
        .parent1(row.getString("parent_1_first_name"), row.getString("parent_1_last_name"))
        .parent2(row.getString("parent_2_first_name"), row.getString("parent_2_last_name"))
        .source(row.getString("state"))
        .build();
  }

  public static void copy(Person person, CopyRows to) {
    to.text(person.firstName())
        .text(person.middleName())
        .text(person.lastName1())
        .text(person.lastName2())
        .text(person.suffix())
        .plain(person.birthDate())
        .text(person.sex())
        .plain(person.multipleBirth())
        .text(person.birthCity())
        .text(person.birthState())
        .text(person.birthCountry())
        .text(person.parent1First())
        .text(person.parent1Last())
        .text(person.parent2First())
        .text(person.parent2Last());
  }
}
