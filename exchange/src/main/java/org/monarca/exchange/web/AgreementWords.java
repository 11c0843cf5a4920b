package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.agreements.Agreements.Came;
import org.monarca.exchange.jurisdictions.agreements.Said;
import org.monarca.exchange.jurisdictions.agreements.Standing;
import org.monarca.exchange.web.ConnectionPage.Need;

/** By what States take part, in words. */
record AgreementWords(Wording words) {

  private static final String PAGE = "/agreement";

  AgreementPage.Standing standing(@Nullable Said said, LocalDate today) {
    var agreement = said == null ? null : said.agreement();
    var code = Standing.of(agreement, today).code();
    return agreement == null
        ? new AgreementPage.Standing(code, null, null, null, null, starts(said))
        : new AgreementPage.Standing(
            code,
            agreement.title(),
            agreement.parties(),
            words.date(agreement.signed()),
            agreement.until() == null ? null : words.date(agreement.until()),
            starts(said));
  }

  private @Nullable String starts(@Nullable Said said) {
    return said == null || said.starts() == null ? null : words.date(said.starts());
  }

  /** What somebody has to see to. */
  List<Need> needs(AgreementPage.Standing now) {
    return switch (now.code()) {
      case "soon", "over" ->
          List.of(
              new Need(
                  words.say("agreement.need." + now.code(), Objects.requireNonNull(now.until())),
                  PAGE));
      default -> List.of();
    };
  }

  /** What stands in the form before anything is typed: what holds. */
  static Map<String, String> fields(@Nullable Said said) {
    var fields = new HashMap<String, String>();
    var agreement = said == null ? null : said.agreement();
    if (agreement != null) {
      fields.put("title", agreement.title());
      fields.put("parties", agreement.parties());
      put(fields, "signed", agreement.signed());
      put(fields, "until", agreement.until());
    }
    put(fields, "starts", said == null ? null : said.starts());
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
    if (day != null) {
      fields.put(name + "_month", Integer.toString(day.getMonthValue()));
      fields.put(name + "_day", Integer.toString(day.getDayOfMonth()));
      fields.put(name + "_year", Integer.toString(day.getYear()));
    }
  }

  /** What was wrong, beside its field; empty when it was taken. */
  Optional<Problems> wrong(Came came) {
    return switch (came) {
      case DONE -> Optional.empty();
      case MOVED -> problem("title", "moved");
      case UNKNOWN -> throw DirectoryController.unknown();
      case TITLE_MISSING -> problem("title", "title-missing");
      case TITLE_TOO_LONG -> problem("title", "too-long");
      case PARTIES_MISSING -> problem("parties", "parties-missing");
      case PARTIES_TOO_LONG -> problem("parties", "too-long");
      case SIGNED_MISSING -> problem("signed", "signed-missing");
      case SIGNED_AHEAD -> problem("signed", "signed-ahead");
      case UNTIL_BEFORE_SIGNED -> problem("until", "until-before-signed");
    };
  }

  Optional<Problems> problem(String field, String what) {
    return Optional.of(Problems.of(field, words.say("agreement.problem." + what)));
  }
}
