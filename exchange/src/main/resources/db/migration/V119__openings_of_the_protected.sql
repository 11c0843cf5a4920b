-- Whether the child was protected when its record was opened: what was opened for its health alone does not show where it is once it is marked.
alter table protection.opening add column sheltered boolean not null default true;
