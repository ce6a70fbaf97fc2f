-- Offices in time. Nothing here is overwritten: a change of name, parent or code closes one row and opens the next.
create table units (
  id uuid primary key,
  kind text not null check (kind in (
    'government', 'ministry', 'province', 'district', 'commune', 'department', 'office', 'board', 'publicService',
    'party', 'front', 'military', 'police', 'vertical', 'press', 'enterprise', 'school', 'other')),
  -- Said, never derived from depth: a province's police and a commune's are both "police".
  level text not null check (level in ('central', 'province', 'district', 'commune')),
  -- The place that an office serves, also when it is not under that place's committee (Party, army, telecom firms).
  territory_id uuid references units,
  existed daterange not null,
  source text not null
);
create index on units (territory_id, kind);

create table unit_names (
  unit_id uuid not null references units,
  language text not null default 'vi',
  name text not null,
  short_name text,
  valid daterange not null,
  folded text generated always as (folded(name)) stored,
  exclude using gist (unit_id with =, language with =, valid with &&)
);
create index on unit_names (folded);
create index on unit_names using gin (folded gin_trgm_ops);

create table unit_parents (
  unit_id uuid not null references units,
  parent_id uuid not null references units,
  valid daterange not null,
  check (unit_id <> parent_id),
  exclude using gist (unit_id with =, valid with &&)
);
create index on unit_parents (parent_id);
create index on unit_parents (unit_id);

create table unit_codes (
  unit_id uuid not null references units,
  -- 'statistics' (mã Tổng cục Thống kê) or 'agency' (mã định danh, no fixed length).
  scheme text not null,
  code text not null,
  valid daterange not null
);
create index on unit_codes (scheme, code);
create index on unit_codes (unit_id);

create table unit_successions (
  from_unit_id uuid not null references units,
  to_unit_id uuid not null references units,
  on_date date not null,
  kind text not null check (kind in ('merged', 'split', 'renamed', 'moved')),
  -- Where one duty went, when the old office's work went to several ("thông tin đối ngoại").
  topic text,
  source text not null,
  primary key (from_unit_id, to_unit_id, on_date)
);
create index on unit_successions (to_unit_id);

-- A person's post: a role within a unit and what is below it.
create table posts (
  id uuid primary key,
  user_id uuid not null references users,
  unit_id uuid not null references units,
  role text not null check (role in ('planner', 'officer', 'leader', 'administrator')),
  title text not null,
  valid daterange not null
);
create index on posts (user_id);
create index on posts (unit_id);

-- The unit and everything above it on a day, nearest first.
create function unit_line(unit uuid, on_day date) returns table (unit_id uuid, distance int)
  language sql stable parallel safe as $$
  with recursive line (unit_id, distance) as (
    select unit, 0
    union all
    select p.parent_id, line.distance + 1
    from line join unit_parents p on p.unit_id = line.unit_id and p.valid @> on_day
    where line.distance < 20
  )
  select * from line
$$;

-- The unit and everything below it on a day.
create function unit_subtree(roots uuid[], on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive tree (unit_id) as (
    select unnest(roots)
    union
    select p.unit_id from tree join unit_parents p on p.parent_id = tree.unit_id and p.valid @> on_day
  )
  select unit_id from tree
$$;

-- Whom a unit may task on a day: what is below it, and the offices that serve a place below it (Party, army, police,
-- press, telecom firms), which stand under nobody there.
create function unit_reach(issuer uuid, on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with below as materialized (select unit_id from unit_subtree(array[issuer], on_day))
  select unit_id from below
  union
  select id from units where territory_id in (select unit_id from below) and existed @> on_day
$$;

-- What is left to do of a unit that is no more goes with its work: the units themselves and, on the day, those that ended
-- and that they followed.
create function unit_inheritance(heirs uuid[], on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive inherited (unit_id) as (
    select unnest(heirs)
    union
    select s.from_unit_id
    from inherited join unit_successions s on s.to_unit_id = inherited.unit_id
    join units u on u.id = s.from_unit_id and not u.existed @> on_day and s.on_date <= on_day
  )
  select unit_id from inherited
$$;

create function acting_user() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('nhipcau.actor', true), '')::uuid $$;

create function acting_day() returns date language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('nhipcau.today', true), '')::date, current_date) $$;

-- Units in which the person at work holds one of the roles, with everything below. Runs as its owner: posts are not
-- readable row by row to everybody.
create function units_of_actor(roles text[]) returns table (unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select unit_subtree(
    (select array_agg(p.unit_id) from posts p
     where p.user_id = acting_user() and p.valid @> acting_day() and p.role = any (roles)),
    acting_day())
$$;

alter table posts enable row level security;
create policy own_posts on posts for select to nhipcau_app
  using (user_id = acting_user() or unit_id in (select units_of_actor('{administrator,leader,planner}')));

grant select on units, unit_names, unit_parents, unit_codes, unit_successions, posts to nhipcau_app;
grant select (id, name, email) on users to nhipcau_app;
grant select, insert on files to nhipcau_app;
