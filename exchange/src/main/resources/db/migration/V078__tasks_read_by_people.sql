-- What people's programs read of a task's kind one after the other, done or not; those of a State are read by task_read_by_system.
create index task_read_by_department on worklist.task (id) where level = 'nation';
