package org.monarca.exchange.pulls;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When something is fetched. */
public sealed interface Rhythm {

  /** Of hours, so that times are the same each day. */
  List<Integer> EVERY = List.of(1, 2, 3, 4, 6, 8, 12);

  /** The first time after that moment. */
  Instant after(Instant moment, ZoneId zone);

  /** In a few words, for the trail. */
  String said();

  /**
   * At an hour of the State's zone. Where its clock leaves that hour out, it is the moment at which
   * it would have been; where it has the hour twice, the first.
   */
  record AtHour(Set<DayOfWeek> days, int hour) implements Rhythm {

    private static final int A_DAY = 23;

    /**
     * @throws IllegalArgumentException when there is no such time
     */
    public AtHour {
      if (days.isEmpty() || hour < 0 || hour > A_DAY) {
        throw new IllegalArgumentException("no time: hour " + hour);
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    @Override
    public Instant after(Instant moment, ZoneId zone) {
      var day = moment.atZone(zone).toLocalDate();
      while (true) {
        if (days.contains(day.getDayOfWeek())) {
          var at = ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
          if (at.isAfter(moment)) {
            return at;
          }
        }
        day = day.plusDays(1);
      }
    }

    @Override
    public String said() {
      return word() + " at " + hour;
    }

    /** The days in one word, Monday first: {@code 12345}. */
    String word() {
      return days.stream().map(day -> "" + day.getValue()).collect(Collectors.joining());
    }

    static AtHour of(String word, int hour) {
      return new AtHour(
          word.chars().mapToObj(c -> DayOfWeek.of(c - '0')).collect(Collectors.toSet()), hour);
    }
  }

  /** Every so many full hours, whatever the clock of a zone does. */
  record Every(int hours) implements Rhythm {

    /**
     * @throws IllegalArgumentException when it is none of {@link #EVERY}
     */
    public Every {
      if (!EVERY.contains(hours)) {
        throw new IllegalArgumentException("not every " + hours + " hours");
      }
    }

    @Override
    public String said() {
      return "every " + hours;
    }

    @Override
    public Instant after(Instant moment, ZoneId zone) {
      long step = Duration.ofHours(hours).toSeconds();
      return Instant.ofEpochSecond((Math.floorDiv(moment.getEpochSecond(), step) + 1) * step);
    }
  }
}
