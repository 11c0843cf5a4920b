-- What States propose about the severity of warnings; the Department's answer comes later. See intake/SeverityProposals.java.
create table intake.severity_proposal (
  id           bigint generated always as identity primary key,
  problem      text not null check (problem ~ '^MON-3[0-9]{3}$'),
  state        text not null,
  severity     text not null check (severity in ('record-error', 'silent')),
  reason       text not null check (length(reason) between 1 and 1000),
  person       text not null,
  proposed     timestamptz not null,
  withdrawn    timestamptz,
  withdrawn_by text,
  check ((withdrawn is null) = (withdrawn_by is null))
);

-- A State has one opinion of a rule at a time.
create unique index severity_proposal_standing on intake.severity_proposal (problem, state) where withdrawn is null;

grant select, insert on intake.severity_proposal to ${service};
grant update (withdrawn, withdrawn_by) on intake.severity_proposal to ${service};
