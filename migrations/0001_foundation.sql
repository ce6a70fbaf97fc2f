-- Marks are folded for searching only, never for showing. unaccent() is merely STABLE because its dictionary could change;
-- ours does not, and an index needs an IMMUTABLE function.
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create function folded(words text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', normalize(words, nfc)));

-- The second wall: people's work runs as this role, which owns nothing and is held by row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'nhipcau_app') then
    create role nhipcau_app nologin;
  end if;
  execute format('grant nhipcau_app to %I', current_user);
end
$$;
grant usage on schema public to nhipcau_app;

-- Sign-in (better-auth writes these four).
create table users (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on sessions (user_id);

create table accounts (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  account_id text not null,
  provider_id text not null,
  issuer text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on accounts (user_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verifications (identifier);

create table sign_in_attempts (
  id bigint generated always as identity primary key,
  account text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null
);
create index on sign_in_attempts (account, at);
create index on sign_in_attempts (address, at);

-- Bytes are kept on disk under their SHA-256; a row says that they are complete.
create table files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null default now()
);

-- Every write leaves an entry, chained by hash; nobody may change or remove one.
create table audit_entries (
  sequence bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  unit_id uuid,
  act text not null,
  record_kind text not null,
  record_id uuid not null,
  details jsonb not null,
  request_id text not null,
  previous bytea not null,
  hash bytea not null
);
create index on audit_entries (record_id, sequence);

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end
$$;
create trigger audit_entries_are_kept before update or delete or truncate on audit_entries
  for each statement execute function forbid_change();

-- The advisory lock lasts until commit, so two entries never take the same predecessor. Runs as its owner: people may
-- append through it and have no other right on the table.
create function append_audit_entry(
  at timestamptz, actor_id uuid, actor_name text, unit_id uuid, act text,
  record_kind text, record_id uuid, details jsonb, request_id text
) returns bigint language plpgsql security definer set search_path = public as $$
declare
  last audit_entries;
  next_sequence bigint;
  previous_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtext('audit_entries'));
  select * into last from audit_entries order by sequence desc limit 1;
  next_sequence := coalesce(last.sequence, 0) + 1;
  previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  insert into audit_entries values (
    next_sequence, at, actor_id, actor_name, unit_id, act, record_kind, record_id, details, request_id, previous_hash,
    sha256(previous_hash || convert_to(jsonb_build_array(
      next_sequence, extract(epoch from at), actor_id, actor_name, unit_id, act, record_kind, record_id, details, request_id
    )::text, 'UTF8'))
  );
  return next_sequence;
end
$$;
