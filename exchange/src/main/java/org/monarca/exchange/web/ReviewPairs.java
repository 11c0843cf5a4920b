package org.monarca.exchange.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.LookUp;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.WithheldEvidence;
import org.monarca.exchange.identity.decisions.NearMatch;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ReviewPage.Pair;
import org.monarca.exchange.web.ReviewPage.Side;
import org.monarca.linkage.draw.Waterfall;
import org.monarca.linkage.weigh.Evidence;
import org.springframework.stereotype.Component;

/** Finds children, or the parts of one, for a reader and lays them beside each other. */
@Component
class ReviewPairs {

  private final Children children;
  private final Identities identities;
  private final InstantSource clock;

  ReviewPairs(Children children, Identities identities, InstantSource clock) {
    this.children = children;
    this.identities = identities;
    this.clock = clock;
  }

  /** Each child is looked up, and its reading audited, once. */
  List<Pair> ofNearMatches(List<NearMatch> near, Actor reader, Wording words) {
    var found = new HashMap<ExchangeId, Optional<ChildRecord>>();
    var pairs = new ArrayList<Pair>();
    for (var each : near) {
      if (each.isDoubtfulLink()) {
        pairs.addAll(ofDoubtfulLink(each, reader, words));
      } else {
        var left =
            found.computeIfAbsent(each.own(), id -> children.find(LookUp.forTask(reader), id));
        var right =
            found.computeIfAbsent(each.other(), id -> children.find(LookUp.forTask(reader), id));
        if (left.isPresent() && right.isPresent()) {
          var told = new Told(each, reader, List.of(left.get(), right.get()));
          pairs.add(pair(Both.of(left.get(), right.get()), false, Asked.of(told, words), words));
        }
      }
    }
    return pairs;
  }

  /** A record beside the others of its child. */
  private List<Pair> ofDoubtfulLink(NearMatch near, Actor reader, Wording words) {
    var found =
        children.inParts(LookUp.forTask(reader), near.own(), List.of(Set.of(near.source())));
    if (found.isEmpty()) {
      return List.of();
    }
    var others = words.say("review.other-records", near.own().forPeople());
    var told = new Told(near, reader, found);
    var record = words.say("review.record", told.stateStudentId(), words.state(told.state()));
    var both = new Both(found.getFirst(), others, found.getLast(), record);
    return List.of(pair(both, true, Asked.of(told, words), words));
  }

  /** A child that may be several: the records that keep the number, and each of the parts. */
  List<Pair> ofParts(ExchangeId child, List<Set<Long>> parts, Actor reader, Wording words) {
    var found = children.inParts(LookUp.forTask(reader), child, parts);
    var rest = new HashSet<>(identities.sources(child));
    parts.forEach(rest::removeAll);
    return IntStream.range(1, found.size())
        .mapToObj(part ->
            pair(
                new Both(
                    found.getFirst(),
                    words.say("review.stays-here", child.forPeople()),
                    found.get(part),
                    words.say("review.goes", part)),
                true,
                Asked.of(identities.evidence(rest, parts.get(part - 1)), part),
                words))
        .toList();
  }

  /** Children that may be one: the one whose number stays, and each of the others. */
  List<Pair> ofChildren(ExchangeId survivor, List<ExchangeId> others, Actor reader, Wording words) {
    var stays = children.find(LookUp.forTask(reader), survivor);
    var sources = identities.sources(survivor);
    return others.stream()
        .flatMap(other -> children.find(LookUp.forTask(reader), other).stream())
        .flatMap(other -> stays.map(stay -> Both.of(stay, other)).stream())
        .map(both -> {
          var evidence = identities.evidence(sources, identities.sources(both.right.id()));
          int place = others.indexOf(both.right.id()) + 1;
          return pair(both, false, Asked.of(evidence, place), words);
        })
        .toList();
  }

  private Pair pair(Both both, boolean parts, Asked asked, Wording words) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean isWithheld = both.left.isWithheld() || both.right.isWithheld();
    var evidence = WithheldEvidence.of(asked.evidence, isWithheld);
    return new Pair(
        asked.nearMatch,
        asked.why,
        parts,
        side(both.left, both.leftName, today, words),
        side(both.right, both.rightName, today, words),
        evidence == null ? List.of() : evidence.sentences(words.locale()),
        evidence == null
            ? null
            : Waterfall.svg(evidence, words.locale(), Map.of(), "evidence-" + asked.name),
        isWithheld ? null : new TwoLives(words, today).of(both.left, both.right),
        new ReviewRows(words).of(both.left, both.right),
        Stream.of(both.left, both.right)
            .flatMap(child -> child.states().stream())
            .map(StateRecord::state)
            .collect(Collectors.toSet()));
  }

  private static Side side(ChildRecord child, String name, LocalDate today, Wording words) {
    var banner = new IdentityWords(child, words, today).banner();
    return new Side(child.id().digits(), name, banner.name(), banner.born(), banner.states());
  }

  /**
   * Why two are compared.
   *
   * @param nearMatch 0 where a proposal asks
   * @param name by which the drawing of the evidence is told from others of the page
   */
  private record Asked(
      long nearMatch, @Nullable String why, @Nullable Evidence evidence, String name) {

    static Asked of(Told told, Wording words) {
      var near = told.near;
      var why =
          words.say(
              "review.why." + near.reason(), words.state(told.state()), told.stateStudentId());
      return new Asked(near.id(), why, near.evidence(), Long.toString(near.id()));
    }

    static Asked of(Optional<Evidence> evidence, int place) {
      return new Asked(0, null, evidence.orElse(null), "proposed-" + place);
    }
  }

  /** A near match, as far as its reader may know whose record it is about. */
  private record Told(NearMatch near, Actor reader, List<ChildRecord> children) {

    String state() {
      return Withheld.from(
          reader, near.state(), children.stream().anyMatch(ChildRecord::isWithheld));
    }

    String stateStudentId() {
      return Withheld.isWithheld(state()) ? "" : near.stateStudentId();
    }
  }

  /** Two to compare, and what each is called. */
  private record Both(ChildRecord left, String leftName, ChildRecord right, String rightName) {

    static Both of(ChildRecord left, ChildRecord right) {
      return new Both(left, left.id().forPeople(), right, right.id().forPeople());
    }
  }
}
