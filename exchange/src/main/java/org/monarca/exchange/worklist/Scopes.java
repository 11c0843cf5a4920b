package org.monarca.exchange.worklist;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Finds what somebody's scope is: by the role that they act in, and where they hold it. Whoever
 * holds it no longer, or is let in no longer, has none: that is asked within the transaction, for
 * rights may end after a request was let in.
 */
@Component
class Scopes {

  private final Accounts accounts;
  private final RoleGrants grants;

  Scopes(Accounts accounts, RoleGrants grants) {
    this.accounts = accounts;
    this.grants = grants;
  }

  Scope of(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON || accounts.find(actor.id()).isEmpty()) {
      return of(actor, null);
    }
    return accounts.isClosed(actor.id())
        ? new Scope.Nothing()
        : grants.actingIn(actor).map(acting -> of(actor, acting)).orElseGet(Scope.Nothing::new);
  }

  /** The same for whoever is to do something about tasks: a State's director only reads them. */
  Scope acting(Actor actor) {
    return actor.role().equals(Role.STATE_DIRECTOR.code()) ? new Scope.Nothing() : of(actor);
  }

  private static Scope of(Actor actor, @Nullable RoleGrant acting) {
    return switch (Role.of(actor.role()).orElse(Role.SCHOOL_USER)) {
      case SCHOOL_USER,
          QUERY_USER,
          RECRUITER,
          REGION_SETUP,
          PRIVACY_OFFICER,
          HELP_DESK,
          AUDITOR,
          OPERATOR ->
          new Scope.Nothing();
      case DISTRICT_ADMIN, REGION_ADMIN -> acting == null ? new Scope.Nothing() : below(acting);
      case STATE_DATA_ADMIN, STATE_DIRECTOR, STATE_SYSTEM ->
          actor.ownState().<Scope>map(Scope.OfState::new).orElseGet(Scope.Nothing::new);
      case FEDERAL_USER -> new Scope.OfNation();
      case USER_ADMIN -> ofUsers(actor, acting);
      case FEDERAL_ADMIN -> new Scope.OfUsersOfTheNation();
    };
  }

  /**
   * Tasks about applications lie with a State's user administrators; those of a region decide about
   * theirs beside them.
   */
  private static Scope ofUsers(Actor actor, @Nullable RoleGrant acting) {
    return acting != null && acting.region() != null
        ? new Scope.Nothing()
        : actor.ownState().<Scope>map(Scope.OfUsers::new).orElseGet(Scope.Nothing::new);
  }

  private static Scope below(RoleGrant acting) {
    var state = acting.state();
    var district = acting.district();
    var region = acting.region();
    if (state != null && district != null) {
      return new Scope.OfDistrict(state, district);
    }
    return state != null && region != null
        ? new Scope.OfRegion(state, region)
        : new Scope.Nothing();
  }
}
