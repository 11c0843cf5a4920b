package org.monarca.exchange.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.trail.Showing;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.Seen;
import org.monarca.exchange.oversight.WhoHasSeen;
import org.monarca.exchange.oversight.demands.AccountOfDemands;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who has seen a child, and the account of disclosures of its record. */
@Controller
class SeenController {

  private static final int PAGE = 100;

  /** So many days of parties stand in one account, the latest; the page says how many do not. */
  private static final int MOST_PARTIES = 2_000;

  private final WhoHasSeen seen;
  private final AccountOfDemands demands;
  private final RoleGrants grants;
  private final GrantWords grantWords;
  private final OfficeWords offices;
  private final Purposes purposes;
  private final Readers readers;
  private final InstantSource clock;

  SeenController(
      WhoHasSeen seen,
      AccountOfDemands demands,
      RoleGrants grants,
      GrantWords grantWords,
      OfficeWords offices,
      Purposes purposes,
      Readers readers,
      InstantSource clock) {
    this.seen = seen;
    this.demands = demands;
    this.grants = grants;
    this.grantWords = grantWords;
    this.offices = offices;
    this.purposes = purposes;
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/children/{exchangeId}/viewers")
  String viewers(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "1") long page,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    long number = Math.clamp(page, 1, 100_000);
    var found =
        found(
            ExchangeId.read(exchangeId)
                .flatMap(id ->
                    seen.people(
                        actor,
                        () -> purpose(actor, id),
                        id,
                        words.zone(),
                        (number - 1) * PAGE,
                        PAGE)));
    var shown = found.list().stream().limit(PAGE).toList();
    boolean more = found.list().size() > PAGE;
    model.addAttribute(
        "seen",
        new SeenPage(
            found.child().digits(),
            found.child().forPeople(),
            found.withheld(),
            inWords(shown, words).people(shown),
            number,
            more ? number + 1 : null,
            0,
            words.moment(clock.instant())));
    return "children/viewers";
  }

  /** Opening the account is printing it: what is read on a screen cannot be told from paper. */
  @GetMapping("/children/{exchangeId}/disclosures")
  String disclosures(Actor actor, @PathVariable String exchangeId, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var found =
        found(
            ExchangeId.read(exchangeId)
                .flatMap(id ->
                    seen.parties(actor, () -> purpose(actor, id), id, words.zone(), MOST_PARTIES)));
    var shown = found.list();
    model.addAttribute(
        "seen",
        new SeenPage(
            found.child().digits(),
            found.child().forPeople(),
            found.withheld(),
            inWords(List.of(), words).parties(shown),
            1,
            null,
            shown.isEmpty() ? 0 : shown.getFirst().lines() - shown.size(),
            words.moment(clock.instant())));
    var inWords = new DemandWords(words, account -> account);
    model.addAttribute("given", demands.of(found.numbers()).stream().map(inWords::given).toList());
    return "children/disclosures";
  }

  private String purpose(Actor actor, ExchangeId child) {
    return purposes.lookUp(actor, child).purpose().code();
  }

  private SeenWords inWords(List<Showing> shown, Wording words) {
    var names = offices.in(words);
    names.people(shown.stream().map(Showing::actor));
    var held =
        grants.positions(
            shown.stream().flatMap(one -> Stream.ofNullable(one.grant())).distinct().toList());
    return new SeenWords(
        words,
        names::person,
        grant ->
            Optional.ofNullable(held.get(grant)).map(position -> grantWords.say(position, words)));
  }

  private static <T> Seen<T> found(Optional<Seen<T>> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
