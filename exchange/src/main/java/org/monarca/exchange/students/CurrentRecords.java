package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.RecordKind;

/**
 * Records as States say them now. They are read section by section, and what is known of the
 * submissions once for all of them: of thousands of children each line is a cost.
 */
final class CurrentRecords {

  private static final String SECTIONS =
      """
      select s.state, s.state_student_id, %s
        from students.version v
        join students.source s on s.id = v.source_id
       where v.source_id = any(:sources) and v.current and v.kind = any(:kinds::students.record_kind[])
       order by v.source_id, v.kind
      """
          .formatted(Sections.COLUMNS);

  private static final String SAID =
      "select number, moment, submission from students.telling where number = any(:numbers)";

  private final Database database;
  private final Sections sections;

  CurrentRecords(Database database, Sections sections) {
    this.database = database;
    this.sections = sections;
  }

  /** A record as it is read: its sections in the order of their kinds. */
  private record Read(String state, String stateStudentId, List<Section> sections) {

    static Read of(ResultSet row) throws SQLException {
      return new Read(row.getString("state"), row.getString("state_student_id"), new ArrayList<>());
    }
  }

  /** When something was said, and in which submission. */
  private record Said(Instant moment, UUID submission) {}

  /**
   * These records, withdrawn ones too, in the order of their numbers.
   *
   * @param kinds whose rows are read besides the student's own elements
   * @param opened kinds of which is read too what is kept sealed
   */
  List<SourceRecord> fetch(
      Collection<Long> sources, Collection<RecordKind> kinds, Set<RecordKind> opened) {
    var read = read(sources, kinds, opened);
    var said = said(read);
    return read.stream().map(record -> record(record, said)).toList();
  }

  private List<Read> read(
      Collection<Long> sources, Collection<RecordKind> kinds, Set<RecordKind> opened) {
    var opening = sections.opening(opened);
    var records = new LinkedHashMap<Long, Read>();
    database
        .jdbc()
        .sql(SECTIONS)
        .param("sources", sources.toArray(Long[]::new))
        .param(
            "kinds",
            Stream.concat(Stream.of(RecordKind.STUDENT), kinds.stream())
                .map(RecordKind::key)
                .toArray(String[]::new))
        .query(row -> {
          var section = sections.section(row, opening);
          var known = records.get(section.source());
          var record = known == null ? Read.of(row) : known;
          record.sections().add(section);
          records.put(section.source(), record);
        });
    return List.copyOf(records.values());
  }

  private Map<Integer, Said> said(List<Read> records) {
    var numbers = new HashSet<Integer>();
    records.stream()
        .flatMap(record -> record.sections().stream())
        .flatMap(section -> section.lines().values().stream())
        .forEach(line -> {
          numbers.add(line.telling());
          numbers.add(line.asOf());
        });
    var said = new HashMap<Integer, Said>();
    database
        .jdbc()
        .sql(SAID)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(row -> {
          said.put(
              row.getInt("number"),
              new Said(Times.instant(row, "moment"), row.getObject("submission", UUID.class)));
        });
    return said;
  }

  /** Of a record that is withdrawn no row stands, whatever became of the rows. */
  private static SourceRecord record(Read read, Map<Integer, Said> said) {
    var own = read.sections().getFirst();
    var line = Objects.requireNonNull(own.lines().get(""), "a student's own elements");
    var student = row(RecordKind.STUDENT, "", line, said);
    return new SourceRecord(
        own.source(),
        read.state(),
        read.stateStudentId(),
        !line.isAlive(),
        student.asOf(),
        student,
        line.isAlive()
            ? read.sections().stream().skip(1).flatMap(section -> rows(section, said)).toList()
            : List.of());
  }

  private static Stream<VersionedRow> rows(Section section, Map<Integer, Said> said) {
    return section.lines().entrySet().stream()
        .filter(line -> line.getValue().isAlive())
        .map(line -> row(section.kind(), line.getKey(), line.getValue(), said));
  }

  private static VersionedRow row(RecordKind kind, String key, Line line, Map<Integer, Said> said) {
    return new VersionedRow(
        kind,
        key,
        known(said, line.asOf()).moment(),
        known(said, line.telling()).submission(),
        line.content() instanceof Content.Values(var elements) ? elements : Map.of());
  }

  private static Said known(Map<Integer, Said> said, int number) {
    return Objects.requireNonNull(said.get(number), "a telling that is kept");
  }
}
