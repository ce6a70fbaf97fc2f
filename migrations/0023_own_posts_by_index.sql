-- Every right begins with the posts that the person at work fills: their own by one index, those in which they stand in by
-- another. An "or" between the two would go through every post of the house, for each scope that is asked for.
create or replace function posts_of_actor() returns table (post_id uuid, unit_id uuid, role_id uuid)
  language sql stable security definer set search_path = public as $$
  select p.id, p.unit_id, p.role_id from posts p
  where p.id in (
      select own.id from posts own where own.user_id = acting_user()
      union all
      select s.post_id from substitutions s where s.substitute_id = acting_user() and s.valid @> acting_day())
    and p.valid @> acting_day()
    and (acting_token() is null or exists (
      select from api_tokens t where t.id = acting_token() and t.user_id = acting_user() and t.post_id = p.id
        and t.revoked_at is null and t.ends_on >= acting_day()))
$$;
