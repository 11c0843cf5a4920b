package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sample becomes.
 *
 * @param refused whether it would be refused as a whole
 * @param cut whether more was found than is shown
 * @param name under which it will be kept
 * @param moved what others kept meanwhile; null for nothing
 * @param fixed whether it is a new version, so that the name stays
 */
record MappingPreviewPage(
    String root,
    List<MappingStep> steps,
    boolean refused,
    List<SubmissionPage.Count> counts,
    List<Child> children,
    List<CodeCount> codes,
    List<FindingsPart.Line> findings,
    boolean cut,
    List<String> open,
    @Nullable Moved moved,
    String name,
    boolean fixed,
    String title,
    Problems problems) {

  /** A version that was kept since the draft was begun. */
  record Moved(int version, String says) {}

  /** How often one problem was found, and what it is. */
  record CodeCount(String code, boolean error, String message, String times) {}

  /** A child as the exchange would have it. */
  record Child(String name, List<Part> parts) {}

  /** The rows of one kind. */
  record Part(String kind, List<Row> rows) {}

  /** A row: what it says, in the order of the dictionary. */
  record Row(List<Value> values) {}

  /** An element with its value. */
  record Value(String label, String value) {}
}
