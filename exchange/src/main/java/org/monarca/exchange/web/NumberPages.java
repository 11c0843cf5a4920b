package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.identity.WithheldEvidence;
import org.monarca.exchange.identity.decisions.ChildDecisions;
import org.monarca.exchange.identity.decisions.Proposal;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.web.NumberPage.Typed;
import org.monarca.exchange.web.NumberPage.Waiting;
import org.monarca.linkage.weigh.Evidence;
import org.springframework.stereotype.Component;

/** Makes the page of a child's number. */
@Component
class NumberPages {

  private final Readers readers;
  private final Children children;
  private final Identities identities;
  private final ChildDecisions decisions;
  private final Proposals proposals;
  private final ProtectedTogether together;
  private final Purposes purposes;
  private final InstantSource clock;

  NumberPages(
      Readers readers,
      Children children,
      Identities identities,
      ChildDecisions decisions,
      Proposals proposals,
      ProtectedTogether together,
      Purposes purposes,
      InstantSource clock) {
    this.readers = readers;
    this.children = children;
    this.identities = identities;
    this.decisions = decisions;
    this.proposals = proposals;
    this.together = together;
    this.purposes = purposes;
    this.clock = clock;
  }

  /** Nothing where the number is nobody's. */
  Optional<NumberPage> of(
      Actor reader,
      ExchangeId number,
      @Nullable String outcome,
      Typed typed,
      Problems problems,
      Wording words) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return children
        .find(purposes.lookUp(reader, number), number)
        .map(child -> {
          var told = new Told(reader, child.isWithheld(), words);
          return new NumberPage(
              child.id().digits(),
              new IdentityWords(child, words, today).banner(),
              all(decisions.records(child.id()), record -> record(record, told)),
              all(
                  identities.events(child.id()),
                  event -> event(told.withheld ? Withheld.from(event) : event, words)),
              all(decisions.decisions(child.id()), past -> decision(past, of(past, told))),
              ReviewBody.reasons(words),
              proposals
                  .about(child.id())
                  .map(found -> waiting(found, of(found, told)))
                  .orElse(null),
              whyNot(reader, child.id(), words),
              decisions.mayTakeBack(reader),
              outcome,
              typed,
              problems);
        });
  }

  private @Nullable String whyNot(Actor reader, ExchangeId child, Wording words) {
    return proposals
        .whyNot(reader, child)
        .map(why -> DecisionWords.says(why.code(), words))
        .orElse(null);
  }

  /**
   * To whom it is told, and whether it must not tell them where the child is.
   *
   * @param withheld whether other States are, and what people wrote
   */
  private record Told(Actor reader, boolean withheld, Wording words) {

    String stateOf(String state) {
      return Withheld.from(reader, state, withheld);
    }
  }

  /** What is decided about a child is about another too. */
  private Told of(ChildDecisions.Past past, Told told) {
    return told.withheld
        ? told
        : new Told(
            told.reader,
            together.isOneOfWithheld(told.reader, decisions.recordsOf(past)),
            told.words);
  }

  private Told of(Proposal proposal, Told told) {
    return told.withheld
        ? told
        : new Told(
            told.reader, together.isOneWithheld(told.reader, proposal.children()), told.words);
  }

  private static Waiting waiting(Proposal proposal, Told told) {
    var words = told.words;
    var answering = proposal.answeringStates().stream().map(told::stateOf).toList();
    return new Waiting(
        proposal.id(),
        proposal.status() == Proposal.Status.DISPUTED
            ? words.say("number.waits-department")
            : words.say("number.waits", words.states(answering)),
        proposal.proposer().equals(told.reader.id()));
  }

  private static NumberPage.Source record(ChildDecisions.ChildSource record, Told told) {
    var words = told.words;
    var state = told.stateOf(record.state());
    return new NumberPage.Source(
        record.source(),
        words.state(state),
        Withheld.isWithheld(state) ? words.say("value.withheld") : record.stateStudentId(),
        words.say("number.how." + record.how()),
        words.moment(record.since()));
  }

  private NumberPage.Event event(IdentityEvent event, Wording words) {
    return new NumberPage.Event(
        words.moment(event.at()),
        words.say("number.what." + event.what().code()),
        by(event, words),
        event.exchangeIds().stream().map(ExchangeId::forPeople).collect(Collectors.joining(" → ")),
        sentences(event.evidence(), words));
  }

  private String by(IdentityEvent event, Wording words) {
    var model = event.model();
    if (model == null && event.by().equals(Withheld.BY)) {
      return words.say("value.withheld");
    }
    return model == null
        ? readers.nameOf(event.by()).orElse(words.say("number.exchange"))
        : words.say("number.by-model", model);
  }

  private static List<String> sentences(@Nullable Evidence evidence, Wording words) {
    return evidence == null ? List.of() : evidence.sentences(words.locale());
  }

  /** Who decided alone, or proposed and confirmed. */
  private String by(ChildDecisions.Past past, Wording words) {
    var proposer = name(past.proposer(), words);
    var confirmer = past.confirmer();
    return confirmer == null
        ? words.say("number.decided-by", proposer)
        : words.say("number.proposed-and-confirmed", proposer, name(confirmer, words));
  }

  private String name(String account, Wording words) {
    return readers.nameOf(account).orElse(words.say("number.somebody"));
  }

  private NumberPage.Decision decision(ChildDecisions.Past past, Told told) {
    var words = told.words;
    var reason = words.say("review.reason." + ReviewBody.known(past.grounds().reason()));
    var note = past.grounds().note();
    return new NumberPage.Decision(
        past.id(),
        past.kind().equals("apart") ? "reopen" : "undo",
        words.say("number.decision." + past.kind()),
        note.isEmpty() || told.withheld ? reason : reason + ": " + note,
        words.moment(past.at()),
        told.withheld ? words.say("value.withheld") : by(past, words),
        sentences(WithheldEvidence.of(past.evidence(), told.withheld), words),
        past.isUndone());
  }

  private static <T, U> List<U> all(List<T> some, Function<T, U> words) {
    return some.stream().map(words).toList();
  }
}
