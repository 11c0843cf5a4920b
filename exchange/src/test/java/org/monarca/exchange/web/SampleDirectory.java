package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.monarca.exchange.web.DirectoryPage.DistrictLine;
import org.monarca.exchange.web.DirectoryPage.OperatorLine;
import org.monarca.exchange.web.DirectoryPage.RegionLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages of the directory in every state they must bear. */
final class SampleDirectory {

  private static final String LONG =
      "Synthetic Consolidated School District of San Juan de los Lagos y Santa María de la Asunción";

  private final Wording words;
  private final SampleReaders readers;

  SampleDirectory(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put(
        "directory-choose", page("directory/overview", readers.department(), "states", states()));
    samples.put("directory-empty", overview(0, true, TypedFields.NONE));
    samples.put("directory-one", overview(1, true, TypedFields.NONE));
    samples.put("directory-many", overview(20, false, TypedFields.NONE));
    samples.put("directory-wrong", overview(2, true, wrong("name", "name-taken")));
    samples.put("districts-none", districts(0, "zzz"));
    samples.put("districts-one", districts(1, ""));
    samples.put("districts-many", districts(100, ""));
    samples.put("region-empty", region(0, TypedFields.NONE));
    samples.put("region-wrong", region(50, wrong("name", "name-missing")));
    samples.put("district-empty", district(0, contacts(0, TypedFields.NONE)));
    samples.put("district-many", district(30, contacts(2, wrong("email", "way-missing"))));
    samples.put("holidays-empty", holidays(0, false, TypedFields.NONE));
    samples.put("holidays-many", holidays(12, true, TypedFields.NONE));
    samples.put("holidays-wrong", holidays(1, true, wrong("day", "name-missing")));
    samples.put("calendar-empty", calendar(0, false));
    samples.put("calendar-many", calendar(3, true));
    samples.put("import", form(Problems.NONE));
    samples.put("import-wrong", form(Problems.of("file", words.say("import.problem.no-file"))));
    samples.put("import-taken", result(0));
    samples.put("import-refused", result(200));
  }

  private Sample overview(int regions, boolean own, TypedFields typed) {
    return page(
        "directory/overview",
        own ? readers.state() : readers.school(),
        "states",
        states(),
        "directory",
        new DirectoryPage(
            "TX",
            "Texas",
            own,
            "Central Time",
            new DirectoryPage.Counts("" + regions, "1,021", "12", "4,102", "7"),
            IntStream.range(0, regions)
                .mapToObj(i -> new RegionLine(i, i == 1 ? LONG : "Region " + i, "8"))
                .toList(),
            contacts(regions == 0 ? 0 : 1, own ? TypedFields.NONE : wrong("email", "email-wrong")),
            typed));
  }

  private Sample districts(int count, String q) {
    return page(
        "directory/districts",
        readers.school(),
        "districts",
        new DirectoryPage.Districts(
            "TX",
            "Texas",
            lines(count),
            List.of(new Choice("1", "Valley")),
            "",
            q,
            1,
            count == 100 ? 2L : null));
  }

  private Sample region(int count, TypedFields typed) {
    return page(
        "directory/region",
        readers.state(),
        "region",
        new DirectoryPage.Region(
            1,
            "Valley",
            "TX",
            "Texas",
            true,
            lines(count),
            count == 50,
            contacts(0, TypedFields.NONE),
            typed));
  }

  private Sample district(int count, ContactsPart contacts) {
    return page(
        "directory/district",
        readers.state(),
        "district",
        new DirectoryPage.District(
            "4899001",
            count == 0 ? "Synthetic Weslaco Schools" : LONG,
            count == 0 ? null : "Weslaco",
            "TX",
            "Texas",
            true,
            count == 0 ? null : "Valley",
            List.of(new Choice("1", "Valley")),
            count == 0 ? "" : "1",
            IntStream.range(0, count)
                .mapToObj(i ->
                    new OperatorLine(
                        words.say("operator.kind.school"),
                        "4899001000" + (10 + i),
                        "Synthetic Cedar " + i,
                        i == 0 ? null : "Weslaco"))
                .toList(),
            contacts,
            TypedFields.NONE));
  }

  private ContactsPart contacts(int count, TypedFields typed) {
    return new ContactsPart(
        IntStream.range(0, count)
            .mapToObj(i ->
                new ContactsPart.Line(
                    "recruiter",
                    words.say("contact.part.recruiter"),
                    "Synthetic front desk",
                    i == 0 ? null : "records@example.org",
                    i == 0 ? "555-0101" : null))
            .toList(),
        true,
        "/directory/contacts",
        List.of(new Choice("recruiter", words.say("contact.part.recruiter"))),
        typed);
  }

  private Sample holidays(int count, boolean own, TypedFields typed) {
    var lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                new HolidaysPage.Line(
                    "us-" + i,
                    "Columbus Day",
                    i % 2 == 0,
                    i == 1
                        ? List.of()
                        : List.of(words.date("2026-10-12"), words.date("2027-10-11"))))
            .toList();
    var days =
        IntStream.range(0, count)
            .mapToObj(
                i -> new HolidaysPage.Day("2026-11-30", words.date("2026-11-30"), "Ice storm"))
            .toList();
    return page(
        "directory/holidays",
        own ? readers.state() : readers.school(),
        "holidays",
        new HolidaysPage("TX", "Texas", own, lines, lines, days, typed));
  }

  private Sample calendar(int count, boolean ofDistrict) {
    var years =
        IntStream.range(0, count)
            .mapToObj(i ->
                new CalendarPage.Year(
                    i,
                    "2026-27",
                    words.date("2026-08-17"),
                    words.date("2027-05-28"),
                    i == 0
                        ? List.of()
                        : List.of(
                            new CalendarPage.Term(
                                "fall",
                                words.say("calendar.kind.fall"),
                                "2026-08-17",
                                words.date("2026-08-17"),
                                words.date("2026-12-18")))))
            .toList();
    return page(
        "directory/calendar",
        readers.state(),
        "calendar",
        new CalendarPage(
            ofDistrict ? LONG : "Texas",
            "/directory/calendar",
            "/directory",
            true,
            ofDistrict,
            years,
            years,
            List.of(new Choice("1", "2026-27")),
            List.of(new Choice("fall", words.say("calendar.kind.fall"))),
            count == 0
                ? TypedFields.NONE
                : new TypedFields(
                    Map.of("first_day", "41"),
                    Problems.of("first", words.say("calendar.problem.date")))));
  }

  private Sample form(Problems problems) {
    return page(
        "directory/import",
        readers.state(),
        "state",
        "Texas",
        "kind",
        "districts",
        "problems",
        problems);
  }

  private Sample result(int faults) {
    var lines =
        IntStream.range(0, faults)
            .mapToObj(i ->
                new ImportPage.Line(
                    words.say("import.line", "" + (i + 2)),
                    i == 0 ? null : "leaid",
                    i == 0 ? null : "489900",
                    words.say("import.wrong.district-id"),
                    words.say("import.wrong.district-id.remedy")))
            .toList();
    return page(
        "directory/import-result",
        readers.state(),
        "result",
        new ImportPage(
            "districts",
            "1,200",
            "900",
            "10",
            "90",
            "" + faults,
            lines,
            faults == 0 ? "" : "county",
            faults == 200));
  }

  private TypedFields wrong(String field, String problem) {
    return new TypedFields(
        Map.of("name", "valley", "day_month", "2", "day_day", "30", "day_year", "2026"),
        Problems.of(field, words.say("directory.problem." + problem)));
  }

  private List<Choice> states() {
    return List.of(new Choice("MI", words.state("MI")), new Choice("TX", words.state("TX")));
  }

  private static List<DistrictLine> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new DistrictLine(
                "48990" + (10 + i % 90),
                i == 0 ? LONG : "Synthetic Weslaco Schools",
                i == 0 ? null : "Weslaco",
                i == 1 ? null : "Valley"))
        .toList();
  }
}
