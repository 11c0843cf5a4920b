package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Closed;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ChildPage.Protected;

/**
 * A child's immunizations: what is due, what each dose counts for, what a State asks for school
 * entry.
 *
 * @param sheltered null of a child whom nobody protects
 * @param closed null where nothing is closed to the reader
 * @param kept why nothing of health is shown; null where it is
 * @param source by which version of CDC's data, in words
 * @param history null where nothing of health is shown
 * @param entry null where nothing of health is shown, or no State is known to ask for
 * @param states whose requirements can be laid beside the doses
 * @param state whose are; blank where none are
 * @param apart what is contested, each by itself
 * @param made by whom and when, in words
 */
record ImmunizationsPage(
    Identity identity,
    @Nullable Protected sheltered,
    @Nullable Closed closed,
    List<String> notes,
    @Nullable String kept,
    String source,
    List<Alert> alerts,
    @Nullable History history,
    @Nullable Entry entry,
    List<Choice> states,
    String state,
    List<Apart> apart,
    String made) {

  /**
   * That there is something to know of the child's health, and whom to call about it.
   *
   * @param calls empty where nobody is known
   */
  record Alert(String says, String by, List<String> calls) {}

  /**
   * What is due and what was given.
   *
   * @param cautions what must be known before reading on
   */
  record History(String sum, List<String> cautions, List<GroupRow> groups, List<DoseRow> doses) {}

  /**
   * A vaccine group.
   *
   * @param doses how many stand
   */
  record GroupRow(String name, String standing, String look, String when, String doses) {}

  /**
   * A dose.
   *
   * @param language of the vaccine's name; null where it is the page's
   * @param parts one for each vaccine group
   * @param unread why it is not evaluated; null where it is
   * @param sources who tells it
   * @param remarks in what they differ
   */
  record DoseRow(
      String day,
      String vaccine,
      @Nullable String language,
      List<PartRow> parts,
      @Nullable String unread,
      List<String> sources,
      List<String> remarks) {}

  /** What a dose counts for. */
  record PartRow(String group, String verdict, String look, String reason) {}

  /**
   * What a State asks for.
   *
   * @param example that nobody has read it in its official text; null where somebody has read all
   * @param none that nothing is asked for in that grade, or is known; null where rows say it
   */
  record Entry(
      String heading, @Nullable String example, @Nullable String none, List<EntryRow> rows) {}

  /**
   * A vaccine that is asked for.
   *
   * @param condition in the words of the source; null where there is none
   * @param example that this was not read in its official text; null where it was
   */
  record EntryRow(
      String vaccine,
      String asked,
      String counted,
      String answer,
      String look,
      @Nullable String condition,
      @Nullable String example,
      String source) {}

  /** A record that may be somebody else's: its doses stand for themselves. */
  record Apart(String heading, List<DoseRow> doses) {}
}
