package org.monarca.exchange.web;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.jurisdictions.ContactPart;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Edited;
import org.monarca.exchange.jurisdictions.Jurisdiction;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.OfficeContact;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.DirectoryPage.DistrictLine;
import org.monarca.exchange.web.DirectoryPage.OperatorLine;
import org.monarca.exchange.web.DirectoryPage.RegionLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The directory in words. */
final class DirectoryWords {

  private final Wording words;
  private final Directory directory;

  DirectoryWords(Wording words, Directory directory) {
    this.words = words;
    this.directory = directory;
  }

  /** Whether the reader keeps that State's directory; {@code routes.csv} says the same of acts. */
  static boolean isOwn(Actor actor, String state) {
    return actor.role().equals(Role.STATE_DATA_ADMIN.code()) && actor.belongsTo(state);
  }

  /** Whether the reader sets up that State's regions; {@code routes.csv} says the same of acts. */
  static boolean isOfOwnRegions(Actor actor, String state) {
    return isOwn(actor, state)
        || (actor.role().equals(Role.REGION_SETUP.code()) && actor.belongsTo(state));
  }

  DirectoryPage overview(Actor actor, Jurisdiction state, TypedFields name, TypedFields contact) {
    var counts = directory.counts(state.code());
    return new DirectoryPage(
        state.code(),
        words.state(state.code()),
        isOfOwnRegions(actor, state.code()),
        state.zone().getDisplayName(TextStyle.FULL, words.locale()),
        new DirectoryPage.Counts(
            words.number(counts.regions()),
            words.number(counts.districts()),
            words.number(counts.withoutRegion()),
            words.number(counts.schools()),
            words.number(counts.others())),
        directory.regionLines(state.code()).stream()
            .map(line ->
                new RegionLine(
                    line.region().id(), line.region().name(), words.number(line.districts())))
            .toList(),
        contacts(actor, state.code(), new Level.OfState(), contact),
        name);
  }

  ContactsPart contacts(Actor actor, String state, Level level, TypedFields typed) {
    return new ContactsPart(
        directory.contacts(state, level).stream().map(this::line).toList(),
        isOwn(actor, state),
        action(level),
        ContactPart.at(level).stream()
            .map(part -> new Choice(part.code(), words.say("contact.part." + part.code())))
            .toList(),
        typed);
  }

  private static String action(Level level) {
    return switch (level) {
      case Level.OfState ignored -> "/directory/contacts";
      case Level.OfRegion(long id) -> "/directory/regions/" + id + "/contacts";
      case Level.OfDistrict(String leaId) -> "/directory/districts/" + leaId + "/contacts";
    };
  }

  private ContactsPart.Line line(OfficeContact contact) {
    return new ContactsPart.Line(
        contact.part().code(),
        words.say("contact.part." + contact.part().code()),
        contact.office(),
        contact.email(),
        contact.phone());
  }

  List<DistrictLine> lines(List<District> districts, List<Region> regions) {
    return districts.stream()
        .map(district ->
            new DistrictLine(
                district.leaId(),
                district.name(),
                district.city(),
                regions.stream()
                    .filter(region -> Long.valueOf(region.id()).equals(district.region()))
                    .map(Region::name)
                    .findFirst()
                    .orElse(null)))
        .toList();
  }

  OperatorLine line(Operator operator) {
    return new OperatorLine(
        words.say("operator.kind." + operator.kind().code()),
        operator.id(),
        operator.name(),
        operator.city());
  }

  static List<Choice> choices(List<Region> regions) {
    return regions.stream()
        .map(region -> new Choice(Long.toString(region.id()), region.name()))
        .toList();
  }

  /** What was wrong with a change, with what was typed; empty when it was made. */
  Optional<TypedFields> wrong(Edited came, Map<String, String> fields) {
    if (came == Edited.UNKNOWN) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (came == Edited.DONE) {
      return Optional.empty();
    }
    var key = came.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Optional.of(
        new TypedFields(fields, Problems.of(field(came), words.say("directory.problem." + key))));
  }

  private static String field(Edited came) {
    return switch (came) {
      case DONE, UNKNOWN, NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN -> "name";
      case REGION_UNKNOWN -> "region";
      case PART_UNKNOWN -> "part";
      case OFFICE_MISSING, OFFICE_TOO_LONG -> "office";
      case WAY_MISSING, EMAIL_WRONG -> "email";
      case PHONE_WRONG -> "phone";
    };
  }
}
