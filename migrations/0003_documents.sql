-- An import is the work of reading one file; a document is what a person confirmed.
create table imports (
  id uuid primary key,
  owner_unit_id uuid not null references units,
  file_sha256 text not null references files,
  file_name text not null,
  state text not null check (state in ('waiting', 'reading', 'review', 'confirmed', 'failed', 'discarded')),
  -- Pages or parts read so far, and how many there are; null until known.
  done int,
  total int,
  -- Why it failed, as a message key with its detail.
  failure text,
  failure_detail text,
  -- OfficialDocument as read; null until read.
  reading jsonb,
  -- The reviewer's corrections over the reading; see domain/documents/review.ts.
  corrections jsonb not null default '{}',
  revision int not null default 0,
  document_id uuid,
  created_by uuid not null references users,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on imports (owner_unit_id, created_at desc);
-- What a killed worker left behind is looked for every minute.
create index on imports (updated_at) where state in ('waiting', 'reading');
-- The same bytes are under way or confirmed at most once in one office.
create unique index imports_once on imports (owner_unit_id, file_sha256) where state not in ('failed', 'discarded');

create table documents (
  id uuid primary key,
  owner_unit_id uuid not null references units,
  direction text not null check (direction in ('incoming', 'outgoing')),
  type text,
  number text,
  symbol text,
  issuer text,
  issuer_unit_id uuid references units,
  -- ISO as far as the document says: a year, a month or a day.
  issued text,
  subject text,
  file_sha256 text not null references files,
  file_name text not null,
  -- OfficialDocument as confirmed.
  model jsonb not null,
  created_by uuid not null references users,
  created_at timestamptz not null,
  search tsvector generated always as (
    to_tsvector('simple', folded(coalesce(number || '/' || symbol, symbol, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(issuer, '')))
  ) stored,
  unique (owner_unit_id, file_sha256)
);
create index on documents (owner_unit_id, created_at desc, id desc);
create index on documents (issuer_unit_id);
create index on documents using gin (search);
alter table imports add foreign key (document_id) references documents;
create index on imports (document_id);

alter table imports enable row level security;
create policy imports_of_unit on imports to nhipcau_app
  using (owner_unit_id in (select units_of_actor('{planner}')))
  with check (owner_unit_id in (select units_of_actor('{planner}')));

grant select, insert, update on imports to nhipcau_app;
grant select, insert on documents to nhipcau_app;
