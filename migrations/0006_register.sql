-- The register: which documents there are, what they cite, and whether what they rest on still holds.

-- Units around the person at work: below them, and above them. What an office says of the law holds in its own tree.
create function units_around_actor() returns setof uuid
  language sql stable rows 100 security definer set search_path = public as $$
  select units_below_actor()
  union
  select line.unit_id from posts p cross join lateral unit_line(p.unit_id, acting_day()) line
  where p.user_id = acting_user() and p.valid @> acting_day()
$$;

-- A document that others rest on, as they cite it. Identity is type, number, symbol, issuer and year, as far as known.
create table instruments (
  id uuid primary key,
  -- The office that entered it; null for the law that the house begins with, which everybody reads.
  unit_id uuid references units,
  type text not null,
  -- As printed: "72/2015/NĐ-CP", "57-KL/TW".
  reference text not null,
  issuer text,
  created_by uuid references users,
  created_at timestamptz not null
);
create index on instruments (unit_id);

-- What is known of it, each with who says so. Append only: a later word on the same goes before an earlier one.
create table instrument_facts (
  sequence bigint generated always as identity primary key,
  instrument_id uuid not null references instruments,
  kind text not null check (kind in ('title', 'issued', 'effective', 'ended')),
  -- Words for a title, an ISO day as far as known for the others; null takes back what was said before.
  value text,
  source text not null,
  certainty text not null check (certainty in ('verified', 'scan', 'beginning', 'cited', 'summary', 'memory')),
  unit_id uuid references units,
  recorded_by uuid references users,
  recorded_at timestamptz not null
);
create index on instrument_facts (instrument_id, kind, sequence);
create index on instrument_facts (unit_id);

create table instrument_changes (
  sequence bigint generated always as identity primary key,
  kind text not null check (kind in ('amends', 'replaces', 'abolishes', 'corrects')),
  by_id uuid not null references instruments,
  of_id uuid not null references instruments,
  -- From when; null where only the day on which the later one takes effect says it.
  on_date text,
  -- False takes back what was said before.
  holds boolean not null default true,
  source text not null,
  certainty text not null check (certainty in ('verified', 'scan', 'beginning', 'cited', 'summary', 'memory')),
  unit_id uuid references units,
  recorded_by uuid references users,
  recorded_at timestamptz not null,
  check (by_id <> of_id)
);
create index on instrument_changes (of_id);
create index on instrument_changes (by_id);
create index on instrument_changes (unit_id);

create trigger instruments_are_kept before update or delete or truncate on instruments
  for each statement execute function forbid_change();
create trigger facts_are_kept before update or delete or truncate on instrument_facts
  for each statement execute function forbid_change();
create trigger changes_are_kept before update or delete or truncate on instrument_changes
  for each statement execute function forbid_change();

-- What the register of documents to come and to go holds of each (Nghị định 30/2020/NĐ-CP, Phụ lục IV and VI).
alter table documents
  -- The same key as of what cites it; null where the document does not say enough of itself.
  add column identity text,
  add column signatory text,
  add column recipients text,
  add column arrival_number int check (arrival_number > 0),
  add column arrived_on date,
  add column received_by text,
  -- The report that this outgoing document is.
  add column report_id uuid unique references reports,
  -- Null until what it cites is in the register; documents from before wait for the worker.
  add column cited_at timestamptz,
  add unique (id, owner_unit_id),
  add check (arrived_on is not null or arrival_number is null),
  add check (direction = 'incoming' or arrived_on is null);
create index on documents (identity);
create index on documents (owner_unit_id, direction, created_at desc, id desc);
create index on documents (id) where cited_at is null;
-- Numbers of arrival begin anew each year.
create unique index arrival_numbers_once on documents (owner_unit_id, extract(year from arrived_on), arrival_number);

create table citations (
  document_id uuid not null,
  owner_unit_id uuid not null,
  position int not null,
  role text not null check (role in ('basis', 'text')),
  kind text,
  -- Normalised: "216/KH-UBND"; a law cited by name has its name.
  reference text not null,
  words text not null,
  -- ISO, as far as said.
  said text,
  issuer text,
  title text,
  span int4range not null,
  -- Which document is meant; null where the words do not say enough.
  identity text,
  primary key (document_id, position),
  foreign key (document_id, owner_unit_id) references documents (id, owner_unit_id)
);
create index on citations (identity, role);

-- Somebody looked again at what leans on a document that no longer holds.
create table basis_reviews (
  id uuid primary key,
  plan_id uuid not null references plans,
  -- Null for the plan as a whole.
  task_id uuid,
  instrument_id uuid not null references instruments,
  -- What had happened to it by then: what happens later asks for another look.
  reason text not null,
  note text not null,
  reviewed_by uuid not null references users,
  reviewed_at timestamptz not null,
  unique nulls not distinct (plan_id, task_id, instrument_id, reason),
  foreign key (task_id, plan_id) references tasks (id, plan_id)
);
create index on basis_reviews (task_id);
create index on basis_reviews (instrument_id);
create trigger basis_reviews_are_kept before update or delete or truncate on basis_reviews
  for each statement execute function forbid_change();

-- An import of bytes that somebody corrected before begins with those corrections.
alter table imports add column corrected_from uuid references imports on delete set null;
create index on imports (corrected_from);
create index on imports (file_sha256, created_at desc);

alter table instruments enable row level security;
create policy instruments_read on instruments for select to nhipcau_app
  using (unit_id is null or unit_id in (select units_around_actor()));
create policy instruments_made on instruments for insert to nhipcau_app
  with check (created_by = acting_user() and unit_id in (select units_of_actor('{planner,administrator}')));

alter table instrument_facts enable row level security;
create policy facts_read on instrument_facts for select to nhipcau_app
  using (unit_id is null or unit_id in (select units_around_actor()));
create policy facts_made on instrument_facts for insert to nhipcau_app
  with check (recorded_by = acting_user() and unit_id in (select units_of_actor('{planner,administrator}'))
    and instrument_id in (select id from instruments));

alter table instrument_changes enable row level security;
create policy changes_read on instrument_changes for select to nhipcau_app
  using (unit_id is null or unit_id in (select units_around_actor()));
create policy changes_made on instrument_changes for insert to nhipcau_app
  with check (recorded_by = acting_user() and unit_id in (select units_of_actor('{planner,administrator}'))
    and by_id in (select id from instruments) and of_id in (select id from instruments));

-- What a document cites is read by whoever reads the document.
alter table citations enable row level security;
create policy citations_read on citations for select to nhipcau_app
  using (owner_unit_id in (select units_below_actor())
    or document_id in (select document_id from plans));
create policy citations_made on citations for insert to nhipcau_app
  with check (owner_unit_id in (select units_of_actor('{planner,leader}')));

create policy documents_arrive on documents for update to nhipcau_app
  using (direction = 'incoming' and owner_unit_id in (select units_of_actor('{planner}')));

alter table basis_reviews enable row level security;
create policy basis_reviews_read on basis_reviews for select to nhipcau_app
  using (plan_id in (select plans_of_actor()));
create policy basis_reviews_made on basis_reviews for insert to nhipcau_app
  with check (reviewed_by = acting_user() and plan_id in (select plans_planned_by_actor()));

grant select, insert on instruments, instrument_facts, instrument_changes, citations, basis_reviews to nhipcau_app;
grant update (arrival_number, arrived_on, received_by) on documents to nhipcau_app;
