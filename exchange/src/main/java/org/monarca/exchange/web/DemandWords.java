package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.oversight.demands.Basis;
import org.monarca.exchange.oversight.demands.Decision;
import org.monarca.exchange.oversight.demands.Demand;
import org.monarca.exchange.oversight.demands.Family;
import org.monarca.exchange.oversight.demands.Given;
import org.monarca.exchange.oversight.demands.NewDecision;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.DemandPage.Decided;
import org.monarca.exchange.web.DemandsPage.Line;

/** Legal demands in the reader's language. */
final class DemandWords {

  private final Wording words;
  private final UnaryOperator<String> names;

  /**
   * @param names what people are called, by their accounts
   */
  DemandWords(Wording words, UnaryOperator<String> names) {
    this.words = words;
    this.names = names;
  }

  Line line(Demand demand) {
    return new Line(
        demand.id(),
        name(demand),
        words.state(demand.state()),
        demand.office(),
        words.say("demand.basis." + demand.basis()),
        words.date(demand.received()),
        standing(demand),
        demand.waiting().isPresent());
  }

  /**
   * @param alone whether the reader's State has no other officer
   */
  DemandPage page(
      Demand demand, Actor reader, boolean alone, @Nullable String done, TypedFields typed) {
    boolean officer = reader.role().equals(Role.PRIVACY_OFFICER.code());
    var waiting = demand.waiting();
    boolean own = waiting.filter(one -> one.proposedBy().equals(reader.id())).isPresent();
    return new DemandPage(
        demand.id(),
        name(demand),
        standing(demand),
        facts(demand),
        means(demand),
        demand.asked(),
        demand.decisions().stream().map(this::decided).toList(),
        officer && waiting.isEmpty() && demand.confirmed().isEmpty(),
        alone,
        own ? null : waiting.map(Decision::id).orElse(null),
        own ? waiting.map(Decision::id).orElse(null) : null,
        waiting.filter(Decision::byDepartment).isPresent(),
        basis(demand, Basis::threat),
        officer && demand.confirmed().filter(Decision::isToBeHanded).isPresent(),
        officer && demand.confirmed().filter(Decision::isSilent).isPresent(),
        NewDecision.KINDS.stream().map(kind -> choice(kind, "demand.kind.")).toList(),
        Stream.of(Family.values())
            .filter(family -> family != Family.FORBIDDEN || basis(demand, Basis::forbids))
            .map(family -> choice(family.code(), "demand.family."))
            .toList(),
        done,
        typed);
  }

  List<Choice> bases() {
    return Basis.all().stream().map(one -> choice(one.code(), "demand.basis.")).toList();
  }

  /** What was given of a record, as its account of disclosures tells it. */
  SeenPage.Line given(Given given) {
    return new SeenPage.Line(
        given.office(),
        words.say("demand.account"),
        came(given),
        given.threat() == null
            ? basisWithSource(given.basis())
            : basisWithSource(given.basis()) + ": " + given.threat(),
        words.day(given.at()));
  }

  private String came(Given given) {
    if (!given.came().equals("given")) {
      return words.say("demand.came." + given.came());
    }
    var handed = given.handed();
    return handed == null
        ? words.say("demand.came.given", kinds(given.kinds()))
        : words.say("demand.came.handed", kinds(given.kinds()), words.date(handed));
  }

  private List<Choice> facts(Demand demand) {
    return List.of(
        fact("demand.office", demand.office()),
        fact("demand.person", orNotKnown(demand.person())),
        fact("demand.reference", orNotKnown(demand.reference())),
        fact("demand.received", words.date(demand.received())),
        fact("demand.basis", basisWithSource(demand.basis())),
        fact(
            "demand.named",
            demand.named().isEmpty() ? words.say("register.nobody") : numbers(demand.named())),
        fact(
            "demand.written",
            words.say(
                "incident.opened-by",
                words.moment(demand.written()),
                names.apply(demand.writtenBy()))));
  }

  private String means(Demand demand) {
    if (!basis(demand, Basis::gives)) {
      return words.say("demand.means.nothing");
    }
    if (basis(demand, Basis::forbids)) {
      return words.say("demand.means.forbids");
    }
    return words.say(basis(demand, Basis::tells) ? "demand.means.tells" : "demand.means.gives");
  }

  private Decided decided(Decision one) {
    var facts = new ArrayList<Choice>();
    facts.add(fact("demand.why", one.why()));
    if (one.given()) {
      facts.add(fact("demand.children", numbers(one.children())));
      facts.add(fact("demand.kinds", kinds(one.kinds())));
    }
    if (one.family() != null) {
      facts.add(fact("demand.family", family(one)));
    }
    var threat = one.threat();
    if (threat != null) {
      facts.add(fact("demand.threat", threat));
    }
    facts.add(
        fact(
            "demand.proposed",
            words.say(
                "incident.opened-by",
                words.moment(one.proposed()),
                names.apply(one.proposedBy()))));
    var decided = one.decided();
    var by = one.decidedBy();
    if (decided != null && by != null) {
      facts.add(
          fact(
              "demand.verdict." + one.verdict(),
              words.say("incident.opened-by", words.moment(decided), names.apply(by))));
    }
    var back = one.verdictWhy();
    if (back != null) {
      facts.add(fact("demand.verdict-why", back));
    }
    var handed = one.handed();
    var handedBy = one.handedBy();
    if (handed != null && handedBy != null) {
      facts.add(
          fact(
              "demand.handed",
              words.say("incident.opened-by", words.date(handed), names.apply(handedBy))));
    }
    return new Decided(
        words.say("demand.decision." + (one.given() ? "given" : "refused"), says(one)),
        one.verdict() == null,
        facts);
  }

  private String says(Decision one) {
    var verdict = one.verdict();
    if (verdict != null) {
      return words.say("demand.stands." + verdict);
    }
    return words.say(one.byDepartment() ? "demand.stands.department" : "demand.stands.waits");
  }

  private static String numbers(List<String> children) {
    return children.stream()
        .map(id -> new ExchangeId(id).forPeople())
        .collect(Collectors.joining(", "));
  }

  private String family(Decision one) {
    var family = one.family();
    if (family == null) {
      return words.say("value.not-known");
    }
    var lifted = one.lifted();
    var day = one.familyDay();
    var why = one.familyWhy();
    var said = words.say("demand.family." + family.code());
    if (lifted != null) {
      return words.say("demand.lifted", said, words.day(lifted));
    }
    return day != null ? said + ", " + words.date(day) : why != null ? said + ": " + why : said;
  }

  private String standing(Demand demand) {
    if (demand.waiting().isPresent()) {
      return words.say(
          demand.waiting().get().byDepartment()
              ? "demand.stands.department"
              : "demand.stands.waits");
    }
    return demand
        .confirmed()
        .map(one -> words.say(one.given() ? "demand.is.given" : "demand.is.refused"))
        .orElseGet(() -> words.say("demand.is.open"));
  }

  private String name(Demand demand) {
    return words.say("demand.name", Long.toString(demand.id()));
  }

  private String basisWithSource(String code) {
    var source = Basis.of(code).map(Basis::source).orElse("");
    var said = words.say("demand.basis." + code);
    return source.isEmpty() ? said : said + " (" + source + ")";
  }

  private String kinds(List<String> codes) {
    return codes.stream()
        .map(code -> words.say("demand.kind." + code))
        .collect(Collectors.joining(", "));
  }

  private static boolean basis(Demand demand, Predicate<Basis> asked) {
    return Basis.of(demand.basis()).filter(asked).isPresent();
  }

  private Choice fact(String key, String value) {
    return new Choice(words.say(key), value);
  }

  private Choice choice(String code, String key) {
    return new Choice(code, words.say(key + code));
  }

  private String orNotKnown(@Nullable String said) {
    return said == null ? words.say("value.not-known") : said;
  }
}
