-- What a change of units tells of is what whoever makes it may change: by these rows it is taken back, past every policy. Of posts,
-- substitutions and speakers only the functions tell that move them.
create function oversees_row(change uuid, record_kind text, record uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from units u
    where u.id = case record_kind
        when 'unit' then record
        when 'name' then (select unit_id from unit_names where id = record)
        when 'parent' then (select unit_id from unit_parents where id = record)
        when 'code' then (select unit_id from unit_codes where id = record)
        when 'contact' then (select unit_id from unit_contacts where id = record)
      end
      and (u.founded_by = change or oversees('unit.manage', u.id)))
$$;
alter policy changed_rows_made on unit_change_rows
  with check (changed_by_actor(change_id) and oversees_row(change_id, record_kind, record_id));

-- Nobody gives themselves a post: nor by giving the link of their own invitation anew, and so answering for it.
alter policy invitations_changed on invitations
  using (used_at is null and user_id <> acting_user() and actor_may('people.manage', unit_id));

-- True while somebody stands in, today or later, where the person at work gives no such posts: whoever has the account acts there.
create function stands_in_beyond_actor(person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from substitutions s join posts p on p.id = s.post_id
    where s.substitute_id = person and s.valid && daterange(acting_day(), null) and p.valid && daterange(acting_day(), null)
      and not (actor_may('people.manage', p.unit_id) and may_grant_role(p.role_id, p.unit_id)))
$$;

-- A program reads what is kept to named units only where its token says so: it is no maker of anything.
create or replace function records_hidden_from_actor(kind text) returns table (record_id uuid)
  language sql stable security definer set search_path = public as $$
  select l.record_id from limited_records l
  where l.record_kind = kind and l.opened_at is null
    and not (acting_token() is null and l.maker_id = acting_user() and l.owner_unit_id in (select units_of_actor(kind || '.read')))
    and l.record_id not in (select limited_records_for_actor(kind))
  union all
  -- What a limited report became when it was issued is hidden as the report is.
  select d.id from limited_records l join documents d on d.report_id = l.record_id
  where kind = 'document' and l.record_kind = 'report' and l.opened_at is null
    and not (acting_token() is null and l.maker_id = acting_user() and l.owner_unit_id in (select units_of_actor('report.read')))
    and l.record_id not in (select limited_records_for_actor('report'))
$$;
create or replace function keeps_limits_of(kind text, owner uuid, maker uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select owner in (select units_of_actor(writing_verb(kind), 'limited'))
    or acting_token() is null and maker = acting_user() and owner in (select units_of_actor(writing_verb(kind)))
$$;

-- True while whoever made a link to an account could give each of its posts, own and stood in: a link lives for days, and whoever
-- has it has the account, to whatever its person has risen meanwhile. Asked by the house, where nobody is at work.
create function answers_for_account(maker uuid, person uuid) returns boolean
  language plpgsql security definer set search_path = public as $$
declare
  answers boolean;
begin
  perform set_config('nhipcau.actor', maker::text, true);
  answers := not stands_in_beyond_actor(person) and not exists (
    select from posts p where p.user_id = person and p.valid && daterange(acting_day(), null)
      and not (actor_may('people.manage', p.unit_id) and may_grant_role(p.role_id, p.unit_id)));
  perform set_config('nhipcau.actor', '', true);
  return answers;
end
$$;
revoke execute on function answers_for_account from public;
