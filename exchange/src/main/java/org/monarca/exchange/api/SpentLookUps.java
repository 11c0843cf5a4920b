package org.monarca.exchange.api;

import org.monarca.exchange.consolidated.LookUpsSpent;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program that the person in whose name it asks has looked up too many children. */
@RestControllerAdvice(basePackageClasses = SpentLookUps.class)
class SpentLookUps {

  @ExceptionHandler(LookUpsSpent.class)
  ResponseEntity<Object> spent() {
    return ApiProblem.ofStatus(HttpStatus.TOO_MANY_REQUESTS).answer();
  }
}
