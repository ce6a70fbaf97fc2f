-- Second factors, passkeys, links to set a password, and sessions that end by the house's clock. better-auth reads and writes
-- users, sessions, two_factors and passkeys; people's role has no business with any of these.

alter table users add column two_factor_enabled boolean not null default false;

alter table sessions
  add column opened_at timestamptz not null default now(),
  add column seen_at timestamptz not null default now(),
  -- What the person proved themselves by.
  add column method text not null default 'password'
    check (method in ('password', 'oneTimeCode', 'recoveryCode', 'passkey', 'singleSignOn')),
  -- Wrong attempts on the account between the last time its person came in and this one, told to them once.
  add column failures_before integer not null default 0,
  add column failures_address text,
  add column failures_at timestamptz;

create table two_factors (
  id uuid primary key,
  user_id uuid not null unique references users on delete cascade,
  -- Encrypted with the house's secret, which lies beside the database and not in it.
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

create table passkeys (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index on passkeys (user_id);

-- A code from an app opens one door once (RFC 6238, 5.2).
create table spent_codes (
  user_id uuid not null references users on delete cascade,
  code_hash bytea not null,
  spent_at timestamptz not null,
  primary key (user_id, code_hash)
);

-- A link with which a person sets their password, once and for a while. Only the hash of what stands in it is kept.
create table password_links (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  token_hash bytea not null unique,
  made_by uuid references users,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  -- A newer link was made.
  replaced_at timestamptz
);
create index on password_links (user_id);

-- By network (an IPv6 subscriber has 2^64 addresses); by device where the browser has been signed in to the account before.
alter table sign_in_attempts add column kind text not null default 'password'
  check (kind in ('password', 'secondFactor', 'passkey', 'singleSignOn', 'passwordLink', 'currentPassword'));
alter table sign_in_attempts add column device text;
alter table sign_in_attempts rename column address to network;
alter table sign_in_attempts add column address text not null default '';
create index on sign_in_attempts (device, at) where device is not null;
