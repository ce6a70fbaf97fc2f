create table plans (
  id uuid primary key,
  owner_unit_id uuid not null references units,
  document_id uuid references documents,
  title text not null,
  reference text,
  year int not null,
  -- The day on which unit names and groups were resolved.
  assigned_on date not null,
  created_by uuid not null references users,
  created_at timestamptz not null,
  unique (document_id)
);
create index on plans (owner_unit_id, year desc);

create table tasks (
  id uuid primary key,
  plan_id uuid not null references plans,
  position int not null,
  -- Path of labels in the document ("II/3/3.1/a") and the title of the part that it stands in.
  section text not null,
  part_title text not null default '',
  text text not null,
  due_kind text not null check (due_kind in ('date', 'month', 'quarter', 'year', 'recurring', 'continuous', 'relative', 'none')),
  due_words text not null default '',
  -- Last allowed day.
  due_on date,
  product text,
  -- Where the sentence stands in the document's text; null for a task typed in.
  span int4range,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  done_on date,
  -- The least of the lead units' progress, 0 to 100.
  percent int not null default 0 check (percent between 0 and 100),
  created_at timestamptz not null,
  search tsvector generated always as (to_tsvector('simple', folded(text || ' ' || part_title))) stored,
  unique (plan_id, position)
);
create index on tasks (plan_id, state, due_on);
create index on tasks using gin (search);

-- Who was named, as written: a group stays a group here and expands to obligations for the units of the day.
create table task_parties (
  id uuid primary key,
  task_id uuid not null references tasks,
  position int not null,
  role text not null check (role in ('lead', 'coordinating')),
  words text not null,
  -- What this party answers for, where several lead ("đối với nội dung trên Cổng").
  scope text,
  is_group boolean not null,
  -- The single unit; null for a group or a name that nobody matched.
  unit_id uuid references units,
  span int4range,
  unique (task_id, role, position)
);
create index on task_parties (unit_id);

create table obligations (
  id uuid primary key,
  task_id uuid not null references tasks,
  party_id uuid not null references task_parties,
  unit_id uuid not null references units,
  role text not null check (role in ('lead', 'coordinating')),
  state text not null default 'assigned' check (state in ('assigned', 'started', 'done')),
  percent int not null default 0 check (percent between 0 and 100),
  done_on date,
  unique (task_id, unit_id)
);
create index on obligations (unit_id, state);
create index on obligations (party_id);

-- Append only: a mistake is answered by the next entry.
create table progress (
  id uuid primary key,
  obligation_id uuid not null references obligations,
  percent int not null check (percent between 0 and 100),
  state text not null check (state in ('started', 'done')),
  note text not null,
  recorded_by uuid not null references users,
  recorded_at timestamptz not null
);
create index on progress (obligation_id, recorded_at);

create table evidence (
  id uuid primary key,
  progress_id uuid not null references progress,
  kind text not null check (kind in ('file', 'link')),
  title text not null,
  url text,
  file_sha256 text references files,
  file_name text,
  check ((kind = 'link' and url is not null) or (kind = 'file' and file_sha256 is not null and file_name is not null))
);
create index on evidence (progress_id);
create trigger progress_is_kept before update or delete or truncate on progress
  for each statement execute function forbid_change();
create trigger evidence_is_kept before update or delete or truncate on evidence
  for each statement execute function forbid_change();

-- A plan and its tasks are read by every office in the issuer's tree, and by those that it names. What a unit records
-- on its part is read by the unit, those above it, and the offices of the same task.
create function plan_is_visible(plan_id uuid, owner uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select owner in (select units_of_actor('{planner,officer,leader,administrator}'))
    or exists (
      select from posts p cross join lateral unit_line(p.unit_id, acting_day()) line
      where p.user_id = acting_user() and p.valid @> acting_day() and line.unit_id = owner)
    or exists (
      select from tasks t join obligations o on o.task_id = t.id
      where t.plan_id = plan_is_visible.plan_id
        and o.unit_id in (select units_of_actor('{planner,officer,leader,administrator}')))
$$;

alter table plans enable row level security;
create policy plans_read on plans for select to nhipcau_app using (plan_is_visible(id, owner_unit_id));
create policy plans_made on plans for insert to nhipcau_app
  with check (owner_unit_id in (select units_of_actor('{planner}')));

alter table tasks enable row level security;
create policy tasks_read on tasks for select to nhipcau_app using (plan_id in (select id from plans));
create policy tasks_made on tasks for insert to nhipcau_app
  with check (plan_id in (select id from plans where owner_unit_id in (select units_of_actor('{planner}'))));
-- Progress of a lead's part moves the task's own figures.
create policy tasks_moved on tasks for update to nhipcau_app using (plan_id in (select id from plans));

alter table task_parties enable row level security;
create policy parties_read on task_parties for select to nhipcau_app using (task_id in (select id from tasks));
create policy parties_made on task_parties for insert to nhipcau_app
  with check (task_id in (select t.id from tasks t join plans p on p.id = t.plan_id
    where p.owner_unit_id in (select units_of_actor('{planner}'))));

alter table obligations enable row level security;
create policy obligations_read on obligations for select to nhipcau_app using (task_id in (select id from tasks));
create policy obligations_made on obligations for insert to nhipcau_app
  with check (task_id in (select t.id from tasks t join plans p on p.id = t.plan_id
    where p.owner_unit_id in (select units_of_actor('{planner}'))));
create policy obligations_moved on obligations for update to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer}')));

alter table progress enable row level security;
create policy progress_read on progress for select to nhipcau_app using (obligation_id in (select id from obligations));
create policy progress_made on progress for insert to nhipcau_app
  with check (recorded_by = acting_user() and obligation_id in
    (select id from obligations where unit_id in (select units_of_actor('{planner,officer}'))));

alter table evidence enable row level security;
create policy evidence_read on evidence for select to nhipcau_app using (progress_id in (select id from progress));
create policy evidence_made on evidence for insert to nhipcau_app
  with check (progress_id in (select id from progress where recorded_by = acting_user()));

alter table documents enable row level security;
create policy documents_read on documents for select to nhipcau_app
  using (owner_unit_id in (select units_of_actor('{planner,officer,leader,administrator}'))
    or id in (select document_id from plans));
create policy documents_made on documents for insert to nhipcau_app
  with check (owner_unit_id in (select units_of_actor('{planner,leader}')));

grant select, insert on plans, task_parties, progress, evidence to nhipcau_app;
grant select, insert on tasks, obligations to nhipcau_app;
grant update (state, done_on, percent) on tasks to nhipcau_app;
grant update (state, done_on, percent) on obligations to nhipcau_app;
