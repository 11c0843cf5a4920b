package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.routes.Extent;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.consolidated.SaidPurposes;
import org.monarca.exchange.consolidated.SaidPurposes.Standing;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Marks;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Leads whoever opens a child's record for the first time in a day, by whatever page of it, over
 * the question what they open it for (ADR 0049). Of a number that leads to nobody, and of a child
 * out of reach, nothing is asked: the page itself answers as it answers what is not there.
 */
@ControllerAdvice(basePackageClasses = Shell.class)
class RecordQuestion {

  /** The question itself, and the root of all pages of a record. */
  static final String PAGE = "/children/{exchangeId}/purpose";

  private static final String RECORD = "/children/{exchangeId}";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What may stand behind a child's number: it never leads away from the child. */
  private static final Pattern PART =
      Pattern.compile("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,3}(\\.[a-z]{2,4})?");

  private final SaidPurposes said;
  private final Readers readers;
  private final Marks marks;
  private final Routes routes;

  RecordQuestion(SaidPurposes said, Readers readers, Marks marks, Routes routes) {
    this.said = said;
    this.readers = readers;
    this.marks = marks;
    this.routes = routes;
  }

  @ModelAttribute
  void ask(@Nullable Actor actor, HttpServletRequest request) {
    var page = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    if (actor != null
        && (page.equals(RECORD) || page.startsWith(RECORD + "/"))
        && !page.equals(PAGE)) {
      var number = number(request);
      ExchangeId.read(number)
          .filter(child -> isInReach(actor, child, request))
          .flatMap(child -> standing(actor, child, request))
          .filter(standing -> standing.said().isEmpty())
          .ifPresent(standing -> {
            throw new NotSaid(questionOf(number, wanted(request, number)));
          });
    }
  }

  @ExceptionHandler(NotSaid.class)
  String question(NotSaid notSaid) {
    return "redirect:" + notSaid.question;
  }

  /** The page of a child's record that somebody wanted, of those that there can be. */
  static String wanted(ExchangeId child, String part) {
    var record = "/children/" + child.digits();
    return isPart(part) ? record + "/" + part : record;
  }

  /** The part of a record by its address; blank for the record itself. */
  static String known(String part) {
    return isPart(part) ? part : "";
  }

  private static boolean isPart(String part) {
    return PART.matcher(part).matches() && !part.equals("purpose");
  }

  private static String questionOf(String number, String part) {
    var question = "/children/" + ExchangeId.read(number).orElseThrow().digits() + "/purpose";
    return isPart(part) ? question + "?page=" + part : question;
  }

  private static String number(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("exchangeId"))
        : "";
  }

  /** Of what is sent, the page that it was sent from. */
  private String wanted(HttpServletRequest request, String number) {
    var path = request.getRequestURI();
    return part(READING.contains(request.getMethod()) ? path : routes.pageAt(path), number);
  }

  /**
   * What is read is asked about once in the reader's own day. A form that was opened before
   * midnight must not be lost after it: of what is sent, the day is the last 24 hours.
   */
  private Optional<Standing> standing(Actor actor, ExchangeId child, HttpServletRequest request) {
    return READING.contains(request.getMethod())
        ? said.of(actor, child, readers.zoneOf(actor))
        : said.lately(actor, child);
  }

  private static String part(String path, String number) {
    int end = path.indexOf(number + "/");
    return end < 0 ? "" : path.substring(end + number.length() + 1);
  }

  /**
   * A page that shows its own State's children alone is silent about others, and as much is done
   * for those as for a child who never was.
   */
  private boolean isInReach(Actor actor, ExchangeId child, HttpServletRequest request) {
    return routes
        .find(request)
        .filter(route -> route.extentOf(actor.role()) != Extent.NATION)
        .map(route -> marks.concern(actor, child))
        .orElse(true);
  }

  /** Nobody has said today what they open this record for. */
  static final class NotSaid extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String question;

    NotSaid(String question) {
      super("a purpose is to be said", null, false, false);
      this.question = question;
    }
  }
}
