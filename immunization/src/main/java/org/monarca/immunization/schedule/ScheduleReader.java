package org.monarca.immunization.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a schedule together from its files. */
final class ScheduleReader {

  private final ScheduleFiles files;

  private ScheduleReader(ScheduleFiles files) {
    this.files = files;
  }

  static Schedule read(ScheduleFiles files) {
    return new ScheduleReader(files).schedule();
  }

  private Schedule schedule() {
    return json(ScheduleFiles.SCHEDULE)
        .read(fields -> {
          fields.pass("note");
          return new Schedule(
              fields.need("source"),
              antigens(),
              groups(fields),
              associations(fields),
              ConflictReader.read(ScheduleFiles.CONFLICTS, files.bytes(ScheduleFiles.CONFLICTS)));
        });
  }

  private Fields json(String name) {
    return JsonTree.read(name, files.bytes(name));
  }

  private List<Antigen> antigens() {
    var immunities = new LinkedHashMap<String, Immunity>();
    var series = new LinkedHashMap<String, List<Series>>();
    eachAntigen(
        ScheduleFiles.SERIES,
        (name, fields) -> {
          immunities.put(name, fields.object("immunity").read(ImmunityReader::immunity));
          series.put(name, new ArrayList<>(fields.list("series", SeriesReader::series)));
        });
    for (var entry : riskSeries().entrySet()) {
      series.computeIfAbsent(entry.getKey(), name -> new ArrayList<>()).addAll(entry.getValue());
    }
    var contraindications = contraindications();
    return series.entrySet().stream()
        .map(entry ->
            new Antigen(
                entry.getKey(),
                List.copyOf(entry.getValue()),
                immunities.getOrDefault(entry.getKey(), Immunity.NONE),
                contraindications.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private Map<String, List<Series>> riskSeries() {
    return json(ScheduleFiles.RISK_SERIES)
        .read(file -> {
          file.pass("source", "note");
          var antigens = file.object("antigens");
          var series = new LinkedHashMap<String, List<Series>>();
          antigens
              .keys()
              .forEach(name -> series.put(name, antigens.list(name, SeriesReader::series)));
          return series;
        });
  }

  private Map<String, List<Contraindication>> contraindications() {
    var read = new HashMap<String, List<Contraindication>>();
    eachAntigen(
        ScheduleFiles.CONTRAINDICATIONS,
        (name, fields) -> read.put(name, ImmunityReader.contraindications(fields)));
    return read;
  }

  private void eachAntigen(String file, AntigenPart part) {
    json(file)
        .read(fields -> {
          fields.pass("source", "note");
          var antigens = fields.object("antigens");
          for (var name : antigens.keys()) {
            antigens
                .object(name)
                .read(antigen -> {
                  part.read(name, antigen);
                  return name;
                });
          }
          return file;
        });
  }

  /** What a file says of one antigen. */
  private interface AntigenPart {
    void read(String name, Fields fields);
  }

  private static List<VaccineGroup> groups(Fields fields) {
    var full = new HashMap<String, Boolean>();
    fields.list(
        "vaccineGroups",
        group -> {
          var name = group.need("name");
          full.put(name, group.yes("administerFullVaccineGroup"));
          return name;
        });
    return fields.list(
        "vaccineGroupToAntigen",
        group -> {
          var name = group.need("name");
          return new VaccineGroup(
              name, group.texts("antigens"), full.getOrDefault(name, Boolean.FALSE));
        });
  }

  private static Map<Integer, List<Association>> associations(Fields fields) {
    var all = new HashMap<Integer, List<Association>>();
    fields.list(
        "cvxToAntigen",
        vaccine -> {
          vaccine.pass("shortDescription");
          int cvx = vaccine.number("cvx", vaccine.need("cvx"));
          all.put(cvx, vaccine.list("association", ScheduleReader::association));
          return cvx;
        });
    return Map.copyOf(all);
  }

  private static Association association(Fields fields) {
    return new Association(
        fields.need("antigen"),
        fields.period("associationBeginAge"),
        fields.period("associationEndAge"));
  }
}
