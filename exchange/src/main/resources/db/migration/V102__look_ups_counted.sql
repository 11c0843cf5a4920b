-- Whom a person looked up lately is counted from the audit trail (ADR 0033).
create index entry_of_look_ups on audit.entry (actor, at)
  where action in ('child.view', 'child.history', 'child.search', 'child.more');
