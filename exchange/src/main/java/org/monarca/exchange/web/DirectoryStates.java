package org.monarca.exchange.web;

import java.util.Optional;
import org.monarca.exchange.jurisdictions.Jurisdiction;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** Whose directory is looked at: the State asked for, else the reader's own. */
@Component
class DirectoryStates {

  private final States states;

  DirectoryStates(States states) {
    this.states = states;
  }

  /** None for the Department as long as it has not said which. */
  Optional<Jurisdiction> asked(Actor actor, String state) {
    return state.isEmpty() ? actor.ownState().flatMap(states::find) : states.find(state);
  }
}
