/**
 * What people decide about children: that two are one (a merge), that one is two (a split), that
 * records stay apart, and that such a decision is taken back.
 *
 * <p>Invariants: nothing joins or parts children but by two people, the second of another State
 * where another State's record is touched (the table holds that they are two); a child is under one
 * proposal at a time; a number that was merged away leads to the one that stays, for ever; records
 * kept apart are joined by nothing until that decision is undone; a decision that is undone leaves
 * every record where it would stand without it, what came later decided anew.
 */
@NullMarked
@NamedInterface("decisions")
package org.monarca.exchange.identity.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
