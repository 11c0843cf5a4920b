package org.monarca.exchange.credit.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.credit.courses.CourseTitle;
import org.monarca.exchange.platform.SmallTable;

/**
 * What the comment of an enrollment says of courses from another country ({@code
 * foreign-words.csv}): words that say it by themselves, or a country together with words of
 * schooling, in a part of a sentence that denies nothing.
 */
final class Comment {

  private static final List<List<String>> WORDS =
      SmallTable.rows(Comment.class, "foreign-words.csv");

  private static final Pattern SENTENCES = Pattern.compile("[;!?\n]|(?<=\\p{L}{5}|\\d)\\.(?= |$)");
  private static final Pattern PARTS = Pattern.compile("[,:()]| - |--");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d' ]+");

  private final List<String> sentences;

  Comment(String comment) {
    this.sentences =
        SENTENCES
            .splitAsStream(comment)
            .filter(sentence ->
                PARTS.splitAsStream(sentence).map(Comment::plain).anyMatch(Comment::isOfAbroad))
            .toList();
  }

  boolean speaksOfAbroad() {
    return !sentences.isEmpty();
  }

  /** Whether a sentence that speaks of abroad names that course. */
  boolean names(String title) {
    return CourseTitle.isTelling(title)
        && sentences.stream()
            .anyMatch(sentence -> has(" " + CourseTitle.key(sentence) + " ", title));
  }

  private static boolean isOfAbroad(String part) {
    var told = of("elsewhere").reduce(part, (left, words) -> left.replace(" " + words + " ", " "));
    return of("not").noneMatch(words -> has(told, words))
        && (of("says").anyMatch(words -> has(told, words))
            || (of("country").anyMatch(words -> has(told, words))
                && of("school").anyMatch(words -> has(told, words))));
  }

  private static boolean has(String text, String words) {
    return text.contains(" " + words + " ");
  }

  private static Stream<String> of(String kind) {
    return WORDS.stream().filter(row -> row.get(1).equals(kind)).map(row -> row.get(0));
  }

  /** Its words, each between blanks. */
  private static String plain(String part) {
    return Arrays.stream(SIGNS.matcher(Sameness.of(part)).replaceAll(" ").split(" +", -1))
        .filter(word -> !word.isEmpty())
        .reduce(" ", (text, word) -> text + word + " ");
  }
}
