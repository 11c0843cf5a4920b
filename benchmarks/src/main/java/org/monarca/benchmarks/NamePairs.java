package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.names.Nicknames;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the comparators compare: names and dates of pairs of made-up records, every other pair of
 * one child and written differently, the rest of two children.
 */
@State(Scope.Benchmark)
public class NamePairs {

  /** How many pairs there are. */
  public static final int COUNT = 1_024;

  private static final int RECORDS = 20_000;
  private static final double EXISTS_UP_TO_BITS = 15.6;

  private static final int GIVEN_NAME = 0;
  private static final int SURNAME_1 = 1;
  private static final int SURNAME_2 = 2;
  private static final int BIRTH = 3;

  final String[] written = new String[COUNT];
  final String[] left = new String[COUNT];
  final String[] right = new String[COUNT];
  final Names[] givenLeft = new Names[COUNT];
  final Names[] givenRight = new Names[COUNT];
  final Names[] surnamesLeft = new Names[COUNT];
  final Names[] surnamesRight = new Names[COUNT];
  final int[] bornLeft = new int[COUNT];
  final int[] bornRight = new int[COUNT];

  private final NameFrequencies givenNames = NameFrequencies.givenNames();
  private final NameFrequencies surnames = NameFrequencies.surnames();
  private final Nicknames nicknames = Nicknames.standard();

  /** Makes the pairs, always the same. */
  public NamePairs() {
    var students = StudentTable.of(RECORDS);
    var pairs = pairs(students);
    for (int i = 0; i < COUNT; i++) {
      var one = students.row(pairs.get(i)[0]);
      var other = students.row(pairs.get(i)[1]);
      written[i] = one.get(GIVEN_NAME).replace('a', 'á') + " " + one.get(SURNAME_1);
      left[i] = word(one, i);
      right[i] = word(other, i);
      givenLeft[i] = given(one);
      givenRight[i] = given(other);
      surnamesLeft[i] = surnames(one);
      surnamesRight[i] = surnames(other);
      bornLeft[i] = born(one);
      bornRight[i] = born(other);
    }
  }

  /** Records of one child that are not the same, and of two children, in turn. */
  private static List<int[]> pairs(StudentTable students) {
    var truth = students.truth();
    var firsts = new int[truth.groups()];
    var pairs = new ArrayList<int[]>();
    for (int record = 1; record < RECORDS && pairs.size() < COUNT; record++) {
      int first = firsts[truth.group(record)];
      if (first > 0 && !students.row(first).equals(students.row(record))) {
        pairs.add(new int[] {first, record});
        pairs.add(new int[] {record, record - 1});
      }
      firsts[truth.group(record)] = record;
    }
    return pairs;
  }

  /** Given names and surnames in turn, pair by pair of the two kinds. */
  private static String word(List<String> row, int i) {
    return row.get(i / 2 % 2 == 0 ? GIVEN_NAME : SURNAME_1);
  }

  private Names given(List<String> row) {
    return names(
        NameWords.given(row.get(GIVEN_NAME)).stream()
            .map(word ->
                Word.of(
                    word,
                    givenNames.rarity(word),
                    givenNames.rarity(word) < EXISTS_UP_TO_BITS,
                    nicknames.fullNames(word))));
  }

  private Names surnames(List<String> row) {
    return names(
        IntStream.of(SURNAME_1, SURNAME_2)
            .boxed()
            .flatMap(column -> NameWords.surname(row.get(column)).stream())
            .map(word ->
                Word.of(
                    word,
                    surnames.rarity(word),
                    surnames.rarity(word) < EXISTS_UP_TO_BITS,
                    List.of())));
  }

  private static Names names(Stream<Word> words) {
    return new Names(words.toList());
  }

  private static int born(List<String> row) {
    var digits = row.get(BIRTH).replace("-", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
