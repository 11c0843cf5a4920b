package org.monarca.exchange.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables that are not behind row security, each with the reason. */
final class OpenTables {

  private static final String LINKAGE =
      "numbers alone: which records are one child, and what was decided of it";
  private static final String DIRECTORY =
      "the directory is for every member of staff: whom to ask in another State";
  private static final String MODELS = "by what the exchange decides, which is no child's";
  private static final String CLOCKS = "the clocks of offices, which say nothing of anybody";

  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "access.link", "a link is found by its digest alone, before anybody is known"),
              Map.entry("access.session", "the framework's, read before anybody is known"),
              Map.entry(
                  "access.session_attributes", "the framework's, read before anybody is known"),
              Map.entry(
                  "access.token", "a token is found by its digest alone, before anybody is known"),
              Map.entry("audit.head", "how far the trail has come, which says nothing of anybody"),
              Map.entry(
                  "audit.room_told", "how large the trail was, which says nothing of anybody"),
              Map.entry("credit.course_mapping", "what titles mean, which is no child's"),
              Map.entry("credit.plan", "what a State asks for a diploma, which anybody may know"),
              Map.entry("identity.alias", LINKAGE),
              Map.entry("identity.binding", LINKAGE),
              Map.entry("identity.blocking_key", LINKAGE),
              Map.entry("identity.decision_move", LINKAGE),
              Map.entry("identity.decision_near_match", LINKAGE),
              Map.entry("identity.event", LINKAGE),
              Map.entry("identity.exchange_id", LINKAGE),
              Map.entry("identity.former_key", LINKAGE),
              Map.entry("identity.former_link", LINKAGE),
              Map.entry("identity.learning", MODELS),
              Map.entry("identity.link", LINKAGE),
              Map.entry("identity.locked", LINKAGE),
              Map.entry("identity.model", MODELS),
              Map.entry("identity.near_match", LINKAGE),
              Map.entry("identity.proposal_record", LINKAGE),
              Map.entry("identity.said", LINKAGE),
              Map.entry("identity.shadow_change", LINKAGE),
              Map.entry("identity.shadow_run", MODELS),
              Map.entry("identity.task_answer", LINKAGE),
              Map.entry(
                  "notices.anchor", "which heads were sent outside, which says nothing of anybody"),
              Map.entry(
                  "oversight.week", "which weeks were looked at, which says nothing of anybody"),
              Map.entry(
                  "jurisdictions.agreement",
                  "by what States take part, which says nothing of anybody"),
              Map.entry("jurisdictions.contact", DIRECTORY),
              Map.entry("jurisdictions.day_off", DIRECTORY),
              Map.entry("jurisdictions.district", DIRECTORY),
              Map.entry("jurisdictions.holiday_choice", DIRECTORY),
              Map.entry("jurisdictions.operator", DIRECTORY),
              Map.entry("jurisdictions.region", DIRECTORY),
              Map.entry("jurisdictions.school_year", DIRECTORY),
              Map.entry("jurisdictions.state", DIRECTORY),
              Map.entry("jurisdictions.term", DIRECTORY),
              Map.entry(
                  "retention.look", "when each rule was looked at, which says nothing of anybody"),
              Map.entry("worklist.rehousing", CLOCKS),
              Map.entry("worklist.reminder", CLOCKS),
              Map.entry("worklist.reminding", CLOCKS),
              Map.entry(
                  "intake.rhythm", "how often a State sends, which whoever reads a record is told"),
              Map.entry("worklist.setting", "how a State's offices work, which every clock reads"),
              Map.entry("worklist.tally", "how many tasks there are, not which"),
              Map.entry("worklist.tally_change", "how many tasks there are, not which")));

  private OpenTables() {}

  /** In the order of their names. */
  static List<String> names() {
    return List.copyOf(REASONS.keySet());
  }
}
