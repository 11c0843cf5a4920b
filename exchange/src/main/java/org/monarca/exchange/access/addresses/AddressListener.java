package org.monarca.exchange.access.addresses;

import java.util.Optional;
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

  /** What the receiver of a letter to a new address begins with; the change's number follows. */
  String NEW_ADDRESS = "new-address:";

  /** By what a letter to the new address finds it. */
  static String receiver(UUID change) {
    return NEW_ADDRESS + change;
  }

  /** The number of the change whose new address that receiver of a letter is. */
  static Optional<UUID> changeOf(String receiver) {
    return receiver.startsWith(NEW_ADDRESS)
        ? Optional.of(UUID.fromString(receiver.substring(NEW_ADDRESS.length())))
        : Optional.empty();
  }
}
