package org.monarca.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.monarca.benchmarks.DeskWork.Kind;
import org.monarca.benchmarks.DeskWork.Step;

/**
 * People at their desks, each with a thing to do at fixed moments, however long answers take: every
 * step is measured from the moment at which it was due, so whoever is kept waiting makes the next
 * step late, and that is measured too.
 */
final class Office {

  private final List<Person> people;
  private final DeskWork work;
  private final Duration pause;

  /**
   * @param pause between two steps of one person; people begin one after the other within it
   */
  Office(List<Person> people, DeskWork work, Duration pause) {
    this.people = List.copyOf(people);
    this.work = work;
    this.pause = pause;
  }

  /** A step that was due, what it was, and when it had been answered. */
  private record Done(Kind kind, double millis, double late) {}

  /**
   * What was measured.
   *
   * @param late how late steps were begun that nobody had to wait for: what the load itself is slow
   */
  record Day(Map<Kind, Latencies> answered, Latencies late) {}

  /** So many steps by everybody. */
  Day work(int steps) throws IOException, InterruptedException {
    return work(steps, () -> true);
  }

  /** Steps by everybody for as long as it goes on, and no more than so many by each. */
  Day work(int steps, BooleanSupplier goesOn) throws IOException, InterruptedException {
    long begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
    try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<List<Done>>>();
      for (int i = 0; i < people.size(); i++) {
        var person = people.get(i);
        var todo = steps(steps);
        long first = begin + pause.toNanos() * i / people.size();
        all.add(desks.submit(() -> atOneDesk(person, todo, first, goesOn)));
      }
      return together(all);
    }
  }

  private List<Step> steps(int number) {
    var steps = new ArrayList<Step>(number);
    for (int i = 0; i < number; i++) {
      steps.add(work.next());
    }
    return steps;
  }

  private List<Done> atOneDesk(Person person, List<Step> steps, long first, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    var done = new ArrayList<Done>(steps.size());
    long due = first;
    for (var step : steps) {
      if (!goesOn.getAsBoolean()) {
        return done;
      }
      boolean free = System.nanoTime() < due;
      awaitMoment(due);
      double late = free ? (System.nanoTime() - due) / 1e6 : 0;
      step.reading().by(person);
      done.add(new Done(step.kind(), (System.nanoTime() - due) / 1e6, late));
      due += pause.toNanos();
    }
    return done;
  }

  private static void awaitMoment(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static Day together(List<Future<List<Done>>> desks) throws InterruptedException {
    var day = new Day(new EnumMap<>(Kind.class), new Latencies());
    try {
      for (var desk : desks) {
        for (var done : desk.get()) {
          day.answered().computeIfAbsent(done.kind(), kind -> new Latencies()).add(done.millis());
          day.late().add(done.late());
        }
      }
    } catch (ExecutionException e) {
      throw new BenchFailure("somebody was not answered: " + e.getCause());
    }
    return day;
  }
}
