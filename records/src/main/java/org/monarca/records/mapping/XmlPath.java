package org.monarca.records.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a reading stands in a record of XML. Of several elements of one path the first that says
 * something speaks alone, so that the street of one address and the city of another are never put
 * together.
 */
final class XmlPath {

  /** Longer ones are in no mapping. */
  private static final int LONGEST = 1_000;

  private final StringBuilder path = new StringBuilder();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Set<String> closed = new HashSet<>();
  private boolean isLeaf;

  /** An element: how long the path was before it, and whether nothing in it counts any more. */
  private static final class Step {

    private final int before;
    private final boolean mute;
    private boolean spoken;

    Step(int before, boolean mute) {
      this.before = before;
      this.mute = mute;
    }
  }

  /** Begins a record. */
  void clear() {
    path.setLength(0);
    steps.clear();
    closed.clear();
    isLeaf = false;
  }

  void begin(String name) {
    int before = path.length();
    path.append(path.isEmpty() ? "" : "/").append(name);
    var outer = steps.peek();
    boolean mute =
        (outer != null && outer.mute)
            || path.length() > LONGEST
            || (!closed.isEmpty() && closed.contains(path.toString()));
    steps.push(new Step(before, mute));
    isLeaf = true;
  }

  void end() {
    var step = steps.pop();
    if (step.spoken && !isLeaf) {
      closed.add(path.toString());
    }
    path.setLength(step.before);
    isLeaf = false;
  }

  /** The path of the element that ends, when it holds text alone and may speak; else null. */
  @Nullable String leaf() {
    var step = steps.peek();
    return isLeaf && step != null && !step.mute ? path.toString() : null;
  }

  /** The element has said something, and those round it with it. */
  void spoken() {
    steps.forEach(step -> step.spoken = true);
  }
}
