package org.monarca.exchange.worklist;

import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** Finds what somebody's scope is: by their role, and by the place that their account has now. */
@Component
class Scopes {

  private final Accounts accounts;

  Scopes(Accounts accounts) {
    this.accounts = accounts;
  }

  Scope of(Actor actor) {
    return switch (Role.of(actor.role()).orElse(Role.SCHOOL_USER)) {
      case SCHOOL_USER -> new Scope.Nothing();
      case DISTRICT_ADMIN, REGION_ADMIN ->
          accounts.find(actor.id()).flatMap(Scopes::below).orElseGet(Scope.Nothing::new);
      case STATE_DATA_ADMIN, STATE_SYSTEM ->
          actor.ownState().<Scope>map(Scope.OfState::new).orElseGet(Scope.Nothing::new);
      case FEDERAL_USER -> new Scope.OfNation();
    };
  }

  private static Optional<Scope> below(Account account) {
    var state = account.state();
    var district = account.district();
    var region = account.region();
    if (state != null && district != null) {
      return Optional.of(new Scope.OfDistrict(state, district));
    }
    return state != null && region != null
        ? Optional.of(new Scope.OfRegion(state, region))
        : Optional.empty();
  }
}
