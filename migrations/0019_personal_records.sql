-- State secrets in evidence, what is held on a person, and how long.

-- A scan, a photograph or what is too large to be read while somebody waits is kept from everybody until it was looked at for a
-- marking of secrecy. Null for such a file, and for links. What was here before was looked at as the house then could.
alter table evidence add column examined_at timestamptz default now();
alter table evidence alter column examined_at drop default;
create index on evidence (id) where kind = 'file' and examined_at is null;

-- Append only, but for this: a file is found clear once, or goes without a trace before anybody saw it.
create function keep_evidence() returns trigger language plpgsql as $$
begin
  if old.examined_at is null and old.kind = 'file' then
    if tg_op = 'DELETE' then return old; end if;
    if to_jsonb(new) - 'examined_at' = to_jsonb(old) - 'examined_at' then return new; end if;
  end if;
  raise exception '% is append only', tg_table_name;
end
$$;
drop trigger evidence_is_kept on evidence;
create trigger evidence_is_kept before update or delete on evidence for each row execute function keep_evidence();
create trigger evidence_is_not_emptied before truncate on evidence for each statement execute function forbid_change();

-- How long records of a kind are kept, where the office decided otherwise than the house proposes.
create table retention_rules (
  kind text primary key,
  days int not null check (days > 0),
  set_by uuid not null references users,
  set_at timestamptz not null
);

-- True for those below whom everybody stands who may erase personal data: what holds for the whole house is theirs to say.
create function erases_everywhere() returns boolean
  language sql stable security definer set search_path = public as $$
  select acting_token() is null and exists (
    select from scopes_of_actor() mine
    where mine.verb = 'personal.erase' and mine.uses is not null and not exists (
      select from posts p join role_scopes s on s.role_id = p.role_id and s.verb = 'personal.erase' and s.uses is not null
      where p.valid @> acting_day() and p.unit_id not in (select unit_subtree(array[mine.unit_id], acting_day()))))
$$;

alter table retention_rules enable row level security;
create policy retention_read on retention_rules for select to nhipcau_app using (true);
create policy retention_set on retention_rules for insert to nhipcau_app
  with check (set_by = acting_user() and (select erases_everywhere()));
create policy retention_changed on retention_rules for update to nhipcau_app
  using ((select erases_everywhere())) with check (set_by = acting_user());
grant select, insert, update on retention_rules to nhipcau_app;

-- A token goes with its scopes when its time is over.
alter table api_token_scopes drop constraint api_token_scopes_token_id_fkey;
alter table api_token_scopes add constraint api_token_scopes_token_id_fkey
  foreign key (token_id) references api_tokens on delete cascade;
create index on sign_in_attempts (at);
create index on sessions (expires_at);

-- Since when nothing but what must stay is held on somebody who left.
alter table users add column erased_at timestamptz;
grant select (erased_at) on users to nhipcau_app;

-- True when the person at work may erase what is held on another: in every office where the other worked or was invited to.
create function erases_person(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select person <> acting_user() and acting_token() is null
    and exists (select from posts where user_id = person union all select from invitations where user_id = person)
    and not exists (
      select unit_id from posts where user_id = person and unit_id not in (select units_below_actor('personal.erase'))
      union all
      select unit_id from invitations where user_id = person and unit_id not in (select units_below_actor('personal.erase')))
$$;

-- True when no post or substitution of theirs is left, today or later.
create function has_left(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select not exists (select from posts where user_id = person and valid && daterange(acting_day(), null))
    and not exists (select from substitutions where substitute_id = person and valid && daterange(acting_day(), null))
$$;

-- All that is held on a person, for themselves and for those who may erase it; null for anybody else. Secrets are counted, not
-- shown; lists are the latest hundred of each.
create function held_on_person(person uuid) returns jsonb
  language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'account', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'createdAt', u.created_at, 'erasedAt', u.erased_at,
      'hasPassword', exists (select from accounts a where a.user_id = u.id and a.password is not null),
      'singleSignOn', exists (select from accounts a where a.user_id = u.id and a.provider_id <> 'credential'),
      'oneTimeCodes', exists (select from two_factors f where f.user_id = u.id and f.verified)),
    'posts', (select coalesce(jsonb_agg(x order by x.valid desc), '[]') from (
      select p.title, p.decision, p.valid, coalesce(r.name, r.key) as role, p.given_at as "givenAt",
        (select n.name from unit_names n where n.unit_id = p.unit_id and n.language = 'vi' order by n.valid desc limit 1) as unit
      from posts p join roles r on r.id = p.role_id where p.user_id = u.id order by p.valid desc limit 100) x),
    'substitutions', (select coalesce(jsonb_agg(x), '[]') from (
      select s.valid, s.decision, p.title, holder.name as "standsInFor"
      from substitutions s join posts p on p.id = s.post_id join users holder on holder.id = p.user_id
      where s.substitute_id = u.id order by s.valid desc limit 100) x),
    'sessions', (select coalesce(jsonb_agg(x), '[]') from (
      select s.opened_at as "openedAt", s.seen_at as "seenAt", s.method, s.ip_address as address, s.user_agent as device
      from sessions s where s.user_id = u.id order by s.seen_at desc limit 100) x),
    'passkeys', (select coalesce(jsonb_agg(x), '[]') from (
      select k.name, k.created_at as "createdAt" from passkeys k where k.user_id = u.id limit 100) x),
    'tokens', (select coalesce(jsonb_agg(x), '[]') from (
      select t.name, t.created_at as "createdAt", t.ends_on as "endsOn", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
        t.last_address as "lastAddress"
      from api_tokens t where t.user_id = u.id order by t.created_at desc limit 100) x),
    'invitations', (select coalesce(jsonb_agg(x), '[]') from (
      select i.title, i.given_at as "givenAt", i.used_at as "usedAt", i.revoked_at as "revokedAt"
      from invitations i where i.user_id = u.id order by i.given_at desc limit 100) x),
    'speakers', (select coalesce(jsonb_agg(x), '[]') from (
      select s.title, s.phone, s.email, s.valid from speakers s where s.user_id = u.id or lower(s.email) = u.email order by s.valid desc limit 100) x),
    'attempts', (select jsonb_build_object('count', count(*), 'failed', count(*) filter (where not a.succeeded), 'first', min(a.at), 'last', max(a.at))
      from sign_in_attempts a where a.account = lower(u.email)),
    'logBy', (select jsonb_build_object('count', count(*), 'first', min(e.at), 'last', max(e.at)) from audit_entries e where e.actor_id = u.id),
    'logAbout', (select jsonb_build_object('count', count(*), 'first', min(e.at), 'last', max(e.at))
      from audit_entries e where e.record_id = u.id),
    'work', jsonb_build_object(
      'progress', (select count(*) from progress g where g.recorded_by = u.id),
      'documents', (select count(*) from documents d where d.created_by = u.id),
      'imports', (select count(*) from imports i where i.created_by = u.id),
      'plans', (select count(*) from plans p where p.created_by = u.id),
      'reports', (select count(*) from reports r where r.created_by = u.id)))
  from users u
  where u.id = person and acting_token() is null and (person = acting_user() or erases_person(person))
$$;

-- Erases what nothing needs any more. Runs as its owner: people's role touches none of these tables. What offices issued and the
-- log keep what they say; whoever reads this in them reads it where it was always written.
create function erase_person(person uuid, new_name text, at timestamptz) returns void
  language plpgsql security definer set search_path = public as $$
declare
  known users;
begin
  select * into known from users where id = person for update;
  if known.id is null or known.erased_at is not null or not erases_person(person) or not has_left(person) then
    raise exception 'what is held on this person may not be erased' using errcode = 'insufficient_privilege';
  end if;
  delete from api_tokens where user_id = person;
  delete from sessions where user_id = person;
  delete from accounts where user_id = person;
  delete from two_factors where user_id = person;
  delete from passkeys where user_id = person;
  delete from spent_codes where user_id = person;
  delete from password_links where user_id = person;
  delete from invitations where user_id = person;
  delete from verifications where identifier = known.email or position(person::text in identifier || value) > 0;
  delete from sign_in_attempts where account = lower(known.email);
  update speakers set phone = '', email = '' where user_id = person or lower(email) = known.email;
  update users set name = new_name, email = person || '@erased.invalid', email_verified = false, image = null,
    two_factor_enabled = false, erased_at = at, updated_at = at
  where id = person;
end
$$;
