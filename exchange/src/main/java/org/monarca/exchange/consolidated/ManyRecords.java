package org.monarca.exchange.consolidated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;

/**
 * Records of thousands of children at once, as the exchange itself reads them to count. Nobody is
 * shown any of it, and so it is no look-up: whoever counts writes down that they counted, and hands
 * out numbers alone.
 */
@Service
public class ManyRecords {

  private static final Actor ACTOR = Actor.exchange("counts");

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Consolidation consolidation = new Consolidation(new Survivorship());

  public ManyRecords(Database database, Identities identities, SourceRecords sources) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
  }

  /**
   * Those of these children who have a record.
   *
   * @param children by their living numbers
   * @param kinds the rows that are counted by; others are not read
   */
  public List<ChildRecord> of(Collection<ExchangeId> children, Set<RecordKind> kinds) {
    return database.read(
        ACTOR,
        () -> {
          var ofChild = identities.sourcesOf(children);
          var all = ofChild.values().stream().flatMap(List::stream).toList();
          var contested = identities.doubtful(children);
          var records = bySource(sources.fetch(all, kinds));
          var told = new ArrayList<ChildRecord>(ofChild.size());
          ofChild.forEach((child, own) -> {
            var said = own.stream().filter(records::containsKey).map(records::get).toList();
            told.add(consolidation.of(child, List.of(), said, contested));
          });
          return told;
        });
  }

  private static Map<Long, SourceRecord> bySource(List<SourceRecord> records) {
    var by = new HashMap<Long, SourceRecord>();
    records.forEach(record -> by.put(record.source(), record));
    return by;
  }
}
