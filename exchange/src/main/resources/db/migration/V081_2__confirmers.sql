-- Of which State whoever confirmed was then: people move, and what they decided stays what it was. Absent for the Department.
alter table identity.decision add column confirmer_state text;
update identity.decision set confirmer_state = account.state from access.account where account.id = decision.confirmer;
