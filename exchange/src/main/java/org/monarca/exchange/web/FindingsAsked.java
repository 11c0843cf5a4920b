package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Cause;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.records.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which findings an address asks for.
 *
 * @param code of a problem; what is none asks for all
 * @param cause key of a cause, before the code; blank asks for all
 */
record FindingsAsked(@Nullable String code, @Nullable String cause) {

  /** A cause that is none is not answered with all: a file of it would say too much. */
  Narrowing narrowing() {
    if (cause != null && !cause.isBlank()) {
      return Cause.ofKey(cause)
          .map(Narrowing::to)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
    return code == null
        ? Narrowing.NONE
        : Problem.ofCode(code).map(Narrowing::to).orElse(Narrowing.NONE);
  }
}
