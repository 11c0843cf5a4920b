package org.monarca.exchange.web;

/** A number of something as an address or a form has it. */
final class TypedNumber {

  private static final String FORM = "\\d{1,18}";

  private TypedNumber() {}

  /** 0 where it is none: nothing has that number. */
  static long of(String typed) {
    return typed.matches(FORM) ? Long.parseLong(typed) : 0;
  }
}
