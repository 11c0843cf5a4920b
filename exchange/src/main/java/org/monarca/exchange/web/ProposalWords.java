package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.ProposedSeverity;
import org.monarca.exchange.intake.Proposing;
import org.monarca.exchange.intake.SeverityProposal;
import org.monarca.exchange.intake.SeverityProposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Problem;

/** Proposals about a rule in the reader's language. */
final class ProposalWords {

  private final Wording words;
  private final Readers readers;

  ProposalWords(Wording words, Readers readers) {
    this.words = words;
    this.readers = readers;
  }

  ProposalsPart part(@Nullable Actor reader, Problem problem, List<SeverityProposal> standing) {
    return part(reader, problem, standing, "", "", Problems.NONE);
  }

  /** The form as it was sent, with what is wrong. */
  ProposalsPart again(
      Actor reader,
      Problem problem,
      List<SeverityProposal> standing,
      String severity,
      String reason,
      Proposing why) {
    var field = isOpen(reader, problem, standing) ? field(why) : "proposals";
    var message =
        words.say(
            "proposals.problem." + why.name().replace('_', '-').toLowerCase(Locale.ROOT),
            SeverityProposal.LONGEST_REASON);
    return part(reader, problem, standing, severity, reason, Problems.of(field, message));
  }

  private ProposalsPart part(
      @Nullable Actor reader,
      Problem problem,
      List<SeverityProposal> standing,
      String severity,
      String reason,
      Problems problems) {
    var administrator = isAdministrator(reader);
    var open = isOpen(reader, problem, standing);
    return new ProposalsPart(
        standing.stream().map(proposal -> line(proposal, administrator)).toList(),
        open,
        Stream.of(ProposedSeverity.values())
            .map(value -> new Choice(value.code(), severity(value)))
            .toList(),
        severity,
        reason,
        problems);
  }

  private static String field(Proposing why) {
    return why == Proposing.SEVERITY_UNKNOWN ? "severity" : "reason";
  }

  /** One proposal of a State at a time, and of warnings alone. */
  private static boolean isOpen(
      @Nullable Actor reader, Problem problem, List<SeverityProposal> standing) {
    return isAdministrator(reader) && SeverityProposals.isNegotiable(problem) && standing.isEmpty();
  }

  private static boolean isAdministrator(@Nullable Actor reader) {
    return reader != null && reader.role().equals(Role.STATE_DATA_ADMIN.code());
  }

  private ProposalsPart.Line line(SeverityProposal proposal, boolean own) {
    var person = readers.nameOf(proposal.person()).orElse(words.say("proposals.somebody"));
    return new ProposalsPart.Line(
        proposal.id(),
        severity(proposal.severity()),
        words.say(
            "proposals.by", words.state(proposal.state()), person, words.day(proposal.proposed())),
        proposal.reason(),
        own);
  }

  private String severity(ProposedSeverity severity) {
    return words.say("proposals.severity." + severity.code());
  }
}
