-- What a submission tells, in numbers: {"grade.07": 812}; and with how many earlier ones that was compared. Absent of what came before, and of what mends.
alter table intake.submission add column figures jsonb, add column compared smallint;
grant update (figures, compared) on intake.submission to ${service};

-- Figures that are unusual beside what the State told before, and who said that they are so.
create table intake.unusual (
  submission uuid     not null references intake.submission on delete cascade,
  figure     text     collate "C" not null,
  place      smallint not null,              -- in the order in which they are told
  before     bigint   not null,
  now        bigint   not null,
  said_by    text,
  said       timestamptz,
  note       text,
  primary key (submission, figure),
  check ((said_by is null) = (said is null) and (said is null) = (note is null))
);
alter table intake.unusual enable row level security, force row level security;
create policy own on intake.unusual
  using ((select walls.is_exchange())
         or exists (select from intake.submission s where s.id = submission and s.state = (select walls.state())));
create policy migration on intake.unusual using ((select walls.is_migration()));
grant select, insert, update (said_by, said, note) on intake.unusual to ${service};

-- Said once, it stays.
create function intake.say_once() returns trigger language plpgsql as $$
begin
  if old.said is not null then
    raise exception 'what was said of an unusual figure is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger say_once before update on intake.unusual for each row execute function intake.say_once();
