package org.monarca.immunization.schedule;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what counts as evidence of immunity, and what speaks against a vaccine. */
final class ImmunityReader {

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

  private ImmunityReader() {}

  static Immunity immunity(Fields fields) {
    return new Immunity(
        Set.copyOf(fields.list("clinicalHistory", ImmunityReader::guideline)),
        fields.list("dateOfBirth", ImmunityReader::birth));
  }

  private static String guideline(Fields fields) {
    return fields.pass("guidelineTitle").need("guidelineCode");
  }

  private static Immunity.ByBirth birth(Fields fields) {
    return new Immunity.ByBirth(
        fields.day("immunityBirthDate", fields.need("immunityBirthDate"), AMERICAN),
        fields.text("birthCountry"),
        Set.copyOf(
            fields.list(
                "exclusion", exclusion -> exclusion.pass("exclusionTitle").need("exclusionCode"))));
  }

  static List<Contraindication> contraindications(Fields fields) {
    var all = new ArrayList<Contraindication>();
    fields.list("vaccineGroup", ImmunityReader::listed).forEach(all::addAll);
    all.addAll(fields.object("vaccine").read(ImmunityReader::listed));
    return List.copyOf(all);
  }

  private static List<Contraindication> listed(Fields fields) {
    return fields.list("contraindication", ImmunityReader::contraindication);
  }

  private static Contraindication contraindication(Fields fields) {
    fields.pass("observationTitle", "contraindicationText", "contraindicationGuidance");
    return new Contraindication(
        fields.need("observationCode"),
        fields.period("beginAge"),
        fields.period("endAge"),
        fields.list("contraindicatedVaccine", DoseReader::vaccine));
  }
}
