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

    /** Whether another of these files would be read as this one is. */
    public boolean fitsAny(List<String> others) {
      return !kinds.isEmpty() && FileNames.fitsAny(pattern, file, others);
    }
  }

  /** How the tables are written. */
  public boolean writing(Actor actor, UUID id, Writing writing) {
    return drafts.change(actor, id, draft -> draft.document().writing(writing));
  }

  /** What each of the tables is. */
  public boolean tables(Actor actor, UUID id, List<FileAnswer> answers) {
    var said = withKinds(answers);
    return drafts.change(actor, id, draft -> answers.forEach(answer -> table(draft, answer, said)));
  }

  /** The files of which something is said: none of them may be read as another is. */
  public static List<String> withKinds(List<FileAnswer> answers) {
    return answers.stream()
        .filter(answer -> !answer.kinds().isEmpty())
        .map(FileAnswer::file)
        .toList();
  }

  /** Which column gives which element of the table of that name. */
  public boolean fields(
      Actor actor, UUID id, String table, Map<Element, FieldChoice> choices, boolean repeatsFirst) {
    return drafts.change(
        actor,
        id,
        draft ->
            draft
                .part(table)
                .filter(part -> choices.keySet().stream().allMatch(part::holds))
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
  public boolean codes(
      Actor actor, UUID id, String table, Map<String, Map<String, String>> answers) {
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

  private static void table(Draft draft, FileAnswer answer, List<String> said) {
    var document = draft.document();
    draft.partsOf(answer.file()).stream()
        .filter(part -> part.kind().filter(kind -> !answer.kinds().contains(kind)).isPresent())
        .sorted(Comparator.comparingInt(TablePart::index).reversed())
        .forEach(document::remove);
    var kept = draft.partsOf(answer.file()).stream().filter(part -> part.kind().isPresent());
    var parts = kept.toList();
    var pattern =
        answer.fits() && !answer.fitsAny(said)
            ? answer.pattern()
            : FileNames.alone(answer.file(), said);
    var shownKey = key(parts);
    for (var part : parts) {
      if (!part.files().contains(pattern)) {
        part.file(pattern);
      }
      if (!shownKey.equals(answer.key())) {
        part.key(answer.key());
      }
    }
    var known = parts.stream().flatMap(part -> part.kind().stream()).toList();
    answer.kinds().stream()
        .filter(kind -> !known.contains(kind))
        .sorted()
        .forEach(kind -> document.add(kind, pattern, answer.key()));
  }

  /** The key that is shown of the tables of a file: that of the first which has one. */
  public static String key(List<TablePart> parts) {
    return parts.stream()
        .filter(part -> part.kind().isPresent())
        .map(TablePart::key)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElse("");
  }
}
