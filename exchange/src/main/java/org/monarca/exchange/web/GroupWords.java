package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.history.GroupStanding;
import org.monarca.exchange.health.history.Standing;
import org.monarca.exchange.web.ImmunizationsPage.GroupRow;
import org.monarca.immunization.GroupForecast;

/** What is due of a vaccine group, in a nurse's words. */
final class GroupWords {

  private final Wording words;
  private final DoseWords doses;

  GroupWords(Wording words) {
    this.words = words;
    this.doses = new DoseWords(words);
  }

  GroupRow row(GroupStanding group) {
    return new GroupRow(
        doses.group(group.group()),
        words.say("health.standing." + LedgerWords.code(group.standing())),
        look(group.standing()),
        when(group.standing(), group.due()) + otherwise(group.otherwise()),
        words.number(group.doses()));
  }

  /** "Dose 5. Recommended from March 14, 2028; not before ...; late after ...". */
  private String when(Standing standing, GroupForecast.@Nullable Due due) {
    if (due == null) {
      return words.say("health.means." + LedgerWords.code(standing));
    }
    var pastDue = due.pastDue();
    var late =
        pastDue == null
            ? words.say("health.never-late")
            : words.say("health.late", words.date(pastDue));
    return words.say(
        "health.due",
        due.number(),
        words.date(due.recommended()),
        words.date(due.earliest()),
        late);
  }

  /** What a dose that may be told twice would change, were it a dose of its own. */
  private String otherwise(GroupStanding.@Nullable Otherwise otherwise) {
    if (otherwise == null) {
      return "";
    }
    var standing = otherwise.standing();
    return " "
        + words.say(
            "health.otherwise",
            words.say("health.standing." + LedgerWords.code(standing)),
            when(standing, otherwise.due()));
  }

  /** For one line among others: "Polio, dose 4". */
  String brief(GroupStanding group) {
    return group.otherwise() == null
        ? inBrief(group)
        : words.say("health.brief.look", inBrief(group));
  }

  private String inBrief(GroupStanding group) {
    GroupForecast.Due due = group.due();
    var name = doses.group(group.group());
    if (due == null) {
      return name;
    }
    return switch (group.standing()) {
      case PAST_DUE -> words.say("health.brief.past-due", name, due.number());
      case DUE -> words.say("health.brief.due", name, due.number());
      default -> words.say("health.brief.later", name, due.number(), words.date(due.recommended()));
    };
  }

  private static String look(Standing standing) {
    return switch (standing) {
      case PAST_DUE -> "mark-bad";
      case DUE, CONTRAINDICATED -> "mark-warn";
      case COMPLETE, IMMUNE -> "mark-good";
      case ALLOWED, LATER, NOT_RECOMMENDED, NO_SEASON, AGED_OUT -> "";
    };
  }
}
