package org.monarca.linkage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.Scorer;

/** A child as a State sends it, and short ways to say how another record differs. */
final class Fixtures {

  static final Standardiser STANDARDISER = Standardiser.standard();
  static final LinkageModel MODEL = LinkageModel.standard();
  static final Scorer SCORER = MODEL.scorer();
  static final Linker LINKER = new Linker(MODEL);

  private Fixtures() {}

  static PersonBuilder aChild() {
    return Person.builder()
        .firstName("Fernanda")
        .lastName1("Zubeldía")
        .lastName2("Ortiz")
        .birthDate(LocalDate.of(2014, 3, 22))
        .sex("Female")
        .multipleBirth(false)
        .birthCity("Salinas")
        .birthState("CA")
        .birthCountry("US")
        .parent1("Elena", "Ortiz")
        .parent2("Ramón", "Zubeldía")
        .source("CA");
  }

  static PersonBuilder named(String first, String last) {
    return Person.builder().firstName(first).lastName1(last);
  }

  static Profile profile(PersonBuilder person) {
    return STANDARDISER.profile(person.build());
  }

  static Candidate known(long record, String child, PersonBuilder person) {
    return new Candidate(record, child, profile(person), false);
  }

  static Decision decide(PersonBuilder incoming, Candidate... known) {
    return LINKER.decide(profile(incoming), Arrays.asList(known));
  }

  static Decision decide(PersonBuilder incoming, PersonBuilder... known) {
    List<Candidate> candidates =
        Arrays.stream(known).map(person -> known(1, "child", person)).toList();
    return LINKER.decide(profile(incoming), candidates);
  }
}
