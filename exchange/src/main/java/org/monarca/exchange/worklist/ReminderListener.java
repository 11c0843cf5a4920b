package org.monarca.exchange.worklist;

import java.util.List;

/** Tells people of tasks, in the transaction that notes that they were told. */
interface ReminderListener {

  void tell(List<Reminder> reminders);
}
