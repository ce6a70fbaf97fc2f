-- What a change of units moves, what grew on it since, and how it is taken back.

-- What a unit holds, in numbers: for whoever changes it, who must know how much moves and need not read it.
create function unit_holdings(held uuid[]) returns table (kind text, count bigint)
  language sql stable security definer set search_path = public as $$
  select held_kind, held_count from (
    select 'obligations' as held_kind, count(*) as held_count from obligations o join tasks t on t.id = o.task_id
      where o.unit_id = any (held) and o.state <> 'done' and t.state = 'open'
    union all select 'openTasks', count(*) from plans p join tasks t on t.plan_id = p.id
      where p.owner_unit_id = any (held) and t.state = 'open'
    union all select 'drafts', count(*) from reports where unit_id = any (held) and state <> 'issued'
    union all select 'imports', count(*) from imports
      where owner_unit_id = any (held) and purpose = 'import' and state in ('waiting', 'reading', 'review')
    union all select 'limits', count(*) from limited_record_units l join limited_records r on r.record_id = l.record_id
      where l.unit_id = any (held) and l.named and r.opened_at is null
    union all select 'posts', count(*) from posts where unit_id = any (held) and valid && daterange(acting_day(), null)
    union all select 'tokens', count(*) from api_tokens a join posts p on p.id = a.post_id
      where p.unit_id = any (held) and a.revoked_at is null and a.ends_on >= acting_day()
    union all select 'invitations', count(*) from invitations i where i.unit_id = any (held) and i.used_at is null and i.revoked_at is null
    union all select 'plans', count(*) from plans where owner_unit_id = any (held)
    union all select 'issued', count(*) from reports where unit_id = any (held) and state = 'issued'
    union all select 'documents', count(*) from documents where owner_unit_id = any (held)
    union all select 'messages', count(*) from messages where unit_id = any (held)
    union all select 'templates', count(*) from templates where unit_id = any (held)
    union all select 'roles', count(*) from roles where unit_id = any (held)
  ) holdings
  where (select bool_and(oversees('unit.manage', one)) from unnest(held) one)
$$;

-- A person's post ends with the unit on the day of the change and goes on in one that followed, with the same role and title. Runs
-- as its owner: what is only to come is below nobody yet. Nobody carries their own post, nor a role that they could not give.
create function carry_post(change uuid, carried uuid, to_unit uuid, new_post uuid, new_duty text, at timestamptz) returns void
  language plpgsql security definer set search_path = public as $$
declare
  made unit_changes;
  post posts;
  kept daterange;
  rest daterange;
begin
  select * into strict made from unit_changes c
    where c.id = change and c.made_by = acting_user() and c.kind in ('merged', 'split', 'ended');
  select * into strict post from posts p where p.id = carried for update;
  kept := post.valid * daterange(null, made.on_date);
  rest := post.valid * daterange(made.on_date, null);
  if post.user_id = acting_user()
    or exists (select from substitutions s where s.post_id = carried and s.substitute_id = acting_user() and not isempty(s.valid * rest))
    or not oversees('people.manage', post.unit_id)
    or not exists (select from unit_change_units u where u.change_id = change and u.unit_id = post.unit_id and u.side = 'before')
  then
    raise insufficient_privilege using message = 'this post is not theirs to move';
  end if;
  update posts set valid = kept where id = carried;
  insert into unit_change_rows values (change, 'post', carried, post.valid, kept);
  if to_unit is null then return; end if;
  if not exists (select from unit_change_units u where u.change_id = change and u.unit_id = to_unit and u.side = 'after')
    or not exists (select from unit_overseers(to_unit, acting_day()) o where may_grant_scopes(post.role_id, o.unit_id))
  then
    raise insufficient_privilege using message = 'this role is not theirs to give there';
  end if;
  insert into posts (id, user_id, unit_id, role_id, title, duty, valid, decision, given_by, given_at)
    values (new_post, post.user_id, to_unit, post.role_id, post.title, new_duty, rest, made.decision, acting_user(), at);
  insert into unit_change_rows values (change, 'post', new_post, null, rest);
  with opened as (
    insert into substitutions (id, post_id, substitute_id, valid, decision, given_by, given_at)
      select gen_random_uuid(), new_post, s.substitute_id, s.valid * rest, s.decision, acting_user(), at
      from substitutions s where s.post_id = carried and not isempty(s.valid * rest)
      returning id, valid)
  insert into unit_change_rows select change, 'substitution', id, null, valid from opened;
end
$$;

-- Whoever spoke for an office that is no more speaks for it no longer; what followed names its own.
create function end_speakers(change uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  made unit_changes;
begin
  select * into strict made from unit_changes c where c.id = change and c.made_by = acting_user();
  with over as (
    select s.id, s.valid as was, s.valid * daterange(null, made.on_date) as kept from speakers s
    join unit_change_units u on u.change_id = change and u.unit_id = s.unit_id and u.side = 'before'
    join units gone on gone.id = s.unit_id and upper(gone.existed) = made.on_date
    where oversees('unit.manage', s.unit_id) and not isempty(s.valid * daterange(made.on_date, null))
  ), ended as (
    update speakers s set valid = over.kept from over where s.id = over.id returning s.id, over.was, over.kept)
  insert into unit_change_rows select change, 'speaker', id, was, kept from ended;
end
$$;

-- What is no longer as the change left it, and what came to a unit that the change founded: while there is any, it is not taken back.
create function unit_change_growth(change uuid) returns table (kind text, count bigint)
  language sql stable security definer set search_path = public as $$
  with founded as (select id from units where founded_by = change),
  stands (record_kind, record_id, valid) as (
    select 'unit', id, existed from units
    union all select 'name', id, valid from unit_names
    union all select 'parent', id, valid from unit_parents
    union all select 'code', id, valid from unit_codes
    union all select 'contact', id, valid from unit_contacts
    union all select 'post', id, valid from posts
    union all select 'substitution', id, valid from substitutions
    union all select 'speaker', id, valid from speakers)
  select grown_kind, grown_count from (
    select case when r.record_kind in ('post', 'substitution', 'speaker') then 'peopleMoved' else 'changes' end as grown_kind,
      count(*) as grown_count
    from unit_change_rows r join stands s on s.record_kind = r.record_kind and s.record_id = r.record_id
    where r.change_id = change and s.valid is distinct from r.valid_after group by 1
    union all select 'posts', count(*) from posts p where p.unit_id in (select id from founded) and not isempty(p.valid)
      and not exists (select from unit_change_rows r
        where r.change_id = change and r.record_kind = 'post' and r.record_id = p.id)
    union all select 'units', count(*) from unit_parents p where p.parent_id in (select id from founded) and not isempty(p.valid)
    union all select 'units', count(*) from units u where u.territory_id in (select id from founded) and not isempty(u.existed)
    union all select 'changes', count(*) from unit_successions s where s.change_id is distinct from change
      and (s.from_unit_id in (select id from founded) or s.to_unit_id in (select id from founded))
    union all select 'plans', count(*) from plans where owner_unit_id in (select id from founded)
    union all select 'obligations', count(*) from obligations where unit_id in (select id from founded)
    union all select 'reports', count(*) from reports where unit_id in (select id from founded)
    union all select 'imports', count(*) from imports where owner_unit_id in (select id from founded)
    union all select 'documents', count(*) from documents
      where owner_unit_id in (select id from founded) or issuer_unit_id in (select id from founded)
    union all select 'messages', count(*) from messages where unit_id in (select id from founded)
    union all select 'templates', count(*) from templates where unit_id in (select id from founded)
    union all select 'limits', count(*) from limited_record_units where unit_id in (select id from founded)
    union all select 'roles', count(*) from roles where unit_id in (select id from founded)
    union all select 'invitations', count(*) from invitations
      where unit_id in (select id from founded) and used_at is null and revoked_at is null
    union all select 'speakers', count(*) from speakers where unit_id in (select id from founded) and not isempty(valid)
  ) grown where grown_count > 0
$$;

-- All as it was before the change: what it opened has no days, what it closed has its own again, and no succession of it counts.
create function restore_before(withdrawal uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  back uuid;
  dated text;
begin
  select c.withdraws into strict back from unit_changes c
    where c.id = withdrawal and c.made_by = acting_user() and c.withdraws is not null;
  if exists (select from unit_change_units u where u.change_id = back and not oversees('unit.manage', u.unit_id))
    or exists (select from unit_change_rows r where r.change_id = back and r.record_kind = 'post') and exists (
      select from unit_change_units u where u.change_id = back and not oversees('people.manage', u.unit_id))
    or exists (select from unit_change_rows r join posts p on p.id = r.record_id
      where r.change_id = back and r.record_kind = 'post' and p.user_id = acting_user())
    or exists (select from unit_change_growth(back))
  then
    raise insufficient_privilege using message = 'this change is not theirs to take back';
  end if;
  foreach dated in array array['substitution', 'post', 'speaker', 'parent', 'contact', 'code', 'name'] loop
    execute format($restore$
      update %1$I row set valid = 'empty' from unit_change_rows r
        where r.change_id = $1 and r.record_kind = %2$L and r.record_id = row.id and r.valid_before is null
    $restore$, case when dated in ('parent', 'contact', 'code', 'name') then 'unit_' else '' end || dated || 's', dated) using back;
    execute format($restore$
      update %1$I row set valid = r.valid_before from unit_change_rows r
        where r.change_id = $1 and r.record_kind = %2$L and r.record_id = row.id and r.valid_before is not null
    $restore$, case when dated in ('parent', 'contact', 'code', 'name') then 'unit_' else '' end || dated || 's', dated) using back;
  end loop;
  update units u set existed = coalesce(r.valid_before, 'empty') from unit_change_rows r
    where r.change_id = back and r.record_kind = 'unit' and r.record_id = u.id;
  update unit_succession_records set withdrawn_by = withdrawal where change_id = back;
end
$$;
