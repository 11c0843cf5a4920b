package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.protection.EmergencyReason;
import org.monarca.exchange.protection.Mark;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks.Marked;
import org.monarca.exchange.protection.Opening;
import org.monarca.exchange.protection.Whereabouts.Newcomer;
import org.monarca.exchange.web.ProtectedPage.ChildLine;
import org.monarca.exchange.web.ProtectedPage.NewcomerLine;
import org.monarca.exchange.web.ProtectedPage.OpeningLine;
import org.monarca.exchange.web.ProtectionPage.MarkLine;

/** Marks and emergencies in words. */
final class ProtectionWords {

  private final Wording words;
  private final Readers readers;

  ProtectionWords(Wording words, Readers readers) {
    this.words = words;
    this.readers = readers;
  }

  MarkLine line(Mark mark) {
    return new MarkLine(reason(mark), set(mark), ended(mark), letIn(mark));
  }

  ChildLine line(Marked marked) {
    var mark = marked.mark();
    var moved = mark.moved();
    return new ChildLine(
        marked.child().digits(),
        marked.child().forPeople(),
        reason(mark),
        set(mark),
        moved == null ? null : words.moment(moved),
        mark.waiting() != null && !mark.isOver(),
        ended(mark));
  }

  NewcomerLine line(Newcomer newcomer) {
    var child = newcomer.child();
    var protecting = newcomer.protecting();
    var code = newcomer.code();
    return new NewcomerLine(
        child.digits(),
        child.forPeople(),
        words.moment(newcomer.since()),
        protecting == null ? null : words.state(protecting),
        code == null ? null : code.substring(0, 4) + " " + code.substring(4));
  }

  OpeningLine line(Opening opening) {
    var state = opening.state();
    var account = opening.account();
    var office = state == null ? words.say("review.department") : words.state(state);
    return new OpeningLine(
        opening.child().digits(),
        opening.child().forPeople(),
        account == null
            ? words.say("protected.who-withheld")
            : words.say("protected.who", name(account), office),
        words.say("emergency.reason." + opening.reason().code()),
        opening.note(),
        words.moment(opening.opened()),
        words.moment(opening.until()));
  }

  List<Choice> markReasons() {
    return Arrays.stream(MarkReason.values())
        .map(reason -> new Choice(reason.code(), words.say("protection.reason." + reason.code())))
        .toList();
  }

  List<Choice> emergencyReasons() {
    return Arrays.stream(EmergencyReason.values())
        .map(reason -> new Choice(reason.code(), words.say("emergency.reason." + reason.code())))
        .toList();
  }

  private String reason(Mark mark) {
    return words.say("protection.reason." + mark.reason().code());
  }

  private String set(Mark mark) {
    return words.say("protection.by", words.moment(mark.since()), name(mark.by()));
  }

  private @Nullable String ended(Mark mark) {
    var at = mark.ended();
    var by = mark.endedBy();
    return at == null || by == null ? null : words.say("protection.by", words.moment(at), name(by));
  }

  private @Nullable String letIn(Mark mark) {
    var at = mark.letIn();
    var by = mark.letInBy();
    return at == null || by == null ? null : words.say("protection.by", words.moment(at), name(by));
  }

  private String name(String account) {
    return readers.nameOf(account).orElse(words.say("number.somebody"));
  }
}
