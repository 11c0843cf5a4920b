-- Uploads in several goes (ADR 0069) are read by a mapping where their sender names one: by the version that was the newest when they had come whole.
alter table intake.upload
  add column version integer, -- of that mapping; absent before, and where the mapping was ended by then
  add constraint upload_version check (version is null or received = length);
grant update (version) on intake.upload to ${service};
