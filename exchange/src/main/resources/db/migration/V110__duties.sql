-- What whoever may sign in does anew each year: accept the rules of behavior, and take the security training. Kept for ever, only ever added to.
create table access.rules_acceptance (
  id       bigint generated always as identity primary key,
  account  text not null references access.account (id),
  version  text not null,                               -- of the rules
  accepted timestamptz not null,
  told_by  text not null                                -- the account itself, or the part of the exchange that knew of it
);
create index rules_acceptance_of_account on access.rules_acceptance (account, version, accepted);
grant select, insert on access.rules_acceptance to ${service};

create table access.training (
  id         bigint generated always as identity primary key,
  account    text not null references access.account (id),
  taken      date not null,
  entered    timestamptz not null,
  entered_by text not null                              -- account, or part of the exchange
);
create index training_of_account on access.training (account, taken);
grant select, insert on access.training to ${service};

-- When the training was taken last, beside the account: it is asked for on each request. Without one nobody comes in.
alter table access.account add column trained date;
grant update (trained) on access.account to ${service};
create index account_by_training on access.account (trained) where status = 'active';

-- Whom was told of what: once of each term.
create table access.duty_told (
  account text not null references access.account (id),
  duty    text not null check (duty in ('rules', 'training')),
  since   timestamptz not null,                         -- when it was done last
  days    int not null,                                 -- how many were left when it was told; -1 for over
  told    timestamptz not null,
  primary key (account, duty, since, days)
);
grant select, insert on access.duty_told to ${service};

-- What forms say. Whoever has an account of which no form tells is taken to be trained when this version comes, and accepts the rules at the next sign-in.
insert into access.training (account, taken, entered, entered_by)
select a.id, coalesce(f.trained, current_date), now(), case when f.id is null then 'migration' else 'application' end
  from access.account a left join applications.application f on f.account = a.id;
update access.account a set trained = t.taken from access.training t where t.account = a.id;
insert into access.rules_acceptance (account, version, accepted, told_by)
select account, rules, asked, 'application' from applications.application where account is not null;

-- Behind the wall: of one's own, and of those whose accounts one sees to or reads. Nobody enters their own training.
alter table access.rules_acceptance enable row level security, force row level security;
create policy exchange on access.rules_acceptance using ((select walls.is_exchange()));
create policy migration on access.rules_acceptance using ((select walls.is_migration()));
create policy own on access.rules_acceptance using (account = (select walls.person()));
create policy of_the_account on access.rules_acceptance for select
  using (((select walls.sees_to_accounts()) or (select walls.reads_accounts())) and exists (select from access.account a where a.id = account));

alter table access.training enable row level security, force row level security;
create policy exchange on access.training using ((select walls.is_exchange()));
create policy migration on access.training using ((select walls.is_migration()));
create policy seen on access.training for select using (account = (select walls.person()));
create policy of_the_account on access.training for select
  using (((select walls.sees_to_accounts()) or (select walls.reads_accounts())) and exists (select from access.account a where a.id = account));
create policy entered on access.training for insert
  with check ((select walls.sees_to_accounts()) and account <> (select walls.person()) and exists (select from access.account a where a.id = account));

alter table access.duty_told enable row level security, force row level security;
create policy exchange on access.duty_told using ((select walls.is_exchange()));
create policy migration on access.duty_told using ((select walls.is_migration()));
