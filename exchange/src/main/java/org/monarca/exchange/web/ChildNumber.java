package org.monarca.exchange.web;

import org.monarca.exchange.identity.ExchangeId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A child's number as an address has it; what is none leads nowhere, as one of nobody does. */
final class ChildNumber {

  private ChildNumber() {}

  static ExchangeId of(String typed) {
    return ExchangeId.read(typed).orElseThrow(ChildNumber::missing);
  }

  static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
