-- Every right begins with the posts that the person at work fills: their own by one index, those in which they stand in by
-- another, and each of them by its key. An "or" between the two, or a join that PostgreSQL may turn round, would go through every
-- post of the house for each scope that is asked for.
create or replace function posts_of_actor() returns table (post_id uuid, unit_id uuid, role_id uuid)
  language sql stable security definer set search_path = public as $$
  select p.id, p.unit_id, p.role_id
  from (
    select own.id from posts own where own.user_id = acting_user()
    union
    select s.post_id from substitutions s where s.substitute_id = acting_user() and s.valid @> acting_day()) filled
  cross join lateral (
    select running.id, running.unit_id, running.role_id from posts running
    where running.id = filled.id and running.valid @> acting_day()
    offset 0) p
  where acting_token() is null or exists (
    select from api_tokens t where t.id = acting_token() and t.user_id = acting_user() and t.post_id = p.id
      and t.revoked_at is null and t.ends_on >= acting_day())
$$;

-- What the person at work may hand on in a unit is gathered once for all that a role holds, not anew for each of its scopes.
create or replace function may_grant_scopes(role uuid, unit uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  with granted as materialized (
    select s.verb, s.grants from scopes_of_actor() s
    where s.grants is not null and s.unit_id in (select line.unit_id from unit_line(unit, acting_day()) line))
  select not exists (select from role_scopes given
    where given.role_id = role and (
      given.uses is not null and not exists (
        select from granted g where g.verb = given.verb and covers(g.grants, given.uses))
      or given.grants is not null and not exists (
        select from granted g where g.verb = given.verb and covers(g.grants, given.grants))))
$$;
