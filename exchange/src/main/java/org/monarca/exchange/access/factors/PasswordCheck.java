package org.monarca.exchange.access.factors;

/** Asks whether somebody knows the password of an account. */
public interface PasswordCheck {

  boolean fits(String account, String password);
}
