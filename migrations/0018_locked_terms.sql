-- Locked terms: what a Vietnamese name or title is called in another language, for translators, each with who says so and how
-- sure that is. Append only: a later word on the same goes before an earlier one, an office's own before the house's.
create table locked_terms (
  sequence bigint generated always as identity primary key,
  -- The office that recorded it; null for the terms that the house begins with.
  unit_id uuid references units,
  vietnamese text not null check (vietnamese <> ''),
  folded text generated always as (folded(vietnamese)) stored,
  language text not null check (language ~ '^[a-z]{2}$'),
  -- Null takes back what was said before.
  term text check (term <> ''),
  source text not null check (source <> ''),
  certainty text not null check (certainty in ('verified', 'scan', 'beginning', 'cited', 'summary', 'memory')),
  recorded_by uuid references users,
  recorded_at timestamptz not null,
  check ((unit_id is null) = (recorded_by is null))
);
create index on locked_terms (language, folded, sequence);
create index on locked_terms (unit_id);
create trigger terms_are_kept before update or delete or truncate on locked_terms
  for each statement execute function forbid_change();

alter table locked_terms enable row level security;
create policy terms_read on locked_terms for select to nhipcau_app
  using (unit_id is null or unit_id in (select units_around_actor('unit.read')));
create policy terms_made on locked_terms for insert to nhipcau_app
  with check (recorded_by = acting_user() and unit_id in (select units_of_actor('unit.manage')));
grant select, insert on locked_terms to nhipcau_app;
