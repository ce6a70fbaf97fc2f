-- Rights are scopes: a verb on a kind of record, within a unit and all below it, up to a level of confidentiality. A role is a
-- named set of scopes; a post gives a person a role in a unit. What the actions ask, the policies below repeat by the same verb.

create table roles (
  id uuid primary key,
  -- The four that the house begins with have a key, worded by the catalogues; an office's own have a name.
  key text unique,
  name text,
  unit_id uuid references units,
  retired_on date,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  check ((key is null) = (name is not null and unit_id is not null))
);
create index on roles (unit_id);

-- What a role may do, and what it may hand on to others: an administrator appoints a planner without planning. Null is "not".
-- Nothing is deleted: what was taken away has null in both.
create table role_scopes (
  role_id uuid not null references roles,
  verb text not null,
  uses text check (uses in ('internal', 'limited')),
  grants text check (grants in ('internal', 'limited')),
  primary key (role_id, verb)
);

insert into roles (id, key) values
  ('00000000-0000-7000-8000-000000000001', 'planner'),
  ('00000000-0000-7000-8000-000000000002', 'officer'),
  ('00000000-0000-7000-8000-000000000003', 'leader'),
  ('00000000-0000-7000-8000-000000000004', 'administrator');

insert into role_scopes (role_id, verb, uses)
select roles.id, verb, case when key in ('planner', 'leader') then 'limited' else 'internal' end
from roles cross join unnest(array['document.read', 'document.check', 'plan.read', 'report.read', 'unit.read']) verb;

insert into role_scopes (role_id, verb, uses)
select roles.id, verb, case when key = 'officer' then 'internal' else 'limited' end
from roles join (values
  ('planner', array['document.import', 'document.send', 'template.manage', 'law.record', 'plan.make', 'progress.record',
    'report.write', 'report.issue', 'people.read']),
  ('officer', array['progress.record', 'report.write']),
  ('leader', array['report.write', 'report.issue', 'people.read']),
  ('administrator', array['template.manage', 'law.record', 'people.read', 'people.manage', 'role.manage', 'unit.manage',
    'speaker.manage', 'audit.read', 'personal.erase'])
) given (role, verbs) on given.role = roles.key cross join unnest(given.verbs) verb;

insert into role_scopes (role_id, verb, grants)
select distinct '00000000-0000-7000-8000-000000000004'::uuid, verb, 'limited' from role_scopes
on conflict (role_id, verb) do update set grants = excluded.grants;

alter table posts add column role_id uuid references roles;
update posts set role_id = roles.id from roles where roles.key = posts.role;
alter table posts alter column role_id set not null;
alter table posts
  -- Who signs for the office, and in whose place: not the same as what one may do here.
  add column duty text not null default 'member' check (duty in ('head', 'deputy', 'member')),
  -- The decision that made it, as cited.
  add column decision text not null default '',
  add column given_by uuid references users,
  add column given_at timestamptz not null default now();
update posts set duty = 'deputy' where role = 'leader';
create index on posts (role_id);

-- While somebody is away another acts in that post, between two days.
create table substitutions (
  id uuid primary key,
  post_id uuid not null references posts,
  substitute_id uuid not null references users,
  valid daterange not null check (not lower_inf(valid) and not upper_inf(valid) and not isempty(valid)),
  decision text not null default '',
  given_by uuid not null references users,
  given_at timestamptz not null,
  exclude using gist (post_id with =, substitute_id with =, valid with &&)
);
create index on substitutions (post_id);
create index on substitutions (substitute_id);

-- The token under which a program asks in a person's place; null for the person themselves.
create function acting_token() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('nhipcau.token', true), '')::uuid $$;

-- Under what is remembered which units somebody's rights reach: the person, the token, the day, and how often rights changed.
create function acting_rights() returns text language sql stable as $$
  select concat_ws('/', acting_user(), acting_token(), acting_day(), current_setting('nhipcau.rights', true))
$$;

-- The posts that the person at work fills today: their own, and those of people in whose place they stand.
create function posts_of_actor() returns table (post_id uuid, unit_id uuid, role_id uuid)
  language sql stable security definer set search_path = public as $$
  select p.id, p.unit_id, p.role_id from posts p
  where p.valid @> acting_day() and (p.user_id = acting_user() or exists (
    select from substitutions s where s.post_id = p.id and s.substitute_id = acting_user() and s.valid @> acting_day()))
$$;

-- Posts that the person at work fills or will fill, their own and as a substitute, by whatever token they ask.
create function posts_kept_by_actor() returns table (post_id uuid, role_id uuid)
  language sql stable security definer set search_path = public as $$
  select p.id, p.role_id from posts p
  where p.user_id = acting_user() and (upper_inf(p.valid) or upper(p.valid) > acting_day()) or exists (
    select from substitutions s where s.post_id = p.id and s.substitute_id = acting_user() and upper(s.valid) > acting_day())
$$;

create function scopes_of_actor() returns table (unit_id uuid, verb text, uses text, grants text)
  language sql stable security definer set search_path = public as $$
  select p.unit_id, s.verb, s.uses, s.grants from posts_of_actor() p join role_scopes s on s.role_id = p.role_id
$$;

-- True when a scope up to `ceiling` covers a record of `level`.
create function covers(ceiling text, level text) returns boolean language sql immutable parallel safe as
  $$ select coalesce(ceiling = 'limited' or ceiling = level, false) $$;

-- Units in which the person at work may use the verb on records of that level, with everything below. Runs as its owner: posts
-- are not readable row by row to everybody.
create function units_of_actor(wanted text, level text default 'internal') returns table (unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select unit_subtree(
    (select array_agg(s.unit_id) from scopes_of_actor() s where s.verb = wanted and covers(s.uses, level)), acting_day())
$$;

-- True when the person at work may hand this on within the unit: whatever they give is covered by what they may grant there.
create function may_grant_in(unit uuid, wanted text, level text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from scopes_of_actor() s
    where s.verb = wanted and covers(s.grants, level)
      and s.unit_id in (select line.unit_id from unit_line(unit, acting_day()) line))
$$;

-- The same for all that a role holds. An office's own role is given only in that office and below.
create function may_grant_role(role uuid, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from roles r where r.id = role and (r.retired_on is null or r.retired_on > acting_day())
      and (r.unit_id is null or r.unit_id in (select line.unit_id from unit_line(unit, acting_day()) line)))
    and not exists (select from role_scopes s
      where s.role_id = role and (
        s.uses is not null and not may_grant_in(unit, s.verb, s.uses)
        or s.grants is not null and not may_grant_in(unit, s.verb, s.grants)))
$$;

-- True when that person has a post of today in the unit.
create function colleague_in(person uuid, unit uuid) returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select from posts p where p.user_id = person and p.unit_id = unit and p.valid @> acting_day()) $$;

-- Units below the person at work by a verb, and those that are no more whose work these have. Every policy of every table in a
-- query asks: worked out once for a transaction and remembered in a setting of it, under the person and the day.
create function units_below_actor(wanted text) returns setof uuid
  language plpgsql stable rows 100 security definer set search_path = public as $$
declare
  shelf text := 'nhipcau.below.' || wanted;
  whose text := acting_rights();
  remembered text := coalesce(current_setting(shelf, true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    remembered := whose || ':' || coalesce((
      select string_agg(unit_id::text, ',') from unit_inheritance(array(select units_of_actor(wanted)), acting_day())), '');
    perform set_config(shelf, remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;

-- These, and what stands above the posts that know the verb.
create function units_around_actor(wanted text) returns setof uuid
  language plpgsql stable rows 100 security definer set search_path = public as $$
declare
  shelf text := 'nhipcau.around.' || wanted;
  whose text := acting_rights();
  remembered text := coalesce(current_setting(shelf, true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    select whose || ':' || coalesce(string_agg(around.unit_id::text, ','), '') into remembered from (
      select units_below_actor(wanted) as unit_id
      union
      select line.unit_id from scopes_of_actor() s cross join lateral unit_line(s.unit_id, acting_day()) line
      where s.verb = wanted and s.uses is not null) around;
    perform set_config(shelf, remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;

-- A person who was just given a post, or lost one, is seen anew by the same transaction.
create function forget_rights() returns trigger language plpgsql as $$
begin
  perform set_config('nhipcau.rights', gen_random_uuid()::text, true);
  return null;
end
$$;
create trigger rights_are_forgotten after insert or update on posts for each statement execute function forget_rights();
create trigger rights_are_forgotten after insert or update on role_scopes for each statement execute function forget_rights();
create trigger rights_are_forgotten after insert or update on substitutions for each statement execute function forget_rights();

create or replace function plans_obliging_actor() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select plan_id from plan_units where unit_id in (select units_below_actor('plan.read'))
$$;
create or replace function plans_of_actor() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from plans where owner_unit_id in (select units_around_actor('plan.read'))
  union
  select plans_obliging_actor()
$$;
create or replace function plans_planned_by_actor() returns table (plan_id uuid)
  language sql stable security definer set search_path = public as $$
  select id from plans where owner_unit_id in (select units_of_actor('plan.make'))
$$;
create or replace function units_recorded_by_actor() returns table (unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select unit_inheritance(array(select units_of_actor('progress.record')), acting_day())
$$;

-- Names and posts, for whoever reads the unit's reports: a report prints them anyway. Who leads the office is its leader, by
-- whatever role.
create or replace function people_of_unit(unit uuid, on_day date)
  returns table (post_id uuid, name text, title text, role text)
  language sql stable security definer set search_path = public as $$
  select p.id, u.name, p.title, case when p.duty = 'member' then coalesce(r.key, '') else 'leader' end
  from posts p join users u on u.id = p.user_id join roles r on r.id = p.role_id
  where p.unit_id = unit and p.valid @> on_day and unit in (select units_of_actor('report.read'))
$$;
create or replace function report_history(report uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_id = report and a.record_kind = 'report'
    and exists (select from reports r where r.id = report and r.unit_id in (select units_of_actor('report.read')))
  order by a.sequence desc limit 500
$$;

-- "(select …)": who it is, is asked once for a list of ten thousand.
alter policy own_posts on posts
  using (user_id = (select acting_user()) or unit_id in (select units_of_actor('people.read')));
create policy posts_given on posts for insert to nhipcau_app
  with check (given_by = acting_user() and user_id <> acting_user()
    and unit_id in (select units_of_actor('people.manage')) and may_grant_role(role_id, unit_id));
create policy posts_changed on posts for update to nhipcau_app
  using (user_id <> acting_user() and id not in (select post_id from posts_kept_by_actor())
    and unit_id in (select units_of_actor('people.manage')) and may_grant_role(role_id, unit_id));

alter table roles enable row level security;
create policy roles_read on roles for select to nhipcau_app
  using (unit_id is null or unit_id in (select units_around_actor('unit.read')));
create policy roles_made on roles for insert to nhipcau_app
  with check (created_by = acting_user() and unit_id in (select units_of_actor('role.manage')));
create policy roles_changed on roles for update to nhipcau_app
  using (unit_id in (select units_of_actor('role.manage')) and id not in (select role_id from posts_kept_by_actor()));

-- Nobody widens a role that they hold themselves, or will.
alter table role_scopes enable row level security;
create policy role_scopes_read on role_scopes for select to nhipcau_app using (role_id in (select id from roles));
create policy role_scopes_made on role_scopes for insert to nhipcau_app
  with check (role_id not in (select role_id from posts_kept_by_actor()) and exists (
    select from roles r where r.id = role_scopes.role_id and r.unit_id in (select units_of_actor('role.manage'))
      and (uses is null or may_grant_in(r.unit_id, verb, uses)) and (grants is null or may_grant_in(r.unit_id, verb, grants))));
create policy role_scopes_changed on role_scopes for update to nhipcau_app
  using (role_id not in (select role_id from posts_kept_by_actor()) and exists (
    select from roles r where r.id = role_scopes.role_id and r.unit_id in (select units_of_actor('role.manage'))
      and may_grant_in(r.unit_id, verb, 'internal')))
  with check (exists (
    select from roles r where r.id = role_scopes.role_id
      and (uses is null or may_grant_in(r.unit_id, verb, uses)) and (grants is null or may_grant_in(r.unit_id, verb, grants))));

-- A substitute is named by those who give posts there, or by the holder from among colleagues of the same office.
alter table substitutions enable row level security;
create policy substitutions_read on substitutions for select to nhipcau_app
  using (substitute_id = acting_user() or post_id in (select id from posts));
create policy substitutions_given on substitutions for insert to nhipcau_app
  with check (given_by = acting_user() and substitute_id <> acting_user() and exists (
    select from posts p where p.id = post_id and p.user_id <> substitute_id and (
      p.unit_id in (select units_of_actor('people.manage')) and may_grant_role(p.role_id, p.unit_id)
      or p.user_id = acting_user() and acting_token() is null and colleague_in(substitute_id, p.unit_id))));
create policy substitutions_changed on substitutions for update to nhipcau_app
  using (substitute_id <> acting_user() and exists (select from posts p where p.id = post_id and (
    p.user_id = acting_user() and acting_token() is null
    or p.unit_id in (select units_of_actor('people.manage')) and may_grant_role(p.role_id, p.unit_id))));

grant select, insert on roles, role_scopes, substitutions to nhipcau_app;
grant update (name, retired_on) on roles to nhipcau_app;
grant update (uses, grants) on role_scopes to nhipcau_app;
grant update (valid) on substitutions to nhipcau_app;
grant insert on posts to nhipcau_app;
grant update (valid, title, duty, decision) on posts to nhipcau_app;

-- Every policy by its verb.
alter policy imports_of_unit on imports
  using (purpose = 'import' and owner_unit_id in (select units_of_actor('document.import')))
  with check (purpose = 'import' and owner_unit_id in (select units_of_actor('document.import')));
alter policy checks_of_person on imports
  with check (purpose = 'check' and created_by = acting_user()
    and owner_unit_id in (select units_of_actor('document.check')));

alter policy plans_read on plans
  using (owner_unit_id in (select units_around_actor('plan.read')) or id in (select plans_obliging_actor()));
alter policy plans_made on plans with check (owner_unit_id in (select units_of_actor('plan.make')));
alter policy progress_read on progress
  using (recorded_by = acting_user() or exists (
    select from obligations o where o.id = progress.obligation_id and (
      o.unit_id in (select units_below_actor('plan.read'))
      or o.plan_id in (select id from plans where owner_unit_id in (select units_below_actor('plan.read')))
      or exists (select from obligations ours where ours.task_id = o.task_id
        and ours.unit_id in (select units_below_actor('plan.read'))))));

alter policy documents_read on documents
  using (owner_unit_id in (select units_below_actor('document.read'))
    or exists (select from plans p where p.document_id = documents.id));
alter policy documents_made on documents
  with check (owner_unit_id in (select units_of_actor('document.import'))
    or owner_unit_id in (select units_of_actor('report.issue')));
alter policy documents_arrive on documents
  using (direction = 'incoming' and owner_unit_id in (select units_of_actor('document.import')));
alter policy citations_read on citations
  using (owner_unit_id in (select units_below_actor('document.read'))
    or exists (select from plans p where p.document_id = citations.document_id));
alter policy citations_made on citations
  with check (owner_unit_id in (select units_of_actor('document.import'))
    or owner_unit_id in (select units_of_actor('report.issue')));

alter policy instruments_read on instruments
  using (unit_id is null or unit_id in (select units_around_actor('document.read')));
alter policy instruments_made on instruments
  with check (created_by = acting_user() and unit_id in (select units_of_actor('law.record')));
alter policy facts_read on instrument_facts
  using (unit_id is null or unit_id in (select units_around_actor('document.read')));
alter policy facts_made on instrument_facts
  with check (recorded_by = acting_user() and unit_id in (select units_of_actor('law.record'))
    and instrument_id in (select id from instruments));
alter policy changes_read on instrument_changes
  using (unit_id is null or unit_id in (select units_around_actor('document.read')));
alter policy changes_made on instrument_changes
  with check (recorded_by = acting_user() and unit_id in (select units_of_actor('law.record'))
    and by_id in (select id from instruments) and of_id in (select id from instruments));

alter policy reports_read on reports using (unit_id in (select units_of_actor('report.read')));
alter policy reports_made on reports
  with check (state = 'draft' and unit_id in (select units_of_actor('report.write')));
alter policy reports_changed on reports
  using (unit_id in (select units_of_actor('report.write')))
  with check (unit_id in (select units_of_actor('report.write'))
    and (state <> 'issued' or unit_id in (select units_of_actor('report.issue'))));
alter policy draws_made on report_draws
  with check (report_id in (select id from reports where unit_id in (select units_of_actor('report.write'))));
alter policy issued_made on issued_reports
  with check (issued_by = acting_user()
    and report_id in (select id from reports where unit_id in (select units_of_actor('report.issue'))));

alter policy templates_read on templates using (unit_id in (select units_of_actor('document.read')));
alter policy templates_made on templates
  with check (brought_by = acting_user() and unit_id in (select units_of_actor('template.manage')));
alter policy choices_read on template_choices using (unit_id in (select units_of_actor('document.read')));
alter policy choices_made on template_choices
  with check (chosen_by = acting_user() and unit_id in (select units_of_actor('template.manage')));
alter policy messages_read on messages using (unit_id in (select units_of_actor('document.import')));
alter policy messages_made on messages
  with check (kept_by = acting_user()
    and (unit_id in (select units_of_actor('document.import')) or unit_id in (select units_of_actor('document.send')))
    and (register_id is null or register_id in (select id from documents where owner_unit_id = unit_id)));
alter policy answers_read on message_answers using (unit_id in (select units_of_actor('document.import')));
alter policy answers_made on message_answers
  with check (answered_by = acting_user() and unit_id in (select units_of_actor('document.send')));

drop function units_below_actor();
drop function units_around_actor();
drop function units_of_actor(text[]);
alter table posts drop column role;
