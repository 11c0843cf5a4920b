package org.monarca.exchange.worklist;

import java.util.Objects;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Finds what somebody's scope is: by their role, and by the place that their account has now. Whose
 * account says otherwise by now than their session, or lets them in no longer, has none: that is
 * asked within the transaction, for rights may end after a request was let in.
 */
@Component
class Scopes {

  private final Accounts accounts;

  Scopes(Accounts accounts) {
    this.accounts = accounts;
  }

  Scope of(Actor actor) {
    var account = actor.kind() == Actor.Kind.PERSON ? accounts.find(actor.id()).orElse(null) : null;
    if (account != null && !isAsBefore(actor, account)) {
      return new Scope.Nothing();
    }
    return switch (Role.of(actor.role()).orElse(Role.SCHOOL_USER)) {
      case SCHOOL_USER, PRIVACY_OFFICER -> new Scope.Nothing();
      case DISTRICT_ADMIN, REGION_ADMIN -> account == null ? new Scope.Nothing() : below(account);
      case STATE_DATA_ADMIN, STATE_SYSTEM ->
          actor.ownState().<Scope>map(Scope.OfState::new).orElseGet(Scope.Nothing::new);
      case FEDERAL_USER -> new Scope.OfNation();
      case USER_ADMIN ->
          actor.ownState().<Scope>map(Scope.OfUsers::new).orElseGet(Scope.Nothing::new);
      case FEDERAL_ADMIN -> new Scope.OfUsersOfTheNation();
    };
  }

  private boolean isAsBefore(Actor actor, Account account) {
    return account.role().code().equals(actor.role())
        && Objects.equals(account.state(), actor.state())
        && !accounts.isClosed(account.id());
  }

  private static Scope below(Account account) {
    var state = account.state();
    var district = account.district();
    var region = account.region();
    if (state != null && district != null) {
      return new Scope.OfDistrict(state, district);
    }
    return state != null && region != null
        ? new Scope.OfRegion(state, region)
        : new Scope.Nothing();
  }
}
