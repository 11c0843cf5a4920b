-- Trigram and accent-folding help for look-ups; trusted extensions, so that the owner may create them.
create extension if not exists pg_trgm with schema platform;
grant usage on schema platform to ${service};
