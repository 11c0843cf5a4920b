-- What a State said that refused; the Department, which answers then, must know it, and its answer must not replace it.
alter table identity.proposal
  add column disputed_state text,
  add column disputed_note  text;
grant update (disputed_state, disputed_note) on identity.proposal to ${service};

-- What people of districts and regions read through the interface, open or over.
create index task_read_by_district on worklist.task (district, id) where district is not null;
create index task_read_by_region on worklist.task (region, id) where region is not null;
