-- On which days operators were told that the audit trail needs more room (AU-4): once each day, by whichever process adds it.
create table audit.room_told (
  day   date   primary key,
  bytes bigint not null
);
grant select, insert on audit.room_told to ${service};
