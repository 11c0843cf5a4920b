package org.monarca.population.states;

import org.jspecify.annotations.Nullable;
import org.monarca.population.people.Child;
import org.monarca.population.states.Registrars.Term;

/** Knows which numbers States give anew. */
@FunctionalInterface
public interface HandedOn {

  /** The number of a child long gone that this one gets; null for nearly all. */
  @Nullable String number(Child child, Term term);
}
