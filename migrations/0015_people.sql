-- People by invitation, and who speaks for an office.

-- People are looked for by name and address, with or without marks, and listed by their own name, which is said last.
alter table users
  add column folded text generated always as (folded(name || ' ' || email)) stored,
  add column given_name text generated always as (regexp_replace(btrim(name), '^.*\s', '')) stored;
create index on users (given_name collate "vi-x-icu", name collate "vi-x-icu", id);
create index on users using gin (folded gin_trgm_ops);
grant select (folded, given_name) on users to nhipcau_app;

-- One head at a time, and nobody twice in the same role of the same unit: two at once are told apart here.
alter table posts
  add constraint one_head_at_a_time exclude using gist (unit_id with =, valid with &&) where (duty = 'head'),
  add constraint one_post_of_a_kind exclude using gist (user_id with =, unit_id with =, role_id with =, valid with &&);

-- A substitution that was called off before it began has no days at all.
alter table substitutions drop constraint substitutions_valid_check;
alter table substitutions add constraint substitutions_valid_check
  check (isempty(valid) or not lower_inf(valid) and not upper_inf(valid));

-- Who works in a unit today, for whoever works there too or may read of its people: a substitute is chosen from among them.
create function colleagues_of_actor(unit uuid) returns table (id uuid, name text, email text)
  language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.email from users u
  where u.id in (select p.user_id from posts p where p.unit_id = unit and p.valid @> acting_day())
    and (colleague_in(acting_user(), unit) or unit in (select units_of_actor('people.read')))
  order by u.given_name collate "vi-x-icu", u.name collate "vi-x-icu", u.id limit 1000
$$;

-- Those who hold posts of an administrator on the day, other than through one post. Runs as its owner: the whole house counts.
create function administrators_besides(post uuid, on_day date) returns bigint
  language sql stable security definer set search_path = public as $$
  select count(distinct p.user_id) from posts p join roles r on r.id = p.role_id
  where r.key = 'administrator' and p.id <> post and p.valid @> on_day
$$;

-- The house is never left without an administrator. Asked at the end of the transaction: a post may be closed and opened anew.
create function keep_an_administrator() returns trigger language plpgsql security definer set search_path = public as $$
declare
  kept daterange := (select valid from posts where id = old.id);
begin
  if exists (select from roles where id = old.role_id and key = 'administrator') and not upper_inf(kept)
    and administrators_besides(old.id, coalesce(upper(kept), acting_day())) = 0 then
    raise exception 'the last administrator stays' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger an_administrator_stays after update of valid on posts deferrable initially deferred
  for each row when (upper_inf(old.valid) and not upper_inf(new.valid)) execute function keep_an_administrator();

-- An invitation to a post. Whoever has the link begins it; only the link's hash is kept.
create table invitations (
  id uuid primary key,
  user_id uuid not null references users,
  unit_id uuid not null references units,
  role_id uuid not null references roles,
  title text not null,
  duty text not null check (duty in ('head', 'deputy', 'member')),
  from_day date not null,
  decision text not null default '',
  -- Who answers for it: whoever invited or gave the link anew last. Asked again when it is accepted.
  given_by uuid not null references users,
  given_at timestamptz not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  ends_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index on invitations (user_id);
create index on invitations (unit_id);
create index on invitations (role_id);
create unique index one_open_invitation on invitations (user_id, unit_id, role_id)
  where used_at is null and revoked_at is null;
create unique index one_head_invited on invitations (unit_id) where duty = 'head' and used_at is null and revoked_at is null;

-- True when the person at work may use the verb in the unit: asked of one row, upwards; a whole subtree would be gone through anew
-- for each row that is written.
create function actor_may(wanted text, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from scopes_of_actor() s
    where s.verb = wanted and s.uses is not null
      and s.unit_id in (select line.unit_id from unit_line(unit, acting_day()) line))
$$;

alter policy posts_given on posts
  with check (given_by = acting_user() and user_id <> acting_user()
    and actor_may('people.manage', unit_id) and may_grant_role(role_id, unit_id));

alter table invitations enable row level security;
create policy invitations_read on invitations for select to nhipcau_app
  using (unit_id in (select units_of_actor('people.read')));
create policy invitations_made on invitations for insert to nhipcau_app
  with check (given_by = acting_user() and user_id <> acting_user() and used_at is null and revoked_at is null
    and actor_may('people.manage', unit_id) and may_grant_role(role_id, unit_id));
-- A link given anew is answered for by whoever gives it; taking one back needs no right to hand the role on.
create policy invitations_changed on invitations for update to nhipcau_app
  using (used_at is null and actor_may('people.manage', unit_id))
  with check (revoked_at is not null or given_by = acting_user() and may_grant_role(role_id, unit_id));
grant select (id, user_id, unit_id, role_id, title, duty, from_day, decision, given_by, given_at, ends_at, used_at, revoked_at)
  on invitations to nhipcau_app;
grant insert on invitations to nhipcau_app;
grant update (token_hash, ends_at, given_by, given_at, revoked_at) on invitations to nhipcau_app;

-- The person with that address, made where there is none. People's role writes no other row of users.
create function person_with_email(new_id uuid, new_name text, new_email text, unit uuid) returns uuid
  language plpgsql security definer set search_path = public as $$
declare
  made uuid;
begin
  if not actor_may('people.manage', unit) then
    raise exception 'new row violates row-level security policy for table "users"' using errcode = 'insufficient_privilege';
  end if;
  insert into users (id, name, email) values (new_id, new_name, new_email) on conflict (email) do nothing returning id into made;
  return coalesce(made, (select id from users where email = new_email));
end
$$;

-- Whether somebody works or worked here already, or can sign in: such a person is given a post without an invitation.
create function is_known_person(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from posts where user_id = person) or exists (select from accounts where user_id = person)
$$;
-- How many posts of a person are not over, wherever they are: somebody is locked out only by those who may end them all.
create function count_posts(person uuid) returns bigint
  language sql stable security definer set search_path = public as
  $$ select count(*) from posts where user_id = person and valid && daterange(acting_day(), null) $$;
create function can_sign_in(person uuid) returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select from accounts where user_id = person) $$;

-- What happened to a person's posts, for themselves and for those who may read of people there.
create function person_history(person uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_kind = 'person' and a.record_id = person
    and (person = acting_user() or a.unit_id in (select units_of_actor('people.read')))
  order by a.sequence desc limit 500
$$;

-- Who speaks for an office to the press (Nghị định 244/2026/NĐ-CP, Điều 3, read in a scan): the head, whoever the head assigned, and
-- whoever the head authorised in writing for one case until a day.
create table speakers (
  id uuid primary key,
  unit_id uuid not null references units,
  kind text not null check (kind in ('head', 'standing', 'authorised')),
  -- A speaker need not work with this system.
  user_id uuid references users,
  name text not null check (name <> ''),
  title text not null,
  phone text not null,
  email text not null,
  decision text not null check (decision <> ''),
  decided_at timestamptz not null,
  -- The case that somebody is authorised for, and by which head.
  matter text check ((kind = 'authorised') = (coalesce(matter, '') <> '')),
  authorised_by uuid references speakers check ((kind = 'authorised') = (authorised_by is not null)),
  valid daterange not null check (isempty(valid) or not lower_inf(valid)),
  published_at timestamptz,
  -- Where it was published: an address of the office's portal.
  published_where text check ((published_at is null) = (published_where is null)),
  published_by uuid references users,
  made_by uuid not null references users,
  made_at timestamptz not null,
  check (kind <> 'authorised' or not upper_inf(valid)),
  constraint one_head_speaks exclude using gist (unit_id with =, valid with &&) where (kind = 'head')
);
create index on speakers (unit_id);
create index on speakers (authorised_by);

-- Nobody hands on what they were handed: only the head of the office authorises.
create function heads_office(speaker uuid, unit uuid, on_day date) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from speakers s where s.id = speaker and s.unit_id = unit and s.kind = 'head' and s.valid @> on_day)
$$;

alter table speakers enable row level security;
create policy speakers_read on speakers for select to nhipcau_app
  using (unit_id in (select units_around_actor('unit.read')));
create policy speakers_made on speakers for insert to nhipcau_app
  with check (made_by = acting_user() and unit_id in (select units_of_actor('speaker.manage'))
    and (kind <> 'authorised' or heads_office(authorised_by, unit_id, lower(valid))));
create policy speakers_changed on speakers for update to nhipcau_app
  using (unit_id in (select units_of_actor('speaker.manage')));
grant select, insert on speakers to nhipcau_app;
grant update (title, phone, email, valid, published_at, published_where, published_by) on speakers to nhipcau_app;

create function speaker_history(speaker uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_kind = 'speaker' and a.record_id = speaker
    and exists (select from speakers s where s.id = speaker and s.unit_id in (select units_around_actor('unit.read')))
  order by a.sequence desc limit 200
$$;
create function role_history(role uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_kind = 'role' and a.record_id = role
    and exists (select from roles r where r.id = role and r.unit_id in (select units_of_actor('people.read')))
  order by a.sequence desc limit 200
$$;
