package org.monarca.exchange.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.OfficeForm;
import org.monarca.exchange.jurisdictions.agreements.AgreementForm;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.jurisdictions.imports.ImportResult;
import org.monarca.exchange.jurisdictions.imports.Imports;
import org.monarca.exchange.platform.Actor;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Region;
import org.monarca.population.places.UsState;
import org.monarca.population.school.School;
import org.monarca.population.school.Schools;

/**
 * The directory of the made-up nation: the regions, districts and schools in which its children are
 * enrolled, each visibly synthetic, entered as a State enters its own.
 */
final class DemoDirectory {

  private final DirectoryEdits edits;
  private final Imports imports;
  private final Calendars calendars;
  private final Agreements agreements;
  private final InstantSource clock;
  private final Atlas atlas = Atlas.published();

  DemoDirectory(
      DirectoryEdits edits,
      Imports imports,
      Calendars calendars,
      Agreements agreements,
      InstantSource clock) {
    this.edits = edits;
    this.imports = imports;
    this.calendars = calendars;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Enters it once; what people of the demo have changed since stays. */
  void settle(Path data) throws IOException {
    var settled = data.resolve("directory");
    if (Files.exists(settled)) {
      return;
    }
    for (UsState state : atlas.states()) {
      enter(state, new Actor(Actor.Kind.EXCHANGE, "demo", "exchange", state.code()));
    }
    Files.createFile(settled);
  }

  /** Done twice, as after a killed start, it comes out the same. */
  private void enter(UsState state, Actor actor) throws IOException {
    var regions = atlas.regionsOf(state);
    regions.forEach(region -> edits.makeRegion(actor, region.name()));
    var districts = new StringBuilder("leaid,lea_name,city,state,region\n");
    var schools = new StringBuilder("ncessch,operator_id,leaid,school_name,city,state\n");
    regions.forEach(region -> write(region, districts, schools));
    taken(imports.districts(actor, bytes(districts)));
    taken(imports.operators(actor, bytes(schools)));
    name(actor, new Level.OfState(), "state-data-administrator", state.code());
    for (var town : atlas.towns(state)) {
      var leaId = Schools.districtId(town);
      name(actor, new Level.OfDistrict(leaId), "district-administrator", leaId);
    }
    calendar(state, actor);
    agree(state.code(), actor);
  }

  /** Most hold; one runs out soon, one is over, and one State has none yet. */
  private void agree(String state, Actor actor) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var signed = LocalDate.of(today.getYear() - 2, 6, 1);
    var until =
        switch (state) {
          case "VT" -> today.plusDays(40);
          case "WY" -> today.minusDays(10);
          default -> LocalDate.of(today.getYear() + 3, 5, 31);
        };
    var form =
        state.equals("AS")
            ? new AgreementForm(0, "", "", null, null, LocalDate.of(today.getYear() + 1, 8, 1))
            : new AgreementForm(
                0,
                "Synthetic agreement on exchanging records",
                "Synthetic State education office, Synthetic federal office",
                signed,
                until,
                signed.plusMonths(2));
    agreements.say(actor, state, form);
  }

  private static void write(Region region, StringBuilder districts, StringBuilder schools) {
    var state = region.state().code();
    for (var town : region.towns()) {
      var all = Schools.of(town);
      var district = all.getFirst();
      districts.append(
          row(district.districtId(), district.districtName(), town.name(), state, region.name()));
      for (School school : all) {
        schools.append(
            row(school.id(), "", school.districtId(), school.name(), town.name(), state));
      }
      var project = "Synthetic " + town.name() + " Migrant Project";
      var id = "MEP-" + district.districtId();
      schools.append(row("", id, district.districtId(), project, town.name(), state));
    }
  }

  private static String row(String... values) {
    return "\"" + String.join("\",\"", values) + "\"\n";
  }

  private void name(Actor actor, Level level, String part, String whose) {
    var mail = "records.%s@example.org".formatted(whose.toLowerCase(Locale.ROOT));
    var phone = "555-01%02d".formatted(Math.floorMod(whose.hashCode(), 100));
    edits.putContact(actor, level, part, new OfficeForm("Synthetic records office", mail, phone));
  }

  /** The school year under way and the next. */
  private void calendar(UsState state, Actor actor) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int current = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
    for (int begins : List.of(current, current + 1)) {
      calendars.put(actor, null, state.schoolBegins(begins), state.schoolEnds(begins));
    }
    for (var year : calendars.all(state.code(), null)) {
      int next = year.begins() + 1;
      term(actor, year.id(), "fall", year.firstDay(), LocalDate.of(next - 1, 12, 18));
      term(actor, year.id(), "spring", LocalDate.of(next, 1, 6), year.lastDay());
      term(actor, year.id(), "summer", year.lastDay().plusDays(10), year.lastDay().plusDays(45));
    }
  }

  private void term(Actor actor, long year, String kind, LocalDate first, LocalDate last) {
    calendars.addTerm(actor, null, year, kind, first, last);
  }

  private static void taken(ImportResult result) {
    if (!result.faults().isEmpty()) {
      throw new IllegalStateException(result.faults().getFirst().toString());
    }
  }

  private static ByteArrayInputStream bytes(StringBuilder text) {
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
