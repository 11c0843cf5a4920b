package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.mappings.Draft;

/**
 * A form on the way to a mapping.
 *
 * @param href where it stands
 * @param label what is done there
 * @param current whether it is the one that is shown
 */
record MappingStep(String href, String label, boolean current) {

  /** All of them, in their order. */
  static List<MappingStep> of(Draft draft, String current, Wording words) {
    var root = root(draft);
    var steps = new ArrayList<MappingStep>();
    steps.add(step(root, words.say("map.step.tables"), current));
    for (var part : draft.document().tables()) {
      part.kind()
          .ifPresent(kind ->
              steps.add(
                  step(
                      root + "/columns/" + part.index(),
                      words.say("map.step.columns", words.say("map.kind." + kind.key())),
                      current)));
    }
    for (var part : draft.document().tables()) {
      part.kind()
          .ifPresent(kind ->
              steps.add(
                  step(
                      root + "/codes/" + part.index(),
                      words.say("map.step.codes", words.say("map.kind." + kind.key())),
                      current)));
    }
    steps.add(step(root + "/preview", words.say("map.step.preview"), current));
    return List.copyOf(steps);
  }

  static String root(Draft draft) {
    return "/mapping-drafts/" + draft.id();
  }

  /** The form that comes behind, or before, the current one; at the ends the current one itself. */
  static String beside(List<MappingStep> steps, int by) {
    int current = 0;
    for (int i = 0; i < steps.size(); i++) {
      current = steps.get(i).current() ? i : current;
    }
    return steps.get(Math.clamp(current + by, 0, steps.size() - 1)).href();
  }

  private static MappingStep step(String href, String label, String current) {
    return new MappingStep(href, label, href.equals(current));
  }
}
