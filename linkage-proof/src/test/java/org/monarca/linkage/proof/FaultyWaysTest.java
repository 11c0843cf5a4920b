package org.monarca.linkage.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.proof.Conclusion.Asked;
import org.monarca.linkage.proof.Conclusion.Linked;
import org.monarca.linkage.proof.Conclusion.New;

/** Ways that answer a little otherwise do not pass. */
class FaultyWaysTest {

  /** Asked about few, so that the proof of each is quick. */
  private static final int FEW = 400;

  /** A way that spoils what the engine says. */
  private static final class Spoiled extends SameAnswerEverywhere {

    private final UnaryOperator<Answer> spoiling;

    Spoiled(UnaryOperator<Answer> spoiling) {
      this.spoiling = spoiling;
    }

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return spoiling.apply(LocalBatches.resolve(students, cap, students.size()));
    }

    @Override
    protected int most() {
      return FEW;
    }
  }

  @Test
  void theEngineItselfPasses() {
    var way = new Spoiled(answer -> answer);

    assertThatCode(way::studentsTwinsIncludedAreTheSamePairsWeightsAndChildren)
        .doesNotThrowAnyException();
    assertThatCode(way::whereKeysAreCrowdedTheSameOnesMeet).doesNotThrowAnyException();
    assertThatCode(way::aLoneRecordIsANewChild).doesNotThrowAnyException();
  }

  static Stream<Named<UnaryOperator<Answer>>> faults() {
    return Stream.of(
        Named.of("a pair is missed", FaultyWaysTest::withoutAPair),
        Named.of("a pair is told twice", FaultyWaysTest::withAPairTwice),
        Named.of("a weight is off in the last bit", FaultyWaysTest::offInTheLastBit),
        Named.of("a record is forgotten", FaultyWaysTest::withoutAConclusion),
        Named.of("a link is a new child", FaultyWaysTest::unlinked),
        Named.of("a question is left out", FaultyWaysTest::unasked));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsOtherwiseIsNoticed(UnaryOperator<Answer> fault) {
    var way = new Spoiled(fault);

    assertThatThrownBy(way::whereKeysAreCrowdedTheSameOnesMeet).isInstanceOf(AssertionError.class);
    assertThatThrownBy(way::studentsTwinsIncludedAreTheSamePairsWeightsAndChildren)
        .isInstanceOf(AssertionError.class);
  }

  /** Who ignores the cap finds more than the others. */
  @Test
  void aWayWithoutACapIsNoticed() {
    var way =
        new SameAnswerEverywhere() {
          @Override
          protected Answer resolve(List<Student> students, int cap) {
            return LocalBatches.resolve(students, Integer.MAX_VALUE, students.size());
          }
        };

    assertThatThrownBy(way::whereKeysAreCrowdedTheSameOnesMeet).isInstanceOf(AssertionError.class);
  }

  private static Answer withoutAPair(Answer answer) {
    return new Answer(answer.pairs().subList(1, answer.pairs().size()), answer.conclusions());
  }

  private static Answer withAPairTwice(Answer answer) {
    return new Answer(
        Stream.concat(answer.pairs().stream(), answer.pairs().stream().limit(1)).toList(),
        answer.conclusions());
  }

  private static Answer offInTheLastBit(Answer answer) {
    return new Answer(
        answer.pairs().stream()
            .map(pair -> new Pair(pair.record(), pair.other(), Math.nextUp(pair.weight())))
            .toList(),
        answer.conclusions());
  }

  private static Answer withoutAConclusion(Answer answer) {
    return new Answer(
        answer.pairs(), answer.conclusions().subList(0, answer.conclusions().size() - 1));
  }

  private static Answer unlinked(Answer answer) {
    return with(answer, one -> one instanceof Linked linked ? new New(linked.record()) : one);
  }

  private static Answer unasked(Answer answer) {
    return with(answer, one -> one instanceof Asked asked ? new New(asked.record()) : one);
  }

  private static Answer with(Answer answer, UnaryOperator<Conclusion> change) {
    return new Answer(answer.pairs(), answer.conclusions().stream().map(change).toList());
  }
}
