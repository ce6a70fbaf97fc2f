-- The log cannot be quietly changed: entries say by which post and from where, and the chain's head is signed with a key that
-- lies outside the database (src/platform/audit-heads.ts).

alter table audit_entries
  -- By which form the entry was hashed; see append_audit_entry for what each covers.
  add column form smallint not null default 1,
  -- The post whose right was used, as it then was; the holder's name where another stood in.
  add column post_id uuid,
  add column post_unit_id uuid,
  add column post_title text,
  add column stood_in_for text,
  -- The client's address, 'cli' or 'worker'.
  add column address text,
  -- Entries of the first form are hashed without these: nothing may be written beside them afterwards.
  add check (form > 1 or num_nulls(post_id, post_unit_id, post_title, stood_in_for, address) = 5),
  -- For finding only, worked out from the rest, so not part of the chain.
  add column search tsvector not null generated always as (to_tsvector('simple', folded(
    actor_name || ' ' || coalesce(post_title, '') || ' ' || coalesce(stood_in_for, '') || ' ' ||
    jsonb_path_query_array(details, 'strict $.** ? (@.type() == "string" || @.type() == "number")')::text))) stored;
alter table audit_entries alter column form drop default;

create index on audit_entries (at);
create index on audit_entries (actor_id, sequence);
create index on audit_entries (act, sequence);
create index on audit_entries (coalesce(unit_id, post_unit_id), sequence);
create index on audit_entries using gin (search);

drop function append_audit_entry;

-- The advisory lock lasts until commit, so two entries never take the same predecessor. Runs as its owner: people may
-- append through it, in their own name only, and have no other right on the table.
create function append_audit_entry(
  at timestamptz, actor_id uuid, actor_name text, post_id uuid, post_unit_id uuid, post_title text, stood_in_for text,
  unit_id uuid, act text, record_kind text, record_id uuid, details jsonb, address text, request_id text
) returns bigint language plpgsql security definer set search_path = public
  -- A new house's log is planned for as empty: its last entry would be sought through all of it, for each of ten thousand.
  set enable_seqscan = off as $$
declare
  form constant smallint := 2;
  last_sequence bigint;
  previous_hash bytea;
  next_sequence bigint;
begin
  if acting_user() is distinct from actor_id and acting_user() is not null then
    raise exception 'an entry names who acts';
  end if;
  perform pg_advisory_xact_lock(hashtext('audit_entries'));
  select e.sequence, e.hash into last_sequence, previous_hash from audit_entries e order by e.sequence desc limit 1;
  next_sequence := coalesce(last_sequence, 0) + 1;
  previous_hash := coalesce(previous_hash, decode(repeat('00', 32), 'hex'));
  insert into audit_entries (
    sequence, form, at, actor_id, actor_name, post_id, post_unit_id, post_title, stood_in_for,
    unit_id, act, record_kind, record_id, details, address, request_id, previous, hash
  ) values (
    next_sequence, form, at, actor_id, actor_name, post_id, post_unit_id, post_title, stood_in_for,
    unit_id, act, record_kind, record_id, details, address, request_id, previous_hash,
    sha256(previous_hash || convert_to(jsonb_build_array(
      form, next_sequence, extract(epoch from at), actor_id, actor_name, post_id, post_unit_id, post_title, stood_in_for,
      unit_id, act, record_kind, record_id, details, address, request_id
    )::text, 'UTF8'))
  );
  return next_sequence;
end
$$;

-- True when the person at work read the same of the record from the same address shortly before: a page that is loaded again
-- is no second reading.
create function read_lately(record uuid, reading text, of_it jsonb, from_address text, since timestamptz) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from audit_entries e
    where e.record_id = record and e.act = reading and e.details = of_it and e.actor_id = acting_user() and e.address = from_address and e.at > since)
$$;

-- Signed heads: "entry so many had this hash at that time". The same lines are written outside the database.
create table audit_heads (
  number bigint primary key,
  sequence bigint not null,
  hash bytea not null,
  at timestamptz not null,
  -- Fingerprint of the public key.
  key text not null,
  signature bytea not null
);
create index on audit_heads (sequence);
create index on audit_heads (at);
create trigger audit_heads_are_kept before update or delete or truncate on audit_heads
  for each statement execute function forbid_change();

-- What was found when the log was verified; asked for by a person, or by the clock.
create table audit_verifications (
  id uuid primary key,
  asked_by uuid references users,
  asked_at timestamptz not null,
  finished_at timestamptz,
  -- Entries and heads read, and entries after the last head.
  entries bigint,
  heads bigint,
  unsigned bigint,
  -- What is wrong, in the order of the log; the first hundred.
  faults jsonb
);
create index on audit_verifications (asked_at);

-- Where the person at work may read the log.
create function reads_log() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from scopes_of_actor() s where s.verb = 'audit.read' and s.uses is not null) $$;

-- True for those below whom everybody stands who reads the log: they see all of it, also what concerns no unit. Where several
-- trees of offices share a house nobody does, and `nhipcau audit export` remains.
create function reads_whole_log() returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from scopes_of_actor() mine
    where mine.verb = 'audit.read' and mine.uses is not null and not exists (
      select from posts p join role_scopes s on s.role_id = p.role_id and s.verb = 'audit.read' and s.uses is not null
      where p.valid @> acting_day() and p.unit_id not in (select unit_subtree(array[mine.unit_id], acting_day()))))
$$;

-- One of these, in the form in which an index that goes on by sequence gives the order too.
create function is_one_of(what text, choices anyarray) returns text language sql immutable as $$
  select case when cardinality(choices) = 1 then format(' and %s = %L', what, choices[1])
    else format(' and %s = any (%L::%s)', what, choices, pg_typeof(choices)) end
$$;

-- The log for the person at work, newest first: entries of the units where they may read it. Null asks for anything.
-- What is frequent is found among the newest entries that come into question; only what is not goes by the indexes of what is
-- asked, and then it is rare. PostgreSQL cannot know beforehand which it is: words, above all, it can only guess at.
create function log_entries(
  person text, acts text[], record uuid, unit text, from_day date, to_day date, words text,
  before_sequence bigint, up_to int
) returns setof audit_entries language plpgsql stable security definer set search_path = public as $$
declare
  near constant int := 10000;
  concerned constant text := 'coalesce(e.unit_id, e.post_unit_id)';
  from_instant timestamptz := from_day::timestamp at time zone 'Asia/Ho_Chi_Minh';
  to_instant timestamptz := (to_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh';
  conditions text := '';
  lowest bigint := 0;
  highest bigint;
  nearest bigint;
  given int;
begin
  if not reads_log() then return; end if;
  if not reads_whole_log() then
    conditions := conditions || is_one_of(concerned, array(select unit_id from units_of_actor('audit.read')));
  end if;
  if unit is not null then
    conditions := conditions || is_one_of(concerned,
      array(select distinct n.unit_id from unit_names n where n.folded like '%' || folded(unit) || '%'));
  end if;
  if person is not null then
    conditions := conditions || is_one_of('e.actor_id',
      array(select u.id from users u where folded(u.name) like '%' || folded(person) || '%' or u.email = lower(person)));
  end if;
  if acts is not null then conditions := conditions || is_one_of('e.act', acts); end if;
  if record is not null then conditions := conditions || format(' and e.record_id = %L', record); end if;
  if words is not null then
    conditions := conditions || format(' and e.search @@ to_tsquery(''simple'', folded(%L))', words);
  end if;

  select least(before_sequence - 1, max(sequence)) into highest from audit_entries;
  -- Entries stand in the order of time, up to what the clocks of several machines differ.
  if from_day is not null then
    conditions := conditions || format(' and e.at >= %L', from_instant);
    lowest := coalesce((select e.sequence - 1 from audit_entries e
      where e.at >= from_instant - interval '5 minutes' order by e.at limit 1), highest);
  end if;
  if to_day is not null then
    conditions := conditions || format(' and e.at < %L', to_instant);
    highest := least(highest, coalesce((select e.sequence from audit_entries e
      where e.at < to_instant + interval '5 minutes' order by e.at desc limit 1), 0));
  end if;

  nearest := greatest(lowest, highest - near);
  -- "Offset 0" keeps PostgreSQL from gathering everything that an index knows of a frequent word.
  return query execute format('select e.* from (select * from audit_entries where sequence > %s and sequence <= %s
    order by sequence desc offset 0) e where true %s order by e.sequence desc limit %s', nearest, highest, conditions, up_to);
  get diagnostics given = row_count;
  if given = up_to or nearest <= lowest then return; end if;
  -- Without the order, by which PostgreSQL would go through everything for what is rare, where no single index gives it.
  return query execute format(
    case when words is null and conditions !~ '= any' then
      'select e.* from audit_entries e where e.sequence > %s and e.sequence <= %s %s order by e.sequence desc limit %s'
    else
      'with found as materialized (select e.sequence from audit_entries e where e.sequence > %s and e.sequence <= %s %s)
       select e.* from audit_entries e where e.sequence in (select sequence from found order by sequence desc limit %s)
       order by e.sequence desc'
    end, lowest, nearest, conditions, up_to - given);
end
$$;

alter table audit_heads enable row level security;
create policy heads_read on audit_heads for select to nhipcau_app using ((select reads_log()));
grant select on audit_heads to nhipcau_app;

alter table audit_verifications enable row level security;
create policy verifications_read on audit_verifications for select to nhipcau_app using ((select reads_log()));
create policy verifications_asked on audit_verifications for insert to nhipcau_app
  with check (asked_by = acting_user() and finished_at is null and (select reads_log()));
grant select, insert on audit_verifications to nhipcau_app;
