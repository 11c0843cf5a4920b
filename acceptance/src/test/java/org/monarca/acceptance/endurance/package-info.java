/**
 * What a machine can do to the service: it is killed in the middle of its work and started again,
 * and it is ended politely. Nothing that was acknowledged is lost, nothing is done twice, nothing
 * is left behind, and its log names no child.
 */
@NullMarked
package org.monarca.acceptance.endurance;

import org.jspecify.annotations.NullMarked;
