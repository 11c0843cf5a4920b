package org.monarca.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings grouped by cause. They are counted once, when a submission is through; until then, and
 * of what single children are told during a day, whenever somebody asks. Statements join the
 * transaction under way.
 */
final class CauseStore {

  /** So many of a cause are shown as examples. */
  private static final int EXAMPLES = 3;

  /** What was translated is said by its findings alone, one for each value. */
  private static final int TRANSLATED = 100;

  /** Errors first: codes are in that order; then what is most. */
  private static final String COUNTED =
      """
      select jsonb_agg(jsonb_build_object('code', problem, 'record', record, 'element', element, 'times', times, 'first', first)
                       order by problem, times desc, first[1])
        from (select problem, record, element, count(*) as times,
                     (array_agg(id order by id))[1 : case problem when '%s' then %d else %d end] as first
                from intake.finding where submission = :submission
               group by problem, record, element) cause
      """
          .formatted(Problem.CODE_TRANSLATED.code(), TRANSLATED, EXAMPLES);

  private static final String KEEP =
      "update intake.submission set causes = (" + COUNTED + ") where id = :submission";

  /** Of a day of single children it is counted anew. */
  private static final String KEPT =
      "select coalesce((select causes from intake.submission where id = :submission), ("
          + COUNTED
          + "))::text";

  private static final TypeReference<List<Group>> GROUPS = new TypeReference<>() {};

  private final Database database;
  private final FindingStore findings;
  private final JsonMapper json;

  CauseStore(Database database, FindingStore findings, JsonMapper json) {
    this.database = database;
    this.findings = findings;
    this.json = json;
  }

  /** Nothing more will be found in it. */
  void keep(UUID submission) {
    database.jdbc().sql(KEEP).param("submission", submission).update();
  }

  List<CauseCount> counts(UUID submission) {
    var groups = groups(submission);
    var examples = examples(submission, groups);
    var counts = new ArrayList<CauseCount>();
    for (var group : groups) {
      var first = group.first().stream().map(examples::get).flatMap(Stream::ofNullable).toList();
      if (!first.isEmpty()) {
        counts.add(new CauseCount(Cause.of(first.getFirst()), group.times(), first));
      }
    }
    return List.copyOf(counts);
  }

  private List<Group> groups(UUID submission) {
    var text =
        database
            .jdbc()
            .sql(KEPT)
            .param("submission", submission)
            .query((row, n) -> Objects.requireNonNullElse(row.getString(1), "[]"))
            .single();
    return json.readValue(text, GROUPS);
  }

  private Map<Long, Finding> examples(UUID submission, List<Group> groups) {
    var ids = groups.stream().flatMap(group -> group.first().stream()).toList();
    var found = new HashMap<Long, Finding>();
    findings.some(submission, ids).forEach(kept -> found.put(kept.number(), kept.finding()));
    return found;
  }

  /** As it is kept. */
  private record Group(
      String code,
      @Nullable String record,
      @Nullable String element,
      long times,
      List<Long> first) {}
}
