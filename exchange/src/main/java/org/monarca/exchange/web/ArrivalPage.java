package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Closed;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ChildPage.Protected;
import org.monarca.exchange.web.ImmunizationsPage.Alert;

/**
 * What to do with a child who arrives, on one page.
 *
 * @param sheltered null of a child whom nobody protects
 * @param closed null where nothing is closed to the reader
 * @param notes what must be known before reading on
 * @param moreCredits how many credited courses stand in the full record alone
 * @param alerts that there is something to know of the child's health; empty where no State says so
 * @param vaccinesKept why no vaccine is shown; null where they are
 * @param shots what is due; null where it is not shown
 * @param eligibility empty of whom no qualifying move was sent
 * @param made by whom and when, in words
 */
record ArrivalPage(
    Identity identity,
    @Nullable Protected sheltered,
    @Nullable Closed closed,
    List<String> notes,
    Placed grade,
    List<Ahead> ahead,
    List<Credits> credits,
    int moreCredits,
    List<Fact> needs,
    List<Alert> alerts,
    @Nullable String vaccinesKept,
    @Nullable Shots shots,
    List<Vaccine> vaccines,
    List<Fact> school,
    List<Call> calls,
    List<Fact> contacts,
    List<Fact> eligibility,
    List<Sender> senders,
    String made) {

  /**
   * The grade, why it, and what speaks for looking twice.
   *
   * @param grade in words; that none follows, where none does
   */
  record Placed(String grade, String reason, List<String> cautions) {}

  /** A course to enroll in. */
  record Ahead(String course, String why, String stands) {}

  /** What a State credited in a school year. */
  record Credits(String heading, String courses) {}

  /**
   * A vaccine, how often it was given, and when last.
   *
   * @param language of its name; null where it is the page's
   */
  record Vaccine(String name, @Nullable String language, String doses, @Nullable String last) {}

  /**
   * What is due by CDC's schedule.
   *
   * @param next what is due after that; null where nothing is
   */
  record Shots(String due, @Nullable String next) {}

  /** An office to call about the child. */
  record Call(String who, String office, @Nullable String phone, @Nullable String email) {}

  /**
   * A State and how fresh what it sent is.
   *
   * @param said when it last said something of the child
   * @param sent when it last sent anything; null where it is not known
   * @param overdue that it has not sent for longer than it says it does; null where it has
   */
  record Sender(String state, String said, @Nullable String sent, @Nullable String overdue) {}
}
