package org.monarca.exchange.notices;

import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.access.addresses.AddressChange;
import org.monarca.exchange.access.addresses.AddressListener;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/**
 * Sends the links by which a change of address is confirmed at both, tells the person when it is
 * made, and them and their user administrators when somebody says that it was not them.
 */
@Component
class AddressNotices implements AddressListener {

  /** Whom a letter goes to that is meant for an address with an account: nobody. */
  private static final String NOBODY = AddressListener.receiver(new UUID(0, 0));

  private final Notices notices;
  private final Addresses addresses;
  private final RoleGrants grants;

  AddressNotices(Notices notices, Addresses addresses, RoleGrants grants) {
    this.notices = notices;
    this.addresses = addresses;
    this.grants = grants;
  }

  @Override
  public void asked(AddressChange change, boolean isFree) {
    send("address-old", change.account());
    send("address-new", isFree ? AddressListener.receiver(change.id()) : NOBODY);
  }

  @Override
  public void made(String account) {
    addresses.replaced(account);
    send("address-changed", account);
  }

  @Override
  public void refused(String account) {
    send("address-refused", account);
    grants.good(account).stream()
        .flatMap(held -> grants.administratorsOf(held.office()).stream())
        .map(RoleGrant::account)
        .distinct()
        .filter(administrator -> !administrator.equals(account))
        .forEach(administrator ->
            notices.send(Notice.about("address-not-me", administrator, "account", account)));
  }

  private void send(String kind, String receiver) {
    notices.send(new Notice(kind, receiver, Map.of()));
  }
}
