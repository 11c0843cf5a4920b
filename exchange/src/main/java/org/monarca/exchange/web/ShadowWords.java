package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.shadow.Change;
import org.monarca.exchange.identity.shadow.ShadowChange;
import org.monarca.exchange.identity.shadow.ShadowRun;
import org.monarca.exchange.identity.shadow.Side;
import org.monarca.exchange.web.ShadowPage.Column;
import org.monarca.exchange.web.ShadowPage.Line;
import org.monarca.exchange.web.ShadowPage.Tab;

/** Changes of a shadow run in the reader's language; numbers and evidence, no names. */
final class ShadowWords {

  private final Wording words;
  private final LinkageWords linkage;
  private final @Nullable String ownState;

  /**
   * @param ownState the reader's State; absent for the Department, which sees no State's own
   *     numbers
   */
  ShadowWords(Wording words, LinkageWords linkage, @Nullable String ownState) {
    this.words = words;
    this.linkage = linkage;
    this.ownState = ownState;
  }

  List<Tab> tabs(ShadowRun run, @Nullable Change chosen) {
    var tabs = new ArrayList<Tab>();
    long all = 0;
    for (var change : Change.values()) {
      all += run.count(change);
    }
    tabs.add(new Tab("", words.say("shadow.all"), words.number(all), chosen == null));
    for (var change : Change.values()) {
      tabs.add(
          new Tab(
              change.code(),
              words.say("shadow." + change.code()),
              words.number(run.count(change)),
              change == chosen));
    }
    return tabs;
  }

  Line line(ShadowChange change, ShadowRun run) {
    var kind = change.change().code();
    return new Line(
        kind,
        words.say("shadow." + kind + ".meaning"),
        words.state(change.state()),
        change.state().equals(ownState) ? change.stateStudentId() : null,
        change.own(),
        new ExchangeId(change.own()).forPeople(),
        column(run.against(), change.active()),
        column(run.model(), change.tried()));
  }

  private Column column(String model, Side side) {
    var child = side.child();
    var evidence = side.evidence();
    return new Column(
        model,
        child,
        child == null ? null : new ExchangeId(child).forPeople(),
        evidence == null ? null : words.say("model.bits", linkage.bits(evidence.weight())),
        evidence == null ? List.of() : evidence.sentences(words.locale()));
  }

  String whose() {
    return ownState == null
        ? words.say("shadow.of-all")
        : words.say("shadow.of-state", words.state(ownState));
  }
}
