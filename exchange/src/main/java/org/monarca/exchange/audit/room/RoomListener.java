package org.monarca.exchange.audit.room;

/** Hears, in the transaction in which it is written down, that the audit trail needs more room. */
public interface RoomListener {

  void isTight();
}
