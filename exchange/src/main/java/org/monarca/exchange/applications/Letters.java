package org.monarca.exchange.applications;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;

/**
 * What those are told who have to do with an application, and the links by which they come back.
 */
final class Letters {

  private static final String APPLICANT = "applicant:";
  private static final String AUTHORITY = "authority:";

  private final Notices notices;
  private final Links links;

  Letters(Notices notices, Links links) {
    this.notices = notices;
    this.links = links;
  }

  /** Tells the applicant; what happened is the kind of the letter. */
  void toApplicant(UUID application, String kind) {
    notices.send(new Notice("application-" + kind, applicant(application), Map.of()));
  }

  void toAuthority(UUID application, String kind) {
    notices.send(new Notice("application-" + kind, authority(application), Map.of()));
  }

  /** Whoever was asked to vouch is not asked any more. */
  void endVouching(UUID application) {
    links.end(new Link(LinkPurpose.VOUCH, authority(application)));
  }

  static String applicant(UUID application) {
    return APPLICANT + application;
  }

  static String authority(UUID application) {
    return AUTHORITY + application;
  }

  /** The application whose applicant that receiver is. */
  static Optional<UUID> ofApplicant(String receiver) {
    return of(APPLICANT, receiver);
  }

  /** The application whose verifying authority that receiver is. */
  static Optional<UUID> ofAuthority(String receiver) {
    return of(AUTHORITY, receiver);
  }

  private static Optional<UUID> of(String role, String receiver) {
    return receiver.startsWith(role)
        ? Optional.of(UUID.fromString(receiver.substring(role.length())))
        : Optional.empty();
  }
}
