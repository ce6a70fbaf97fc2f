-- Units change by decisions: founded, renamed, moved under another, merged, split, ended. Nothing is overwritten: a change closes
-- rows and opens others, and says which, so that only another change takes it back, exactly.

create table unit_changes (
  id uuid primary key,
  kind text not null check (kind in (
    'founded', 'renamed', 'moved', 'merged', 'split', 'ended', 'recoded', 'contact', 'withdrawn')),
  -- First day on which it is so; of a withdrawal, that of the change that it takes back.
  on_date date not null,
  -- The resolution or decision that says so, as cited.
  decision text not null check (decision <> ''),
  made_by uuid not null references users,
  made_at timestamptz not null,
  withdraws uuid unique references unit_changes,
  check ((kind = 'withdrawn') = (withdraws is not null))
);

create table unit_change_units (
  change_id uuid not null references unit_changes,
  unit_id uuid not null references units,
  side text not null check (side in ('before', 'after')),
  primary key (change_id, unit_id, side)
);
create index on unit_change_units (unit_id);

-- Every row that the change closed or opened: by them it is taken back, and by them one sees whether anything moved since.
create table unit_change_rows (
  change_id uuid not null references unit_changes,
  record_kind text not null check (record_kind in (
    'unit', 'name', 'parent', 'code', 'contact', 'post', 'substitution', 'speaker')),
  record_id uuid not null,
  -- Null where the change opened it.
  valid_before daterange,
  valid_after daterange not null,
  primary key (change_id, record_kind, record_id)
);

create trigger unit_changes_are_kept before update or delete or truncate on unit_changes
  for each statement execute function forbid_change();
create trigger unit_change_units_are_kept before update or delete or truncate on unit_change_units
  for each statement execute function forbid_change();
create trigger unit_change_rows_are_kept before update or delete or truncate on unit_change_rows
  for each statement execute function forbid_change();

alter table units add column founded_by uuid references unit_changes;
create index on units (founded_by);
alter table unit_names add column id uuid not null default gen_random_uuid() unique;
alter table unit_parents add column id uuid not null default gen_random_uuid() unique;
alter table unit_codes add column id uuid not null default gen_random_uuid() unique;
create index on unit_parents (parent_id) where not upper_inf(valid);

create table unit_contacts (
  id uuid primary key,
  unit_id uuid not null references units,
  kind text not null check (kind in ('address', 'phone', 'email', 'website')),
  value text not null check (value <> ''),
  valid daterange not null,
  exclude using gist (unit_id with =, kind with =, valid with &&)
);

-- What was withdrawn stays, and counts no longer: everybody reads (and the seeds write) what stands.
alter table unit_successions rename to unit_succession_records;
alter table unit_succession_records drop constraint unit_successions_pkey;
alter table unit_succession_records
  add column id uuid primary key default gen_random_uuid(),
  -- Whether what was left open goes this way when the old unit is no more. An office that gave away one duty and went on, or was
  -- divided, leaves its open work to one.
  add column takes_work boolean not null default true,
  add column change_id uuid references unit_changes,
  add column withdrawn_by uuid references unit_changes;
create unique index unit_successions_once on unit_succession_records (from_unit_id, to_unit_id, on_date)
  where withdrawn_by is null;
create index on unit_succession_records (from_unit_id);
create index on unit_succession_records (change_id);
create index on unit_succession_records (withdrawn_by);
create view unit_successions with (security_invoker = true) as
  select from_unit_id, to_unit_id, on_date, kind, topic, source, takes_work, change_id
  from unit_succession_records where withdrawn_by is null;

-- Who has a unit's work on a day: itself; of one that ended, those that followed it; of one that ended and that nobody followed,
-- the unit above which it last stood.
create function unit_heirs(unit uuid, on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive heirs (unit_id) as (
    select unit
    union
    select next.id
    from heirs join units u on u.id = heirs.unit_id and upper(u.existed) <= on_day cross join lateral (
      select s.to_unit_id as id from unit_successions s
      where s.from_unit_id = u.id and s.takes_work and s.on_date <= on_day
      union all
      select p.parent_id from unit_parents p
      where p.unit_id = u.id and upper(p.valid) = upper(u.existed)
        and not exists (select from unit_successions s where s.from_unit_id = u.id and s.takes_work)) next
  )
  select unit_id from heirs
$$;

-- The same, seen from the heirs: what is left of a unit that is no more goes with its work.
create or replace function unit_inheritance(heirs uuid[], on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive inherited (unit_id) as (
    select unnest(heirs)
    union
    select gone.id
    from inherited cross join lateral (
      select u.id from unit_successions s join units u on u.id = s.from_unit_id
      where s.to_unit_id = inherited.unit_id and s.takes_work and s.on_date <= on_day and upper(u.existed) <= on_day
      union all
      select u.id from unit_parents p join units u on u.id = p.unit_id
      where p.parent_id = inherited.unit_id and not upper_inf(p.valid)
        and upper(p.valid) = upper(u.existed) and upper(u.existed) <= on_day
        and not exists (select from unit_successions s where s.from_unit_id = u.id and s.takes_work)
      offset 0) gone
  )
  select unit_id from inherited
$$;

-- The unit and all above it on a day; of one that is no more, whoever has its work and all above these.
create function unit_keepers(unit uuid, on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  select distinct line.unit_id from unit_heirs(unit, on_day) heir cross join lateral unit_line(heir.unit_id, on_day) line
$$;

-- Who may change the register there: as above, also over what is only to come; and whoever has the place that a unit serves which
-- stands under nobody (Party, army, police, press, firms), or the country, where it serves none.
create function unit_overseers(unit uuid, on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive above (unit_id) as (
    select heir.unit_id from unit_heirs(unit, on_day) heir
    union
    select next.id from above join units u on u.id = above.unit_id cross join lateral (
      select p.parent_id as id from unit_parents p where p.unit_id = u.id and p.valid && daterange(on_day, null)
      union all
      select coalesce(u.territory_id, (select id from units where kind = 'government' limit 1))
      where u.kind <> 'government' and not exists (
        select from unit_parents p where p.unit_id = u.id and not isempty(p.valid)
          and (p.valid && daterange(on_day, null) or upper(p.valid) = upper(u.existed)))) next
    where next.id is not null
  )
  select unit_id from above
$$;

create function oversees(wanted text, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from scopes_of_actor() s
    where s.verb = wanted and s.uses is not null and s.unit_id in (select unit_id from unit_overseers(unit, acting_day())))
$$;

-- Units in which the person at work may use the verb on records of that level: everything below their posts, and those that are no
-- more whose work these have, so that drafts, papers and open work go on in the hands of whoever followed. Every policy of every
-- table in a query asks: worked out once for a transaction and remembered in a setting of it, under the person and the day. What
-- lies below is remembered by itself: most people have all their verbs by the same post.
create or replace function units_of_actor(wanted text, level text default 'internal') returns table (unit_id uuid)
  language plpgsql stable rows 100 security definer set search_path = public as $$
declare
  shelf text := 'nhipcau.units.' || replace(wanted, '.', '_') || '_' || level;
  whose text := acting_rights();
  remembered text := coalesce(current_setting(shelf, true), '');
  roots uuid[];
  reach text := coalesce(current_setting('nhipcau.reach', true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    roots := array(select distinct s.unit_id from scopes_of_actor() s where s.verb = wanted and covers(s.uses, level) order by 1);
    if cardinality(roots) = 0 then
      reach := '';
    elsif split_part(reach, ':', 1) <> whose or split_part(reach, ':', 2) <> roots::text then
      reach := concat_ws(':', whose, roots::text, coalesce((
        select string_agg(i.unit_id::text, ',') from unit_inheritance(
          array(select t.unit_id from unit_subtree(roots, acting_day()) t), acting_day()) i), ''));
      perform set_config('nhipcau.reach', reach, true);
    end if;
    remembered := whose || ':' || split_part(reach, ':', 3);
    perform set_config(shelf, remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;
create or replace function units_below_actor(wanted text) returns setof uuid
  language sql stable rows 100 security definer set search_path = public as
  $$ select unit_id from units_of_actor(wanted) $$;
create or replace function units_recorded_by_actor() returns table (unit_id uuid)
  language sql stable security definer set search_path = public as
  $$ select unit_id from units_of_actor('progress.record') $$;

create trigger rights_are_forgotten after insert or update on units for each statement execute function forget_rights();
create trigger rights_are_forgotten after insert or update on unit_parents for each statement execute function forget_rights();
create trigger rights_are_forgotten after insert or update on unit_succession_records
  for each statement execute function forget_rights();

-- A plan of an office that is no more goes on among those whom its heirs may task.
create or replace function hold_obligations_within_reach() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select unit_id, plan_id from made
    except
    select reach.unit_id, p.id
    from plans p cross join lateral (
      select unit_id from unit_reach(p.owner_unit_id, p.assigned_on)
      union
      select today.unit_id from unit_heirs(p.owner_unit_id, acting_day()) heir
      cross join lateral unit_reach(heir.unit_id, acting_day()) today) reach
    where p.id in (select plan_id from made)
  ) then
    raise insufficient_privilege using message = 'a plan obliges only units within its issuer''s reach';
  end if;
  return null;
end
$$;

-- An office's own role goes with its work, too.
create function may_grant_scopes(role uuid, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select not exists (select from role_scopes s
    where s.role_id = role and (
      s.uses is not null and not may_grant_in(unit, s.verb, s.uses)
      or s.grants is not null and not may_grant_in(unit, s.verb, s.grants)))
$$;
create or replace function may_grant_role(role uuid, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from roles r where r.id = role and (r.retired_on is null or r.retired_on > acting_day())
      and (r.unit_id is null or exists (select from unit_heirs(r.unit_id, acting_day()) heir
        join unit_line(unit, acting_day()) line on line.unit_id = heir.unit_id)))
    and may_grant_scopes(role, unit)
$$;

-- A change that the person at work makes in this transaction or made before.
create function changed_by_actor(change uuid) returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select from unit_changes c where c.id = change and c.made_by = acting_user()) $$;

-- True for a unit that they founded and that stands nowhere yet: its first place in the tree is theirs to say.
create function founds_unit(unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from units u where u.id = unit and changed_by_actor(u.founded_by))
    and not exists (select from unit_parents p where p.unit_id = unit)
$$;

alter table unit_changes enable row level security;
create policy changes_of_units_read on unit_changes for select to nhipcau_app using (true);
create policy changes_of_units_made on unit_changes for insert to nhipcau_app
  with check (made_by = acting_user() and exists (select from units_of_actor('unit.manage')));
alter table unit_change_units enable row level security;
create policy changed_units_read on unit_change_units for select to nhipcau_app using (true);
create policy changed_units_made on unit_change_units for insert to nhipcau_app
  with check (changed_by_actor(change_id) and oversees('unit.manage', unit_id));
alter table unit_change_rows enable row level security;
create policy changed_rows_read on unit_change_rows for select to nhipcau_app using (true);
create policy changed_rows_made on unit_change_rows for insert to nhipcau_app with check (changed_by_actor(change_id));

alter table units enable row level security;
create policy units_read on units for select to nhipcau_app using (true);
create policy units_founded on units for insert to nhipcau_app with check (changed_by_actor(founded_by));
create policy units_changed on units for update to nhipcau_app using (oversees('unit.manage', id));
alter table unit_names enable row level security;
create policy names_read on unit_names for select to nhipcau_app using (true);
create policy names_given on unit_names for insert to nhipcau_app with check (oversees('unit.manage', unit_id));
create policy names_changed on unit_names for update to nhipcau_app using (oversees('unit.manage', unit_id));
alter table unit_parents enable row level security;
create policy parents_read on unit_parents for select to nhipcau_app using (true);
create policy parents_given on unit_parents for insert to nhipcau_app
  with check (oversees('unit.manage', parent_id) and (oversees('unit.manage', unit_id) or founds_unit(unit_id)));
create policy parents_changed on unit_parents for update to nhipcau_app using (oversees('unit.manage', unit_id));
alter table unit_codes enable row level security;
create policy codes_read on unit_codes for select to nhipcau_app using (true);
create policy codes_given on unit_codes for insert to nhipcau_app with check (oversees('unit.manage', unit_id));
create policy codes_changed on unit_codes for update to nhipcau_app using (oversees('unit.manage', unit_id));
alter table unit_contacts enable row level security;
create policy contacts_read on unit_contacts for select to nhipcau_app using (true);
create policy contacts_given on unit_contacts for insert to nhipcau_app with check (oversees('unit.manage', unit_id));
create policy contacts_changed on unit_contacts for update to nhipcau_app using (oversees('unit.manage', unit_id));
alter table unit_succession_records enable row level security;
create policy successions_read on unit_succession_records for select to nhipcau_app using (true);
create policy successions_made on unit_succession_records for insert to nhipcau_app
  with check (changed_by_actor(change_id) and oversees('unit.manage', from_unit_id) and oversees('unit.manage', to_unit_id));

grant select, insert on unit_changes, unit_change_units, unit_change_rows, unit_contacts, unit_succession_records to nhipcau_app;
grant select on unit_successions to nhipcau_app;
grant insert on units, unit_names, unit_parents, unit_codes to nhipcau_app;
grant update (existed) on units to nhipcau_app;
grant update (valid) on unit_names, unit_parents, unit_codes, unit_contacts to nhipcau_app;
