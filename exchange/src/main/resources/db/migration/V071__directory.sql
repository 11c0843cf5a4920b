-- The directory of a State, kept by the State: its regions, districts, schools and other operators, whom to ask, its holidays and calendars.
-- See org.monarca.exchange.jurisdictions.

-- The two digits with which the ids of a State's districts and schools begin (FIPS 5-2).
alter table jurisdictions.state add id_head text unique check (id_head ~ '^[0-9]{2}$');
update jurisdictions.state set id_head = given.head from (values
  ('AL', '01'), ('AK', '02'), ('AZ', '04'), ('AR', '05'), ('CA', '06'), ('CO', '08'), ('CT', '09'), ('DE', '10'),
  ('DC', '11'), ('FL', '12'), ('GA', '13'), ('HI', '15'), ('ID', '16'), ('IL', '17'), ('IN', '18'), ('IA', '19'),
  ('KS', '20'), ('KY', '21'), ('LA', '22'), ('ME', '23'), ('MD', '24'), ('MA', '25'), ('MI', '26'), ('MN', '27'),
  ('MS', '28'), ('MO', '29'), ('MT', '30'), ('NE', '31'), ('NV', '32'), ('NH', '33'), ('NJ', '34'), ('NM', '35'),
  ('NY', '36'), ('NC', '37'), ('ND', '38'), ('OH', '39'), ('OK', '40'), ('OR', '41'), ('PA', '42'), ('RI', '44'),
  ('SC', '45'), ('SD', '46'), ('TN', '47'), ('TX', '48'), ('UT', '49'), ('VT', '50'), ('VA', '51'), ('WA', '53'),
  ('WV', '54'), ('WI', '55'), ('WY', '56'), ('AS', '60'), ('GU', '66'), ('MP', '69'), ('PR', '72'), ('VI', '78')
) as given (code, head) where given.code = state.code;
alter table jurisdictions.state alter id_head set not null;

-- Regions are made by the State; many have none.
create table jurisdictions.region (
  id    bigint generated always as identity primary key,
  state text not null references jurisdictions.state (code),
  name  text not null check (length(name) between 1 and 100),
  unique (id, state)
);
create unique index region_by_name on jurisdictions.region (state, lower(name));
grant select, insert, update (name) on jurisdictions.region to ${service};

-- Districts by their id of the National Center for Education Statistics (NCES). Children's records name them: a district never goes away.
create table jurisdictions.district (
  lea_id text primary key check (lea_id ~ '^[0-9]{7}$'),
  state  text not null references jurisdictions.state (code),
  name   text not null check (length(name) between 1 and 100),
  city   text check (length(city) between 1 and 60),
  region bigint,
  unique (lea_id, state),
  foreign key (region, state) references jurisdictions.region (id, state)
);
create index district_of_state on jurisdictions.district (state, lower(name), lea_id);
create index district_of_region on jurisdictions.district (region);
grant select, insert, update (name, city, region) on jurisdictions.district to ${service};

-- Schools have an id of NCES; projects and other operators one of the State's own, unique within the State.
create table jurisdictions.operator (
  state  text not null references jurisdictions.state (code),
  kind   text not null check (kind in ('school', 'other')),
  id     text not null,
  lea_id text,
  name   text not null check (length(name) between 1 and 100),
  city   text check (length(city) between 1 and 60),
  primary key (state, kind, id),
  foreign key (lea_id, state) references jurisdictions.district (lea_id, state),
  check (case kind when 'school' then id ~ '^[0-9]{12}$' and lea_id is not null else length(id) between 1 and 30 end)
);
create unique index school_by_id on jurisdictions.operator (id) where kind = 'school';
create index operator_of_district on jurisdictions.operator (lea_id, lower(name));
grant select, insert, update (lea_id, name, city) on jurisdictions.operator to ${service};

-- Whom to ask, one office for each part in a State, a region or a district.
create table jurisdictions.contact (
  id     bigint generated always as identity primary key,
  state  text not null references jurisdictions.state (code),
  region bigint,
  lea_id text,
  part   text not null check (part in ('state-data-administrator', 'region-administrator', 'district-administrator', 'recruiter')),
  office text not null check (length(office) between 1 and 100),
  email  text check (length(email) between 3 and 254),
  phone  text check (length(phone) between 7 and 30),
  foreign key (region, state) references jurisdictions.region (id, state),
  foreign key (lea_id, state) references jurisdictions.district (lea_id, state),
  check (region is null or lea_id is null),
  check (email is not null or phone is not null)
);
create unique index contact_by_part on jurisdictions.contact (state, coalesce(region, 0), coalesce(lea_id, ''), part);
grant select, insert, update (office, email, phone), delete on jurisdictions.contact to ${service};

-- What a State says otherwise than holidays.csv: that it keeps one of those holidays, or does not.
create table jurisdictions.holiday_choice (
  state   text not null references jurisdictions.state (code),
  holiday text not null,
  kept    boolean not null,
  primary key (state, holiday)
);
grant select, insert, update (kept) on jurisdictions.holiday_choice to ${service};

-- Single days off that a State has added.
create table jurisdictions.day_off (
  state text not null references jurisdictions.state (code),
  day   date not null,
  name  text not null check (length(name) between 1 and 100),
  primary key (state, day)
);
grant select, insert, delete on jurisdictions.day_off to ${service};

-- School years by the calendar year in which they begin: a district's own, else the State's (no lea_id).
create table jurisdictions.school_year (
  id     bigint generated always as identity primary key,
  state  text not null references jurisdictions.state (code),
  lea_id text,
  begins smallint not null check (begins between 2000 and 2100),
  first_day date not null,
  last_day  date not null,
  foreign key (lea_id, state) references jurisdictions.district (lea_id, state),
  check (first_day < last_day)
);
create unique index school_year_by_district on jurisdictions.school_year (state, coalesce(lea_id, ''), begins);
grant select, insert, update (first_day, last_day), delete on jurisdictions.school_year to ${service};

create table jurisdictions.term (
  school_year bigint not null references jurisdictions.school_year (id) on delete cascade,
  kind        text not null check (kind in ('fall', 'spring', 'summer', 'intersession')),
  first_day   date not null,
  last_day    date not null,
  primary key (school_year, kind, first_day),
  check (first_day < last_day)
);
grant select, insert, delete on jurisdictions.term to ${service};
