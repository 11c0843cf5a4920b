-- Which days' heads of the audit trail were sent to mailboxes outside that keep them (ADR 0039): each once, by whichever process adds it.
create table notices.anchor (
  day      date not null,
  receiver text not null,   -- its place in the settings: anchor-1, anchor-2
  primary key (day, receiver)
);
grant select, insert on notices.anchor to ${service};
