-- How far every chain of the audit trail had come when a day was closed (ADR 0039): a chain of its own, short enough to be kept elsewhere. What is cut off
-- the end of the trail, or told anew from some entry on, does not fit what a head says. Rows are only ever added.
create table audit.head (
  day       date primary key,     -- by UTC
  closed    timestamptz not null, -- when that was written down
  entries   bigint not null check (entries >= 0), -- of all chains, up to here
  positions bigint[] not null check (array_ndims(positions) = 1 and cardinality(positions) = 64), -- last of each chain, chain 0 first; 0 for none
  hashes    bytea[] not null check (array_ndims(hashes) = 1 and cardinality(hashes) = 64),        -- of those entries; zeros for none
  previous  bytea not null unique check (octet_length(previous) = 32), -- hash of the head before it; zeros for the first
  hash      bytea not null unique check (octet_length(hash) = 32)
);

grant select, insert on audit.head to ${service};
