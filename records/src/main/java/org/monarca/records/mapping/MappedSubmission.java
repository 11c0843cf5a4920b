package org.monarca.records.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Gathering;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.OpenSubmission;
import org.monarca.records.reading.Origins;
import org.monarca.records.reading.Place;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.RowsByKey;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Limits;

/**
 * A submission in another layout. All its files are read before the header is told, for its counts
 * are known only then: first the tables in which things are looked up, then all others.
 */
final class MappedSubmission implements OpenSubmission {

  private final Mapping mapping;
  private final SentFiles files;
  private final Workspace space;
  private final Limits limits;
  private final Objections objections;
  private final RowDraft draft;
  private final Places places;
  private final Notes notes = new Notes();
  private final Strays strays = new Strays();
  private final Lookups lookups = new Lookups();
  private final Drafting drafting;
  private final HeaderDraft header;
  private final Columns columns;
  private final RowsByKey rows;
  private final Table first;
  private final Set<Table> found = new HashSet<>();
  private final Distinct distinct = new Distinct();
  private long students;
  private long passedOver;
  private long records;
  private long taken;

  MappedSubmission(Setting setting, SentFiles files, Objections objections) {
    this.mapping = setting.mapping();
    this.files = files;
    this.space = setting.space();
    this.limits = setting.limits();
    this.objections = objections;
    this.draft = new RowDraft(setting.excess());
    this.places = new Places(mapping);
    this.drafting = new Drafting(lookups, places, notes, draft);
    this.header = new HeaderDraft(mapping, places, setting.known(), notes);
    this.columns = new Columns(mapping, objections, notes);
    this.rows = new RowsByKey(space, places);
    this.first = mapping.firstOfStudents();
  }

  /**
   * By what a submission is read.
   *
   * @param known what the receiver knows of it, as columns
   * @param excess how many characters beyond its length are kept of a value
   */
  record Setting(Mapping mapping, SourceRow known, Workspace space, Limits limits, int excess) {}

  @Override
  public Place place() {
    return places::file;
  }

  @Override
  public Origins origins() {
    return places;
  }

  @Override
  public @Nullable Row header() throws IOException {
    if (mapping.tables().stream().anyMatch(table -> table.kind() == null)) {
      readAll(true);
    }
    if (objections.none()) {
      readAll(false);
    }
    if (objections.none()) {
      objectToMissing();
    }
    return objections.none() ? header.row(students, records, objections) : null;
  }

  @Override
  public boolean announces(String count) {
    return header.announces(count);
  }

  @Override
  public void rows(Gathering to) throws IOException {
    taken = new Families(mapping, to, draft, new Families.Told(notes, strays)).run(rows);
  }

  @Override
  public long recordsJoined() {
    return header.announces("record_count") ? records - taken : strays.count();
  }

  @Override
  public List<Finding> strays() {
    return strays.findings();
  }

  @Override
  public List<Finding> remarks() {
    return notes.findings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
    files.close();
  }

  private void objectToMissing() {
    for (var table : mapping.tables()) {
      if (table.required() && !found.contains(table)) {
        objections.add("", 0, Problem.TABLE_MISSING, String.join(", ", table.sources()));
      }
    }
    if (objections.none() && students == 0 && records + passedOver > 0) {
      objections.add(places.file(RecordKind.STUDENT), 0, Problem.NO_STUDENTS, first.name());
    }
  }

  private void readAll(boolean toLookUp) throws IOException {
    for (var file : files.names()) {
      if (objections.full()) {
        return;
      }
      if (mapping.text().xml()) {
        var source =
            new XmlSource(
                limits, objections, (record, path) -> columns.isAsked(file, record, path));
        files.read(
            file,
            space.scratch(),
            path -> source.read(file, path, (name, none) -> begin(file, name, none, toLookUp)));
      } else {
        files.read(file, bytes -> readTable(file, bytes, toLookUp));
      }
    }
  }

  private void readTable(String file, InputStream bytes, boolean toLookUp) throws IOException {
    var wanted = mapping.tables().stream().filter(table -> table.isOf(file)).toList();
    if (wanted.isEmpty()) {
      notes.filePassedOver(file);
    } else if (wanted.stream().anyMatch(table -> (table.kind() == null) == toLookUp)) {
      new CsvSource(mapping.text(), limits.recordBytes(), objections)
          .read(file, bytes, (name, heading) -> begin(file, name, heading, toLookUp));
    }
  }

  /** What takes the records of a file or element: one taker for each table that they are. */
  private RecordSink.Taker begin(String file, String name, List<String> heading, boolean toLookUp) {
    var wanted =
        mapping.tables().stream()
            .filter(
                table -> mapping.text().xml() ? table.sources().contains(name) : table.isOf(name))
            .toList();
    found.addAll(wanted);
    if (wanted.isEmpty()) {
      notes.columnPassedOver(file, name);
    }
    if (!mapping.text().xml()) {
      columns.judge(file, heading, wanted);
    }
    var takers =
        wanted.stream()
            .filter(table -> (table.kind() == null) == toLookUp)
            .map(table -> taker(table, file, heading))
            .toList();
    return row -> {
      boolean more = true;
      for (var taker : takers) {
        more &= taker.take(row);
      }
      return more;
    };
  }

  private RecordSink.Taker taker(Table table, String file, List<String> heading) {
    int number = places.add(table, file, heading);
    if (table.kind() == null) {
      var asked = mapping.asked(table.name());
      return row -> lookUp(table, file, row, asked);
    }
    return row -> isPassedOver(table, file, row) || take(table, number, file, row);
  }

  private boolean isPassedOver(Table table, String file, SourceRow row) {
    boolean isMeant = isMeant(table, file, row);
    passedOver += isMeant ? 0 : 1;
    return !isMeant;
  }

  private boolean isMeant(Table table, String file, SourceRow row) {
    var unmet = table.unmet(row, lookups);
    if (unmet != null) {
      notes.unmet(file, table, unmet, row.line());
    }
    return unmet == null;
  }

  private boolean lookUp(Table table, String file, SourceRow row, Set<String> asked) {
    var key = drafting.key(table, row);
    if (key != null && isMeant(table, file, row)) {
      lookups.add(table.name(), key, row, asked);
    }
    if (lookups.full()) {
      var most = Long.toString(Lookups.MOST);
      objections.addOnce(file, row.line(), null, Problem.TOO_MUCH_TO_LOOK_UP, most);
    }
    return !lookups.full();
  }

  private boolean take(Table table, int number, String file, SourceRow row) throws IOException {
    var drafted = drafting.draft(table, number, row);
    if (table.kind() == RecordKind.HEADER) {
      return header.take(file, drafted.row(places));
    }
    records++;
    if (table.equals(first) && isAnother(row) && ++students > most()) {
      objections.add(file, row.line(), Problem.TOO_MANY_STUDENTS, Long.toString(most()));
      return false;
    }
    if (objections.none()) {
      rows.add(drafted);
    }
    return !objections.full();
  }

  /** Whether no record before was of the same student. */
  private boolean isAnother(SourceRow row) {
    var key = first.repeats() == Table.Repeats.ALL ? null : drafting.key(first, row);
    return key == null || distinct.add(key);
  }

  private long most() {
    long most = mapping.label().mostStudents();
    return most == 0 ? limits.students() : Math.min(most, limits.students());
  }
}
