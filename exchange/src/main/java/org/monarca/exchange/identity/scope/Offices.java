package org.monarca.exchange.identity.scope;

import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;

/**
 * Finds the office in which somebody acts. Where it is a part of a State the grant says which, and
 * whoever holds that no longer acts nowhere: it is asked within the transaction, for rights may end
 * after a request was let in.
 */
final class Offices {

  private final RoleGrants grants;

  Offices(RoleGrants grants) {
    this.grants = grants;
  }

  Office of(Actor actor) {
    return switch (Role.of(actor.role()).orElse(Role.OPERATOR)) {
      case STATE_DATA_ADMIN, STATE_DIRECTOR, PRIVACY_OFFICER, STATE_SYSTEM ->
          actor.ownState().<Office>map(Office.Place::of).orElseGet(Office.Nowhere::new);
      case SCHOOL_USER, QUERY_USER, RECRUITER, DISTRICT_ADMIN, REGION_ADMIN ->
          grants.actingIn(actor).map(Offices::of).orElseGet(Office.Nowhere::new);
      case FEDERAL_USER -> new Office.Department();
      case REGION_SETUP, USER_ADMIN, FEDERAL_ADMIN, HELP_DESK, AUDITOR, OPERATOR ->
          new Office.Nowhere();
    };
  }

  private static Office of(RoleGrant acting) {
    var state = acting.state();
    return state == null
        ? new Office.Nowhere()
        : new Office.Place(state, acting.region(), acting.district(), acting.position().school());
  }
}
