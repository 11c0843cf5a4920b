-- Applications for accounts: the form, who vouched for it, who decided. Kept until three years after access ended (34 CFR 200.85(f)).
create schema applications;
grant usage on schema applications to ${service};

create table applications.application (
  id              uuid primary key,
  stage           text not null check (stage in ('unconfirmed', 'vouching', 'deciding', 'sent-back', 'approved', 'declined', 'not-vouched', 'lapsed')),
  email           text not null check (email = lower(email) and length(email) <= 254),
  name            text not null check (length(name) between 1 and 200),
  title           text not null check (length(title) between 1 and 200),
  work_address    text not null check (length(work_address) between 1 and 500),
  phone           text check (length(phone) between 1 and 40),
  language        text not null check (language in ('en', 'es')),
  zone            text not null,
  role            text not null,
  state           text references jurisdictions.state (code),
  region          bigint references jurisdictions.region (id),
  district        text references jurisdictions.district (lea_id),
  need            text not null check (length(need) between 1 and 2000),
  trained         date not null,
  rules           text not null,                            -- version of the rules of behavior that were accepted
  authority_name  text not null check (length(authority_name) between 1 and 200),
  authority_title text not null check (length(authority_title) between 1 and 200),
  authority_email text not null check (authority_email = lower(authority_email) and length(authority_email) <= 254),
  asked           timestamptz not null,
  changed         timestamptz not null,                     -- since when it has its stage
  confirmed       timestamptz,                              -- by whoever reads mail at the address
  reminded        timestamptz,                              -- when the verifying authority was asked once more
  vouched         timestamptz,                              -- when they said that identity, need and level are checked
  decided         timestamptz,
  decided_by      text,                                     -- account
  reason          text check (length(reason) <= 2000),      -- of whoever declined it or sent it back
  account         text references access.account (id),
  check (authority_email <> email),
  check ((decided is null) = (decided_by is null)),
  check ((stage = 'approved') = (account is not null)),
  check (stage not in ('deciding', 'approved') or vouched is not null)
);
create index application_of_state on applications.application (state, changed desc, id);
create index application_by_change on applications.application (changed, id);
create index application_of_address on applications.application (email);
create unique index application_of_account on applications.application (account) where account is not null;
grant select, insert, delete on applications.application to ${service};
grant update (stage, name, title, work_address, phone, language, zone, role, state, region, district, need, trained, rules,
              authority_name, authority_title, authority_email, changed, confirmed, reminded, vouched, decided, decided_by, reason, account)
  on applications.application to ${service};

-- Since when each account lets nobody in, of those that do not.
create view access.v_ended as
  select id as account, status_since as since from access.account where status <> 'active';
grant select on access.v_ended to ${service};
