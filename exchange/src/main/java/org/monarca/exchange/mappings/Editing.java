package org.monarca.exchange.mappings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.Names;
import org.monarca.records.sample.Writing;

/** What a person says of a draft, form by form. Each answers whether the draft is there still. */
public class Editing {

  private final Drafts drafts;

  Editing(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What was said of one file.
   *
   * @param pattern of the names of such files
   * @param kinds of rows that it gives
   * @param key the column by which records of one student know each other
   */
  public record FileAnswer(String file, String pattern, Set<RecordKind> kinds, String key) {

    /** Whether the file itself is called so; else what is usual stands there. */
    public boolean fits() {
      return kinds.isEmpty() || Names.matches(pattern, file);
    }
  }

  /** How the tables are written. */
  public boolean writing(Actor actor, UUID id, Writing writing) {
    return drafts.change(actor, id, draft -> draft.document().writing(writing));
  }

  /** What each of the tables is. */
  public boolean tables(Actor actor, UUID id, List<FileAnswer> answers) {
    return drafts.change(actor, id, draft -> answers.forEach(answer -> table(draft, answer)));
  }

  /** Which column gives which element of a table. */
  public boolean fields(
      Actor actor, UUID id, int table, Map<Element, FieldChoice> choices, boolean repeatsFirst) {
    return drafts.change(
        actor,
        id,
        draft ->
            draft
                .part(table)
                .ifPresent(part -> {
                  choices.forEach(part::field);
                  part.repeatsFirst(repeatsFirst);
                  part.matched();
                }));
  }

  /**
   * What codes of columns mean.
   *
   * @param answers by element, from what was sent to ours; what is open is not there
   */
  public boolean codes(Actor actor, UUID id, int table, Map<String, Map<String, String>> answers) {
    return drafts.change(
        actor,
        id,
        draft ->
            draft
                .part(table)
                .ifPresent(part ->
                    draft.tableOf(part).stream()
                        .flatMap(sample -> CodeMatching.of(part, sample).stream())
                        .filter(codes -> answers.containsKey(codes.element().key()))
                        .forEach(codes ->
                            part.codes(
                                codes.element(),
                                codes.kept(
                                    part,
                                    answers.getOrDefault(codes.element().key(), Map.of()))))));
  }

  private static void table(Draft draft, FileAnswer answer) {
    var document = draft.document();
    var before = document.tablesOf(answer.file());
    before.stream()
        .filter(part -> part.kind().filter(kind -> !answer.kinds().contains(kind)).isPresent())
        .sorted(Comparator.comparingInt(TablePart::index).reversed())
        .forEach(document::remove);
    var fits = answer.fits() ? answer.pattern() : usualPattern(answer.file());
    for (var part : document.tablesOf(answer.file())) {
      if (part.kind().isPresent()) {
        part.file(fits);
        part.key(answer.key());
      }
    }
    var kept = document.tablesOf(answer.file()).stream().flatMap(part -> part.kind().stream());
    var known = kept.toList();
    answer.kinds().stream()
        .filter(kind -> !known.contains(kind))
        .sorted()
        .forEach(kind -> document.add(kind, fits, answer.key()));
  }

  /**
   * The name without what stands behind the last point, and without a date or number at its end.
   */
  public static String usualPattern(String file) {
    int point = file.lastIndexOf('.');
    var name = point > 0 ? file.substring(0, point) : file;
    var stem = name.replaceFirst("[\\d_.-]*\\d[\\d_.-]*$", "");
    return stem.isEmpty() ? "*" : stem.equals(name) ? name : stem + "*";
  }
}
