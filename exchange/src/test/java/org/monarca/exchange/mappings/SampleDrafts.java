package org.monarca.exchange.mappings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.sample.Proposals;
import org.monarca.records.sample.Sample;
import org.monarca.records.sample.Writing;
import org.monarca.records.translation.CodeTable;

/** Drafts that stand nowhere, as people meet them. */
public final class SampleDrafts {

  private static final Instant NOW = Instant.parse("2026-11-30T16:00:00Z");

  private SampleDrafts() {}

  /** Of which nothing was said yet. */
  public static Draft begun(Map<String, String> tables) {
    return of(tables, null);
  }

  /** A new version of a mapping that says things no form can show. */
  public static Draft after(Map<String, String> tables, String mapping) {
    return of(tables, mapping);
  }

  /** In which every proposal about tables was confirmed, and about columns too if asked. */
  public static Draft confirmed(Map<String, String> tables, boolean columns) {
    var draft = of(tables, null);
    for (var table : draft.tables()) {
      var kinds = EnumSet.noneOf(RecordKind.class);
      kinds.addAll(Proposals.kinds(table));
      var key = Proposals.key(table).map(Proposals.Proposal::column).orElse("");
      kinds.forEach(kind -> draft.document().add(kind, FileNames.usual(table.file()), key));
    }
    if (columns) {
      for (var part : draft.document().tables()) {
        var choices = new LinkedHashMap<Element, FieldChoice>();
        Matching.of(part, draft.tableOf(part).orElseThrow())
            .forEach(one -> choices.put(one.element(), one.choice()));
        choices.forEach(part::field);
        part.matched();
      }
    }
    return draft;
  }

  public static Preview preview(Draft draft) {
    return new Previews(Path.of("target", "previews")).of(draft, CodeTable.NONE, NOW);
  }

  private static Draft of(Map<String, String> tables, @Nullable String mapping) {
    try {
      List<Sample.Sent> sent = new ArrayList<>();
      tables.forEach(
          (name, text) -> sent.add(new Sample.Sent(name, text.getBytes(StandardCharsets.UTF_8))));
      var sample = Sample.of(sent);
      var first = sample.tables().values().iterator().next();
      var document =
          mapping == null
              ? MappingDocument.begin(Writing.of(first))
              : MappingDocument.read(mapping.getBytes(StandardCharsets.UTF_8));
      return new Draft(
          new UUID(7, 7),
          "TX",
          "person",
          mapping == null ? null : "nightly",
          mapping == null ? 0 : 1,
          NOW,
          document,
          sample);
    } catch (Sample.Unfit | MappingFault e) {
      throw new IllegalStateException(e);
    }
  }
}
