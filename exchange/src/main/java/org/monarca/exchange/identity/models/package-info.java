/**
 * By which model children are linked: the registry of models, and learning a new one from the
 * records that are there.
 *
 * <p>Invariants: at most one model is active, and the database holds it to that; the text of a
 * model never changes; a learned model is only proposed: a person applies it, with a reason, after
 * a finished shadow run against the model that is active then; applying links and parts nobody, it
 * governs decisions from then on (ADR 0018). Every process decides by the active model from its
 * next batch on.
 */
@NamedInterface("models")
@NullMarked
package org.monarca.exchange.identity.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
