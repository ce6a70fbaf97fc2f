-- Offices as lists and sentences call them: a place and its committee are one unit, and what does work is the committee.
create view office_names with (security_invoker = true) as
  select n.unit_id, n.valid, n.folded, u.kind, u.existed,
    case when u.kind in ('province', 'district', 'commune')
      then 'UBND ' || replace(lower(left(n.name, 1)), 'Đ', 'đ') || substr(n.name, 2)
      else n.name end as name
  from unit_names n join units u on u.id = n.unit_id
  where n.language = 'vi';
grant select on office_names to nhipcau_app;

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
  unique (plan_id, position),
  unique (id, plan_id)
);
-- Counting what is late, and putting it first, reads this index and no row.
create index on tasks (plan_id, state, due_on) include (due_kind, position, id);
create index on tasks using gin (search);

-- Who was named, as written: a group stays a group here and expands to obligations for the units of the day.
create table task_parties (
  id uuid primary key,
  task_id uuid not null,
  plan_id uuid not null,
  position int not null,
  role text not null check (role in ('lead', 'coordinating')),
  words text not null,
  -- What this party answers for, where several lead ("đối với nội dung trên Cổng").
  scope text,
  is_group boolean not null,
  -- The single unit; null for a group or a name that nobody matched.
  unit_id uuid references units,
  -- Known, but not the issuer's to task: a name without obligation.
  is_outside boolean not null default false,
  span int4range,
  unique (task_id, role, position),
  foreign key (task_id, plan_id) references tasks (id, plan_id)
);
create index on task_parties (unit_id);

create table obligations (
  id uuid primary key,
  task_id uuid not null,
  plan_id uuid not null,
  party_id uuid not null references task_parties,
  unit_id uuid not null references units,
  role text not null check (role in ('lead', 'coordinating')),
  state text not null default 'assigned' check (state in ('assigned', 'started', 'done')),
  percent int not null default 0 check (percent between 0 and 100),
  done_on date,
  unique (task_id, unit_id),
  foreign key (task_id, plan_id) references tasks (id, plan_id)
);
create index on obligations (unit_id, state);
-- A unit's work is found in this index alone.
create index on obligations (unit_id, plan_id, task_id) include (role, state, percent);
create index on obligations (party_id);

-- Which units a plan obliges: kept beside the obligations, so that seeing a plan never costs a walk through its tasks.
create table plan_units (
  unit_id uuid not null references units,
  plan_id uuid not null references plans,
  primary key (unit_id, plan_id)
);
create index on plan_units (plan_id);

create function keep_plan_units() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into plan_units select distinct unit_id, plan_id from made on conflict do nothing;
  return null;
end
$$;
create trigger plan_units_are_kept after insert on obligations
  referencing new table as made for each statement execute function keep_plan_units();

-- Whoever writes: a plan obliges only units that its issuer may task, on the day of the plan or on that of the assignment.
-- Asked once for a statement: a policy would walk the tree for every row.
create function hold_obligations_within_reach() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select unit_id, plan_id from made
    except
    select reach.unit_id, p.id
    from plans p cross join lateral (
      select unit_id from unit_reach(p.owner_unit_id, p.assigned_on)
      union
      select unit_id from unit_reach(p.owner_unit_id, acting_day())) reach
    where p.id in (select plan_id from made)
  ) then
    raise insufficient_privilege using message = 'a plan obliges only units within its issuer''s reach';
  end if;
  return null;
end
$$;
create trigger obligations_are_within_reach after insert on obligations
  referencing new table as made for each statement execute function hold_obligations_within_reach();

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

-- The plan's history is found by its tasks' entries too.
create index on audit_entries ((details ->> 'planId'), sequence) where record_kind = 'task';

-- Units below the person at work (and those that are no more whose work these have), and the plans that they see, are asked for by every policy of every table in a query.
-- Both sets are worked out once for a transaction and remembered in a setting of it, under the person and the day.
create function units_below_actor() returns setof uuid
  language plpgsql stable rows 100 security definer set search_path = public as $$
declare
  whose text := coalesce(acting_user()::text, '') || acting_day();
  remembered text := coalesce(current_setting('nhipcau.units', true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    remembered := whose || ':' || coalesce((
      select string_agg(unit_id::text, ',') from unit_inheritance(
        array(select units_of_actor('{planner,officer,leader,administrator}')), acting_day())), '');
    perform set_config('nhipcau.units', remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;

-- A plan and its tasks are read by every office in the issuer's tree, and by those that it names.
create function plans_of_actor() returns setof uuid
  language plpgsql stable rows 20 security definer set search_path = public as $$
declare
  whose text := coalesce(acting_user()::text, '') || acting_day();
  remembered text := coalesce(current_setting('nhipcau.plans', true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    with mine as materialized (select units_below_actor() as unit_id),
    above as (
      select line.unit_id from posts p cross join lateral unit_line(p.unit_id, acting_day()) line
      where p.user_id = acting_user() and p.valid @> acting_day()),
    seen as (
      select id from plans
      where owner_unit_id in (select unit_id from mine) or owner_unit_id in (select unit_id from above)
      union
      select plan_id from plan_units where unit_id in (select unit_id from mine))
    select whose || ':' || coalesce(string_agg(id::text, ','), '') into remembered from seen;
    perform set_config('nhipcau.plans', remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;

-- Who makes a plan, or obliges a unit, sees at once what that changed.
create function forget_plans() returns trigger language plpgsql as $$
begin
  perform set_config('nhipcau.plans', '', true);
  return null;
end
$$;
create trigger plans_are_forgotten after insert on plans for each statement execute function forget_plans();
create trigger plans_are_forgotten after insert on plan_units for each statement execute function forget_plans();

-- The plans that the person at work may change.
create function plans_planned_by_actor() returns table (plan_id uuid)
  language sql stable security definer set search_path = public as $$
  select id from plans where owner_unit_id in (select units_of_actor('{planner}'))
$$;

-- The units on whose parts the person at work may record: also on those of a unit that theirs followed.
create function units_recorded_by_actor() returns table (unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select unit_inheritance(array(select units_of_actor('{planner,officer}')), acting_day())
$$;

alter table plan_units enable row level security;
create policy plan_units_read on plan_units for select to nhipcau_app using (plan_id in (select plans_of_actor()));

-- A plan is returned by the statement that makes it, before the set above can know it.
alter table plans enable row level security;
create policy plans_read on plans for select to nhipcau_app
  using (id in (select plans_of_actor()) or owner_unit_id in (select units_of_actor('{planner}')));
create policy plans_made on plans for insert to nhipcau_app
  with check (owner_unit_id in (select units_of_actor('{planner}')));

alter table tasks enable row level security;
create policy tasks_read on tasks for select to nhipcau_app using (plan_id in (select plans_of_actor()));
create policy tasks_made on tasks for insert to nhipcau_app
  with check (plan_id in (select plans_planned_by_actor()));

alter table task_parties enable row level security;
create policy parties_read on task_parties for select to nhipcau_app using (plan_id in (select plans_of_actor()));
create policy parties_made on task_parties for insert to nhipcau_app
  with check (plan_id in (select plans_planned_by_actor()));

alter table obligations enable row level security;
create policy obligations_read on obligations for select to nhipcau_app using (plan_id in (select plans_of_actor()));
create policy obligations_made on obligations for insert to nhipcau_app
  with check (plan_id in (select plans_planned_by_actor()));
create policy obligations_moved on obligations for update to nhipcau_app
  using (unit_id in (select units_recorded_by_actor()));

-- A lead's progress moves the task's own figures; a coordinating unit's does not. The planner extends and cancels.
create policy tasks_moved on tasks for update to nhipcau_app
  using (plan_id in (select plans_planned_by_actor())
    or exists (select from obligations o where o.task_id = tasks.id and o.role = 'lead'
      and o.unit_id in (select units_recorded_by_actor())));

-- A policy sees no old row, so the part of it that says "only the planner changes the deadline" stands here.
create function deadlines_are_the_planners() returns trigger language plpgsql as $$
begin
  if current_user = 'nhipcau_app'
    and (new.due_kind, new.due_words, new.due_on, new.state = 'cancelled')
      is distinct from (old.due_kind, old.due_words, old.due_on, old.state = 'cancelled')
    and new.plan_id not in (select plans_planned_by_actor())
  then
    raise insufficient_privilege using message = 'only the planner changes a deadline or cancels a task';
  end if;
  return new;
end
$$;
create trigger deadlines_are_the_planners before update on tasks
  for each row execute function deadlines_are_the_planners();

-- What a unit records on its part is read by the unit, those above it, the plan's issuer, and the offices of the same task.
alter table progress enable row level security;
create policy progress_read on progress for select to nhipcau_app
  using (recorded_by = acting_user() or exists (
    select from obligations o where o.id = progress.obligation_id and (
      o.unit_id in (select units_below_actor())
      or o.plan_id in (
        select id from plans where owner_unit_id in (select units_below_actor()))
      or exists (select from obligations ours where ours.task_id = o.task_id
        and ours.unit_id in (select units_below_actor())))));
create policy progress_made on progress for insert to nhipcau_app
  with check (recorded_by = acting_user() and exists (
    select from obligations o where o.id = progress.obligation_id
      and o.unit_id in (select units_recorded_by_actor())));

alter table evidence enable row level security;
create policy evidence_read on evidence for select to nhipcau_app
  using (exists (select from progress p where p.id = evidence.progress_id));
create policy evidence_made on evidence for insert to nhipcau_app
  with check (exists (select from progress p where p.id = evidence.progress_id and p.recorded_by = acting_user()));

alter table documents enable row level security;
create policy documents_read on documents for select to nhipcau_app
  using (owner_unit_id in (select units_below_actor())
    or id in (select document_id from plans));
create policy documents_made on documents for insert to nhipcau_app
  with check (owner_unit_id in (select units_of_actor('{planner,leader}')));

grant select, insert on plans, task_parties, progress, evidence to nhipcau_app;
grant select, insert on tasks, obligations to nhipcau_app;
grant select on plan_units to nhipcau_app;
grant update (state, done_on, percent, due_kind, due_words, due_on) on tasks to nhipcau_app;
grant update (state, done_on, percent) on obligations to nhipcau_app;

-- People may not read the log; what was done to a plan or a task that they see is handed to them, newest first.
create function task_history(task uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from tasks t join audit_entries a
    on (a.record_kind = 'task' and a.record_id = t.id)
    -- A task that came with its plan was assigned when the plan was made.
    or (a.record_kind = 'plan' and a.act = 'plan.made' and a.record_id = t.plan_id
      and t.created_at = (select p.created_at from plans p where p.id = t.plan_id))
  where t.id = task and t.plan_id in (select plans_of_actor())
  order by a.sequence desc
$$;

create function plan_history(plan uuid, before_sequence bigint, up_to int) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select * from (
    (select a.* from audit_entries a
     where a.record_kind = 'task' and a.details ->> 'planId' = plan::text and a.sequence < before_sequence
     order by a.sequence desc limit up_to)
    union all
    (select a.* from audit_entries a
     where a.record_id = plan and a.record_kind = 'plan' and a.sequence < before_sequence
     order by a.sequence desc limit up_to)
  ) entries
  where plan in (select plans_of_actor())
  order by sequence desc limit up_to
$$;
