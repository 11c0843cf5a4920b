package org.monarca.exchange.access.passkeys;

import java.util.List;

/**
 * A passkey as the exchange keeps it.
 *
 * @param credential as the authenticator calls it
 * @param publicKey the attested credential data, with the key in it
 * @param counter of its signatures; 0 for ever where it is kept on several devices
 * @param transports by which a browser may reach it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptPasskey(
    String account,
    byte[] credential,
    byte[] publicKey,
    long counter,
    boolean backupEligible,
    boolean backedUp,
    List<String> transports) {

  KeptPasskey shown(long newCounter, boolean isBackedUp) {
    return new KeptPasskey(
        account, credential, publicKey, newCounter, backupEligible, isBackedUp, transports);
  }
}
