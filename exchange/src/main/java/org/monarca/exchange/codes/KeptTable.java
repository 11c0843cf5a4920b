package org.monarca.exchange.codes;

import org.monarca.records.translation.CodeTable;

/**
 * A State's table as it stands.
 *
 * @param version 0 where nobody has kept one yet
 */
public record KeptTable(int version, CodeTable table) {

  public static final KeptTable NONE = new KeptTable(0, CodeTable.NONE);
}
