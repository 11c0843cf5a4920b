package org.monarca.exchange.access.addresses;

import java.util.UUID;

/** Hears of changes of addresses in the transaction in which something happens to them. */
public interface AddressListener {

  /**
   * One is asked for: both mailboxes get a link.
   *
   * @param isFree whether no account has the new address; else its letter is to nobody
   */
  void asked(AddressChange change, boolean isFree);

  /** It is made; mail goes to the new address from now on. */
  void made(String account);

  /** Whoever reads mail at one of the addresses says that it was not them. */
  void refused(String account);

  /** By what a letter to the new address finds it. */
  static String receiver(UUID change) {
    return "new-address:" + change;
  }
}
