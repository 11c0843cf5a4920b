package org.monarca.exchange.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.ContactPart;
import org.monarca.exchange.jurisdictions.OfficeContact;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.web.ChildPage.Office;
import org.monarca.exchange.web.ChildPage.Protected;

/** That a child must not be found, in words, and whom to call. */
final class ShelterWords {

  private final Function<String, List<OfficeContact>> directory;
  private final Wording words;

  /**
   * @param directory the offices of the State with that postal code
   */
  ShelterWords(Function<String, List<OfficeContact>> directory, Wording words) {
    this.directory = directory;
    this.words = words;
  }

  /** Null of a child whom nobody protects. */
  @Nullable Protected of(Shelter shelter) {
    var until = shelter.until();
    return switch (shelter.sight()) {
      case UNPROTECTED -> null;
      case OFFICER ->
          new Protected(
              words.say("protected.heading"),
              words.say(shelter.withholds() ? "protected.officer-but" : "protected.officer"),
              List.of(),
              shelter.withholds());
      case EMERGENCY ->
          new Protected(
              words.say("protected.heading"),
              words.say("protected.emergency", until == null ? "" : words.moment(until)),
              List.of(),
              false);
      case OWN, WITHHELD ->
          new Protected(
              words.say("protected.heading"),
              words.say(shelter.isBare() ? "protected.withheld" : "protected.own"),
              shelter.ask().stream().flatMap(state -> offices(state).stream()).toList(),
              true);
    };
  }

  /**
   * The State's privacy officer, or whoever else it names; the State itself where it names none.
   */
  private List<Office> offices(String state) {
    var contacts = directory.apply(state);
    var officers =
        contacts.stream().filter(one -> one.part() == ContactPart.PRIVACY_OFFICER).toList();
    var asked = officers.isEmpty() ? contacts : officers;
    return asked.isEmpty()
        ? List.of(new Office(words.say("protected.office-of", words.state(state)), null, null))
        : asked.stream().map(ShelterWords::office).toList();
  }

  private static Office office(OfficeContact contact) {
    return new Office(contact.office(), contact.phone(), contact.email());
  }
}
