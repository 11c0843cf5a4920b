package org.monarca.records.text;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of phrases, each of one or more words, that can be looked for in a text all at once. Whole
 * words only; case, accents and what stands between the words do not matter.
 *
 * <p>An Aho-Corasick automaton (CACM 18(6), 1975) over letters, digits and word boundaries: one
 * step for each character, whatever the number of phrases.
 */
public final class Phrases {

  private static final int SIGNS = 38;
  private static final int OTHER_SCRIPT = 37;
  private static final int BOUNDARY = 0;
  private static final int PASSED_OVER = -1;
  private static final int ROOT = PhraseTree.ROOT;

  /** The next node of the tree of phrases by node and sign; the root where there is none. */
  private final int[] tree;

  /** Whether a phrase ends at that node. */
  private final boolean[] wholes;

  /** The next state by state and sign, once the tree's nodes lead to each other. */
  private final int[] steps;

  /** Whether some phrase ends with that state. */
  private final boolean[] ends;

  private Phrases(PhraseTree grown) {
    tree = grown.steps();
    wholes = grown.ends();
    steps = tree.clone();
    ends = wholes.clone();
    connect();
  }

  public static Phrases of(Collection<String> phrases) {
    var tree = new PhraseTree(SIGNS);
    for (var phrase : phrases) {
      tree.add(signs(phrase));
    }
    return new Phrases(tree);
  }

  /** Whether one of the phrases occurs in the text. */
  public boolean occurIn(String text) {
    int state = steps[BOUNDARY];
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      int sign = sign(text.charAt(i));
      if (sign != PASSED_OVER && (inWord || sign != BOUNDARY)) {
        state = steps[state * SIGNS + sign];
        if (ends[state]) {
          return true;
        }
        inWord = sign != BOUNDARY;
      }
    }
    return inWord && ends[steps[state * SIGNS + BOUNDARY]];
  }

  /**
   * Whether the beginning of the text, as a whole, is one of the phrases. Most texts differ in a
   * letter or two.
   *
   * @param end where the beginning ends, at most the text's length
   */
  public boolean are(String text, int end) {
    int node = tree[BOUNDARY];
    boolean inWord = false;
    for (int i = 0; i < end; i++) {
      int sign = sign(text.charAt(i));
      if (sign != PASSED_OVER && (inWord || sign != BOUNDARY)) {
        node = tree[node * SIGNS + sign];
        if (node == ROOT) {
          return false;
        }
        inWord = sign != BOUNDARY;
      }
    }
    return wholes[inWord ? tree[node * SIGNS + BOUNDARY] : node];
  }

  /** Leads each node on where the tree ends: to the longest of its ends that begins a phrase. */
  private void connect() {
    var fallback = new int[wholes.length];
    var open = new ArrayDeque<Integer>(List.of(ROOT));
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int sign = 0; sign < SIGNS; sign++) {
        int child = tree[node * SIGNS + sign];
        int otherwise = node == ROOT ? ROOT : steps[fallback[node] * SIGNS + sign];
        if (child == ROOT) {
          steps[node * SIGNS + sign] = otherwise;
        } else {
          fallback[child] = otherwise;
          ends[child] |= ends[otherwise];
          open.add(child);
        }
      }
    }
  }

  /** A phrase as signs, with a boundary before its first word and behind its last. */
  private static int[] signs(String phrase) {
    return IntStream.concat(
            IntStream.of(BOUNDARY),
            IntStream.concat(
                phrase.chars().map(c -> sign((char) c)).filter(sign -> sign != PASSED_OVER),
                IntStream.of(BOUNDARY)))
        .toArray();
  }

  private static int sign(char read) {
    char c = Letters.plain(read);
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 27;
    }
    if (c == Letters.NOTHING) {
      return PASSED_OVER;
    }
    return c == Letters.BOUNDARY || Character.isSurrogate(c) ? BOUNDARY : OTHER_SCRIPT;
  }
}
