package org.monarca.exchange.cli.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.monarca.immunization.Dose;
import org.monarca.immunization.Patient;
import org.monarca.immunization.Sex;

/** One case of a table of doses. Doses are packed, so that a million cases fit into memory. */
final class DoseCase {

  private final String id;
  private final LocalDate born;
  private final Sex sex;
  private final LocalDate assessed;
  private int[] packed = {};
  private int size;

  DoseCase(String id, LocalDate born, Sex sex, LocalDate assessed) {
    this.id = id;
    this.born = born;
    this.sex = sex;
    this.assessed = assessed;
  }

  String id() {
    return id;
  }

  LocalDate born() {
    return born;
  }

  LocalDate assessed() {
    return assessed;
  }

  boolean isSame(LocalDate otherBorn, Sex otherSex, LocalDate otherAssessed) {
    return born.equals(otherBorn) && sex == otherSex && assessed.equals(otherAssessed);
  }

  /** Adds a dose: the place of its vaccine in the table's list, and its day. */
  void add(int vaccine, LocalDate given) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, Math.max(8, 2 * size));
    }
    packed[size++] = vaccine;
    packed[size++] = Math.toIntExact(given.toEpochDay());
  }

  int doses() {
    return size / 2;
  }

  /** The vaccine of a dose, by its place among those of {@link #patient}. */
  GivenVaccine vaccine(int dose, List<GivenVaccine> vaccines) {
    return vaccines.get(packed[2 * dose]);
  }

  Patient patient(List<GivenVaccine> vaccines) {
    var doses = new ArrayList<Dose>();
    for (int i = 0; i < size; i += 2) {
      var vaccine = vaccines.get(packed[i]);
      var given = LocalDate.ofEpochDay(packed[i + 1]);
      doses.add(new Dose(vaccine.cvx(), given, vaccine.manufacturer(), false));
    }
    return Patient.of(born, sex, doses);
  }
}
